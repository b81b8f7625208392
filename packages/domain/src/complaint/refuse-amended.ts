import type { z } from 'zod';
import { toLocalDate } from '../calendar/instant.ts';
import { compiled } from '../input/compiled.ts';
import { parseInput } from '../input/parse-input.ts';
import { KlachtError } from '../errors.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { factAt, personalIn } from './amend.ts';
import { amendedData } from './amended.ts';
import { isCorrection } from './effective.ts';
import { type ComplaintEvent, complaintEvents, type EventData } from './events.ts';
import { refuseReceived } from './intake.ts';
import { isSameJson, valueAt } from './path.ts';
import { rejection } from './rejection.ts';
import type { Fact, KnownComplaint } from './state.ts';
import { refuseUnknownSubjects } from './subjects.ts';

type Amended = EventData<'Amended'>;
type Change = Amended['changes'][number];

const COMMAND = 'Amend';

/** @throws KlachtError `no-such-event` */
export const standingFact = (
  complaint: KnownComplaint,
  revision: number,
  command: string,
): Fact => {
  const fact = factAt(complaint, revision);
  if (fact !== undefined) return fact;
  const last = complaint.history.at(-1)?.revision ?? 0;
  throw rejection(
    'no-such-event',
    `${command}: revision: expected that of an event of the complaint that stands, 0 to ${last}, got ${revision}`,
    { field: 'revision', value: revision },
  );
};

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Compares open values; of a sealed text, only whether there is one. */
const refuseMismatch = ({ data }: Fact, { field, from, words }: Change): void => {
  const recorded = valueAt(data, field);
  const matches =
    words === undefined
      ? isSameJson(recorded, from)
      : (recorded === undefined) === (words.from === undefined);
  if (matches) return;
  const expected =
    words !== undefined && recorded !== undefined ? 'the text that' : shown(recorded);
  throw rejection(
    'correction-mismatch',
    `${COMMAND}: ${field}.from: expected what is recorded, ${expected}${expected === 'the text that' ? ' stands there' : ''}, got ${shown(words === undefined ? from : words.from)}`,
    {
      field: `${field}.from`,
      value: from ?? null,
      expected: words === undefined ? (recorded ?? null) : null,
    },
  );
};

const refuseUnchanged = ({ field, from, to, words }: Change): void => {
  if (!(words === undefined ? isSameJson(from, to) : words.from === words.to)) return;
  throw rejection(
    'nothing-corrected',
    `${COMMAND}: ${field}.to: expected something else than ${field}.from, got ${shown(words === undefined ? to : words.to)}`,
    { field: `${field}.to`, value: (words === undefined ? to : words.to) ?? null },
  );
};

/** The field by which an event names the person whose key seals its texts, or is destroyed. */
const WHO: Readonly<Record<string, string>> = {
  ComplainantAdded: 'id',
  RepresentativeAdded: 'id',
  RepresentativeLeft: 'id',
  ErasureRequested: 'person',
  ErasureRefused: 'person',
  ErasureDeferred: 'person',
  Erased: 'person',
};

/** What was approved is exactly what was drafted. */
const APPROVED: Readonly<Record<string, readonly string[]>> = {
  LetterDrafted: ['kind', 'letter', 'laterDays', 'records'],
  LetterApproved: ['letter'],
};

/** The recorder's own; who it is about; and what holds a text that is sealed must not stand open. */
const refuseUnamendable = (type: string, schema: z.ZodType, { field, to }: Change): void => {
  if (WHO[type] === field) {
    throw rejection(
      'not-amendable',
      `${COMMAND}: ${field}: ${type} names by it whose texts are sealed; retract it, and say it anew`,
      { field },
    );
  }
  if (APPROVED[type]?.includes(field.split('.', 1)[0] ?? '') === true) {
    throw rejection(
      'not-amendable',
      `${COMMAND}: ${field}: ${type} names by it what one drafted and another approves; retract it, and draft the letter anew`,
      { field },
    );
  }
  if (field === 'procedure' || field === 'procedureDigest') {
    throw rejection(
      'not-amendable',
      `${COMMAND}: ${field}: expected a field that was said; the version follows from the day of receipt`,
      { field },
    );
  }
  if (to === undefined || personalIn(schema, field, to).length === 0) return;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `${COMMAND}: ${field}.to: expected each personal text to be changed by itself, such as ${field}.0.text or ${field}.name, got ${shown(to)}`,
    { field: `${field}.to`, value: to, reason: 'texts-one-by-one' },
  );
};

/** Refuses a day that is not that of its moment, or lies after the amendment. */
const refuseDay = (type: string, data: Fact['data'], at: string, timeZone: string): void => {
  const { instant } = data;
  if (instant !== undefined && toLocalDate(instant, timeZone) !== data.at) {
    throw rejection(
      'correction-mismatch',
      `${COMMAND}: at: expected ${toLocalDate(instant, timeZone)}, the day of ${instant}, got ${data.at}`,
      { field: 'at', value: data.at, expected: toLocalDate(instant, timeZone) },
    );
  }
  if (data.at <= at) return;
  throw rejection(
    'correction-out-of-order',
    `${COMMAND}: at.to: expected ${at}, the day on which ${type} is put right, or earlier, got ${data.at}`,
    { field: 'at.to', value: data.at, to: at },
  );
};

/**
 * The event that an amendment makes of the one it is about, checked as if it were recorded so.
 *
 * @throws KlachtError of kind `rejected`; `invalid-input` where it would not be of its shape
 */
export const amendedEvent = (
  complaint: KnownComplaint,
  said: Amended,
  procedure: Procedure,
): ComplaintEvent => {
  const fact = standingFact(complaint, said.revision, COMMAND);
  if (isCorrection(fact)) {
    throw rejection(
      'not-amendable',
      `${COMMAND}: revision: ${fact.type} is no fact of the complaint; retract it, and say it anew`,
      { field: 'revision', value: said.revision },
    );
  }
  const type = fact.type as ComplaintEvent['type'];
  const schema = complaintEvents[type];
  for (const change of said.changes) {
    refuseUnamendable(type, schema, change);
    refuseUnchanged(change);
    refuseMismatch(fact, change);
  }
  const data = parseInput(compiled(schema), amendedData(fact.data, said), `${COMMAND}: ${type}`);
  refuseDay(type, data, said.at, procedure.timeZone);
  if (type === 'Received') {
    const received = data as EventData<'Received'>;
    refuseReceived(received, COMMAND);
    if (received.origin === undefined) refuseUnknownSubjects(received.subjects, procedure, COMMAND);
  }
  return { type, data } as ComplaintEvent;
};
