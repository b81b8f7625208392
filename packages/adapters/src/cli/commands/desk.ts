import { Command, InvalidArgumentError, Option } from 'commander';
import { isKlachtError, KlachtError, type Role, role } from '@klacht/domain';
import { whyNoPort } from '../../ground/no-listener.ts';
import { stopSignal } from '../../ground/stop-signal.ts';
import { desk } from '../../web/desk/desk.ts';
import { oneTimeDoor } from '../../web/desk/one-time.ts';
import { type Answering, byAddress } from '../../web/guard/by-address.ts';
import { type Serving, serveHere } from '../../web/serve.ts';
import { clockFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { fromVariable } from '../from-variable.ts';
import { tell } from '../tell.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly actor: string; readonly role: Role; readonly port: number };

/** Of whatever runs on this machine; one person's browser comes nowhere near it. */
const PER_MINUTE = 6_000;

/** What the desk is for; whose own complaint it is, klacht does not know. */
const ROLES = role.exclude(['complainant', 'employee']).options;

const MOST = 65_535;

const portNumber = (text: string): number => {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= MOST) return port;
  throw new InvalidArgumentError(`expected a port, 0 to ${MOST}`);
};

const listening = async (answer: Answering, port: number): Promise<Serving> => {
  try {
    return await serveHere(answer, port);
  } catch (error) {
    const known = whyNoPort(error);
    if (known === null) throw error;
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `--port: expected a port that can be listened on, or 0 for any, got ${port}: ${known.why}`,
      { field: '--port', value: port, reason: 'no-port', why: known.reason },
      { cause: error },
    );
  }
};

export const deskCommand: CliCommand = () =>
  new Command('desk')
    .addOption(
      fromVariable(
        'KLACHT_ACTOR',
        new Option('--actor <name>').argParser(actorName).makeOptionMandatory(),
      ),
    )
    .addOption(new Option('--role <role>').choices(ROLES).default('officer'))
    .addOption(new Option('--port <number>').argParser(portNumber).default(0))
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      const { actor, port, lang } = options;
      await withJournal(options, 'create', async (journal) => {
        const door = oneTimeDoor();
        const pages = desk({
          journal,
          readerOf: (request) =>
            door.isKnown(request) ? { role: options.role, name: actor } : null,
          now: await clockFor(options, journal),
          judgedAt: () => nowOf(options),
          onError: (error) => tell(isKlachtError(error) ? error.code : String(error)),
        });
        const answer = byAddress((request) => door.enter(request) ?? pages.fetch(request), {
          perMinute: PER_MINUTE,
        });
        const server = await listening(answer, port);
        process.stdout.write(`${server.url}${door.search}&lang=${lang}\n`);
        await stopSignal().asked;
        await server.close();
      });
    });
