import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { command } from '../testing/by-the-book.ts';
import { given, receive, when } from '../testing/given.ts';
import { steps } from '../testing/command-examples.ts';
import { historyBefore } from '../testing/history-before.ts';
import { decided } from '../testing/internal/accepted.ts';
import { commandData } from '../testing/internal/command-data.ts';
import { type ComplaintCommand, type ComplaintCommandType, eventOf } from './commands.ts';
import { type ComplaintEvent, complaintEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { type Complaint, initialState } from './state.ts';

/** These tell of another event, or destroy a key. */
const OTHERS: ReadonlySet<string> = new Set(['Correct', 'Amend', 'Retract', 'Erase']);

/** The recorder's own: they follow from the day of receipt, and a moment from its day. */
const NOT_SAID: ReadonlySet<string> = new Set(['procedure', 'procedureDigest', 'instant']);

/** They say by whose key the texts are sealed: such an event is taken back, and said anew. */
const NAMING_A_KEY: ReadonlySet<string> = new Set([
  'AddComplainant id',
  'AddRepresentative id',
  'EndRepresentation id',
  'RequestErasure person',
  'RefuseErasure person',
  'DeferErasure person',
  // What one drafted and another approved.
  'DraftLetter kind',
  'DraftLetter letter',
  'DraftLetter laterDays.0.at',
  'DraftLetter laterDays.0.letter',
  'DraftLetter records',
  'ApproveLetter letter',
]);

type Shape = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
};

/** Where each value stands in data of a schema, the first of a list for all of it. */
const placesIn = ({ properties, items }: Shape, at = ''): readonly string[] => {
  if (properties !== undefined) {
    return Object.entries(properties).flatMap(([key, inner]) =>
      placesIn(inner, at === '' ? key : `${at}.${key}`),
    );
  }
  // Each personal text of a list is amended by itself.
  if (items !== undefined && at === 'agreements') return [`${at}.0`];
  return items?.properties === undefined ? [at] : placesIn(items, `${at}.0`);
};

const types = (Object.keys(eventOf) as ComplaintCommandType[]).filter((type) => !OTHERS.has(type));

const places = types.flatMap((type) => {
  const shape = z.toJSONSchema(complaintEvents[eventOf[type]], {
    io: 'input',
    unrepresentable: 'any',
  });
  return placesIn(shape as Shape)
    .filter((place) => !NOT_SAID.has(place))
    .map((place) => ({ type, place }));
});

type Data = Readonly<Record<string, unknown>>;

const valueAt = (data: unknown, place: string): unknown =>
  place.split('.').reduce<unknown>((value, key) => (value as Data | undefined)?.[key], data);

/** The data with another value at a place; undefined where nothing stands around that. */
const withValue = (data: Data, place: string, value: unknown): Data | undefined => {
  const copy = structuredClone(data) as Record<string, unknown>;
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const around = keys.reduce<unknown>((inner, key) => (inner as Data | undefined)?.[key], copy);
  if (typeof around !== 'object' || around === null) return undefined;
  if (value === undefined) Reflect.deleteProperty(around, last);
  else Reflect.set(around, last, value);
  return copy;
};

const day = (days: number): LocalDate => addDays('2026-04-03', days);
const first = '4c1f2b7e-0000-4000-8000-00000000000a';
const second = '4c1f2b7e-0000-4000-8000-00000000000b';
const employees = ['jan', 'piet'].map((employee) => command('NameEmployee', day(0), { employee }));
const representatives = ['r1', 'r2'].map((id) =>
  command('AddRepresentative', day(0), { id, representative: { name: 'Mr. Bos' } }),
);
const points = command('ListPoints', day(0), { points: [{ id: 'price' }, { id: 'call' }] });
const referred = (type: 'EscalateToKifid' | 'BringToCourt') =>
  ['K-1', 'K-2'].map((reference) => command(type, day(1), { reference }));
