import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ComplaintEvent,
  complaintStream,
  type NewEvent,
  NO_STREAM,
  type Reader,
  visibleTo,
} from '@klacht/domain';
import { everyEvent } from '../../pages/testing/sample-dossier.ts';
import { openDesk } from './testing/open-desk.ts';

/** The texts of a value that stand nowhere else: the samples number them. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /^tekst-\d+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** What puts others right is shown to whom these are shown; a test of the domain has it. */
const APART = new Set(['Received', 'Amended', 'Retracted', 'Corrected', 'Erased']);

const samples = everyEvent.filter(({ type }) => !APART.has(type));

const EMPLOYEE = 'staff-17';

const RECEIVED: ComplaintEvent = {
  type: 'Received',
  data: {
    at: '2026-04-02',
    procedure: 'bitonic 2025.2',
    channel: 'email',
    subjects: ['price'],
    employees: [EMPLOYEE],
    complainant: { name: 'tekst-0', email: 'tekst-00', address: 'tekst-000' },
  },
};

const READERS: readonly Reader[] = [
  { role: 'officer', name: 'anna' },
  { role: 'compliance', name: 'eva' },
  { role: 'auditor', name: 'bram' },
  { role: 'employee', name: EMPLOYEE },
];

const recorded = ({ type, data }: ComplaintEvent): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  metadata: { actor: 'tekst-99999', schema: '1' },
  recordedAt: '2026-04-20T07:00:00Z',
});

const anyHistory = fc.uniqueArray(fc.nat(samples.length - 1), { minLength: 1, maxLength: 12 });

it('a page never shows what its reader may not see, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.constantFrom(...READERS), async (chosen, reader) => {
      const events = [RECEIVED, ...chosen.flatMap((index) => samples[index] ?? [])];
      const { journal, fetch, close } = await openDesk({ readerOf: () => reader });
      const id = randomUUID();
      await journal.store.append(complaintStream(id), NO_STREAM, events.map(recorded));
      const seen = new Set(events.flatMap((event) => textsIn(visibleTo(reader, event))));
      const withheld = [
        ...events.flatMap((event) => textsIn(event.data)).filter((text) => !seen.has(text)),
        ...(reader.role === 'employee' ? ['tekst-99999'] : []),
      ];
      const answer = await fetch('/c/2026-0001');
      const words = new Set((await answer.text()).match(/tekst-\d+/g));
      await close();
      expect(answer.status).toBe(200);
      expect(withheld.filter((text) => words.has(text))).toEqual([]);
      // It does show what may be seen, so that the test is of something.
      if (reader.role !== 'auditor') expect(words).toContain('tekst-0');
    }),
    { numRuns: 60 },
  );
});
