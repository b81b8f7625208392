// A complaints service over HTTP, with its journal, keys and register in files.
import { once } from 'node:events';
import { desk } from '@klacht/adapters/desk';
import { finishErasures } from '@klacht/adapters/erasure';
import { follow } from '@klacht/adapters/follow';
import { openJournal } from '@klacht/adapters/journal';
import { masterKeyFromText } from '@klacht/adapters/master-key';
import { stopSignal } from '@klacht/adapters/stop';
import {
  forget,
  giveCommand,
  listOverdue,
  look,
  makeReport,
  openDossier,
} from '@klacht/adapters/use-cases';
import { complaintStream, isKlachtError, KlachtError, parseInput, role } from '@klacht/domain';
import { type RegisterEntry, registerRows } from '@klacht/projections';
import { Hono } from 'hono';
import { type Asked, createHttpServer, type Routes } from './http.ts';
import { openapi } from './openapi.ts';

const [file = 'klacht.db', port = '8080'] = process.argv.slice(2);

const journal = await openJournal({
  store: `sqlite:${file}`,
  masterKey: masterKeyFromText(process.env['KLACHT_MASTER_KEY'] ?? '', 'KLACHT_MASTER_KEY'),
});
await finishErasures(journal); // one that a crash came between
const view = await journal.register(); // else it is empty until it is built

const entryOf = ({ query }: Asked): RegisterEntry => {
  const id = query.get('complaint') ?? '';
  const entry = view.find(id);
  if (entry !== null) return entry;
  throw new KlachtError('invalid', 'unknown-complaint', `complaint: expected one, got '${id}'`);
};

/** Records a command, and answers once the register has it. */
const give = async ({ body, user, now }: Asked) => {
  const { outcome, event, revision } = await giveCommand(
    journal,
    { ...body, actor: user },
    { now },
  );
  if ('complaintId' in body) {
    const stream = complaintStream(String(body.complaintId));
    await view.waitFor({ stream, revision }, { timeoutMs: 2_000 });
  }
  return { outcome, type: event.type, revision };
};

/** Answers a request to be forgotten: carries it out, puts it off, or refuses it. */
const answerErasure = async (asked: Asked) => {
  const { user: actor, now, query } = asked;
  const answer = await forget(journal, entryOf(asked), { actor, now, person: query.get('person') });
  await view.catchUp(journal.store);
  return answer;
};

/** Whose own complaint it is, klacht does not know: a complainant is shown it by other means. */
const staff = role.exclude(['complainant']);

/** A complaint's history as its reader may see it; that it was read is recorded first. */
const dossier = async (asked: Asked) => {
  const { user: name, now } = asked;
  const reader = { role: parseInput(staff, asked.role, 'x-role'), name };
  const { events } = await openDossier(journal, entryOf(asked), { reader, now });
  return events.map(({ event }) => event);
};

const ROWS_A_PAGE = 100;

const register = async ({ query, now }: Asked) => {
  const { entries, today } = await look(journal, { now });
  const from = Number(query.get('from') ?? 0);
  const page: RegisterEntry[] = [];
  let index = 0;
  for (const entry of entries) {
    if (index >= from) page.push(entry);
    index += 1;
    if (page.length === ROWS_A_PAGE) break;
  }
  return [...registerRows(page, { procedures: journal.procedures, today })];
};

/** Pages for people, beneath `/complaints`. */
const pages = desk({
  journal,
  readerOf: ({ headers }) => {
    const name = headers.get('x-user');
    return name === null ? null : { name, role: parseInput(role, headers.get('x-role'), 'x-role') };
  },
  onError: (error) => console.error(isKlachtError(error) ? error.code : error),
});
const app = new Hono().route('/complaints', pages);

const routes: Routes = {
  'POST /commands': give,
  'POST /erasure': answerErasure,
  'GET /dossier': dossier,
  'GET /register': register,
  'GET /overdue': ({ now }) => listOverdue(journal, { now, within: 5 }),
  'GET /openapi.json': () => openapi,
  'GET /report': ({ query, now }) => makeReport(journal, { year: Number(query.get('year')), now }),
};

const server = createHttpServer(routes, (request) => app.fetch(request));

const done = new AbortController();
const following = follow(view, journal.store, { signal: done.signal, onError: console.error });
const stop = stopSignal(); // before it listens: who sees the line below may end it
server.listen(Number(port), '127.0.0.1');
await once(server, 'listening');
console.log('listening on', server.address());

await Promise.race([following, stop.asked]);
server.close(); // takes nothing new, and answers what it has
await once(server, 'close');
done.abort();
await following;
await journal.close();
