import { receive } from '../../given.ts';
import { on, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const received = [receive()];
const about = [receive(), steps.NameEmployee];
const judged = [receive(), steps.Judge];
const forgotten = [...judged, steps.RequestErasure];

/** Refusals by any command. */
export const ofAnyCommand = {
  'already-received': [
    received,
    on(receive(), '2026-05-01'),
    'Receive: the complaint was received on 2026-04-02 already',
    { receivedOn: '2026-04-02' },
  ],
  'not-received': [[], steps.Acknowledge, 'Acknowledge: no such complaint has been received'],
  'in-the-future': [
    received,
    on(steps.Forward, '2037-01-01'),
    'Forward: at 2037-01-01 is in the future (now is 2036-12-31T12:00:00Z)',
    { field: 'at', value: '2037-01-01', now: '2036-12-31T12:00:00Z' },
  ],
  'outside-calendar': [
    [],
    on(receive(), '1989-12-31'),
    'Receive: 1989-12-31 is outside what calendar NL-2026-11 can judge, 1990 to 2059',
    { value: '1989-12-31', calendar: 'NL-2026-11' },
  ],
  'before-receipt': [
    received,
    on(steps.Acknowledge, '2026-04-01'),
    'Acknowledge: at 2026-04-01 is before the complaint was received, 2026-04-02',
    { field: 'at', value: '2026-04-01', receivedOn: '2026-04-02' },
  ],
  erased: [
    [...forgotten, steps.Erase],
    on(steps.GiveFeedback, '2031-07-01'),
    'GiveFeedback: the complaint was erased on 2031-06-02',
    { erasedOn: '2031-06-02' },
  ],
  'actor-concerned': [
    about,
    steps.Judge,
    "Judge: actor: the complaint is about 'jan', who may only GiveStatement, WaiveStatement, ReportContact, ProposeSolution, TrySolution",
    { field: 'actor', value: 'jan' },
    'jan',
  ],
} satisfies RefusedBy;
