import { describe, expect, it } from 'vitest';
import { bitonicVersions } from '@klacht/domain';
import { steps } from '@klacht/domain/testing';
import { choiceName } from '../../words/choice-names.ts';
import type { Asker, TextOptions } from '../asking/asker.ts';
import { askAgain, askCommand } from './ask-command.ts';
import {
  COMMAND_TYPES,
  type CommandType,
  type Field,
  fieldsOf,
} from '../../use-cases/by-hand/fields.ts';
import { dataFrom } from './read-told.ts';

const DIGEST = 'cd'.repeat(32);

const OF_REVIEWS = {
  IssueReport: {
    at: '2026-02-02',
    from: '2025-01-01',
    to: '2025-12-31',
    position: '@12',
    asOf: '2026-01-31',
    procedures: ['2025.3', '2026.1'],
    report: DIGEST,
  },
  MakeRecommendation: {
    at: '2026-02-02',
    id: 'fees',
    recommendation: 'Show the fees before the order.',
    owner: 'bert',
    due: '2026-06-30',
  },
  DiscussReport: { at: '2026-02-03', present: ['anna', 'bert'], minutes: DIGEST },
  AdoptRecommendation: { at: '2026-02-03', id: 'fees' },
  DeclineRecommendation: { at: '2026-02-03', id: 'fees', reasons: 'They are shown.' },
  CarryOutMeasure: {
    at: '2026-03-01',
    id: 'fees',
    kind: 'training',
    measure: 'A training.',
    partial: true,
  },
  AssertBalance: { at: '2026-01-05', on: '2025-12-31', open: 4, source: 'The old register.' },
  NoteEffect: { at: '2026-07-01', id: 'fees', effective: false, effect: 'None.' },
};

const examples = Object.entries({
  ...Object.fromEntries(Object.values(steps).map(({ type, data }) => [type, data])),
  ...OF_REVIEWS,
}) as [CommandType, object][];

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce((inner, name) => Reflect.get(Object(inner), name) as unknown, data);

/** What a person types, chooses or says for a value. */
const said = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** The answers of a person who has an example before them, by the field that they are asked. */
const answersOf = (
  fields: readonly Field[],
  data: unknown,
  before = '',
): Map<string, unknown[]> => {
  const answers = new Map<string, unknown[]>();
  const add = (path: string, ...more: readonly unknown[]) =>
    answers.set(path, [...(answers.get(path) ?? []), ...more]);
  for (const { path, form } of fields) {
    const [whole, value] = [`${before}${path}`, at(data, path)];
    if (form.kind !== 'list') add(whole, said(value) ?? '');
    else if (form.of.kind === 'group') {
      const items = (value ?? []) as readonly unknown[];
      for (const [index, item] of items.entries()) {
        for (const [one, said] of answersOf(form.of.fields, item, `${whole}.`)) add(one, ...said);
        add(`${whole} +`, index < items.length - 1);
      }
    } else if (form.of.kind === 'choice' || path === 'subjects') add(whole, value);
    else add(whole, ...((value ?? []) as readonly unknown[]), '');
  }
  return answers;
};

/** Answers by field. What is left over at the end was never asked. */
const answering = (answers: Map<string, unknown[]>) => {
  const spoken: string[] = [];
  const next = <Answer>({ field }: { readonly field: string }): Promise<Answer> => {
    const [first, ...rest] = answers.get(field) ?? [];
    if (first === undefined) throw new Error(`asked for ${field}`);
    answers.set(field, rest);
    return Promise.resolve(first as Answer);
  };
  const asker: Asker = {
    text: async (question, { check }: TextOptions) => {
      for (;;) {
        const text = await next<string>(question);
        const why = check(text);
        if (why === null) return text;
        spoken.push(why);
      }
    },
    one: async (question, choices) => {
      const value = await next<string>(question);
      expect(choices.map((choice) => choice.value)).toContain(value);
      return value;
    },
    several: async (question, choices) => {
      const values = await next<readonly string[]>(question);
      expect(choices.map((choice) => choice.value)).toEqual(expect.arrayContaining([...values]));
      return values;
    },
    yes: next,
    say: (text) => spoken.push(text),
  };
  return { asker, spoken };
};

const asking = (type: CommandType, asker: Asker, language: 'nl' | 'en' = 'nl') => ({
  asker,
  type,
  language,
  today: '2026-04-07' as const,
  procedures: bitonicVersions,
});

