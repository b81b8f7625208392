import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  bitonic,
  type ComplaintEvent,
  complaintEvents,
  type ComplaintEventType,
  type Language,
  mapPersonal,
} from '@klacht/domain';
import type { ReadableEvent } from '../sealing/readable-events.ts';
import { textNamesOf } from '../words/text-names.ts';
import { eventInWords } from './event-in-words.ts';
import { sampleOf } from './testing/variants.ts';
import { shownEvent } from '../sealing/shown-text.ts';

const at = '2026-04-07';

/** An event as a dossier shows it, to who may see all of it. */
const given = (event: ComplaintEvent): ReadableEvent => {
  const texts: { field: string; text: string }[] = [];
  mapPersonal(complaintEvents[event.type], event.data, (text, field) => {
    texts.push({ field, text });
    return text;
  });
  const recorded = { ...event, stream: 'complaint-1' } as ReadableEvent['recorded'];
  return { recorded, event: shownEvent(event), texts };
};

const told = (event: ComplaintEvent, language: Language): string => {
  const { sentence, beside } = eventInWords(given(event), language, bitonic);
  return [sentence, ...beside.map(({ name, text }) => `${name}: ${text}`)].join('\n');
};

/** Shown in columns of their own. */
const IN_COLUMNS = new Set(['at', 'instant', 'estimated']);

/** What these say where they are left out is what their first choice says. */
const HAS_DEFAULT = new Set(['EscalatedToKifid.by', 'BroughtToCourt.by']);

const TYPES = Object.keys(complaintEvents) as ComplaintEventType[];

type Json = {
  readonly personal?: true;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
};

const jsonOf = (type: ComplaintEventType): Json => z.toJSONSchema(complaintEvents[type]) as Json;

/** Where the personal texts of a schema stand, without the numbers of a list. */
const fieldsOf = ({ personal, properties = {}, items }: Json, place = ''): readonly string[] => [
  ...(personal ? [place] : []),
  ...(items === undefined ? [] : fieldsOf(items, place)),
  ...Object.entries(properties).flatMap(([name, inner]) =>
    fieldsOf(inner, place === '' ? name : `${place}.${name}`),
  ),
];

const codesOf = ({ enum: codes = [], properties = {}, items }: Json): readonly string[] => [
  ...codes,
  ...[...Object.values(properties), ...(items === undefined ? [] : [items])].flatMap(codesOf),
];

