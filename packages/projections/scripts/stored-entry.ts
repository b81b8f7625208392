// What the register's projection makes of a set of examples, as values by field. A change of it needs
// another version, for a stored view of this one would be read as if it were the new one.
import { createHash } from 'node:crypto';
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
import { registerRowToKeep } from '../src/register/register.ts';

const ID = '00000000-0000-4000-8000-000000000001';

/** What the examples leave out: a complaint of another register, and a judgement with all it can say. */
const imported: readonly ComplaintCommand[] = [
  saying(receive(), {
    estimated: true,
    origin: {
      source: 'old',
      number: '12',
      reference: '12',
      untracked: ['progress'],
      kept: ['kifid'],
    },
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
 * One history with each command, one complaint handled by the book and reopened, one that was
 * imported, and one of whom a single person asks to be forgotten.
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
  [receive(), saying(steps.RequestErasure, { person: 'complainant' })],
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

const events = histories.map(recorded);

/** Which examples these are, in short. */
export const examples = createHash('sha256')
  .update(JSON.stringify(events))
  .digest('hex')
  .slice(0, 16);

/** The register of each example, which has one entry. */
export const exampleRegisters: readonly (readonly RegisterEntry[])[] = events.map((history) => {
  const entries = memoryEntries<RegisterEntry>();
  for (const event of history) registerProjection.evolve(entries, event);
  return [...entries.values()];
});

/**
 * The version, which examples, and below these a line a field with all that was seen there: of the entry,
 * and of the row that is kept beside it.
 */
export const storedEntry = (): string => {
  const values: Values = new Map();
  for (const entry of exampleRegisters.flat()) {
    collect(entry, '', values);
    collect(registerRowToKeep(entry, bitonicVersions), 'row', values);
  }
  const lines = [...values]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, seen]) => `${place}: ${[...seen].toSorted().join(' ')}`);
  return [`version: ${registerProjection.version}`, `examples: ${examples}`, '', ...lines, ''].join(
    '\n',
  );
};

/** A value without what it says: `text`, `number`, `true or false`, `null`, `[]`, `{}`. */
const kindOf = (value: string): string => {
  if (value.startsWith('"')) return 'text';
  if (/^-?\d/.test(value)) return 'number';
  return value === 'true' || value === 'false' ? 'true or false' : value;
};

/** The fields, each with the kinds of value that were seen there. */
const shapeOf = (lines: readonly string[]): string =>
  lines
    .map((line) => {
      const [, place = '', values = ''] = /^(.*?): (.*)$/.exec(line) ?? [];
      const kinds = new Set(
        Array.from(values.matchAll(/"(?:[^"\\]|\\.)*"|\S+/g), ([one]) => kindOf(one)),
      );
      return `${place}: ${[...kinds].toSorted().join(' ')}`;
    })
    .join('\n');

/**
 * Why an entry may not take the place of the one that is stored, or null where it may. With the same
 * examples nothing may differ; with others, the fields and the kinds of their values.
 *
 * @param stored what was stored before; null for nothing
 */
export const refusal = (stored: string | null, current: string): string | null => {
  if (stored === null) return null;
  const [version, examples, ...before] = stored.split('\n');
  const [newVersion, newExamples, ...now] = current.split('\n');
  if (version !== newVersion) return null;
  const isSame =
    examples === newExamples
      ? before.join('\n') === now.join('\n')
      : shapeOf(before) === shapeOf(now);
  return isSame
    ? null
    : 'The register projection makes other entries than it did: raise its version (register-projection.ts), then npm run reference.';
};
