import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportedSchemas } from '../packages/domain/scripts/exported-schemas.ts';
import { complaintEvents } from '../packages/domain/src/index.ts';
import { steps } from '../packages/domain/src/testing/index.ts';
import { ANSWER_SCHEMAS, answerSchemas } from './scripts/answer-schemas.ts';
import { inShell, newProject } from './testing/klacht.ts';
import { inRoot } from './testing/markdown.ts';

type Schemas = { readonly $defs: Readonly<Record<string, object>> };

const requireHere = createRequire(inRoot('packages/adapters/package.json'));

/** A file as somebody imports it. */
const exported = (name: string): Schemas => requireHere(name) as Schemas;

const validator = (schema: object): ValidateFunction => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true });
  formats.default(ajv);
  return ajv.compile(schema);
};

const faultsOf = (validate: ValidateFunction, value: unknown): string => {
  if (validate(value)) return '';
  const faults = validate.errors ?? [];
  return JSON.stringify(faults.map(({ instancePath, message }) => `${instancePath} ${message}`));
};

const COMMANDS = '@klacht/domain/schemas/commands.json';
const EVENTS = '@klacht/domain/schemas/events.json';
const ANSWERS = '@klacht/adapters/schemas/answers.json';

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

describe('what the command line answers about a year', () => {
  const folder = newProject();
  const DEMO = '--store sqlite:klacht-demo/klacht.db --now 2026-01-15T09:00:00Z --json';
  const answers = exported(ANSWERS);
  const ask = (line: string): unknown => JSON.parse(inShell(folder, line)) as unknown;

  beforeAll(() => {
    inShell(folder, 'klacht demo');
    inShell(folder, `klacht ${DEMO} log 2025-0003 --open --actor bram`);
  }, 60_000);

  const lines = [
    ['submit', `echo '{}' | klacht --store memory: submit -`],
    ['register', `klacht ${DEMO} register`],
    ['overdue', `klacht ${DEMO} overdue --within 20`],
    ['retention', `klacht ${DEMO} retention`],
    ['show', `klacht ${DEMO} show 2025-0003`],
    ['report', `klacht ${DEMO} report 2025`],
    ['find', `klacht ${DEMO} find testman --actor anna`],
    ['log', `klacht ${DEMO} log 2025-0003`],
    ['log', `klacht ${DEMO} log 2025-0003 --open --role officer --actor bram`],
    ['documents', `klacht ${DEMO} documents 2025-0003`],
    ['readers', `klacht ${DEMO} readers 2025-0003`],
    ['explain', `klacht ${DEMO} explain 2025-0003`],
    ['check', `klacht ${DEMO} check`],
    ['erase', `klacht ${DEMO} erase 2025-0003 --dry-run`],
    ['verify', `klacht ${DEMO} verify`],
    ['by-hand', `klacht ${DEMO} place-hold 2025-0003 --ground claim --actor bram --dry-run`],
  ] as const;

  it.each(lines)('is what its schema says: %s', (command, line) => {
    const schema = answers.$defs[command];
    if (schema === undefined) throw new Error(`expected a schema of ${command}`);
    const answer = ask(line);
    const validate = validator(schema);
    expect(faultsOf(validate, answer)).toBe('');
    const first: unknown = Array.isArray(answer) ? answer[0] : answer;
    if (first === null || first === undefined) return;
    const other = { ...first, surprise: 1 };
    expect(faultsOf(validate, Array.isArray(answer) ? [other] : other)).not.toBe('');
  });

  it('has a schema of every event that was recorded', () => {
    const validate = validator(exported(EVENTS));
    const numbers = (ask(`klacht ${DEMO} register --limit 6`) as { number: string }[]).map(
      ({ number }) => number,
    );
    const script = numbers.map((number) => `klacht ${DEMO} log ${number}`).slice(0, 6);
    const events = script.flatMap((line) => ask(line) as object[]);
    expect(events.length).toBeGreaterThan(20);
    for (const event of events) {
      const { complaintId: _, ...recorded } = event as Record<string, unknown>;
      expect(faultsOf(validate, recorded)).toBe('');
    }
    expect(Object.keys(exported(EVENTS).$defs)).toEqual(
      expect.arrayContaining(Object.keys(complaintEvents)),
    );
  });

  it('is exported with the packages', () => {
    expect(path.basename(ANSWER_SCHEMAS)).toBe('answers.json');
    expect(Object.keys(answers.$defs).length).toBeGreaterThan(15);
  });
});
