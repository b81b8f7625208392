import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type ComplaintEvent,
  type ComplaintEventType,
  complaintEvents,
} from '../complaint/events.ts';
import { HIDDEN, type Reader, visibleTo } from './visible-to.ts';

const O: Reader = { role: 'officer', name: 'anna' };
const E: Reader = { role: 'employee', name: 'E-17' };
const X: Reader = { role: 'employee', name: 'E-18' };
const C: Reader = { role: 'compliance', name: 'cleo' };
const A: Reader = { role: 'auditor', name: 'bram' };
const K: Reader = { role: 'complainant', name: 'the complainant' };
const READERS = { O, E, X, C, A, K };

// Who sees what: officer O, employee concerned E (whom the event is about), another employee
// concerned X, compliance C, auditor A, complainant K. First who knows of the event; then who reads
// each text in it. Written by hand, from docs/explanation/roles.md.
const MATRIX = `
Received                      O E X C A K
  procedure                   O E X C A K
  subjects                    O E X C A K
  complainant.name            O E X C . K
  complainant.email           O . . C . K
  complainant.address         O . . C . K
  representative.name         O E X C . K
  representative.email        O . . C . K
  representative.address      O . . C . K
  representative.mandate      O E X C A K
  concerns                    O E X C A K
  text                        O E X C A K
  points.id                   O E X C A K
  points.text                 O E X C A K
  employees                   O . . C A .
  officer                     O E X C A K
  origin.source               O . . C A .
  origin.reference            O . . C A .
Forwarded                     O E X C A K
OfficerAssigned               O E X C A K
  officer                     O E X C A K
  deputy                      O E X C A K
  reason                      O . . C A .
Acknowledged                  O E X C A K
  letter                      O E X C A K
InfoRequested                 O E X C A K
  question                    O . . C A K
InfoProvided                  O E X C A K
  answer                      O . . C A K
DeclaredAdmissible            O E X C A K
DeclaredInadmissible          O E X C A K
  grounds.explanation         O . . C A K
  reasons                     O . . C A K
  letter                      O E X C A K
EmployeeNamed                 O E . C A .
  employee                    O E . C A .
EmployeeInformed              O E . C A .
  employee                    O E . C A .
StatementInvited              O E . C A .
  party                       O E . C A .
StatementGiven                O E . C A .
  party                       O E . C A .
  statement                   O E . C A .
  document                    O E . C A .
StatementWaived               O E . C A .
  party                       O E . C A .
ContactReported               O E . C A K
  employee                    O E . C A .
  summary                     O E . C A .
SolutionProposed              O E X C A K
  by                          O E X C A K
  solution                    O E X C A K
SolutionAccepted              O E X C A K
SolutionDeclined              O E X C A K
  reason                      O E X C A K
PointsListed                  O E X C A K
  points.id                   O E X C A K
  points.text                 O E X C A K
Delayed                       O E X C A K
  reason                      O E X C A K
Judged                        O E X C A K
  reasons                     O E X C A K
  points.id                   O E X C A K
  points.reasons              O E X C A K
  redress.amount.value        O E X C A K
  redress.amount.currency     O E X C A K
  redress.what                O . . C A K
  deviation.from              O . . C A .
  deviation.why               O . . C A .
  letter                      O E X C A K
Notified                      O E . C A .
  party                       O E . C A .
  letter                      O E . C A .
Withdrawn                     O E X C A K
  reason                      O . . C A K
Reopened                      O E X C A K
  reason                      O E X C A K
EscalatedToKifid              O E X C A K
  reference                   O . . C A K
KifidRuled                    O E X C A K
  reference                   O . . C A K
  summary                     O E X C A K
BroughtToCourt                O E X C A K
  reference                   O . . C A K
CourtRuled                    O E X C A K
  reference                   O . . C A K
  summary                     O E X C A K
ProgressReported              O . . C A K
  summary                     O . . C A K
Reclassified                  O E X C A K
  subjects                    O E X C A K
  reason                      O . . C A .
RootCauseFound                O . . C A .
  cause                       O . . C A .
  explanation                 O . . C A .
DocumentAdded                 O E . C A .
  digest                      O E . C A .
  name                        O E . C A .
  mediaType                   O E . C A .
  from                        O E . C A .
FeedbackGiven                 O . . C A K
  text                        O . . C A K
Corrected                     O E X C A K
  procedure                   O E X C A K
  subjects.from               O E X C A K
  subjects.to                 O E X C A K
  complainantName.from        O E X C . K
  complainantName.to          O E X C . K
  complainantEmail.from       O . . C . K
  complainantEmail.to         O . . C . K
  complainantAddress.from     O . . C . K
  complainantAddress.to       O . . C . K
  why                         O . . C A K
ErasureRequested              O . . C A K
  request                     O . . C A K
ErasureRefused                O . . C A K
  ground                      O . . C A K
ErasureDeferred               O . . C A K
  ground                      O . . C A K
Erased                        O . . C A K
HoldPlaced                    O . . C A .
  ground                      O . . C A .
HoldLifted                    O . . C A .
  ground                      O . . C A .
`;

type Node = {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
};

/** Whom the event is about, or from, in a sample. */
const PARTY: Readonly<Record<string, string>> = { party: 'E-17', employee: 'E-17', from: 'E-17' };

const stringOf = (node: Node, path: string): unknown => {
  if (node.enum !== undefined) return node.enum[0];
  if (node.format === 'date') return '2026-04-02';
  if (node.format === 'date-time') return '2026-04-02T08:00:00Z';
  if (node.pattern?.includes('{64}')) return 'a'.repeat(64);
  if (node.pattern?.includes('A-Z')) return 'EUR';
  if (node.pattern !== undefined) return '12.50';
  return PARTY[path] ?? `text of ${path}`;
};

