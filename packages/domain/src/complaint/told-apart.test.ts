import { expect, it } from 'vitest';
import { given, receive, refusal } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';

const TEN = '2026-06-01T10:00:00Z';
const NINE = '2026-06-01T09:00:00Z';

const received = on(receive(), TEN);
const judged = [receive(), on(steps.Judge, TEN)] as const;

it.each([
  [
    [received],
    on(steps.Acknowledge, NINE),
    `Acknowledge: at ${NINE} is before the complaint was received, ${TEN}`,
  ],
  [
    [receive(), on(steps.RequestInformation, TEN)],
    saying(on(steps.ProvideInformation, NINE), { request: '2026-06-01' }),
    `ProvideInformation: at ${NINE} is before the request of ${TEN}`,
  ],
  [
    [receive(), on(steps.ProposeSolution, TEN)],
    on(steps.AcceptSolution, NINE),
    `AcceptSolution: at ${NINE} is before the solution was proposed, ${TEN}`,
  ],
  [judged, on(steps.Reopen, NINE), `Reopen: at ${NINE} is before the complaint was judged, ${TEN}`],
  [
    [receive(), steps.Withdraw, on(steps.Reopen, TEN)],
    on(steps.Judge, NINE),
    `Judge: at ${NINE} is before the complaint was reopened, ${TEN}`,
  ],
  [
    [receive(), on(steps.EscalateToKifid, TEN)],
    on(steps.RecordKifidRuling, NINE),
    `RecordKifidRuling: at ${NINE} is before the complaint was put to Kifid, ${TEN}`,
  ],
  [
    [receive(), on(steps.DeclareAdmissible, TEN)],
    on(steps.DeclareInadmissible, NINE),
    `DeclareInadmissible: at ${NINE} is before the complaint was declared admissible, ${TEN}`,
  ],
  [
    judged,
    on(steps.Notify, NINE),
    `Notify: of: the judgement was decided on ${TEN}, after ${NINE}`,
  ],
] as const)('what differs is named: two moments of one day', (history, command, message) => {
  expect(refusal(given(...history), command)).toHaveProperty('message', message);
});
