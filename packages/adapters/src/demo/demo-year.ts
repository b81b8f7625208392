import {
  addDays,
  bitonicVersions,
  type ComplaintCommand,
  type Instant,
  type LocalDate,
  type Procedure,
  type Request,
  weekday,
} from '@klacht/domain';
import { v5 as uuidv5 } from 'uuid';
import { type Chance, chanceOf } from './chance.ts';
import { PATHS } from './paths.ts';
import { AWKWARD } from './awkward.ts';
import type { Awkward } from './awkward-steps.ts';
import { REVIEW } from './review.ts';
import type { Raised } from './demo-commands.ts';

/** The moment the demo is looked at: what happens later has not happened yet. */
export const DEMO_NOW: Instant = '2026-01-15T09:00:00Z';

const NAMESPACE = 'd7f1b3a0-52c4-5d0e-8a35-91c0f6b1e2aa';
const COMPLAINTS = 260;
const SEED = 2025;

const OFFICERS = ['anna', 'bram', 'chantal'] as const;
/** By staff number, as every employee whom a complaint is about. */
const EMPLOYEES = ['staff-17', 'staff-23'] as const;
const FIRST_NAMES = ['Sanne', 'Daan', 'Yara', 'Lars', 'Mo', 'Fleur', 'Ties', 'Noor'] as const;
const LAST_NAMES = ['Voorbeeld', 'Fictief', 'Proef', 'Testman', 'Monster'] as const;
const TEXTS = {
  account: 'I cannot get into my account since the new phone.',
  verification: 'My identity document has been refused three times.',
  transaction: 'My order was executed an hour after I placed it.',
  transfer: 'The coins I bought have not arrived in my wallet.',
  price: 'The price on my receipt is not the price I was shown.',
  service: 'Nobody has answered my mail for two weeks.',
  privacy: 'I received a mail that was meant for somebody else.',
  fraud: 'Somebody else placed an order in my name.',
} as const;
const SUBJECTS = Object.keys(TEXTS) as [keyof typeof TEXTS, ...(keyof typeof TEXTS)[]];

const receivedBy = (
  index: number,
  at: LocalDate | Instant,
  officer: string,
  { points, employee }: Raised,
  chance: Chance,
): ComplaintCommand => {
  const subject = chance.oneOf(SUBJECTS);
  const second = chance.oneOf(SUBJECTS);
  const name = `${chance.oneOf(FIRST_NAMES)} ${chance.oneOf(LAST_NAMES)}`;
  return {
    type: 'Receive',
    data: {
      at,
      channel: chance.oneOf(['email', 'email', 'form', 'form', 'form', 'letter']),
      subjects: chance.percent(18) && second !== subject ? [subject, second] : [subject],
      complainant: { name, email: `complainant-${index + 1}@example.org` },
      text: TEXTS[subject],
      ...(points.length === 0 ? {} : { points: points.map((id) => ({ id })) }),
      ...(employee === null ? {} : { employees: [employee] }),
      officer,
    },
  };
};

const raisedBy = (chance: Chance): Raised => ({
  points: chance.percent(50) ? ['1', '2'] : [],
  employee: chance.percent(9) ? chance.oneOf(EMPLOYEES) : null,
});

/** What comes in by night is typed in on the next day, and what comes in a weekend on Monday. */
const typedInOn = (at: LocalDate | Instant): LocalDate => {
  const day = at.slice(0, 10) as LocalDate;
  const morning = at.length > 10 ? addDays(day, 1) : day;
  return addDays(morning, { 6: 2, 7: 1 }[weekday(morning)] ?? 0);
};

const pathOf = (chance: Chance) => {
  let draw = chance.between(1, 100);
  return (
    PATHS.find(([share]) => {
      draw -= share;
      return draw <= 0;
    })?.[1] ?? (() => [])
  );
};

