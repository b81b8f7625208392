import type { Language } from '@klacht/domain';
import type { Change } from '@klacht/projections';

type Words = {
  readonly title: (tried: {
    readonly from: string;
    readonly to: string;
    readonly under: readonly string[];
    readonly asOf: string;
  }) => string;
  readonly noComplaints: string;
  readonly step: string;
  readonly inTime: string;
  readonly late: string;
  readonly overdue: string;
  readonly finding: string;
  readonly times: string;
  readonly dueNow: string;
  readonly dueThen: string;
  readonly done: string;
  readonly days: string;
  readonly result: string;
  readonly change: Readonly<Record<Change, string>>;
  readonly nothingTurns: string;
  readonly others: (count: number) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: ({ from, to, under, asOf }) =>
      `What if the complaints of ${from} to ${to} had fallen under ${under.join(', ')}? Judged as of ${asOf}.`,
    noComplaints: 'There are no complaints to try other rules on.',
    step: 'Step',
    inTime: 'In time',
    late: 'Late',
    overdue: 'Overdue',
    finding: 'Finding',
    times: 'Times',
    dueNow: 'Due',
    dueThen: 'Would be due',
    done: 'Done',
    days: 'Days late',
    result: 'Result',
    change: {
      'would-be-late': 'would be late',
      'would-be-in-time': 'would be in time',
      'still-late': 'late as it is',
      'still-in-time': 'in time as it is',
      'would-be-asked': 'would be asked',
      'would-not-be-asked': 'would not be asked',
    },
    nothingTurns: 'No step that was in time would be late, and none that was late in time.',
    others: (count) =>
      count === 1
        ? '1 more step has another date and comes to the same; --json and --csv list it.'
        : `${count} more steps have another date and come to the same; --json and --csv list them.`,
  },
  nl: {
    title: ({ from, to, under, asOf }) =>
      `Wat als de klachten van ${from} t/m ${to} onder ${under.join(', ')} waren gevallen? Beoordeeld naar de stand op ${asOf}.`,
    noComplaints: 'Er zijn geen klachten om andere regels op te proberen.',
    step: 'Stap',
    inTime: 'Op tijd',
    late: 'Te laat',
    overdue: 'Verstreken',
    finding: 'Bevinding',
    times: 'Keer',
    dueNow: 'Uiterlijk',
    dueThen: 'Zou zijn',
    done: 'Gedaan',
    days: 'Dagen te laat',
    result: 'Gevolg',
    change: {
      'would-be-late': 'zou te laat zijn',
      'would-be-in-time': 'zou op tijd zijn',
      'still-late': 'blijft te laat',
      'still-in-time': 'blijft op tijd',
      'would-be-asked': 'zou worden gevraagd',
      'would-not-be-asked': 'zou niet worden gevraagd',
    },
    nothingTurns: 'Geen stap die op tijd was zou te laat zijn, en geen die te laat was op tijd.',
    others: (count) =>
      count === 1
        ? 'Nog 1 stap heeft een andere dag en komt op hetzelfde uit; --json en --csv noemen haar.'
        : `Nog ${count} stappen hebben een andere dag en komen op hetzelfde uit; --json en --csv noemen ze.`,
  },
};

/** What `klacht what-if` says. */
export const whatIfWords = (language: Language): Words => WORDS[language];
