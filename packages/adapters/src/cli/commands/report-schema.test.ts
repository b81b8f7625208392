import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import schema from '@klacht/projections/report.schema.json' with { type: 'json' };
import { klachtHere } from '../testing/klacht-here.ts';
import { klachtIn, newFolder, newJournal } from '../testing/klacht-in.ts';

const folder = newFolder();
const STORE = `sqlite:${folder}/klacht-demo/klacht.db`;

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
formats.default(ajv);
const check = ajv.compile(schema);

const errorsIn = (report: unknown): readonly string[] => {
  check(report);
  return (check.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
};

const report = async (store: string, now: string, ...args: readonly string[]): Promise<unknown> => {
  const { stdout } = await klachtHere('--store', store, '--now', now, 'report', ...args, '--json');
  return JSON.parse(stdout);
};

beforeAll(() => {
  klachtIn(folder)('demo');
});

describe('the schema of the report as JSON', () => {
  it.each([
    ['a year', '2026-01-15T09:00:00Z', ['2025']],
    ['the year as it was issued', '2026-01-15T09:00:00Z', ['2025', '--issued']],
    ['a year in progress', '2026-01-15T09:00:00Z', ['2026']],
    ['the year before anything', '2026-01-15T09:00:00Z', ['2024']],
    ['a half', '2026-01-15T09:00:00Z', ['2025-H1']],
    ['a quarter', '2026-01-15T09:00:00Z', ['2025-Q4']],
    ['two dates', '2026-01-15T09:00:00Z', ['2025-02-03..2025-02-28']],
    ['an old position', '2027-06-01T09:00:00Z', ['2025', '--at', '@900']],
  ])('holds for %s', async (_, now, args) => {
    expect(errorsIn(await report(STORE, now, ...args))).toEqual([]);
  });

  it('holds for an empty journal', async () => {
    const empty = await newJournal();
    const store = `sqlite:${empty}/klacht.db`;
    expect(errorsIn(await report(store, '2026-01-15T09:00:00Z', '2025'))).toEqual([]);
  });

  it('names every field, and knows a day, a code and a number', async () => {
    const made = (await report(STORE, '2026-01-15T09:00:00Z', '2025')) as Record<string, unknown>;
    const { from, ...rest } = made;
    expect(errorsIn({ ...made, more: 1 })).toEqual([' must NOT have additional properties']);
    expect(errorsIn(rest)).toEqual([" must have required property 'from'"]);
    expect(errorsIn({ ...made, from: '2025-02-30' })).toEqual(['/from must match format "date"']);
    expect(errorsIn({ ...made, from: `${String(from)}T00:00:00Z` })).toHaveLength(1);
    expect(errorsIn({ ...made, duplicates: '1' })).toEqual(['/duplicates must be number']);
    const outcomes = { ...(made['outcomes'] as object), unknown: 1 };
    expect(errorsIn({ ...made, outcomes })).toEqual([
      '/outcomes must NOT have additional properties',
    ]);
  });
});
