import {
  execute,
  executeAll,
  type Executed,
  type Journal,
  type Refused,
  type Request,
} from '@klacht/domain';
import { traced } from '../ground/tracing.ts';

export {
  type TraceAttributes,
  type Traced,
  type TraceMessage,
  tracedStore,
} from '../ground/tracing.ts';

/**
 * Executes a command as `execute` of the domain does, and tells of it on the channels
 * `klacht:execute:start` and `:end` where somebody listens: of which type it is and whether it was
 * recorded. `giveCommand` and the use cases execute so.
 *
 * @throws KlachtError as `execute`
 * @example
 * const { outcome } = await tracedExecute(journal, request);
 */
export const tracedExecute = (journal: Journal, request: Request): Promise<Executed> =>
  traced(
    'execute',
    { 'klacht.command': request.type },
    () => execute(journal, request),
    ({ outcome }) => ({ 'klacht.outcome': outcome }),
  );

/**
 * Executes commands as `executeAll` of the domain does, and tells of them as {@link tracedExecute} does of
 * one: of the type of the first, and what came of that.
 *
 * @throws KlachtError as `executeAll`
 * @example
 * const [received] = await tracedExecuteAll(journal, [receive, acknowledge]);
 */
export const tracedExecuteAll = (
  journal: Journal,
  requests: readonly Request[],
): Promise<readonly (Executed | Refused)[]> =>
  traced(
    'execute',
    { 'klacht.command': requests[0]?.type ?? '' },
    () => executeAll(journal, requests),
    ([first]) => ({ 'klacht.outcome': first?.outcome ?? '' }),
  );
