import type { Language } from '@klacht/domain';
import type { LateCase } from '@klacht/projections';
import { numbersIn } from './intl.ts';

type StepWords = {
  readonly complaints: string;
  readonly complaintsLate: string;
  readonly workingDays: string;
  readonly inWorkingDays: readonly [mean: string, median: string, p90: string];
  readonly units: Readonly<Record<'days' | 'workingDays', string>>;
  readonly spread: string;
  readonly box: readonly [min: string, q1: string, median: string, q3: string, max: string];
  readonly investigation: string;
  /** Stands for a count of what nobody counted. */
  readonly notKept: string;
  /** The same in a table of many columns, and what it stands for where it is short. */
  readonly notKeptInTable: string;
  readonly notKeptLegend: string | null;
  readonly openNotKept: (complaints: number) => string;
  /** Of a list with nothing in it. */
  readonly nothingKept: (complaints: number) => string;
  readonly notKeptBy: (steps: readonly (readonly [name: string, complaints: string])[]) => string;
  readonly aboutAndWhy: string;
  readonly subjects: string;
  readonly workingDaysLate: string;
  readonly cause: string;
  readonly ofLastDay: string;
  readonly causes: Readonly<Record<LateCase['causes'][number], string>>;
  /** Of steps of which nobody told why, where a row is named. */
  readonly noCause: string;
  /** The same in a column of causes. */
  readonly causeNotRecorded: string;
  readonly nothingOfIt: string;
  readonly causesNote: string;
  readonly appendix: string;
  readonly lateInShort: string;
  readonly lateByStep: string;
  readonly lateByCause: string;
  readonly lateByLastDay: string;
  readonly stepsLate: string;
  readonly mostDaysLate: string;
  readonly namedInAppendix: string;
};

/** What the report says of its steps and of the late ones, beside their figures. */
export const STEP_WORDS: Readonly<Record<Language, StepWords>> = {
  en: {
    complaints: 'complaints',
    complaintsLate: 'complaints late',
    workingDays: 'By complaint, and in working days',
    inWorkingDays: ['mean', 'median', 'p90 (working days)'],
    units: { days: 'days', workingDays: 'working days' },
    spread: 'Spread, in calendar days',
    box: ['shortest', 'a quarter within', 'median', 'three quarters within', 'longest'],
    investigation:
      'The investigation goes from the day on which a complaint was declared admissible to its first judgement; it has no term of its own.',
    notKept: 'not kept',
    notKeptInTable: 'not kept',
    notKeptLegend: null,
    openNotKept: (complaints) =>
      `Of the complaints open at the end, ${numbersIn('en').format(complaints)} ${complaints === 1 ? 'comes' : 'come'} from a register that does not keep its judgements, so that nobody can tell of ${complaints === 1 ? 'it' : 'them'}.`,
    nothingKept: (complaints) =>
      `Not kept by the register that ${numbersIn('en').format(complaints)} ${complaints === 1 ? 'complaint of the period comes' : 'complaints of the period come'} from.`,
    notKeptBy: (steps) =>
      `Not kept by the register that complaints of the period come from, so neither in time nor late: ${steps.map(([name, complaints]) => `${name} (${complaints})`).join(', ')}.`,
    aboutAndWhy: 'What they are about, and why they were late',
    subjects: 'subjects',
    workingDaysLate: 'working days late',
    cause: 'cause',
    ofLastDay: 'on the last day',
    causes: {
      'awaiting-information': 'an answer of the complainant was awaited',
      'delay-announced': 'a delay was announced',
      'no-officer': 'nobody had it',
    },
    noCause: 'no cause recorded',
    causeNotRecorded: 'not recorded',
    nothingOfIt: 'nothing of these',
    causesNote:
      'The cause is what somebody recorded of why the step was late, from the list of the procedure where it has one; beside it stands what the journal has of the last day: an answer that was awaited, a delay that was announced, nobody who had it. A step that is not done is late up to the day on which the complaint ended, or that it is judged by.',
    appendix: 'Appendix, late or overdue',
    lateInShort: 'Late, in short',
    lateByStep: 'By step',
    lateByCause: 'By cause, as it was recorded; a step with two causes counts under each',
    lateByLastDay: 'By what the journal has of the last day; a step with two counts under each',
    stepsLate: 'steps',
    mostDaysLate: 'most days late',
    namedInAppendix:
      'Each of these steps is named in the appendix, with its officer and its cause.',
  },
  nl: {
    complaints: 'klachten',
    complaintsLate: 'klachten te laat',
    workingDays: 'Per klacht, en in werkdagen',
    inWorkingDays: ['gemiddeld', 'mediaan', 'p90 (werkdagen)'],
    units: { days: 'dagen', workingDays: 'werkdagen' },
    spread: 'Spreiding, in kalenderdagen',
    box: ['kortste', 'een kwart binnen', 'mediaan', 'drie kwart binnen', 'langste'],
    investigation:
      'Het onderzoek loopt van de dag waarop een klacht ontvankelijk is verklaard tot het eerste oordeel; het heeft geen eigen termijn.',
    notKept: 'niet bijgehouden',
    notKeptInTable: 'n.b.',
    notKeptLegend: 'n.b.: niet bijgehouden door een register waaruit klachten komen.',
    openNotKept: (complaints) =>
      `Van de klachten die aan het eind open staan, ${complaints === 1 ? 'komt' : 'komen'} er ${numbersIn('nl').format(complaints)} uit een register dat zijn oordelen niet bijhoudt, zodat niemand het daarvan kan zeggen.`,
    nothingKept: (complaints) =>
      `Niet bijgehouden door het register waaruit ${numbersIn('nl').format(complaints)} ${complaints === 1 ? 'klacht van de periode komt' : 'klachten van de periode komen'}.`,
    notKeptBy: (steps) =>
      `Niet bijgehouden door het register waaruit klachten van de periode komen, dus op tijd noch te laat: ${steps.map(([name, complaints]) => `${name} (${complaints})`).join(', ')}.`,
    aboutAndWhy: 'Waar ze over gaan, en waarom ze te laat waren',
    subjects: 'onderwerpen',
    workingDaysLate: 'werkdagen te laat',
    cause: 'oorzaak',
    ofLastDay: 'op de uiterste dag',
    causes: {
      'awaiting-information': 'er werd op een antwoord van de klager gewacht',
      'delay-announced': 'er is uitstel aangekondigd',
      'no-officer': 'niemand had de klacht',
    },
    noCause: 'geen oorzaak vastgelegd',
    causeNotRecorded: 'niet vastgelegd',
    nothingOfIt: 'niets hiervan',
    causesNote:
      'De oorzaak is wat iemand vastlegde over waarom de stap te laat was, uit de lijst van de procedure waar die er een heeft; daarnaast staat wat het journaal van de uiterste dag heeft: een antwoord waarop werd gewacht, een uitstel dat is aangekondigd, niemand die de klacht had. Een stap die niet is gedaan, is te laat tot de dag waarop de klacht eindigde, of waarnaar wordt beoordeeld.',
    appendix: 'Bijlage, te laat of verstreken',
    lateInShort: 'Te laat, in het kort',
    lateByStep: 'Per stap',
    lateByCause: 'Naar oorzaak, zoals vastgelegd; een stap met twee oorzaken telt bij beide',
    lateByLastDay:
      'Naar wat het journaal van de uiterste dag heeft; een stap met twee telt bij beide',
    stepsLate: 'stappen',
    mostDaysLate: 'meeste dagen te laat',
    namedInAppendix:
      'Elk van deze stappen staat met klachtenfunctionaris en oorzaak in de bijlage.',
  },
};
