// A complaints service over HTTP, with its journal, keys and register in files.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { eraseComplaint, finishErasures } from '@klacht/adapters/erasure';
import { follow } from '@klacht/adapters/follow';
import { masterKeyFromText } from '@klacht/adapters/master-key';
import { chained } from '@klacht/adapters/proof';
import { openRegisterView } from '@klacht/adapters/register-view';
import { sealed } from '@klacht/adapters/sealed';
import { openSqliteEventStore } from '@klacht/adapters/sqlite';
import { openSqliteKeyStore } from '@klacht/adapters/sqlite-keys';
import {
  answerStands,
  answerToErasure,
  bitonic,
  type ComplaintEvent,
  complaintStream,
  decodeComplaintEvent,
  execute,
  type Instant,
  KlachtError,
  type LocalDate,
  mayRead,
  parseInput,
  parseRequest,
  procedureInForce,
  procedureNamed,
  recordAccess,
  role,
  toLocalDate,
  visibleTo,
} from '@klacht/domain';
import {
  horizon,
  overdueRows,
  readReviews,
  type RegisterEntry,
  registerRows,
  reviewedYears,
  yearlyReport,
} from '@klacht/projections';
import { type Asked, createHttpServer } from './http.ts';

const [file = 'klacht.db', port = '8080'] = process.argv.slice(2);

const master = masterKeyFromText(process.env['KLACHT_MASTER_KEY'] ?? '', 'KLACHT_MASTER_KEY');
const keys = openSqliteKeyStore(`${file}.keys`, master);
const store = sealed(chained(openSqliteEventStore(file)), keys);
const procedures = [bitonic];
const journal = { store, procedures };
const view = openRegisterView(`${file}.views`, procedures);

const dayOf = (now: Instant): LocalDate =>
  toLocalDate(now, procedureInForce(procedures, now).timeZone);

const entryOf = ({ query }: Asked): RegisterEntry => {
  const id = query.get('complaint') ?? '';
  const entry = view.find(id);
  if (entry !== null) return entry;
  throw new KlachtError('invalid', 'unknown-complaint', `complaint: expected one, got '${id}'`);
};

/** Records a command, and answers once the register has it. */
const give = async (command: object, { user, now }: Asked) => {
  const request = parseRequest({ ...command, actor: user, now });
  const { outcome, event, revision } = await execute(journal, request);
  if ('complaintId' in request) {
    const { complaintId } = request;
    if (event.type === 'Erased') await eraseComplaint({ store, keys, complaintId });
    await view.waitFor({ stream: complaintStream(complaintId), revision }, { timeoutMs: 2_000 });
  }
  return { outcome, type: event.type, revision };
};

/** Answers a request to be forgotten: carries it out, puts it off, or refuses it. */
const answerErasure = async (asked: Asked) => {
  const { complaintId, complaint } = entryOf(asked);
  const procedure = procedureNamed(procedures, complaint.procedure);
  const answer = answerToErasure(complaint, procedure, dayOf(asked.now));
  if (answerStands(complaint, answer)) return { outcome: 'repeated', type: answer.type };
  return give({ ...asked.body, complaintId, ...answer }, asked);
};

/** Whose own complaint it is, klacht does not know: a complainant is shown it by other means. */
const staff = role.exclude(['complainant']);

/** A complaint's history as its reader may see it; that it was read is recorded first. */
const dossier = async (asked: Asked) => {
  const { user: name, now } = asked;
  const role = parseInput(staff, asked.role, 'x-role');
  const { complaintId, complaint } = entryOf(asked);
  if (!mayRead({ role, name }, complaint)) {
    throw new KlachtError('rejected', 'not-concerned', 'the complaint is not about you');
  }
  await recordAccess(journal, { accessId: randomUUID(), complaintId, reader: name, role, now });
  const shown: ComplaintEvent[] = [];
  for await (const batch of store.readStream(complaintStream(complaintId), 0, 'stored')) {
    for (const recorded of batch) {
      const event = decodeComplaintEvent(await store.openEvent(recorded));
      const visible = event === null ? null : visibleTo({ role, name }, event);
      if (visible !== null) shown.push(visible);
    }
  }
  return shown;
};

const ROWS_A_PAGE = 100;

const register = async ({ query, now }: Asked) => {
  const from = Number(query.get('from') ?? 0);
  const page: RegisterEntry[] = [];
  let index = 0;
  for (const entry of view.entries()) {
    if (index >= from) page.push(entry);
    index += 1;
    if (page.length === ROWS_A_PAGE) break;
  }
  return [...registerRows(page, { procedures, today: dayOf(now) })];
};

const overdue = async ({ now }: Asked) => {
  const today = dayOf(now);
  const within = 5;
  const years = reviewedYears(procedures, view.firstReceivedOn(), today);
  const reviews = [...(await readReviews(store, years)).values()];
  const entries = view.withTargetBy(horizon(procedures, today, within));
  return overdueRows(entries, { procedures, today, within, reviews });
};

const report = async ({ query, now }: Asked) => {
  const year = Number(query.get('year'));
  const reviews = await readReviews(store, [year - 1, year]);
  const checkpoint = view.checkpoint();
  return yearlyReport(view.receivedBy(`${year}-12-31` as LocalDate), {
    year,
    procedures,
    reviews,
    position: checkpoint?.position ?? null,
    today: dayOf(now),
  });
};

const server = createHttpServer({
  'POST /commands': (asked) => give(asked.body, asked),
  'POST /erasure': answerErasure,
  'GET /dossier': dossier,
  'GET /register': register,
  'GET /overdue': overdue,
  'GET /report': report,
});

await finishErasures({ store, keys }); // one that a crash came between
await view.catchUp(store); // else the register is empty until it is built
const stop = new AbortController();
const following = follow(view, store, { signal: stop.signal, onError: console.error });
server.listen(Number(port), '127.0.0.1');
await once(server, 'listening');
console.log('listening on', server.address());

await Promise.race([following, once(process, 'SIGTERM'), once(process, 'SIGINT')]);
server.close(); // takes nothing new, and answers what it has
await once(server, 'close');
stop.abort();
await following;
view.close();
await store.close(); // and with it the keys
