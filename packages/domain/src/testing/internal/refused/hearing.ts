import { receive } from '../../given.ts';
import { on, saying, steps } from '../../command-examples.ts';
import type { RefusedBy } from './refused-example.ts';

const about = [receive(), steps.NameEmployee];

/** Refusals by the hearing of both sides. */
export const ofHearing = {
  'already-named': [
    about,
    steps.NameEmployee,
    "NameEmployee: employee: 'jan' is a party to the complaint already",
    { field: 'employee', value: 'jan' },
  ],
  'unknown-party': [
    about,
    saying(steps.GiveStatement, { party: 'piet' }),
    "GiveStatement: party: expected complainant or jan, got 'piet'; name them first",
    { field: 'party', value: 'piet', expected: ['complainant', 'jan'] },
  ],
  'already-informed': [
    [...about, steps.InformEmployee],
    on(steps.InformEmployee, '2026-04-10'),
    "InformEmployee: employee: 'jan' was informed on 2026-04-09 already",
    { field: 'employee', value: 'jan', informedOn: '2026-04-09' },
  ],
  'already-left': [
    [receive(), steps.NameEmployee, steps.ReportDeparture],
    on(steps.ReportDeparture, '2026-05-02'),
    "ReportDeparture: employee: 'jan' left on 2026-04-30 already",
    { field: 'employee', value: 'jan', leftOn: '2026-04-30' },
  ],
  'already-invited': [
    [receive(), steps.InviteStatement],
    on(steps.InviteStatement, '2026-04-23'),
    "InviteStatement: party: 'complainant' was invited on 2026-04-22 already",
    { field: 'party', value: 'complainant', invitedOn: '2026-04-22' },
  ],
  'already-heard': [
    [receive(), steps.GiveStatement],
    on(steps.GiveStatement, '2026-04-25'),
    "GiveStatement: party: 'complainant' gave a statement on 2026-04-24 already",
    { field: 'party', value: 'complainant', on: '2026-04-24' },
  ],
  'no-solution-proposed': [
    [receive(), steps.ProposeSolution, steps.DeclineSolution],
    steps.AcceptSolution,
    'AcceptSolution: no solution is on the table',
    { solution: 'declined' },
  ],
  'before-proposal': [
    [receive(), steps.ProposeSolution],
    on(steps.AcceptSolution, '2026-04-28'),
    'AcceptSolution: at 2026-04-28 is before the solution was proposed, 2026-04-29',
    { field: 'at', value: '2026-04-28', proposedOn: '2026-04-29' },
  ],
} satisfies RefusedBy;
