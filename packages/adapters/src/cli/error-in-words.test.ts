import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes, type ErrorKind, KlachtError, parseInput } from '@klacht/domain';
import { commandSummariesOf } from '../words/command-summaries.ts';
import { errorInWords } from '../words/errors/error-in-words.ts';
import { expectedInDutch } from '../words/errors/expected-nl.ts';
import { WRONG_INPUT_NL } from '../words/errors/reasons-nl.ts';
import { type CommandType, schemaOf } from '../use-cases/by-hand/fields.ts';
import { englishIn } from './testing/english.ts';

const PACKAGES = path.join(import.meta.dirname, '../../..');

const sources = globSync('*/src/**/*.ts', { cwd: PACKAGES })
  .filter((file) => !/\.test|testing\/|dist\//.test(file))
  .map((file) => readFileSync(path.join(PACKAGES, file), 'utf8'));

const codes = (Object.keys(errorCodes) as ErrorKind[]).flatMap((kind) =>
  errorCodes[kind].map((code) => ({ kind, code })),
);

const errorOf = ({ kind, code }: (typeof codes)[number], details = {}): KlachtError =>
  new KlachtError(kind, code, 'the message in English', details);

describe('an error in Dutch', () => {
  it.each(codes)('says what $kind $code is, without its details', (one) => {
    const said = errorInWords(errorOf(one), 'nl');
    expect(said).toMatch(/^[A-ZÉ'-].{12,}\.$/);
    expect(said).not.toMatch(/[{}]|undefined|null/);
    expect(englishIn(said)).toEqual([]);
  });

  it.each(codes)('says what $kind $code is, with every detail', (one) => {
    const given: Readonly<Record<string, unknown>> = { issues: undefined, year: 2026, port: 25 };
    const any = new Proxy(given, {
      get: (told, slot) => (slot in told ? told[String(slot)] : '2026-04-07'),
    });
    const error = Object.assign(errorOf(one), { details: any });
    const said = errorInWords(error, 'nl');
    expect(said).not.toMatch(/[{}]|undefined|null|2026-04-07/);
    expect(englishIn(said)).toEqual([]);
  });

  it('has its message in English', () => {
    for (const one of codes)
      expect(errorInWords(errorOf(one), 'en')).toBe('the message in English');
  });

  it.each([
    [
      'already-acknowledged',
      { acknowledgedOn: '2026-04-07' },
      'De ontvangst is al bevestigd op 7 april 2026.',
    ],
    [
      'under-retention',
      { until: '2030-03-22' },
      'Het dossier wordt bewaard tot en met 22 maart 2030.',
    ],
    ['under-retention', {}, 'De klacht is nog open; het dossier is nodig om haar te behandelen.'],
    [
      'unknown-subject',
      { value: 'prijs', expected: ['price', 'service', 'fraud'] },
      "De procedure kent het onderwerp 'prijs' niet; mogelijk zijn price, service of fraud.",
    ],
    [
      'already-closed',
      { status: 'withdrawn', closedOn: '2026-05-04' },
      'De klacht is sinds 4 mei 2026 ingetrokken en eindigt eenmaal; heropen haar eerst (klacht reopen).',
    ],
  ] as const)('of %s tells its details', (code, details, said) => {
    expect(errorInWords(new KlachtError('rejected', code, '', details), 'nl')).toBe(said);
  });

  it.each([
    [
      'not-csv',
      { row: 700, expected: 'quotes around a whole cell or none', got: 'one within a cell' },
      'Rij 700: verwacht aanhalingstekens om een hele cel of geen; gekregen één binnen een cel. Een cel met een aanhalingsteken erin staat tussen aanhalingstekens, en dat ene staat er dubbel.',
    ],
    [
      'missing-column',
      { rows: 0, header: ['Nr', 'Ontvangen'] },
      'Het bestand heeft 0 rijen onder de kop (Nr en Ontvangen); hoe datums er staan, is alleen aan rijen te zien.',
    ],
  ] as const)('of a file that is %s tells what is wrong with it', (code, details, said) => {
    expect(errorInWords(new KlachtError('invalid', code, '', details), 'nl')).toBe(said);
  });

  it('writes a large number as the Dutch do', () => {
    const error = new KlachtError('invalid', 'document-too-large', '', {
      size: 31_457_280,
      limit: 26_214_400,
    });
    expect(errorInWords(error, 'nl')).toBe(
      'Het stuk is 31.457.280 bytes, en hoogstens 26.214.400 bytes worden opgenomen; er is niets vastgelegd.',
    );
  });
});

/** What may stand where something else is expected. */
const WRONG = [
  undefined,
  null,
  true,
  0,
  -1.5,
  '',
  'x',
  'X'.repeat(200),
  [],
  ['x'],
  [1],
  {},
  { x: 1 },
];

const problemsOf = (schema: Parameters<typeof parseInput>[0], data: unknown) => {
  try {
    parseInput(schema, data, 'data');
    return [];
  } catch (error) {
    return (error as KlachtError).details['issues'] as readonly { expected: string }[];
  }
};

describe('what is expected', () => {
  const types = Object.keys(commandSummariesOf('nl')) as CommandType[];

  it.each(types)('is in Dutch for every field of %s', (type) => {
    const schema = schemaOf(type);
    const fields = Object.keys((schema as unknown as { shape?: object }).shape ?? {});
    const wrong = [
      ...WRONG,
      ...fields.flatMap((field) => WRONG.map((value) => ({ [field]: value }))),
      ...fields.flatMap((field) => WRONG.map((value) => ({ [field]: [value] }))),
    ];
    const expected = wrong.flatMap((data) => problemsOf(schema, data)).map((one) => one.expected);
    expect(expected.length).toBeGreaterThan(5);
    expect(expected.filter((text) => expectedInDutch(text) === null)).toEqual([]);
  });

  it('is in Dutch wherever a source says it of an option or a field', () => {
    const said = sources.flatMap((text) =>
      [
        ...text.matchAll(
          /(?:InvalidArgumentError\(|error: |EXPECTED =)\s*['`]expected ([^'`]+)['`]/g,
        ),
      ].map(([, clause = '']) => clause.replaceAll(/\$\{[^}]*\}/g, '7')),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((text) => expectedInDutch(text) === null)).toEqual([]);
  });

  it('names where, and what was typed', () => {
    const issues = [
      { field: '--at', value: '2026-13-01', expected: 'expected a day as YYYY-MM-DD' },
    ];
    const error = new KlachtError('invalid', 'invalid-input', '', { issues });
    expect(errorInWords(error, 'nl')).toBe(
      '--at: verwacht een dag als JJJJ-MM-DD; gekregen "2026-13-01".',
    );
  });
});

it('every reason that the command line gives for wrong input has words', () => {
  const given = sources.flatMap((text) =>
    [
      ...text.matchAll(
        /'invalid-input',\s*(?:'[^']*'|`[^`]*`),?\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g,
      ),
    ].flatMap(([, details = '']) => /reason: '([\w-]+)'/.exec(details)?.[1] ?? []),
  );
  expect(given.length).toBeGreaterThan(8);
  for (const reason of given) expect(WRONG_INPUT_NL).toHaveProperty(reason);
});
