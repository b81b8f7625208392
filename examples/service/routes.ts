// What programs may ask, each by a function of klacht.
import {
  forget,
  giveCommand,
  listOverdue,
  look,
  makeReport,
  openDossier,
} from '@klacht/adapters/use-cases';
import { complaintStream, KlachtError } from '@klacht/domain';
import { type RegisterEntry, registerRows } from '@klacht/projections';
import type { Asked, Routes } from './http.ts';
import { openapi } from './openapi.ts';

const entryOf = ({ view, query }: Asked): RegisterEntry => {
  const id = query.get('complaint') ?? '';
  const entry = view.find(id);
  if (entry !== null) return entry;
  throw new KlachtError('invalid', 'unknown-complaint', `complaint: expected one, got '${id}'`);
};

/** Records a command, and answers once the register has it. */
const give = async ({ journal, view, body, reader, now }: Asked) => {
  const { outcome, event, revision } = await giveCommand(
    journal,
    { ...body, actor: reader.name },
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
  const { journal, view, reader, now, query } = asked;
  const answer = await forget(journal, entryOf(asked), {
    actor: reader.name,
    now,
    person: query.get('person'),
  });
  await view.catchUp(journal.store);
  return answer;
};

/** A complaint's history as its reader may see it; that it was read is recorded first. */
const dossier = async (asked: Asked) => {
  const { journal, reader, now } = asked;
  const { events } = await openDossier(journal, entryOf(asked), { reader, now });
  return events.map(({ event }) => event);
};

const ROWS_A_PAGE = 100;

const register = async ({ journal, query, now }: Asked) => {
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

export const routes: Routes = {
  'POST /commands': give,
  'POST /erasure': answerErasure,
  'GET /dossier': dossier,
  'GET /register': register,
  'GET /overdue': ({ journal, now }) => listOverdue(journal, { now, within: 5 }),
  'GET /openapi.json': () => openapi,
  'GET /report': ({ journal, query, now }) =>
    makeReport(journal, { year: Number(query.get('year')), now }),
};
