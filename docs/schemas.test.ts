import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportedSchemas } from '../packages/domain/scripts/exported-schemas.ts';
import { complaintEvents } from '../packages/domain/src/index.ts';
import { steps } from '../packages/domain/src/testing/index.ts';
import { ANSWER_SCHEMAS, answerSchemas } from './scripts/answer-schemas.ts';
import { inShell, newProject } from './testing/klacht.ts';
import { inRoot } from './testing/markdown.ts';
import { exported, faultsOf, validator } from './testing/schema-faults.ts';

const COMMANDS = '@klacht/domain/schemas/commands.json';
const EVENTS = '@klacht/domain/schemas/events.json';

const ID = '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10';

describe('the schemas that are exported', () => {
  it('are what the code says', () => {
    for (const [name, text] of Object.entries(exportedSchemas())) {
      const file = inRoot(`packages/domain/src/schemas/${name}`);
      expect({ name, text: readFileSync(file, 'utf8') }).toEqual({ name, text });
    }
    expect(readFileSync(ANSWER_SCHEMAS, 'utf8')).toBe(answerSchemas());
  });
});

describe('the schema of a command', () => {
  const validate = validator(exported(COMMANDS));

  it.each(Object.values(steps))('takes $type with all that it can say', ({ type, data }) => {
    const line = { commandId: ID, actor: 'anna', type, data };
    expect(faultsOf(validate, { ...line, complaintId: ID })).toBe('');
    expect(faultsOf(validate, { ...line, number: '2026-0001' })).toBe('');
    expect(faultsOf(validate, { ...line, complaintId: ID, number: '2026-0001' })).not.toBe('');
    expect(faultsOf(validate, line)).not.toBe('');
    expect(faultsOf(validate, { ...line, complaintId: ID, data: {} })).toContain("'at'");
    const more = { ...line, complaintId: ID, data: { ...data, surprise: 1 } };
    expect(faultsOf(validate, more)).toContain('/data must NOT have additional properties');
  });

  it('takes one for a review, by its year, and none that there is not', () => {
    const line = { commandId: ID, type: 'DiscussReport', data: { at: '2026-02-03' } };
    expect(faultsOf(validate, { ...line, year: 2025 })).toBe('');
    expect(faultsOf(validate, line)).toContain("'year'");
    expect(faultsOf(validate, { ...line, type: 'Discuss', year: 2025 })).toContain('type');
    expect(faultsOf(validate, { ...line, year: 2025, commandId: '1' })).toContain('/commandId');
  });
});

describe('the schema of an event', () => {
  it('holds for every event that was recorded', () => {
    const folder = newProject();
    const DEMO = '--store sqlite:klacht-demo/klacht.db --now 2026-01-15T09:00:00Z --json';
    const ask = (line: string): unknown => JSON.parse(inShell(folder, `klacht ${DEMO} ${line}`));
    inShell(folder, 'klacht demo');
    const validate = validator(exported(EVENTS));
    const rows = ask('register --limit 6') as readonly { readonly number: string }[];
    const events = rows.flatMap(({ number }) => ask(`log ${number}`) as object[]);
    expect(events.length).toBeGreaterThan(20);
    for (const event of events) {
      const { complaintId: _, ...recorded } = event as Record<string, unknown>;
      expect(faultsOf(validate, recorded)).toBe('');
    }
    expect(Object.keys(exported(EVENTS).$defs)).toEqual(
      expect.arrayContaining(Object.keys(complaintEvents)),
    );
  });
});
