import { describe, expect, it } from 'vitest';
import {
  bitonic,
  type ComplaintEvent,
  complaintEvents,
  type ComplaintEventType,
  evolve,
  initialState,
  type KnownComplaint,
  mapPersonal,
} from '@klacht/domain';
import type { ReadableEvent } from '../sealing/readable-events.ts';
import { type Dossier, dossierPage } from './dossier-page.ts';
import { codeWordsIn } from './testing/code-words.ts';
import { textOn } from './testing/text-on.ts';
import { sampleOf } from './testing/variants.ts';

const HISTORY: readonly ComplaintEvent[] = [
  {
    type: 'Received',
    data: { at: '2026-04-02', procedure: 'bitonic 2025.2', channel: 'letter', subjects: ['price'] },
  },
  { type: 'Acknowledged', data: { at: '2026-04-20', contents: ['contact'] } },
  { type: 'PointsListed', data: { at: '2026-04-20', points: [{ id: '1' }] } },
  { type: 'Delayed', data: { at: '2026-06-10', until: '2026-07-05' } },
  { type: 'Judged', data: { at: '2026-07-06', outcome: 'partly-upheld', remedies: [] } },
];

const shown = (event: ComplaintEvent, index: number): ReadableEvent => {
  const texts: { field: string; text: string }[] = [];
  mapPersonal(complaintEvents[event.type], event.data, (text, field) => {
    texts.push({ field, text });
    return text;
  });
  const recorded = {
    ...event,
    id: `id-${index}`,
    stream: 'complaint-1',
    revision: index,
    position: String(index),
    recordedAt: '2026-04-07T08:15:00Z',
    metadata: { actor: 'anna', hash: 'f00' },
  } as unknown as ReadableEvent['recorded'];
  return { recorded, event, texts };
};

const dossierOf = (events: readonly ComplaintEvent[]): Dossier => ({
  number: '2026-0001',
  complaintId: '1',
  complaint: HISTORY.reduce(evolve, initialState()) as KnownComplaint,
  procedure: bitonic,
  others: () => null,
  today: '2026-07-10',
  events: events.map(shown),
  left: 1,
  reader: { role: 'officer', name: 'anna' },
});

const everyEvent = (Object.keys(complaintEvents) as ComplaintEventType[]).flatMap((type) => {
  const { base, variants } = sampleOf(complaintEvents[type]);
  return [base, ...variants.map(({ value }) => value)].map(
    (data) => ({ type, data }) as ComplaintEvent,
  );
});

describe('a dossier', () => {
  it('has no English code word in Dutch, whatever happened', async () => {
    const page = textOn(await dossierPage(dossierOf(everyEvent), 'nl'));
    expect(page).toContain('Termijnen');
    expect(codeWordsIn(page)).toEqual([]);
  });

  it('writes dates in one form, counts in the right number, and states as the trade does', async () => {
    const page = textOn(await dossierPage(dossierOf(HISTORY), 'nl'));
    expect(page).toContain('Beoordeeld per 10 juli 2026.');
    expect(page).toContain('1 gebeurtenis is weggelaten');
    expect(page).toContain('7 april 2026 10:15:00');
    expect(page).toContain('Oordelen na uitstel: te laat');
    expect(page).toContain('Uiterlijk 5 juli 2026, streefdatum 3 juli 2026.');
    expect(page).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it('shows what would turn or hide its text, and lets nothing through', async () => {
    const event: ComplaintEvent = {
      type: 'InfoRequested',
      data: { at: '2026-04-07', question: 'a\u202eb\u001bc\nd\u0000e\u2067f\u2069' },
    };
    const page = await dossierPage(dossierOf([event]), 'nl');
    expect(page).toContain('a\\u202eb\\x1bc\nd\\x00e\\u2067f\\u2069');
    expect(page).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  });
});