describe('a command that is asked for', () => {
  it('has an example for each command of the domain', () => {
    expect(examples.map(([type]) => type).toSorted()).toEqual([...COMMAND_TYPES].toSorted());
  });

  it.each(examples)('says all that %s can say', async (type, data) => {
    const fields = fieldsOf(type);
    const answers = answersOf(fields, data);
    const isSaid = ({ path }: Field) => at(data, path) !== undefined;
    const must = new Set(fields.filter(({ required }) => required).map(({ path }) => path));
    const isPart = at(data, 'splitFrom') !== undefined;
    const asked = fields.filter(isSaid).map(({ path }) => path);
    const optional = asked.filter((path) => !must.has(path));
    answers.set('fields', [optional]);
    // A part came in when the whole did, so its day is not asked for.
    const given = isPart ? { splitFrom: String(at(data, 'splitFrom')), at: '2026-04-02' } : {};
    if (isPart) answers.set('fields', [optional.filter((path) => path !== 'splitFrom')]);
    const { asker, spoken } = answering(answers);
    const told = await askCommand(asking(type, asker), given);
    expect(dataFrom(fields, told, '2026-04-07')).toEqual(data);
    expect(spoken.filter((text) => text.startsWith('Verwacht'))).toEqual([]);
  });

  it('has a name in both languages for each choice but a complaint by telephone', () => {
    const choicesIn = (
      { path, form }: Field,
      before = '',
    ): readonly (readonly [string, string])[] => {
      const inner = form.kind === 'list' ? form.of : form;
      if (inner.kind === 'group') {
        return inner.fields.flatMap((one) => choicesIn(one, `${path}.`));
      }
      return inner.kind === 'choice' ? inner.choices.map((one) => [before + path, one]) : [];
    };
    const unnamed = COMMAND_TYPES.flatMap((type) =>
      fieldsOf(type)
        .flatMap((field) => choicesIn(field))
        .flatMap(([path, value]) =>
          (['nl', 'en'] as const)
            .filter((language) => choiceName(type, path, value, language) === null)
            .map((language) => `${type} ${path} ${value} ${language}`),
        ),
    );
    expect(unnamed).toEqual(['Receive channel phone nl', 'Receive channel phone en']);
  });
});

describe('an answer that is none', () => {
  it.each([
    ['nl', ['Verwacht een bestaande dag, zoals 2026-04-02, vandaag, gisteren of een weekdag.']],
    ['en', ['Expected a day that there is, such as 2026-04-02, today, yesterday or a weekday.']],
  ] as const)('is asked for again, in %s', async (language, spoken) => {
    const answers = new Map<string, unknown[]>([
      ['at', ['2026-02-30', 'vrijdag']],
      ['fields', [[]]],
    ]);
    const person = answering(answers);
    const told = await askCommand(asking('Forward', person.asker, language), {});
    expect(told).toEqual({ at: '2026-04-03' });
    expect(person.spoken).toEqual(spoken);
  });

  it('in a list is known by its place there, and said by the name of its field', async () => {
    const answers = new Map<string, unknown[]>([
      ['kind', ['goodwill']],
      ['amount.value', ['25,00', '25.00']],
      ['amount.currency', ['EUR']],
      ['fields', [[]]],
    ]);
    const { asker, spoken } = answering(answers);
    await askCommand(asking('PayRedress', asker), { at: '2026-04-07' });
    expect(spoken).toEqual(['Verwacht: bedrag, zoals 25.00.']);
    const points = answering(
      new Map<string, unknown[]>([
        ['points.id', ['', 'a', 'b']],
        ['points.text', ['', 'Second.']],
        ['points +', [true, false]],
        ['fields', [[]]],
      ]),
    );
    const told = await askCommand(asking('ListPoints', points.asker), { at: '2026-04-07' });
    expect(told['points']).toEqual(['{"id":"a"}', '{"id":"b","text":"Second."}']);
    expect(points.spoken).toContain('Verwacht een tekst die niet leeg is.');
  });

  it('of which the schema asks more is asked for on', async () => {
    const answers = new Map<string, unknown[]>([
      ['at', ['2026-04-07']],
      ['channel', ['email']],
      ['subjects', [[]]],
      ['fields', [['representative.email']]],
      ['representative.email', ['bos@example.org']],
      ['representative.name', ['Mr. Bos']],
    ]);
    const told = await askCommand(asking('Receive', answering(answers).asker), {});
    expect(told).toMatchObject({ 'representative.name': 'Mr. Bos' });
  });

  it('of several where one is needed is asked for again', async () => {
    const answers = new Map<string, unknown[]>([
      ['subjects', [[], ['price']]],
      ['fields', [[]]],
    ]);
    const { asker, spoken } = answering(answers);
    await askCommand(asking('Reclassify', asker, 'en'), { at: '2026-04-07' });
    expect(spoken).toEqual(['Expected at least one of them.']);
  });
});

describe('answers that are given anew', () => {
  it('take the place of the earlier ones, and what holds no longer is left out', async () => {
    const answers = new Map<string, unknown[]>([
      ['fields', [['at', 'estimated', 'reason']]],
      ['at', ['2026-04-06']],
      ['reason', ['']],
    ]);
    const told = { at: '2026-04-07', estimated: true, reason: 'None.' } as const;
    const { asker } = answering(answers);
    const again = await askAgain(asking('Withdraw', asker), told);
    expect(dataFrom(fieldsOf('Withdraw'), again ?? {}, '2026-04-07')).toEqual({ at: '2026-04-06' });
  });

  it('are none where nothing is chosen', async () => {
    const { asker } = answering(new Map([['fields', [[]]]]));
    expect(await askAgain(asking('Withdraw', asker), { at: '2026-04-07' })).toBeNull();
  });
});
