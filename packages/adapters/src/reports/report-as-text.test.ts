import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand, execute, type Language } from '@klacht/domain';
import { registerAsOf, yearlyReport } from '@klacht/projections';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { reportAsText } from './report-as-text.ts';

const COMPLAINTS: readonly (readonly ComplaintCommand[])[] = [
  [
    { type: 'Receive', data: { at: '2025-11-03', channel: 'letter', subjects: ['transfer'] } },
    { type: 'Acknowledge', data: { at: '2025-11-05' } },
    { type: 'Delay', data: { at: '2025-12-02', until: '2026-01-09', reason: 'It is complex.' } },
    { type: 'ReportProgress', data: { at: '2025-12-29' } },
    { type: 'Judge', data: { at: '2026-01-12', outcome: 'rejected' } },
  ],
  [
    { type: 'Receive', data: { at: '2026-01-05', channel: 'email', subjects: ['price'] } },
    { type: 'Acknowledge', data: { at: '2026-01-07' } },
    { type: 'RequestInformation', data: { at: '2026-02-06' } },
    { type: 'Judge', data: { at: '2026-02-20', outcome: 'upheld' } },
  ],
];

const texts = new Map<Language, string>();

beforeAll(async () => {
  const journal = { store: createMemoryEventStore(), procedures: [bitonic] };
  for (const commands of COMPLAINTS) {
    const complaintId = randomUUID();
    for (const command of commands) {
      const envelope = { complaintId, commandId: randomUUID(), actor: 'anna' };
      await execute(journal, { ...envelope, ...command, now: '2027-02-01T09:00:00Z' });
    }
  }
  const { entries, ...read } = await registerAsOf(
    journal.store,
    { day: '2027-02-01', by: 'recorded' },
    bitonic.timeZone,
  );
  const report = yearlyReport(entries, { year: 2026, procedures: [bitonic], ...read });
  for (const language of ['en', 'nl'] as const) {
    texts.set(language, reportAsText(report, language, [bitonic]));
  }
});

/** The lines under a heading, without what stands right of the margin. */
const section = (language: Language, heading: string): string =>
  texts
    .get(language)
    ?.split('\n\n')
    .find((one) => one.startsWith(`${heading}\n`))
    ?.trimEnd() ?? '';

describe('the report as text', () => {
  it('has a row for every step, and what is not known of one as a dash', () => {
    expect(section('en', 'Steps')).toBe(
      `Steps
                       ended  in time  late  overdue  mean  median  p90 (days)
  acknowledge              1        1     0        0     2       2           2
  request information      1        0     1        0    32      32          32
  judge                    2        1     1        0    58      58          70
  judge (delayed)          1        0     1        0    41      41          41
  report progress          -        -     1        0     -       -           -`,
    );
    expect(section('nl', 'Stappen')).toMatch(/^ {2}oordelen \(uitstel\) +1 +0 +1 +0/m);
  });

  it('names every late step, a complaint after another, as its last part', () => {
    expect(section('nl', 'Te laat of verlopen')).toBe(
      `Te laat of verlopen
  2025-0001  oordelen            uiterlijk 2026-01-03, gedaan 2026-01-12
             oordelen (uitstel)  uiterlijk 2026-01-09, gedaan 2026-01-12
  2026-0001  voortgang melden    uiterlijk 2026-02-04, gedaan 2026-02-06
             informatie vragen   uiterlijk 2026-02-05, gedaan 2026-02-06`,
    );
    expect(texts.get('en')?.endsWith(`${section('en', 'Late or overdue')}\n`)).toBe(true);
    expect(section('en', 'Late or overdue')).toContain('judge (delayed)      due 2026-01-09, done');
  });
});