const complaintOf = (index: number, chance: Chance): readonly Request[] => {
  const day = addDays('2025-01-01', Math.floor((index * 365) / COMPLAINTS));
  const inTheNight = chance.percent(10);
  const received = inTheNight ? addDays(day, 1) : day;
  const at = inTheNight ? (`${day}T23:${chance.between(10, 59)}:00Z` as Instant) : day;
  const actor = chance.oneOf(OFFICERS);
  const raised = raisedBy(chance);
  const commands = [
    receivedBy(index, at, actor, raised, chance),
    ...pathOf(chance)(received, raised, chance).toSorted((a, b) =>
      a.data.at < b.data.at ? -1 : a.data.at > b.data.at ? 1 : 0,
    ),
  ];
  const complaintId = uuidv5(`complaint ${index}`, NAMESPACE);
  const minutes = String(index % 60).padStart(2, '0');
  return commands.map((command, step) => ({
    ...command,
    complaintId,
    commandId: uuidv5(`complaint ${index} step ${step}`, NAMESPACE),
    actor,
    now: `${typedInOn(command.data.at)}T${String(8 + step).padStart(2, '0')}:${minutes}:00Z` as Instant,
  }));
};

/** Each awkward complaint, an hour and some minutes apart from the others of its day. */
const awkwardOf = ({ steps }: Awkward, index: number): readonly Request[] =>
  steps(awkwardId).map(({ typedIn, ...command }, step) => ({
    ...(command as ComplaintCommand),
    complaintId: awkwardId(AWKWARD[index]?.story ?? ''),
    commandId: uuidv5(`awkward ${index} step ${step}`, NAMESPACE),
    actor: 'anna',
    now: momentOf(typedIn ?? (command.data.at.slice(0, 10) as LocalDate), index, step),
  }));

const awkwardId = (story: string): string => uuidv5(`complaint: ${story}`, NAMESPACE);

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const momentOf = (day: LocalDate, index: number, step: number): Instant =>
  `${day}T${twoDigits(12 + Math.floor(step / 6))}:${twoDigits(index)}:${twoDigits(step)}Z`;

const reviewed: readonly Request[] = REVIEW.map((command, index) => ({
  ...command,
  year: 2025,
  commandId: uuidv5(`review step ${index}`, NAMESPACE),
  actor: 'anna',
  now: `${command.data.at.slice(0, 10)}T16:${twoDigits(index)}:00Z` as Instant,
}));

/** In a journal of its own, the position of the last event before a report is their number. */
const withPosition = (request: Request, before: number): Request =>
  request.type === 'IssueReport'
    ? { ...request, data: { ...request.data, position: String(before) } }
    : request;

/**
 * A year of invented complaints and its review, as the requests that recorded them, in the order of
 * recording, up to {@link DEMO_NOW}: every path that the procedure knows, in time and late, and one of each
 * that it does not foresee. The same each time. Nobody in it exists.
 *
 * @returns requests for a journal of their own, in which the position of an event is its number from 1, as in
 * memory and in SQLite: a report that was issued names one
 * @example
 * for (const request of demoYear()) await execute(journal, request);
 */
export const demoYear = (): readonly Request[] => {
  const chance = chanceOf(SEED);
  const complaints = Array.from({ length: COMPLAINTS }, (_, index) => complaintOf(index, chance));
  return [...complaints, ...AWKWARD.map(awkwardOf), reviewed]
    .flat()
    .filter(({ now }) => now < DEMO_NOW)
    .toSorted((a, b) => (a.now < b.now ? -1 : a.now > b.now ? 1 : 0))
    .map(withPosition);
};

/**
 * The versions of the procedure that the firm had at a moment. Its first version held until the end of
 * January, and the last from then on, so that two held for complaints of the year.
 *
 * @example
 * proceduresAt('2025-01-20T09:00:00Z').map(procedureTitle); // ['bitonic 2025.1']
 */
export const proceduresAt = (now: Instant): readonly Procedure[] =>
  now < '2025-02-01' ? bitonicVersions.slice(0, 1) : bitonicVersions;
