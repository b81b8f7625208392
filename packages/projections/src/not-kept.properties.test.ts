import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand } from '@klacht/domain';
import { registerRows } from './register/register.ts';
import { judged, registerOf } from './testing/register-of.ts';
import { reportOver } from './testing/report-over.ts';

const TODAY = '2026-12-31';

/** A complaint of a register that keeps some steps, and has some of them. */
const aComplaint = fc.record({
  untracked: fc.subarray(['acknowledge', 'request-information', 'judge', 'progress'] as const),
  isAcknowledged: fc.constantFrom<'in-time' | 'late' | 'no'>('in-time', 'late', 'no'),
  isJudged: fc.boolean(),
});

type Given = typeof aComplaint extends fc.Arbitrary<infer Value> ? Value : never;

const commandsOf = ({ untracked, isAcknowledged, isJudged }: Given): ComplaintCommand[] => [
  {
    type: 'Receive',
    data: {
      at: '2026-02-02',
      channel: 'other',
      subjects: ['koers'],
      origin: { source: 'old', reference: 'x', untracked },
    },
  },
  ...(isAcknowledged === 'no'
    ? []
    : ([
        {
          type: 'Acknowledge',
          data: { at: isAcknowledged === 'late' ? '2026-03-02' : '2026-02-03' },
        },
      ] as const)),
  ...(isJudged ? [judged('2026-03-20', { outcome: 'rejected' })] : []),
];

describe('what a register does not keep', () => {
  it('is neither late nor in time, in its row and in the report, and counted as not kept', () => {
    fc.assert(
      fc.property(fc.array(aComplaint, { minLength: 1, maxLength: 6 }), (given) => {
        const entries = registerOf(...given.map(commandsOf));
        const rows = [...registerRows(entries, { procedures: [bitonic], today: TODAY })];
        const isUnknown = ({ untracked, isAcknowledged }: Given): boolean =>
          isAcknowledged === 'no' && untracked.includes('acknowledge');
        rows.forEach(({ obligations }, index) => {
          const own = obligations.find(({ kind }) => kind === 'acknowledge');
          const isNotKept = isUnknown(given[index] as Given);
          expect(own?.notKept).toBe(isNotKept ? true : undefined);
          expect(own?.state === 'void').toBe(isNotKept);
        });

        const { steps, dataQuality, rollForward, years } = reportOver(entries, { today: TODAY });
        const open = given.filter(({ isJudged }) => !isJudged);
        const unknown = open.filter(({ untracked }) => untracked.includes('judge')).length;
        expect(rollForward.openAtEnd).toBe(open.length);
        expect(rollForward.notKept?.openAtEnd ?? 0).toBe(unknown);
        expect(years.at(-1)?.openNotKept ?? 0).toBe(unknown);
        const known = given.filter((one) => !isUnknown(one));
        const count = (how: Given['isAcknowledged']) =>
          known.filter(({ isAcknowledged }) => isAcknowledged === how).length;
        const { inTime, late, overdueAtEnd } = steps.acknowledge;
        expect(inTime).toBe(count('in-time'));
        // Judged without it after it was due, or not done at all.
        expect(late + overdueAtEnd).toBe(count('late') + count('no'));
        expect(dataQuality.notKept['acknowledge'] ?? 0).toBe(
          given.filter(({ untracked }) => untracked.includes('acknowledge')).length,
        );
      }),
      { numRuns: 60 },
    );
  });
});
