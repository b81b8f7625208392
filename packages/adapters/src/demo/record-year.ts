import { type ComplaintRequest, execute, type Instant, type Request } from '@klacht/domain';
import { v5 as uuidv5 } from 'uuid';
import { type LetterTemplates, loadTemplates } from '../letters/load-templates.ts';
import type { OpenJournal } from '../use-cases/opening/open-journal.ts';
import { type QueuedToSend, recordLetter, sendLetter } from '../use-cases/letters/record-letter.ts';
import { withDigest } from '../use-cases/report/with-digest.ts';
import { type DemoLetter, letterBy } from './demo-letters.ts';
import { demoYear, proceduresAt } from './demo-year.ts';

/** Since when letters leave by the outbox; before, they were recorded and posted by hand. */
const OUTBOX_SINCE: Instant = '2025-12-01T00:00:00Z';

/** Since when what is put down still waits: nothing was sent since then. */
const WAITING_SINCE: Instant = '2026-01-12T00:00:00Z';

/** What the journal has of a command. */
type Recorded = { readonly revision: number; readonly letter: string | null };

const recordedIn = async ({ store }: OpenJournal): Promise<Map<string, Recorded>> => {
  const recorded = new Map<string, Recorded>();
  for await (const batch of store.readAll()) {
    for (const { id, revision, data } of batch) {
      const { letter } = data as { readonly letter?: string };
      recorded.set(id, { revision, letter: letter ?? null });
    }
  }
  return recorded;
};

/** The commands of each complaint, in order. */
const byComplaint = (
  year: readonly Request[],
): ReadonlyMap<string, readonly ComplaintRequest[]> => {
  const steps = new Map<string, ComplaintRequest[]>();
  for (const request of year) {
    if (!('complaintId' in request)) continue;
    steps.set(request.complaintId, [...(steps.get(request.complaintId) ?? []), request]);
  }
  return steps;
};

/** What became of a letter that was put down to be sent: of the mails, one in twenty-four came back. */
const outcomeOf = (
  { id, by }: QueuedToSend,
  { complaintId, now }: ComplaintRequest,
): Request | null => {
  if (now >= WAITING_SINCE) return null;
  const told = { complaintId, commandId: uuidv5('outcome', id), actor: 'outbox', now };
  return by === 'email' && Number.parseInt(id.slice(0, 2), 16) % 24 === 0
    ? { ...told, type: 'FailLetter', data: { at: now, id, how: 'refused', code: '5.1.1' } }
    : { ...told, type: 'SendLetter', data: { at: now, id } };
};

/** Writes a letter in a journal as it was then, and says where it is recorded. */
const writeLetter = async (
  journal: OpenJournal,
  templates: LetterTemplates,
  request: ComplaintRequest,
  { kind, data }: DemoLetter,
): Promise<Recorded> => {
  const { complaintId, commandId, actor, now } = request;
  const register = await journal.register();
  await register.catchUp(journal.store);
  const entry = register.find(complaintId);
  if (entry === null) throw new Error(`expected ${complaintId} in the register`);
  const mark = uuidv5('mark', commandId).replaceAll('-', '');
  const asked = { kind, data, otherwise: 'en', templates, actor, now, commandId, mark } as const;
  if (now < OUTBOX_SINCE) {
    const { revision, digest } = await recordLetter(journal, entry, asked);
    return { revision, letter: digest };
  }
  const queued = await sendLetter(journal, entry, asked);
  const outcome = outcomeOf(queued, request);
  if (outcome !== null) await execute(journal, outcome);
  return { revision: queued.revision, letter: queued.digest };
};

/** A report is of what was recorded before it. */
const withPosition = async ({ store }: OpenJournal, request: Request): Promise<Request> => {
  if (request.type !== 'IssueReport') return request;
  const last = await store.lastEvent();
  return { ...request, data: { ...request.data, position: last?.position ?? '' } };
};

/**
 * Records the demo's year, its letters by the use case that writes them. What is recorded already is not
 * recorded again.
 *
 * @param onProgress told how many commands have been given
 */
export const recordYear = async (
  journal: OpenJournal,
  onProgress: (commands: number) => void,
): Promise<void> => {
  const year = demoYear();
  const templates = loadTemplates();
  const recorded = await recordedIn(journal);
  const steps = byComplaint(year);

  const placeOf = (request: ComplaintRequest | undefined): Recorded => {
    const place = recorded.get(request?.commandId ?? '');
    if (place === undefined) throw new Error('expected a command that was given before');
    return place;
  };

  /** A command that names an event or a letter, as this journal has them. */
  const asRecorded = (
    request: ComplaintRequest,
    decision: ComplaintRequest | null,
  ): ComplaintRequest => {
    const { data, type, complaintId } = request;
    if ((type === 'Amend' || type === 'Retract') && 'revision' in data) {
      const { revision } = placeOf(steps.get(complaintId)?.[data.revision]);
      return { ...request, data: { ...data, revision } } as ComplaintRequest;
    }
    if (type !== 'Notify' || decision === null || data.letter === undefined) return request;
    return { ...request, data: { ...data, letter: placeOf(decision).letter ?? data.letter } };
  };

  const recordStep = async (then: OpenJournal, request: ComplaintRequest): Promise<Recorded> => {
    const own = steps.get(request.complaintId) ?? [];
    const decision =
      own
        .slice(0, own.indexOf(request))
        .findLast(({ type }) => type === 'Judge' || type === 'DeclareInadmissible') ?? null;
    const letter = letterBy(request, decision);
    if (letter !== null) return writeLetter(then, templates, request, letter);
    const { event, revision } = await execute(then, asRecorded(request, decision));
    return { revision, letter: 'letter' in event.data ? (event.data.letter ?? null) : null };
  };

  for (const [index, request] of year.entries()) {
    const then = { ...journal, procedures: proceduresAt(request.now) };
    if (!recorded.has(request.commandId)) {
      if ('complaintId' in request) {
        recorded.set(request.commandId, await recordStep(then, request));
      } else {
        await execute(then, await withDigest(then, await withPosition(journal, request)));
      }
    }
    onProgress(index + 1);
  }
};
