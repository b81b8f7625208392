import { receive } from '../given.ts';
import { on, steps } from '../steps.ts';
import type { RefusedBy } from './refused-example.ts';

const judged = [receive(), steps.Judge];
const escalated = [receive(), steps.EscalateToKifid];

/** Refusals by Kifid. */
export const ofKifid = {
  'already-escalated': [
    escalated,
    on(steps.EscalateToKifid, '2026-06-11'),
    'EscalateToKifid: the complaint was escalated on 2026-06-10 already',
    { escalatedOn: '2026-06-10' },
  ],
  'not-escalated': [
    judged,
    steps.RecordKifidRuling,
    'RecordKifidRuling: the complaint was not put to Kifid',
  ],
  'before-escalation': [
    escalated,
    on(steps.RecordKifidRuling, '2026-06-09'),
    'RecordKifidRuling: at 2026-06-09 is before the complaint was escalated, 2026-06-10',
    { field: 'at', value: '2026-06-09', escalatedOn: '2026-06-10' },
  ],
  'already-ruled': [
    [...escalated, steps.RecordKifidRuling],
    on(steps.RecordKifidRuling, '2026-09-02'),
    'RecordKifidRuling: Kifid ruled on 2026-09-01 already',
    { ruledOn: '2026-09-01' },
  ],
} satisfies RefusedBy;
