import { receive } from '../../given.ts';
import { DIGEST, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const received = [receive()];

/** Refusals by the dossier and corrections. */
export const ofDossier = {
  'not-late-yet': [
    received,
    saying(steps.ExplainLateness, { due: '2026-06-04' }),
    'ExplainLateness: due: expected a day from the receipt, 2026-04-02, and before 2026-06-04, got 2026-06-04',
    { field: 'due', value: '2026-06-04', receivedOn: '2026-04-02', at: '2026-06-04' },
  ],
  'already-added': [
    [receive(), steps.AddDocument],
    saying(steps.AddDocument, { name: 'again.pdf' }),
    `AddDocument: digest: the dossier has the document ${DIGEST} from complainant already`,
    { field: 'digest', value: DIGEST },
  ],
  'nothing-corrected': [
    received,
    saying(steps.Correct, { receivedOn: { from: '2026-04-02', to: '2026-04-02' } }),
    'Correct: receivedOn.to: expected something else than receivedOn.from, got "2026-04-02"',
    { field: 'receivedOn.to', value: '2026-04-02' },
  ],
  'correction-mismatch': [
    received,
    saying(steps.Correct, { receivedOn: { from: '2026-04-03', to: '2026-04-01' } }),
    'Correct: receivedOn.from: expected what is recorded, "2026-04-02", got "2026-04-03"',
    { field: 'receivedOn.from', value: '2026-04-03', expected: '2026-04-02' },
  ],
  'correction-out-of-order': [
    [receive(), steps.Acknowledge],
    saying(steps.Correct, { receivedOn: { from: '2026-04-02', to: '2026-04-08' } }),
    'Correct: receivedOn.to: expected a day from 0000-01-01 to 2026-04-07, got 2026-04-08',
    { field: 'receivedOn.to', value: '2026-04-08', from: '0000-01-01', to: '2026-04-07' },
  ],
} satisfies RefusedBy;