const judgedOn = (id: string, finding: string, reasons: string) => ({
  outcome: 'rejected',
  points: [{ id, finding, reasons }],
});

/** What must have happened before, what is said, and what should have been. */
type ByHand = readonly [before: readonly ComplaintCommand[], said: Data, other: Data];

const employee: ByHand = [employees, { employee: 'jan' }, { employee: 'piet' }];
const party: ByHand = [employees, { party: 'jan' }, { party: 'piet' }];
const points0: ByHand = [
  [points],
  judgedOn('price', 'upheld', 'It was.'),
  judgedOn('call', 'rejected', 'It was not.'),
];
const appealed = (
  type: 'EscalateToKifid' | 'BringToCourt',
  ruling: ComplaintCommandType,
): ByHand => [
  [...referred(type), command(ruling, day(2), { result: 'rejected', reference: 'K-1' })],
  { reference: 'K-3' },
  { reference: 'K-3', appeal: true },
];
const ruled = (type: 'EscalateToKifid' | 'BringToCourt'): ByHand => [
  referred(type),
  { result: 'upheld', reference: 'K-1' },
  { result: 'upheld', reference: 'K-2' },
];
const told: ByHand = [
  [
    ...employees,
    command('DeclareAdmissible', day(1)),
    command('Judge', day(2), { outcome: 'upheld' }),
  ],
  { of: 'judgement', party: 'jan' },
  { of: 'admissibility', party: 'piet' },
];
const unlinked: ByHand = [
  [
    command('Link', day(0), { to: first, as: 'follows' }),
    command('Link', day(0), { to: second, as: 'follows' }),
    command('Link', day(0), { to: first, as: 'same-cause' }),
  ],
  { to: first, as: 'follows' },
  { to: second, as: 'same-cause' },
];
const requested = ['r1', 'r2'].map((person) => command('RequestErasure', day(1), { person }));
const erasure: ByHand = [
  [...representatives, ...requested],
  { person: 'r1', ground: 'claim', until: day(300) },
  { person: 'r2', ground: 'claim', until: day(400) },
];

const [one, another] = ['1', '2'].map((last) => `0d0e5c1c-0000-4000-8000-00000000000${last}`);
const queued = (id: string | undefined) =>
  command('QueueLetter', day(0), {
    id,
    kind: 'progress',
    to: 'complainant',
    letter: 'a'.repeat(64),
  });
const lettersFailed = [one, another].flatMap((id) => [
  queued(id),
  command('FailLetter', day(1), { id, how: 'bounced' }),
]);

/** Where another value is possible only after something that random data seldom brings about. */
const BY_HAND: Readonly<Record<string, ByHand>> = {
  'ProvideInformation request': [
    ['first', 'second'].map((id) => command('RequestInformation', day(0), { id })),
    { request: 'first' },
    { request: 'second' },
  ],
  'InformEmployee employee': employee,
  'ReportDeparture employee': employee,
  'ReportContact employee': employee,
  'InviteStatement party': party,
  'GiveStatement party': party,
  'WaiveStatement party': party,
  'Judge points.0.id': points0,
  'Judge points.0.finding': points0,
  'Judge points.0.reasons': points0,
  'Judge deviation.from': [
    [],
    { outcome: 'upheld', deviation: { from: ['2025-0001'], why: 'So.' } },
    { outcome: 'upheld', deviation: { from: ['2025-0002'], why: 'So.' } },
  ],
  'Notify of': told,
  'Notify party': told,
  'EscalateToKifid appeal': appealed('EscalateToKifid', 'RecordKifidRuling'),
  'BringToCourt appeal': appealed('BringToCourt', 'RecordCourtRuling'),
  'RecordKifidRuling reference': ruled('EscalateToKifid'),
  'RecordCourtRuling reference': ruled('BringToCourt'),
  'ProvideMandate id': [
    representatives,
    { id: 'r1', mandate: 'a'.repeat(64) },
    { id: 'r2', mandate: 'a'.repeat(64) },
  ],
  'QueueLetter to': [
    employees,
    { id: one, kind: 'invitation', to: 'jan', letter: 'a'.repeat(64) },
    { to: 'piet' },
  ],
  'SendLetter id': [[queued(one), queued(another)], { id: one }, { id: another }],
  'FailLetter id': [
    [queued(one), queued(another)],
    { id: one, how: 'bounced' },
    { id: another, how: 'bounced' },
  ],
  'RetryLetter id': [lettersFailed, { id: one }, { id: another }],
  'Unlink to': unlinked,
  'Unlink as': unlinked,
  'DeferErasure until': erasure,
  'LiftHold ground': [
    ['claim', 'audit'].map((ground) => command('PlaceHold', day(0), { ground })),
    { ground: 'claim' },
    { ground: 'audit' },
  ],
};