describe('an event in words', () => {
  it('has its text in the sentence or beside it, and not twice', () => {
    const said = given({
      type: 'StatementGiven',
      data: { at, party: 'emp-7', statement: 'Ik was aardig.' },
    });
    expect(eventInWords(said, 'nl', bitonic)).toEqual({
      sentence: 'Toelichting van emp-7: Ik was aardig.',
      pieces: [
        { text: 'Toelichting van emp-7: ', isPersonal: false },
        { text: 'Ik was aardig.', isPersonal: true },
      ],
      beside: [],
    });
    const received = given({
      type: 'Received',
      data: {
        at,
        procedure: 'bitonic 2025.3',
        channel: 'email',
        subjects: ['price'],
        text: 'e-mail',
        points: [{ id: 'a', text: 'One' }, { id: 'b' }, { id: 'c', text: 'Three' }],
      },
    });
    expect(eventInWords(received, 'nl', bitonic)).toMatchObject({
      sentence:
        'De klacht is binnengekomen (e-mail), over Koers en kosten. De punten: a, b en c. De klacht valt onder bitonic 2025.3.',
      beside: [
        { name: 'Tekst', text: 'e-mail' },
        { name: 'Punt a', text: 'One' },
        { name: 'Punt c', text: 'Three' },
      ],
    });
  });

  it('tells a judgement to its last point', () => {
    const judged = given({
      type: 'Judged',
      data: {
        at,
        outcome: 'partly-upheld',
        points: [
          { id: '1', finding: 'upheld', reasons: 'De prijs klopte niet.' },
          { id: '2', finding: 'rejected' },
        ],
        redress: [
          {
            kind: 'compensation',
            amount: { value: '7835.23', currency: 'EUR' },
            what: 'Verschil.',
          },
        ],
        remedies: ['kifid', 'court'],
        deviation: { from: ['2024-0007'], why: 'Een storing.' },
      },
    });
    expect(eventInWords(judged, 'nl', bitonic)).toMatchObject({
      sentence:
        'Oordeel: deels gegrond. Punt 1: gegrond. Punt 2: ongegrond. Tegemoetkoming: schadevergoeding van €\u00A07.835,23. Gewezen is op de weg naar het Kifid en de rechter. Het oordeel wijkt af van 2024-0007.',
      beside: [
        { name: 'Redenen bij punt 1', text: 'De prijs klopte niet.' },
        { name: 'Tegemoetkoming (schadevergoeding)', text: 'Verschil.' },
        { name: 'Waarom anders dan eerder', text: 'Een storing.' },
      ],
    });
  });

  it.each(TYPES)('cuts the sentence of %s into pieces that make it up', (type) => {
    const { base, variants } = sampleOf(complaintEvents[type]);
    for (const value of [base, ...variants.map((one) => one.value)]) {
      const shown = given({ type, data: value } as ComplaintEvent);
      const { sentence, pieces, beside } = eventInWords(shown, 'en', bitonic);
      expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
      const personal = pieces.filter(({ isPersonal }) => isPersonal).length;
      expect(personal + beside.length).toBeGreaterThanOrEqual(shown.texts.length);
    }
  });

  it.each([
    ['en', '[sealed]', '[erased]', '[hidden]'],
    ['nl', '[verzegeld]', '[gewist]', '[niet zichtbaar voor deze rol]'],
  ] as const)('marks what is not shown (%s)', (language, ...marks) => {
    const shown = ['[sealed]', '[erased]', '[hidden]'].map((question) =>
      told({ type: 'InfoRequested', data: { at, question } }, language).split(': ').at(-1),
    );
    expect(shown).toEqual(marks.map((mark) => `${mark}.`));
  });

  it.each(TYPES)('tells every field of %s, in both languages', (type) => {
    const { base, variants } = sampleOf(complaintEvents[type]);
    expect(complaintEvents[type].safeParse(base).success).toBe(true);
    const all = [{ path: '', value: base as object }, ...variants];
    for (const language of ['en', 'nl'] as const) {
      const seen = new Map<string, string[]>();
      for (const { path, value } of all) {
        const isDefault =
          HAS_DEFAULT.has(`${type}.${path}`) && !Object.hasOwn(value as object, path);
        if (IN_COLUMNS.has(path) || isDefault) continue;
        const text = told({ type, data: value } as ComplaintEvent, language);
        seen.set(text, [...(seen.get(text) ?? []), path]);
      }
      // Two that read alike differ in a field that nothing tells.
      expect([...seen.values()].filter(({ length }) => length > 1)).toEqual([]);
    }
  });

  it.each(TYPES)('has no English code word in the Dutch of %s', (type) => {
    const { base, variants } = sampleOf(complaintEvents[type]);
    for (const { value } of [{ value: base }, ...variants]) {
      const words = told({ type, data: value } as ComplaintEvent, 'nl').split(/[^\w-]+/);
      expect(codesOf(jsonOf(type)).filter((code) => words.includes(code))).toEqual([]);
    }
  });

  it.each(['en', 'nl'] as const)(
    'has a name for each text that stands beside it (%s)',
    (language) => {
      const inSentences = new Set(['question', 'answer', 'statement', 'solution', 'name', 'why']);
      for (const field of ['reason', 'what', 'email.address']) inSentences.add(field);
      const fields = TYPES.flatMap((type) => fieldsOf(jsonOf(type))).filter(
        (field) => !inSentences.has(field) && !/\.(?:from|to)$/.test(field),
      );
      expect(fields).toContain('complainant.name');
      expect(Object.keys(textNamesOf(language)).toSorted()).toEqual(
        [...new Set(fields)].toSorted(),
      );
    },
  );
});
