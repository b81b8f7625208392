import { createHash } from 'node:crypto';
import { checkVersions, type EventStore, type Procedure, procedureTitle } from '@klacht/domain';
import { outlinedBy, registerProjection } from '@klacht/projections';
import { createBell } from '../ground/bell.ts';
import { traced } from '../ground/tracing.ts';
import { isDamage } from './damage.ts';
import { createFold } from './fold-apart.ts';
import { createGenerations, REGISTER } from './generations.ts';
import { createListed } from './listed-rows.ts';
import { withKlachtErrors } from './with-klacht-errors.ts';
import { openRegisterFile } from './register-file.ts';
import { createFolding } from './register-fold.ts';
import { createQuestions } from './register-rows.ts';
import { createSieves } from './register-sieves.ts';
import { createStretches } from './register-stretches.ts';
import type { RegisterView } from './register-view.ts';
import { removeViews } from './remove-views.ts';
import { type CatchUpOptions, createEngine } from './view-engine.ts';
import { createWaitFor } from './wait-for.ts';

export type { Checkpoint } from './generations.ts';
export type { OnPoison, SetAside } from './poison.ts';
export type {
  KeptLine,
  Lines,
  RegisterView,
  Sieved,
  Slice,
  Standing,
  Unsieved,
} from './register-view.ts';
export type { CatchUpOptions } from './view-engine.ts';
export { removeViews } from './remove-views.ts';
export type { WaitOptions, Written } from './wait-for.ts';

/** A version of the procedure by its whole content, for a file can change under the same title. */
const rulesOf = (procedure: Procedure): string =>
  `${procedureTitle(procedure)} ${createHash('sha256').update(JSON.stringify(procedure)).digest('hex')}`;

/** A file that is open, with the functions that use it. */
const attach = (path: string, rules: string, procedures: readonly Procedure[]) => {
  const file = openRegisterFile(path);
  const generations = createGenerations(file, rules, REGISTER);
  return {
    file,
    generations,
    foldOn: createFolding(file, generations, procedures),
    ask: {
      ...createQuestions(file, generations),
      ...createListed(file, generations),
      ...createSieves(file, generations),
      ...createStretches(file, generations, procedures),
    },
  };
};

/**
 * Opens the live register, or creates it.
 *
 * @param path a file of its own; `:memory:` for none
 * @param onDamage told once that the file held something else than was written, before it is built anew
 * @throws KlachtError `store-unusable` when it cannot be opened, or holds something else;
 * `clashing-procedures` when it is not clear which of the versions holds
 * @example
 * const view = openRegisterView('klacht.db.views', [bitonic]);
 * await view.catchUp(store);
 */
export const openRegisterView = (
  path: string,
  procedures: readonly Procedure[],
  onDamage: () => void = () => {},
): RegisterView => {
  checkVersions(procedures);
  const counted = outlinedBy(procedures);
  const rules = [registerProjection.version, counted, ...procedures.map(rulesOf)].join('; ');
  let open = attach(path, rules, procedures);
  const bell = createBell();
  let isDistrusted = false;

  const reopen = (): void => {
    open.file.db.close();
    open = attach(path, rules, procedures);
  };

  /**
   * Opens the file anew where it was taken away or replaced, for writes to the old one are lost.
   */
  const stayInPlace = (): void => {
    if (!open.file.isInPlace()) reopen();
  };

  const { buildBeside, takeInAll, takeIn, checkpoint } = createEngine(() => open, bell);

  /**
   * Builds the register anew: beside the damaged one where its file still takes that, else in a new
   * file.
   */
  const mend = async (store: EventStore, options: CatchUpOptions): Promise<void> => {
    try {
      open.generations.dropUnfinished();
      await buildBeside(store, options);
    } catch (error) {
      if (!isDamage(error)) throw error;
      open.file.db.close();
      removeViews(path);
      open = attach(path, rules, procedures);
      await buildBeside(store, options);
    }
    isDistrusted = options.signal?.aborted === true;
  };

  const mending =
    (work: (store: EventStore, options: CatchUpOptions) => Promise<void>) =>
    async (store: EventStore, options: CatchUpOptions = {}): Promise<void> => {
      try {
        stayInPlace();
        if (!isDistrusted) return await work(store, options);
      } catch (error) {
        if (!isDamage(error)) throw error;
        isDistrusted = true;
        onDamage();
      }
      return mend(store, options);
    };

  const distrust = (error: unknown): void => {
    if (!isDamage(error) || isDistrusted) return;
    isDistrusted = true;
    onDamage();
  };

  /** Asks a question. A damaged file does not answer, and the next catch-up builds it anew. */
  const trusting = <Answer>(question: (ask: (typeof open)['ask']) => Answer): Answer => {
    try {
      return question(open.ask);
    } catch (error) {
      distrust(error);
      throw error;
    }
  };

  const fold = createFold(path, {
    current: () => open,
    anew: () => attach(path, rules, procedures),
    onError: distrust,
  });

  return withKlachtErrors(
    {
      catchUp: (store, options) =>
        traced('catch-up', { 'klacht.view': registerProjection.name }, () =>
          mending(takeInAll)(store, options),
        ),
      rebuild: mending(buildBeside),
      takeIn: (events, after, onPoison) =>
        isDistrusted || !open.file.isInPlace() ? undefined : takeIn(events, after, onPoison),
      waitFor: createWaitFor((id, revision) => trusting((ask) => ask.has(id, revision)), bell),
      clear: () => open.generations.clear(),
      checkpoint,
      setAside: () => trusting((ask) => ask.setAside()),
      entries: ({ status } = {}) => trusting((ask) => ask.entries(status)),
      rows: () => trusting((ask) => ask.rows()),
      rowsInOrder: (told, keyOf) => trusting((ask) => ask.rowsInOrder(told, keyOf)),
      lines: (after, limit) => trusting((ask) => ask.lines(after, limit)),
      linesInHand: () => trusting((ask) => ask.linesInHand()),
      slice: (after, limit) => trusting((ask) => ask.slice(after, limit)),
      count: () => trusting((ask) => ask.count()),
      fold,
      withTargetBy: (day) => trusting((ask) => ask.withTargetBy(day)),
      firstYear: () => trusting((ask) => ask.firstYear()),
      find: (idOrNumber) => trusting((ask) => ask.find(idOrNumber)),
      glance: (idOrNumber) => trusting((ask) => ask.glance(idOrNumber)),
      beginningWith: (beginning) => trusting((ask) => ask.beginningWith(beginning)),
      unsieved: (tag, after, limit) => trusting((ask) => ask.unsieved(tag, after, limit)),
      keepSieves: (made) => trusting((ask) => ask.keepSieves(made)),
      letThrough: (tag, passes) => trusting((ask) => ask.letThrough(tag, passes)),
      emptyLog: () => trusting((ask) => ask.emptyLog(path)),
      close: () => open.file.db.close(),
    },
    path,
  );
};