const apart = (complaint: Complaint): object => ({ ...complaint, history: [], corrections: [] });

/** What an amendment of one place comes to; null where it was refused, or there is nothing to amend. */
const amended = (
  type: ComplaintCommandType,
  place: string,
  before: Complaint,
  said: Data,
  other: Data,
) => {
  const at = steps[type].data.at.slice(0, 10) as LocalDate;
  const event = decided(before, { type, data: { ...said, at } } as ComplaintCommand);
  if (event === null) return null;
  const from = valueAt(event.data, place);
  const to = place === 'at' ? addDays(at, 1) : valueAt(other, place);
  const right = withValue(event.data, place, to);
  if (right === undefined || JSON.stringify(from) === JSON.stringify(to)) return null;
  const after = evolve(before, event);
  const revision = before.status === 'unknown' ? 0 : before.history.length;
  const change = {
    field: place,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  const amendment = decided(after, {
    type: 'Amend',
    data: { at: '2030-01-01', revision, changes: [change], why: 'It was wrong.' },
  });
  if (amendment === null) return null;
  const { estimated: _guess, ...day } = right;
  const recorded = place === 'at' ? day : right;
  return {
    is: apart(evolve(after, amendment)),
    shouldBe: apart(evolve(before, { type: event.type, data: recorded } as ComplaintEvent)),
  };
};

const isNamingAKey = ({ type, place }: (typeof places)[number]): boolean =>
  NAMING_A_KEY.has(`${type} ${place}`);

describe('every field of every event can be amended, and is then as if it had been recorded right', () => {
  it.each(places.filter((one) => !isNamingAKey(one)))('$type $place', ({ type, place }) => {
    const [more, said, other] = BY_HAND[`${type} ${place}`] ?? [];
    const sampled = fc.sample<Data>(commandData[type], { numRuns: 400, seed: 14 });
    const random = [steps[type].data as Data, ...sampled];
    const pairs: readonly (readonly [Data, Data])[] =
      said === undefined || other === undefined
        ? random.map((one, index) => [one, random[(index * 7 + 1) % random.length] as Data])
        : [[said, other]];
    const history = more === undefined ? historyBefore(type) : [receive(), ...more];
    const before = type === 'Receive' ? initialState() : given(...history);
    let tried = 0;
    for (const [one, another] of pairs) {
      const result = amended(type, place, before, one, another);
      if (result === null) continue;
      tried += 1;
      expect(result.is).toEqual(result.shouldBe);
      if (tried === 5) break;
    }
    expect(tried).toBeGreaterThan(0);
  });

  it('but for those that name a key, which is refused', () => {
    const named = places.filter(isNamingAKey);
    expect(named).toHaveLength(NAMING_A_KEY.size);
    const added = given(receive(), ...representatives);
    const amend = (revision: number, field: string, from: string) =>
      when(
        added,
        command('Amend', '2030-01-01', {
          revision,
          changes: [{ field, from, to: 'r9' }],
          why: 'It was another.',
        }),
      );
    expect(amend(1, 'id', 'r1')).toBe('not-amendable');
    expect(places.length).toBeGreaterThan(150);
  });
});
