import type { ComplaintCommand } from '@klacht/domain';

/** What happened to four complaints, of which two came in in 2025 and two in 2026. */
export const COMPLAINTS: readonly (readonly ComplaintCommand[])[] = [
  [
    { type: 'Receive', data: { at: '2025-11-03', channel: 'letter', subjects: ['transfer'] } },
    { type: 'Acknowledge', data: { at: '2025-11-05' } },
    { type: 'Delay', data: { at: '2025-12-02', until: '2026-01-09', reason: 'It is complex.' } },
    { type: 'ReportProgress', data: { at: '2025-12-29' } },
    {
      type: 'Judge',
      data: {
        at: '2026-01-12',
        outcome: 'rejected',
        redress: [{ kind: 'goodwill', amount: { value: '50.00', currency: 'EUR' } }],
      },
    },
    { type: 'EscalateToKifid', data: { at: '2026-02-02' } },
    { type: 'RecordKifidRuling', data: { at: '2026-05-04', result: 'upheld', deviates: true } },
  ],
  [
    { type: 'Receive', data: { at: '2025-06-02', channel: 'email', subjects: ['price'] } },
    {
      type: 'DeclareInadmissible',
      data: { at: '2025-06-04', grounds: [{ ground: 'too-late', explanation: 'It is of 2019.' }] },
    },
    {
      type: 'Correct',
      data: { at: '2026-02-02', channel: { from: 'email', to: 'letter' }, why: 'It was one.' },
    },
  ],
  [
    {
      type: 'Receive',
      data: { at: '2026-01-05', channel: 'email', subjects: ['price', 'service'] },
    },
    { type: 'Acknowledge', data: { at: '2026-01-07' } },
    { type: 'RequestInformation', data: { at: '2026-02-06' } },
    {
      type: 'Judge',
      data: {
        at: '2026-02-20',
        outcome: 'partly-upheld',
        deviation: { from: ['2024-0007'], why: 'The feed was stale.' },
      },
    },
    { type: 'GiveFeedback', data: { at: '2026-02-21', satisfaction: 4 } },
    { type: 'RecordRootCause', data: { at: '2026-02-22', cause: 'system' } },
  ],
  [
    {
      type: 'Receive',
      data: { at: '2026-03-02', channel: 'form', subjects: ['service'], employees: ['staff-17'] },
    },
    {
      type: 'DeclareInadmissible',
      data: {
        at: '2026-03-04',
        grounds: [{ ground: 'outside-scope', explanation: 'It is about a third party.' }],
      },
    },
  ],
];
