import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand } from '@klacht/domain';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { yearlyReport } from './yearly-report.ts';

const reportOn = (
  year: number,
  complaints: readonly (readonly ComplaintCommand[])[],
  procedures = [bitonic],
) =>
  yearlyReport(registerOf(...complaints), {
    year,
    procedures,
    position: null,
    today: '2026-12-31',
    reviews: new Map(),
  });

/** A command whose day stands in for one that was not kept. */
const about = (type: string, at: string, more: object = {}): ComplaintCommand =>
  ({ type, data: { at, estimated: true, ...more } }) as ComplaintCommand;

const begun = received('2026-02-02');
const asked: ComplaintCommand = {
  type: 'RequestInformation',
  data: { at: '2026-02-05', question: 'Which one?' },
};
const ended = judged('2026-03-02');
const escalated: ComplaintCommand = { type: 'EscalateToKifid', data: { at: '2026-04-01' } };

describe('a complaint with an estimated date', () => {
  it.each<[string, readonly ComplaintCommand[]]>([
    ['receipt', [about('Receive', '2026-02-02', { channel: 'email', subjects: ['price'] })]],
    ['acknowledgement', [begun, about('Acknowledge', '2026-02-03')]],
    [
      'request for information',
      [begun, about('RequestInformation', '2026-02-05', { question: 'Which?' })],
    ],
    ['answer', [begun, asked, about('ProvideInformation', '2026-02-07', { answer: 'This one.' })]],
    ['admissibility', [begun, about('DeclareAdmissible', '2026-02-05')]],
    ['delay', [begun, about('Delay', '2026-03-02', { until: '2026-05-01', reason: 'A.' })]],
    ['judgement', [begun, about('Judge', '2026-03-02', { outcome: 'upheld' })]],
    [
      'judgement taken back',
      [
        begun,
        about('Judge', '2026-03-02', { outcome: 'upheld' }),
        reopened('2026-03-09'),
        judged('2026-03-20'),
      ],
    ],
    ['withdrawal', [begun, about('Withdraw', '2026-03-02')]],
    ['reopening', [begun, ended, about('Reopen', '2026-03-09', { reason: 'B.' })]],
    ['way to Kifid', [begun, ended, about('EscalateToKifid', '2026-04-01')]],
    [
      'ruling',
      [
        begun,
        ended,
        escalated,
        about('RecordKifidRuling', '2026-06-01', { result: 'upheld', deviates: false }),
      ],
    ],
  ])('is counted once for its %s', (_, complaint) => {
    const exact = [begun, asked, ended, escalated];
    const { dataQuality } = reportOn(2026, [complaint, exact]);
    expect(dataQuality.estimated).toBe(1);
  });
});

describe('what happened in another year', () => {
  const feedback = (at: string, score: number) =>
    ({ type: 'GiveFeedback', data: { at, satisfaction: score } }) as unknown as ComplaintCommand;
  const ruled = (at: string, result: string) =>
    ({ type: 'RecordKifidRuling', data: { at, result, deviates: false } }) as ComplaintCommand;
  const old = [
    received('2025-02-03'),
    judged('2025-03-03'),
    { type: 'EscalateToKifid', data: { at: '2025-04-01' } } as const,
    ruled('2025-06-02', 'rejected'),
    feedback('2025-06-03', 1),
  ];
  const own = [begun, ended, escalated, ruled('2026-06-02', 'upheld'), feedback('2026-06-03', 5)];

  it('does not count in this one', () => {
    const report = reportOn(2026, [old, own]);
    expect(report.kifid).toMatchObject({ escalated: 1, ruled: 1, results: { upheld: 1 } });
    expect(report.feedback).toEqual({ n: 1, mean: 5 });
    expect(report.yearBefore).toMatchObject({
      kifid: { escalated: 1, ruled: 1, results: { rejected: 1 } },
      feedback: { n: 1, mean: 1 },
    });
  });

  it('is not what the procedure is named by: the last day is', () => {
    const next = { ...bitonic, version: '2026.7', validFrom: '2026-07-01' } as const;
    const versions = [bitonic, next];
    expect(reportOn(2026, [own], versions).procedure).toBe('bitonic 2026.7');
    expect(reportOn(2025, [own], versions).procedure).toBe('bitonic 2025.3');
  });
});
