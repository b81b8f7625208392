import { receive } from '../../given.ts';
import { on, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const judged = [receive(), steps.Judge];
const escalated = [receive(), steps.EscalateToKifid];

/** Refusals of what is said of Kifid. */
export const ofKifid = {
  'already-escalated': [
    escalated,
    steps.EscalateToKifid,
    'EscalateToKifid: the complaint was put to Kifid on 2026-06-10 already; another time has another day or reference',
    { on: '2026-06-10' },
  ],
  'not-escalated': [
    judged,
    steps.RecordKifidRuling,
    'RecordKifidRuling: the complaint was not put to Kifid',
  ],
  'before-escalation': [
    escalated,
    on(steps.RecordKifidRuling, '2026-06-09'),
    'RecordKifidRuling: at 2026-06-09 is before the complaint was put to Kifid, 2026-06-10',
    { field: 'at', value: '2026-06-09', on: '2026-06-10' },
  ],
  'already-ruled': [
    [...escalated, steps.RecordKifidRuling],
    on(steps.RecordKifidRuling, '2026-09-02'),
    'RecordKifidRuling: the ruling came on 2026-09-01 already; put it to Kifid again first',
    { ruledOn: '2026-09-01' },
  ],
  'nothing-to-appeal': [
    escalated,
    saying(on(steps.EscalateToKifid, '2026-09-02'), { appeal: true }),
    'EscalateToKifid: appeal: expected an earlier ruling of Kifid, got none by 2026-09-02',
    { field: 'appeal', value: true },
  ],
} satisfies RefusedBy;
