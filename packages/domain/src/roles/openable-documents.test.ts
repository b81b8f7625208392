import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentsIn, keepsDocument } from '../complaint/documents.ts';
import { type ComplaintEvent, complaintEvents } from '../complaint/events.ts';
import { openableDocuments } from './openable-documents.ts';
import type { Reader } from './visible-to.ts';

const at = '2026-04-07';
const digest = (digit: string): string => digit.repeat(64);

const events = (
  [
    {
      type: 'Received',
      data: {
        at,
        channel: 'email',
        subjects: ['price'],
        representative: { name: 'Mr. Bos', mandate: digest('1') },
        employees: ['E-17'],
      },
    },
    { type: 'Acknowledged', data: { at, letter: digest('2') } },
    { type: 'EmployeeInformed', data: { at, employee: 'E-17', letter: digest('3') } },
    { type: 'StatementInvited', data: { at, party: 'complainant', letter: digest('4') } },
    { type: 'StatementGiven', data: { at, party: 'E-17', document: digest('5') } },
    {
      type: 'DocumentAdded',
      data: { at, digest: digest('6'), name: 'order', from: 'complainant' },
    },
    { type: 'DocumentAdded', data: { at, digest: digest('7'), name: 'memo' } },
    { type: 'Judged', data: { at, outcome: 'rejected', letter: digest('8') } },
    { type: 'Notified', data: { at, of: 'judgement', party: 'E-17', letter: digest('9') } },
    { type: 'ProgressReported', data: { at, letter: digest('a') } },
    { type: 'MandateProvided', data: { at, id: 'r1', mandate: digest('b') } },
    { type: 'DocumentAdded', data: { at, digest: digest('c'), name: 'mistake' } },
    { type: 'Retracted', data: { at, revision: 11, of: 'DocumentAdded', why: 'Another dossier.' } },
  ] as unknown as readonly ComplaintEvent[]
).map((event, revision) => ({ ...event, revision }));

const openedBy = (role: Reader['role'], name: string): string =>
  [...openableDocuments({ role, name }, events)]
    .map((one) => one.slice(0, 1))
    .toSorted()
    .join('');

describe('the documents that a reader may open', () => {
  it.each([
    ['officer', 'anna', '123456789ab'],
    ['compliance', 'cleo', '123456789ab'],
    ['auditor', 'bram', '123456789ab'],
    ['complainant', 'E. de Vries', '12468ab'],
    ['employee', 'E-17', '359'],
    ['employee', 'E-18', ''],
  ] as const)('are for %s %s: %s', (role, name, expected) => {
    expect(openedBy(role, name)).toBe(expected);
  });

  it('are those of every digest of an event but what is no document of a complaint', () => {
    const isDigest = (node: { readonly pattern?: string }) =>
      node.pattern?.includes('{64}') === true;
    type Node = { readonly pattern?: string; readonly properties?: Readonly<Record<string, Node>> };
    const digestsOf = (node: Node, path: readonly string[]): readonly string[] =>
      isDigest(node)
        ? [path.join('.')]
        : Object.entries(node.properties ?? {}).flatMap(([key, inner]) =>
            digestsOf(inner, [...path, key]),
          );
    let seen = 0;
    for (const [type, schema] of Object.entries(complaintEvents)) {
      const fields = digestsOf(z.toJSONSchema(schema, { io: 'input' }) as Node, []);
      for (const field of fields.filter((one) => !one.endsWith('procedureDigest'))) {
        seen += 1;
        const data = field
          .split('.')
          .reduceRight<unknown>((inner, key) => ({ [key]: inner }), digest('f'));
        expect(documentsIn({ type, data: data as object }), `${type} ${field}`).toEqual([
          { field, digest: digest('f') },
        ]);
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  it('are kept by klacht where their size is told', () => {
    expect(events.filter(keepsDocument)).toEqual([]);
    const kept = { type: 'DocumentAdded', data: { at, digest: digest('6'), name: 'a', size: 0 } };
    expect(keepsDocument(kept)).toBe(true);
  });
});
