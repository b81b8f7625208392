import { describe, expect, it } from 'vitest';
import type { Instant } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { decide } from '../complaint/decide.ts';
import { evolve } from '../complaint/evolve.ts';
import { type Complaint, initialState, type KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import {
  book,
  changed,
  command,
  contents,
  delayed,
  lacking,
  refused,
  since,
  toldOfRefusal,
  until,
  without,
} from '../testing/by-the-book.ts';
import { NOW } from '../testing/given.ts';
import { unnoticed } from '../testing/internal/unnoticed.ts';
import type { Others } from './finding.ts';
import { type FindingCode, findingCodes, findingsOf } from './findings.ts';

/** A history that breaks the procedure in one way, and the like that only just does not. */
type BrokenAndKept = {
  readonly broken: readonly ComplaintCommand[];
  readonly kept: readonly ComplaintCommand[];
  readonly today?: LocalDate;
  readonly others?: Others;
  /** When the last command of each is recorded, where that matters. */
  readonly recorded?: { readonly broken: Instant; readonly kept: Instant };
  /** Who recorded each; nobody who is known, unless told. */
  readonly actor?: { readonly broken: string; readonly kept: string };
};

type Unnoticed = (typeof unnoticed)[number]['code'];

const letter = 'a'.repeat(64);

const later = (type: ComplaintCommand['type'], at: LocalDate) => [
  ...without(type),
  ...book
    .filter((one) => one.type === type)
    .map((one) => ({ ...one, data: { ...one.data, at } }) as ComplaintCommand),
];

const toldOfJudgement = (at: LocalDate) => [
  ...book.filter((one) => one.type !== 'Notify' || one.data.of !== 'judgement'),
  ...['complainant', 'piet'].map((party) =>
    command('Notify', at, { of: 'judgement', party, letter }),
  ),
];

const settled = (solution: 'AcceptSolution' | 'DeclineSolution') => [
  ...until('DeclineSolution'),
  command(solution, '2026-05-20'),
  ...since(
    'ReportProgress',
    changed('RecordKifidRuling', { result: 'rejected' }, changed('Judge', { outcome: 'settled' })),
  ),
];

const subjectless = changed('Receive', { subjects: [] });

/** Those that are not told in `unnoticed` already. */
const MORE: Readonly<Record<Exclude<FindingCode, Unnoticed>, BrokenAndKept>> = {
  'no-officer': {
    broken: later('AssignOfficer', '2026-04-14'),
    kept: later('AssignOfficer', '2026-04-13'),
  },
  'no-subject': {
    broken: [...subjectless, command('Reclassify', '2026-04-14', { subjects: ['price'] })],
    kept: [...subjectless, command('Reclassify', '2026-04-13', { subjects: ['price'] })],
  },
  'acknowledgement-incomplete': {
    broken: changed('Acknowledge', { contents }),
    kept: changed('Receive', { channel: 'letter' }, changed('Acknowledge', { contents })),
  },
  'admissibility-not-stated': {
    broken: until('RequestInformation'),
    kept: until('ProvideInformation'),
    today: '2026-04-14',
  },
  'admissibility-stated-late': {
    broken: changed('DeclareAdmissible', { at: '2026-04-18' }, until('Notify')),
    kept: changed('DeclareAdmissible', { at: '2026-04-17' }, until('Notify')),
  },
  'admissible-without-grounds': {
    broken: lacking('DeclareAdmissible', 'grounds'),
    kept: changed('Receive', { grounds: ['services'] }, lacking('DeclareAdmissible', 'grounds')),
  },
  'inadmissible-not-notified': {
    broken: refused,
    kept: [...refused, ...toldOfRefusal],
  },
  'employee-not-informed': {
    broken: later('InformEmployee', '2026-05-31'),
    kept: later('InformEmployee', '2026-05-30'),
  },
  'party-not-invited': {
    broken: without('InviteStatement', 'piet').filter(({ type }) => type !== 'GiveStatement'),
    kept: without('InviteStatement', 'piet'),
  },
  'statement-outstanding': {
    broken: later('GiveStatement', '2026-05-31'),
    kept: later('GiveStatement', '2026-05-30'),
  },
  'settled-without-solution': {
    broken: settled('DeclineSolution'),
    kept: settled('AcceptSolution'),
  },
  'solution-not-judged': {
    broken: [...until('DeclineSolution'), command('AcceptSolution', '2026-06-02')],
    kept: [...until('DeclineSolution'), command('AcceptSolution', '2026-06-03')],
  },
  'judged-without-admissibility': {
    broken: without('DeclareAdmissible').filter(
      (one) => one.type !== 'Notify' || one.data.of !== 'admissibility',
    ),
    kept: changed('DeclareAdmissible', { at: '2026-05-30' }).filter(
      (one) => one.type !== 'Notify' || one.data.of !== 'admissibility',
    ),
  },
  'delay-announced-late': {
    broken: [...until('Delay'), delayed('2026-06-03', '2026-08-01')],
    kept: [...until('Delay'), delayed('2026-06-02', '2026-08-01')],
  },
  'delay-without-reason': {
    broken: lacking('Delay', 'reason'),
    kept: book,
  },
  'judgement-without-reasons': {
    broken: lacking('Judge', 'reasons'),
    kept: changed(
      'Judge',
      { points: ['price', 'conduct'].map((id) => ({ id, finding: 'upheld', reasons: 'So.' })) },
      lacking('Judge', 'reasons'),
    ),
  },
  'point-not-addressed': {
    broken: changed('Judge', { points: [{ id: 'price', finding: 'upheld' }] }),
    kept: [
      ...until('Judge'),
      command('JudgePart', '2026-05-28', { points: [{ id: 'conduct', finding: 'rejected' }] }),
      ...since('Judge', changed('Judge', { points: [{ id: 'price', finding: 'upheld' }] })),
    ],
  },
  'remedy-not-named': {
    broken: changed('Judge', { remedies: ['court'] }),
    kept: changed('Judge', { outcome: 'upheld', remedies: [] }),
  },
  'judgement-not-notified': {
    broken: toldOfJudgement('2026-06-02'),
    // The Monday after the Saturday of the judgement.
    kept: toldOfJudgement('2026-06-01'),
  },
  'recorded-by-concerned': {
    broken: until('InviteStatement'),
    kept: until('InviteStatement'),
    actor: { broken: 'Piet', kept: 'anna' },
  },
  'recorded-after-due': {
    broken: until('RequestInformation'),
    kept: until('RequestInformation'),
    recorded: { broken: '2026-04-16T08:00:00Z', kept: '2026-04-15T08:00:00Z' },
  },
};

const EVERY: readonly (BrokenAndKept & { readonly code: FindingCode })[] = [
  ...unnoticed,
  ...Object.entries(MORE).map(([code, one]) => ({ ...one, code: code as FindingCode })),
];

const codesIn = (
  commands: readonly ComplaintCommand[],
  { today = '2026-12-31', others }: BrokenAndKept,
  recordedAt: Instant | undefined,
  actor = 'desk',
): readonly FindingCode[] => {
  const complaint = commands.reduce<Complaint>((before, one) => {
    const event = decide(before, one, { procedures: [bitonic], now: NOW, actor: 'anna' });
    const isLast = one === commands.at(-1);
    return evolve(before, {
      ...event,
      metadata: { actor },
      ...(isLast && recordedAt !== undefined ? { recordedAt } : {}),
    });
  }, initialState());
  const findings = findingsOf(complaint as KnownComplaint, bitonic, today, others ?? null);
  return findings.map(({ code }) => code);
};

describe('every finding there is', () => {
  it.each(EVERY)('$code is found in a history that breaks the procedure so', (one) => {
    expect(codesIn(one.broken, one, one.recorded?.broken, one.actor?.broken)).toContain(one.code);
  });

  it.each(EVERY)('$code is not found in the like of it that does not', (one) => {
    expect(codesIn(one.kept, one, one.recorded?.kept, one.actor?.kept)).not.toContain(one.code);
  });

  it('has a history of both, once', () => {
    expect(EVERY.map(({ code }) => code).toSorted()).toEqual(findingCodes.toSorted());
  });
});
