import { expect, it } from 'vitest';
import type { ComplaintEvent } from './events.ts';
import { factsInEvents } from './facts.ts';

const received: ComplaintEvent = {
  type: 'Received',
  data: {
    at: '2026-04-02',
    channel: 'email',
    subjects: [],
    procedure: 'bitonic 2025.3',
    complainant: { name: 'A. Jansn', email: 'a@example.org' },
    text: 'The fee.',
  },
};

const corrected = (to: string, field = 'complainantName'): ComplaintEvent => ({
  type: 'Corrected',
  data: { at: '2026-04-05', [field]: { from: 'x', to }, why: 'It was wrong.' },
});

const retracted = (revision: number): ComplaintEvent => ({
  type: 'Retracted',
  data: { at: '2026-04-06', revision, of: 'Corrected', why: 'It was right.' },
});

const complainantOf = (...events: readonly ComplaintEvent[]) => {
  const [first] = factsInEvents(events.map((event, revision) => ({ ...event, revision })));
  return first?.type === 'Received' ? first.data.complainant : undefined;
};

it('has who complains as it was corrected last', () => {
  expect(complainantOf(received)).toEqual({ name: 'A. Jansn', email: 'a@example.org' });
  expect(complainantOf(received, corrected('A. Janson'), corrected('A. Jansen'))).toEqual({
    name: 'A. Jansen',
    email: 'a@example.org',
  });
  expect(complainantOf(received, corrected('Kade 1', 'complainantAddress'))).toEqual({
    name: 'A. Jansn',
    email: 'a@example.org',
    address: 'Kade 1',
  });
});

it('has no correction that was taken back', () => {
  const events = [received, corrected('A. Jansen'), corrected('B. Jansen'), retracted(2)];
  expect(complainantOf(...events)).toMatchObject({ name: 'A. Jansen' });
});

it('names nobody where nobody was named', () => {
  const { complainant: _, ...data } = received.data as typeof received.data & {
    complainant: object;
  };
  const unnamed = { ...received, data } as ComplaintEvent;
  expect(complainantOf(unnamed, corrected('A. Jansen'))).toBeUndefined();
});

it('has the texts, and the facts in the order in which they happened', () => {
  const judged: ComplaintEvent = {
    type: 'Judged',
    data: { at: '2026-05-02', outcome: 'upheld', reasons: 'It was.' },
  };
  const acknowledged: ComplaintEvent = { type: 'Acknowledged', data: { at: '2026-04-04' } };
  const facts = factsInEvents(
    [received, judged, acknowledged].map((event, revision) => ({ ...event, revision })),
  );
  expect(facts.map(({ type }) => type)).toEqual(['Received', 'Acknowledged', 'Judged']);
  expect(facts.map(({ type, data }) => (type === 'Judged' ? data.reasons : null))).toEqual([
    null,
    null,
    'It was.',
  ]);
});
