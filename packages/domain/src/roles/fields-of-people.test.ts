import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  type ComplaintEvent,
  type ComplaintEventType,
  complaintEvents,
} from '../complaint/events.ts';
import { employee, party, proposer } from '../complaint/values.ts';
import { visibility } from './visibility.ts';
import { visibleTo } from './visible-to.ts';

const PEOPLE: ReadonlySet<z.core.$ZodType> = new Set([employee, party, proposer]);

/** Where a schema holds the reference of a party or an employee, by the schema that says so. */
const peopleIn = (schema: z.core.$ZodType, path = ''): readonly string[] => {
  if (PEOPLE.has(schema)) return [path];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return peopleIn(def.innerType, path);
  if (def.type === 'array') return peopleIn(def.element, path);
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).flatMap(([key, inner]) =>
    peopleIn(inner, path === '' ? key : `${path}.${key}`),
  );
};

const TYPES = Object.keys(complaintEvents) as ComplaintEventType[];

const FOR_FIRM_OR_PARTY = new Set(['officer', 'compliance', 'auditor', 'party']);

describe('a field that names an employee or a party', () => {
  const fields = TYPES.flatMap((type) =>
    peopleIn(complaintEvents[type]).map((field) => [type, field] as const),
  );

  it('is found in the schemas', () => {
    expect(fields.map(([type, field]) => `${type}.${field}`)).toEqual(
      expect.arrayContaining(['Received.employees', 'SolutionProposed.by', 'DocumentAdded.from']),
    );
  });

  it.each(fields)('is for the firm and that party only: %s.%s', (type, field) => {
    const texts: Readonly<Record<string, readonly string[]>> = visibility[type].texts;
    expect(texts[field]?.filter((role) => !FOR_FIRM_OR_PARTY.has(role))).toEqual([]);
  });

  it('shows who proposed a solution to the firm, and to that party', () => {
    const by = (name: string): ComplaintEvent => ({
      type: 'SolutionProposed',
      data: { at: '2026-04-02', by: name, solution: 'A credit' },
    });
    const seen = (name: string, role: 'complainant' | 'employee' | 'auditor', reader: string) =>
      visibleTo({ role, name: reader }, by(name))?.data;
    expect(seen('staff-17', 'auditor', 'bram')).toMatchObject({ by: 'staff-17' });
    expect(seen('staff-17', 'employee', 'staff-17')).toMatchObject({ by: 'staff-17' });
    expect(seen('complainant', 'complainant', 'the complainant')).toMatchObject({
      by: 'complainant',
    });
    for (const [role, reader] of [
      ['complainant', 'the complainant'],
      ['employee', 'staff-18'],
    ] as const) {
      expect(seen('staff-17', role, reader)).toMatchObject({
        by: '[hidden]',
        solution: 'A credit',
      });
    }
  });
});
