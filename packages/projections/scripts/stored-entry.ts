// What the register's projection makes of a fixed set of histories, as values by field: a change of
// it needs another version, for a stored view of this one would be read as if it were the new one.
import {
  bitonicVersions,
  type ComplaintCommandType,
  complaintStream,
  decide,
  evolve,
  initialState,
  type ComplaintCommand,
  type RecordedEvent,
} from '@klacht/domain';
import { byTheBook, historyBefore, NOW, receive, saying, steps } from '@klacht/domain/testing';
import { memoryEntries } from '../src/projection.ts';
import { type RegisterEntry, registerProjection } from '../src/register/register-projection.ts';

const ID = '00000000-0000-4000-8000-000000000001';

/** What the examples leave out: a complaint of another register, and a judgement with all it can say. */
const imported: readonly ComplaintCommand[] = [
  saying(receive(), {
    estimated: true,
    origin: { source: 'old', number: '12', reference: '12', untracked: ['progress'] },
  }),
  saying(steps.ListPoints, { points: [{ id: 'price' }] }),
  saying(steps.Judge, {
    points: [{ id: 'price', finding: 'upheld' }],
    remedies: ['kifid'],
    redress: [{ kind: 'goodwill', amount: { value: '50.00', currency: 'EUR' } }],
    deviation: { from: ['2025-0012'], why: 'It was the price of another day.' },
  }),
];

/** Answers in part and unasked, and an admissibility that did not last. */
const awkward: readonly ComplaintCommand[] = [
  receive(),
  saying(steps.RequestInformation, { id: 'order' }),
  saying(steps.ProvideInformation, { partial: true }),
  saying(steps.ProvideInformation, { unasked: true }),
  steps.DeclareAdmissible,
  steps.DeclareInadmissible,
  steps.Reopen,
];

/**
 * One history with each command, one complaint handled by the book and reopened, and one that was
 * imported.
 */
const histories: readonly (readonly ComplaintCommand[])[] = [
  ...(Object.keys(steps) as ComplaintCommandType[]).map((type) => [
    ...historyBefore(type),
    steps[type],
  ]),
  [...byTheBook('2026-04-02'), { type: 'Reopen', data: { at: '2026-10-01' } }],
  imported,
  awkward,
  [...imported, steps.Reopen],
];

const recorded = (history: readonly ComplaintCommand[]): readonly RecordedEvent[] => {
  let complaint = initialState();
  return history.map((command, revision) => {
    const context = { procedures: bitonicVersions, now: NOW, actor: 'anna' } as const;
    const event = decide(complaint, command, context);
    complaint = evolve(complaint, event);
    return {
      ...event,
      stream: complaintStream(ID),
      revision,
      position: String(revision),
      id: ID,
      recordedAt: NOW,
      metadata: {},
    };
  });
};

type Values = Map<string, Set<string>>;

/** Puts down what stands in a value, by its place; `[]` stands for each of a list. */
const collect = (value: unknown, place: string, into: Values): void => {
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      collect(inner, isList ? `${place}[]` : [place, key].filter(Boolean).join('.'), into);
    }
    return;
  }
  into.set(place, (into.get(place) ?? new Set()).add(JSON.stringify(value) ?? 'undefined'));
};

/** The version, and below it a line a field with all that was seen there. */
export const storedEntry = (): string => {
  const values: Values = new Map();
  for (const history of histories) {
    const entries = memoryEntries<RegisterEntry>();
    for (const event of recorded(history)) registerProjection.evolve(entries, event);
    for (const entry of entries.values()) collect(entry, '', values);
  }
  const lines = [...values]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, seen]) => `${place}: ${[...seen].toSorted().join(' ')}`);
  return [`version: ${registerProjection.version}`, '', ...lines, ''].join('\n');
};

const versionOf = (text: string): string => text.split('\n')[0] ?? '';

/**
 * Why an entry may not take the place of the one that is stored, or null where it may.
 *
 * @param stored what was stored before; null for nothing
 */
export const refusal = (stored: string | null, current: string): string | null =>
  stored === null || stored === current || versionOf(stored) !== versionOf(current)
    ? null
    : 'The register projection makes other entries than it did, or the examples changed: raise its version (register-projection.ts), then npm run reference.';
