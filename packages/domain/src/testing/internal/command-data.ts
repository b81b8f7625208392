import fc from 'fast-check';
import {
  type ComplaintCommand,
  complaintCommands,
  type ComplaintCommandType,
} from '../../complaint/commands.ts';
import {
  channel,
  ground,
  inadmissibleGround,
  kifidResult,
  letterKind,
  keptKind,
  untrackedKind,
  outcome,
  remedy,
} from '../../complaint/values.ts';
import { dataBySchema, party, subjects } from './data-by-schema.ts';
import { details, link, other } from './details-data.ts';
import { day, estimated, money, occurred, words, digest } from './said.ts';

const name = fc.constantFrom('jan', 'piet');
const handler = fc.constantFrom('anna', 'bert', 'jan');
const id = fc.constantFrom('price', 'call', 'manners');
const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const points = fc.array(fc.record({ id, text: words }, { requiredKeys: ['id'] }), {
  minLength: 1,
  maxLength: 2,
});
const redress = fc.record(
  {
    kind: fc.constantFrom('compensation', 'goodwill', 'correction', 'apology'),
    amount: money,
    what: words,
  },
  { requiredKeys: ['kind'] },
);
const person = { name: words, email: words, address: words };
const change = <Value>(values: fc.Arbitrary<Value>) => fc.record({ from: values, to: values });
const when = { at: occurred, estimated };
const may = ['at'] as const;

const reference = fc.constantFrom('K-1', 'K-2');
const proceeding = fc.record(
  { ...when, reference, appeal: estimated, by: fc.constantFrom('complainant', 'firm') },
  { requiredKeys: [...may] },
);
const ruling = { ...when, result: oneOf(kifidResult.options), reference, summary: words };

const request = fc.constantFrom('first', 'second', 'third');
const judgedPoints = fc.array(
  fc.record({ id, finding: fc.constantFrom('upheld', 'partly-upheld', 'rejected') }),
  { minLength: 1, maxLength: 2 },
);

const draft = fc.constantFrom('ab'.repeat(32), 'd'.repeat(64));
const [letter, otherLetter] = [1, 2].map((last) => `0d0e5c1c-0000-4000-8000-00000000000${last}`);
const letterId = fc.oneof(
  { arbitrary: fc.constant(letter as string), weight: 4 },
  { arbitrary: fc.constant(otherLetter as string), weight: 1 },
);

const partyId = fc.constantFrom('k2', 'r1', 'jan');
const whom = fc.constantFrom('complainant', 'k2', 'r1');

type DataOf<Type extends ComplaintCommandType> = Extract<ComplaintCommand, { type: Type }>['data'];

type CommandData = {
  readonly [Type in ComplaintCommandType]: fc.Arbitrary<DataOf<Type>>;
};

