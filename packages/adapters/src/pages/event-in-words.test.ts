import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bitonic, type ComplaintEvent, complaintEvents, mapPersonal } from '@klacht/domain';
import { dossierWords } from '../words/dossier-words.ts';
import type { ShownEvent } from '../sealing/readable-events.ts';
import { toldEvent } from './event-in-words.ts';

const at = '2026-04-07';

/** An event as a dossier shows it, to who may see all of it. */
const given = (event: ComplaintEvent): ShownEvent => {
  const texts: { field: string; text: string }[] = [];
  mapPersonal(complaintEvents[event.type], event.data, (text, field) => {
    texts.push({ field, text });
    return text;
  });
  const recorded = { ...event, stream: 'complaint-1' } as ShownEvent['recorded'];
  return { recorded, event, texts };
};

type Json = {
  readonly personal?: true;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
};

/** Where the personal texts of a schema stand, without the numbers of a list. */
const fieldsOf = ({ personal, properties = {}, items }: Json, place = ''): readonly string[] => [
  ...(personal ? [place] : []),
  ...(items === undefined ? [] : fieldsOf(items, place)),
  ...Object.entries(properties).flatMap(([name, inner]) =>
    fieldsOf(inner, place === '' ? name : `${place}.${name}`),
  ),
];

describe('an event that is told', () => {
  it('has its text in the sentence or beside it, and not twice', () => {
    const said = given({
      type: 'StatementGiven',
      data: { at, party: 'emp-7', statement: 'Ik was aardig.' },
    });
    expect(toldEvent(said, 'nl', bitonic)).toEqual({
      sentence: 'Toelichting van emp-7: Ik was aardig.',
      beside: [],
    });
    const received = given({
      type: 'Received',
      data: {
        at,
        procedure: 'bitonic 2025.2',
        channel: 'email',
        subjects: ['price'],
        text: 'e-mail',
        points: [{ id: 'a', text: 'One' }, { id: 'b' }, { id: 'c', text: 'Three' }],
      },
    });
    expect(toldEvent(received, 'nl', bitonic)).toEqual({
      sentence: 'De klacht kwam binnen (e-mail), over Koers en kosten.',
      beside: [
        { name: 'Tekst', text: 'e-mail' },
        { name: 'Punt', text: 'One' },
        { name: 'Punt', text: 'Three' },
      ],
    });
  });

  it.each(['en', 'nl'] as const)(
    'has a name for each text that stands beside it (%s)',
    (language) => {
      const told = new Set(['question', 'answer', 'statement', 'solution', 'name', 'why']);
      const fields = Object.values(complaintEvents)
        .flatMap((schema) => fieldsOf(z.toJSONSchema(schema) as Json))
        .filter((field) => !told.has(field) && !/\.(?:from|to)$/.test(field));
      expect(fields).toContain('complainant.name');
      expect(Object.keys(dossierWords(language).texts).toSorted()).toEqual(
        [...new Set(fields)].toSorted(),
      );
    },
  );
});