/** Data with every field filled in, by the schema's JSON Schema. */
const filled = (node: Node, path = ''): unknown => {
  if (node.type === 'object') {
    return Object.fromEntries(
      Object.entries(node.properties ?? {}).map(([key, inner]) => [
        key,
        filled(inner, path === '' ? key : `${path}.${key}`),
      ]),
    );
  }
  if (node.type === 'array' && node.items !== undefined) return [filled(node.items, path)];
  if (node.type === 'string') return stringOf(node, path);
  return node.type === 'boolean' ? (node.const ?? true) : 3;
};

/** Every string in a value that is free to say anything, by its path. */
const textsIn = (
  node: Node,
  value: unknown,
  path = '',
): readonly (readonly [string, unknown])[] => {
  if (node.type === 'object') {
    return Object.entries(node.properties ?? {}).flatMap(([key, inner]) =>
      textsIn(inner, Reflect.get(Object(value), key), path === '' ? key : `${path}.${key}`),
    );
  }
  if (node.type === 'array' && node.items !== undefined) {
    return textsIn(node.items, (value as readonly unknown[])[0], path);
  }
  const isFree = node.type === 'string' && node.enum === undefined && node.format === undefined;
  return isFree ? [[path, value]] : [];
};

const schemaNode = (type: ComplaintEventType): Node =>
  z.toJSONSchema(complaintEvents[type], { io: 'input' }) as Node;

const sampleOf = (type: ComplaintEventType): ComplaintEvent =>
  ({ type, data: filled(schemaNode(type)) }) as ComplaintEvent;

const marks = (sees: (reader: Reader) => boolean): string =>
  Object.entries(READERS)
    .map(([letter, reader]) => (sees(reader) ? letter : '.'))
    .join(' ');

const rowsOf = (type: ComplaintEventType): readonly string[] => {
  const event = sampleOf(type);
  const node = schemaNode(type);
  const seen = new Map(
    Object.values(READERS).map((reader) => [reader, visibleTo(reader, event)?.data]),
  );
  const knows = marks((reader) => seen.get(reader) !== undefined);
  return [
    `${type.padEnd(30)}${knows}`,
    ...textsIn(node, event.data).map(([path, text]) => {
      const reads = marks((reader) => {
        const data = seen.get(reader);
        if (data === undefined) return false;
        const shown = new Map(textsIn(node, data)).get(path);
        expect([text, HIDDEN]).toContain(shown);
        return shown === text;
      });
      return `  ${path.padEnd(28)}${reads}`;
    }),
  ];
};

const TYPES = Object.keys(complaintEvents) as ComplaintEventType[];

/** The matrix's rows of each event, the texts in the order of the alphabet. */
const byEvent = (rows: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const events = new Map<string, string[]>();
  let texts: string[] = [];
  for (const row of rows) {
    if (row.startsWith(' ')) texts.push(row);
    else events.set(row, (texts = []));
  }
  return new Map([...events].map(([event, texts]) => [event, texts.toSorted()]));
};

describe('what a reader sees of an event', () => {
  it('is this, for every event, every text and every role', () => {
    expect(byEvent(TYPES.flatMap(rowsOf))).toEqual(byEvent(MATRIX.trim().split('\n')));
  });

  it.each(TYPES)('is an event that can be read by its schema: %s', (type) => {
    const event = sampleOf(type);
    complaintEvents[type].parse(event.data);
    for (const reader of Object.values(READERS)) {
      const seen = visibleTo(reader, event);
      if (seen !== null) expect(complaintEvents[type].safeParse(seen.data).success).toBe(true);
    }
  });

  it('is the whole of it for the officer and for compliance', () => {
    for (const type of TYPES) {
      for (const reader of [O, C])
        expect(visibleTo(reader, sampleOf(type))).toEqual(sampleOf(type));
    }
  });

  it('is what the complainant said themselves', () => {
    const statement = {
      at: '2026-04-02',
      party: 'complainant',
      statement: 'It was late.',
    } as const;
    const event = { type: 'StatementGiven', data: statement } as const;
    expect(visibleTo(K, event)).toEqual(event);
    expect(visibleTo(E, event)).toBeNull();
    const document = { at: '2026-04-02', digest: 'a'.repeat(64), name: 'receipt' } as const;
    const sent = { type: 'DocumentAdded', data: { ...document, from: 'complainant' } } as const;
    expect(visibleTo(K, sent)).toEqual(sent);
    expect(visibleTo(K, { type: 'DocumentAdded', data: document })).toBeNull();
  });

  it('is not had by a name: an auditor called like an employee is an auditor', () => {
    const event = { type: 'RootCauseFound', data: { at: '2026-04-02', cause: 'E-17' } } as const;
    expect(visibleTo({ role: 'complainant', name: 'complainant' }, event)).toBeNull();
    const told = {
      type: 'EmployeeInformed',
      data: { at: '2026-04-02', employee: 'kees' },
    } as const;
    expect(visibleTo({ role: 'complainant', name: 'kees' }, told)).toBeNull();
  });

  it('says nothing of who recorded it, and changes nothing of what was recorded', () => {
    const recorded = { ...sampleOf('Received'), metadata: { actor: 'anna' } };
    const copy = structuredClone(recorded);
    expect(Object.keys(visibleTo(A, recorded) ?? {})).toEqual(['type', 'data']);
    expect(recorded).toEqual(copy);
  });
});