/** The commands whose data the schema does not tell: of what others said, or of a few values. */
const TOLD: Partial<CommandData> = {
  Receive: fc.record(
    {
      ...when,
      channel: fc.constantFrom(...channel.options, 'phone'),
      grounds: some(ground.options),
      subjects,
      complainant: fc.record(person, { requiredKeys: ['name'] }),
      anonymous: estimated,
      representative: fc.record({ ...person, mandate: digest }, { requiredKeys: ['name'] }),
      concerns: words,
      text: words,
      ...details,
      points,
      employees: fc.array(party, { minLength: 1, maxLength: 2 }),
      officer: handler,
      origin: fc.record(
        {
          source: words,
          reference: words,
          number: words,
          untracked: some(untrackedKind.options),
          kept: some(keptKind.options),
        },
        { requiredKeys: ['source', 'reference', 'number', 'untracked'] },
      ),
      splitFrom: other,
    },
    { requiredKeys: [...may, 'channel', 'subjects'] },
  ),
  AssignOfficer: fc.record(
    { ...when, officer: handler, deputy: handler, reason: words },
    { requiredKeys: [...may, 'officer'] },
  ),
  RequestInformation: fc.record(
    { ...when, id: request, question: words, letter: digest },
    { requiredKeys: [...may] },
  ),
  ProvideInformation: fc.oneof(
    fc.record({ ...when, answer: words, request, partial: estimated }, { requiredKeys: [...may] }),
    fc.record({ ...when, answer: words, unasked: estimated }, { requiredKeys: [...may] }),
  ),
  DeclareInadmissible: fc.record(
    {
      ...when,
      grounds: fc.array(
        fc.record({ ground: oneOf(inadmissibleGround.options), explanation: words }),
        { minLength: 1, maxLength: 2 },
      ),
      reasons: words,
      letter: digest,
    },
    { requiredKeys: [...may] },
  ),
  ReportContact: fc.record(
    { ...when, employee: name, summary: words },
    { requiredKeys: [...may, 'employee'] },
  ),
  ListPoints: fc.record({ ...when, points }, { requiredKeys: [...may, 'points'] }),
  JudgePart: fc.record(
    {
      ...when,
      points: judgedPoints,
      redress: fc.array(redress, { minLength: 1, maxLength: 2 }),
      remedies: some(remedy.options),
      letter: digest,
    },
    { requiredKeys: [...may, 'points'] },
  ),
  PayRedress: fc.record(
    { ...when, kind: fc.constantFrom('compensation', 'goodwill'), amount: money, what: words },
    { requiredKeys: [...may, 'kind', 'amount'] },
  ),
  Judge: fc.record(
    {
      ...when,
      outcome: oneOf(outcome.options),
      reasons: words,
      points: judgedPoints,
      redress: fc.array(redress, { minLength: 1, maxLength: 2 }),
      remedies: some(remedy.options),
      deviation: fc.record({ from: fc.constant(['2025-0001']), why: words }),
      letter: digest,
    },
    { requiredKeys: [...may, 'outcome'] },
  ),
  EscalateToKifid: proceeding,
  RecordKifidRuling: fc.record(
    { ...ruling, deviates: fc.boolean() },
    { requiredKeys: [...may, 'result'] },
  ),
  BringToCourt: proceeding,
  RecordCourtRuling: fc.record(ruling, { requiredKeys: [...may, 'result'] }),
  AddDocument: fc.record(
    { ...when, digest, name: words, mediaType: words, from: party, size: fc.nat(9) },
    { requiredKeys: [...may, 'digest', 'name'] },
  ),
  DraftLetter: fc.record(
    {
      ...when,
      kind: oneOf(letterKind.options),
      letter: draft,
      laterDays: fc.array(fc.record({ at: day, letter: digest }), { minLength: 1, maxLength: 3 }),
      records: digest,
    },
    { requiredKeys: [...may, 'kind', 'letter', 'records'] },
  ),
  ApproveLetter: fc.record({ ...when, letter: draft }, { requiredKeys: [...may, 'letter'] }),
  QueueLetter: fc.record(
    {
      ...when,
      id: letterId,
      kind: oneOf(letterKind.options),
      to: fc.constantFrom('complainant', 'complainant', 'complainant', 'jan', 'r1'),
      letter: digest,
      email: fc.record({ address: words, message: digest }),
    },
    { requiredKeys: [...may, 'id', 'kind', 'to', 'letter'] },
  ),
  SendLetter: fc.record({ ...when, id: letterId }, { requiredKeys: [...may, 'id'] }),
  FailLetter: fc.record(
    {
      ...when,
      id: letterId,
      how: fc.constantFrom('refused', 'bounced', 'given-up', 'unconfirmed'),
      code: fc.constantFrom('550', '5.1.1'),
    },
    { requiredKeys: [...may, 'id', 'how'] },
  ),
  RetryLetter: fc.record({ ...when, id: letterId }, { requiredKeys: [...may, 'id'] }),
  Correct: fc.record(
    {
      ...when,
      receivedOn: change(day),
      acknowledgedOn: change(day),
      closedOn: change(day),
      channel: change(oneOf(channel.options)),
      outcome: change(oneOf(outcome.options)),
      subjects: change(subjects),
      complainantName: change(words),
      complainantEmail: change(words),
      complainantAddress: change(words),
      why: words,
    },
    { requiredKeys: [...may, 'why'] },
  ),
  Amend: fc.record(
    {
      ...when,
      revision: fc.nat(12),
      changes: fc.array(
        fc.oneof(
          fc.record({ field: fc.constant('at'), from: day, to: day }),
          fc.record({ field: fc.constant('channel'), to: oneOf(channel.options) }),
          fc.record({ field: fc.constant('outcome'), to: oneOf(outcome.options) }),
          fc.record({ field: fc.constant('employee'), from: name, to: name }),
          fc.record({ field: fc.constantFrom('reasons', 'points', 'until'), to: words }),
        ),
        { minLength: 1, maxLength: 2 },
      ),
      why: words,
    },
    { requiredKeys: [...may, 'revision', 'changes', 'why'] },
  ),
  Retract: fc.record(
    { ...when, revision: fc.nat(12), why: words },
    { requiredKeys: [...may, 'revision', 'why'] },
  ),
  AddComplainant: fc.record(
    { ...when, id: partyId, complainant: fc.record(person, { requiredKeys: ['name'] }) },
    { requiredKeys: [...may, 'id', 'complainant'] },
  ),
  AddRepresentative: fc.record(
    {
      ...when,
      id: partyId,
      representative: fc.record(person, { requiredKeys: ['name'] }),
      mandate: digest,
    },
    { requiredKeys: [...may, 'id', 'representative'] },
  ),
  ProvideMandate: fc.record(
    { ...when, id: partyId, mandate: digest },
    { requiredKeys: [...may, 'id', 'mandate'] },
  ),
  EndRepresentation: fc.record(
    { ...when, id: partyId, reason: words },
    { requiredKeys: [...may, 'id'] },
  ),
  RecordDetails: fc.record({ ...when, ...details }, { requiredKeys: [...may] }),
  Link: link,
  Unlink: link,
  RequestErasure: fc.record(
    { ...when, person: whom, channel: fc.constantFrom(...channel.options), request: words },
    { requiredKeys: [...may] },
  ),
  RefuseErasure: fc.record(
    { ...when, person: whom, ground: words },
    { requiredKeys: [...may, 'ground'] },
  ),
  DeferErasure: fc.record(
    { ...when, person: whom, ground: words, until: day },
    { requiredKeys: [...may, 'ground', 'until'] },
  ),
  Erase: fc.record({ ...when, person: whom }, { requiredKeys: [...may] }),
};

/**
 * Random data for each command: of its shape, about two employees, three points and a few
 * documents, so that what one command says often matters to another.
 */
export const commandData = Object.fromEntries(
  Object.entries(complaintCommands).map(([type, schema]) => [
    type,
    TOLD[type as ComplaintCommandType] ?? dataBySchema(schema),
  ]),
) as CommandData;

/** A random command of any type. */
export const command: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  ...Object.entries(commandData).map(([type, arbitrary]) =>
    (arbitrary as fc.Arbitrary<object>).map((data) => ({ type, data }) as ComplaintCommand),
  ),
);
