import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type ComplaintEvent,
  type ComplaintEventType,
  complaintEvents,
} from '../complaint/events.ts';
import { MATRIX } from '../testing/internal/visibility-matrix.ts';
import { HIDDEN, type Reader, visibleTo } from './visible-to.ts';

const O: Reader = { role: 'officer', name: 'anna' };
const E: Reader = { role: 'employee', name: 'E-17' };
const X: Reader = { role: 'employee', name: 'E-18' };
const C: Reader = { role: 'compliance', name: 'cleo' };
const A: Reader = { role: 'auditor', name: 'bram' };
const K: Reader = { role: 'complainant', name: 'the complainant' };
const READERS = { O, E, X, C, A, K };

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
const PARTY: Readonly<Record<string, string>> = {
  party: 'E-17',
  employee: 'E-17',
  from: 'E-17',
  to: 'E-17',
};

const stringOf = (node: Node, path: string): unknown => {
  if (node.enum !== undefined) return node.enum[0];
  if (node.format === 'date') return '2026-04-02';
  if (node.format === 'date-time') return '2026-04-02T08:00:00Z';
  if (node.format === 'uuid') return '4c1f2b7e-0000-4000-8000-00000000000a';
  if (node.pattern?.includes('{64}')) return 'a'.repeat(64);
  if (node.pattern?.includes('[245]')) return '5.1.1';
  if (node.pattern?.includes('A-Z')) return 'EUR';
  if (node.pattern?.includes('a-z')) return 'nl';
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
  const isFree = node.type === 'string' && node.enum === undefined;
  return isFree && [undefined, 'uuid'].includes(node.format) ? [[path, value]] : [];
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
