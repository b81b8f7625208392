import type { Step, YearlyReport } from '@klacht/projections';

type Language = 'nl' | 'en';

const WORDS = {
  en: {
    title: 'Complaints report',
    upTo: (report: YearlyReport) =>
      `Journal up to ${report.position === null ? 'its beginning (it is empty)' : `@${report.position}`}; open steps judged as of ${report.asOf}; procedure ${report.procedure}.`,
    rollForward: 'Complaints',
    openAtStart: 'open at the start',
    received: 'received',
    reopened: 'reopened',
    closed: 'closed',
    openAtEnd: 'open at the end',
    steps: 'Steps',
    acknowledge: 'acknowledge',
    judge: 'judge',
    stepHead: ['done', 'in time', 'late', 'overdue', 'mean', 'median', 'p90 (days)'],
    outcomes: 'Outcomes',
    upheld: 'upheld',
    'partly-upheld': 'partly upheld',
    rejected: 'rejected',
    settled: 'settled',
    inadmissible: 'inadmissible',
    withdrawn: 'withdrawn',
    handling: 'Handling',
    admissible: 'declared admissible',
    asked: 'information requested',
    answered: 'information provided',
    announced: 'delays announced',
    announcedLate: 'of which after the first date',
    escalated: 'put to Kifid',
    subjects: 'Subjects of the complaints received',
    subjectsNote: (sum: number, received: number) =>
      `${sum} subjects of ${received} complaints: a complaint may have several.`,
    channels: 'Channels',
    lateCases: 'Late or overdue',
    none: 'none',
    due: 'due',
    notDone: 'not done',
    done: 'done',
    dataQuality: 'Data quality',
    estimated: 'with an estimated date (never counted in a step)',
    untracked: 'whose source does not keep every step',
  },
  nl: {
    title: 'Klachtenverslag',
    upTo: (report: YearlyReport) =>
      `Journaal tot en met ${report.position === null ? 'het begin (het is leeg)' : `@${report.position}`}; openstaande stappen beoordeeld per ${report.asOf}; procedure ${report.procedure}.`,
    rollForward: 'Klachten',
    openAtStart: 'open aan het begin',
    received: 'ontvangen',
    reopened: 'heropend',
    closed: 'afgesloten',
    openAtEnd: 'open aan het eind',
    steps: 'Stappen',
    acknowledge: 'bevestigen',
    judge: 'oordelen',
    stepHead: ['gedaan', 'op tijd', 'te laat', 'verlopen', 'gem.', 'mediaan', 'p90 (dagen)'],
    outcomes: 'Oordelen',
    upheld: 'gegrond',
    'partly-upheld': 'deels gegrond',
    rejected: 'ongegrond',
    settled: 'geschikt',
    inadmissible: 'niet-ontvankelijk',
    withdrawn: 'ingetrokken',
    handling: 'Behandeling',
    admissible: 'ontvankelijk verklaard',
    asked: 'informatie gevraagd',
    answered: 'informatie ontvangen',
    announced: 'vertragingen gemeld',
    announcedLate: 'waarvan na de eerste datum',
    escalated: 'voorgelegd aan het Kifid',
    subjects: 'Onderwerpen van de ontvangen klachten',
    subjectsNote: (sum: number, received: number) =>
      `${sum} onderwerpen van ${received} klachten: een klacht kan er meer hebben.`,
    channels: 'Kanalen',
    lateCases: 'Te laat of verlopen',
    none: 'geen',
    due: 'uiterlijk',
    notDone: 'niet gedaan',
    done: 'gedaan',
    dataQuality: 'Gegevenskwaliteit',
    estimated: 'met een geschatte datum (telt in geen stap)',
    untracked: 'waarvan de bron niet elke stap bijhoudt',
  },
} as const;

type Words = (typeof WORDS)[Language];

const INDENT = '  ';

/** Words to the left, numbers to the right, one under the other. */
const counts = (rows: readonly (readonly [string, number])[]): readonly string[] => {
  const label = Math.max(...rows.map(([word]) => word.length));
  const figure = Math.max(...rows.map(([, count]) => String(count).length));
  return rows.map(
    ([word, count]) => `${INDENT}${word.padEnd(label)}  ${String(count).padStart(figure)}`,
  );
};

const section = (heading: string, lines: readonly string[], words: Words): string =>
  [heading, ...(lines.length === 0 ? [`${INDENT}${words.none}`] : lines)].join('\n');

const stepLines = (steps: YearlyReport['steps'], words: Words): readonly string[] => {
  const label = Math.max(words.acknowledge.length, words.judge.length);
  const row = (word: string, cells: readonly string[]): string =>
    `${INDENT}${word.padEnd(label)}${cells
      .map((cell, index) => cell.padStart((words.stepHead[index] ?? '').length + 2))
      .join('')}`;
  const cells = ({ n, inTime, late, overdueAtEnd, meanDays, medianDays, p90Days }: Step) =>
    [n, inTime, late, overdueAtEnd, meanDays, medianDays, p90Days].map((figure) =>
      figure === null ? '-' : String(figure),
    );
  return [
    row('', words.stepHead),
    row(words.acknowledge, cells(steps.acknowledge)),
    row(words.judge, cells(steps.judge)),
  ];
};

const recorded = (counted: Readonly<Record<string, number>>): readonly string[] => {
  const rows = Object.entries(counted);
  return rows.length === 0 ? [] : counts(rows);
};

/**
 * The yearly report as plain text, in Dutch or English; dates as `YYYY-MM-DD`.
 *
 * @example
 * process.stdout.write(reportAsText(report, 'en'));
 */
export const reportAsText = (report: YearlyReport, language: Language): string => {
  const words = WORDS[language];
  const { rollForward, outcomes, admissibility, informationRequests, delays } = report;
  const subjects = Object.values(report.subjects).reduce((sum, count) => sum + count, 0);
  return `${[
    `${words.title} ${report.year}\n${words.upTo(report)}`,
    section(
      words.rollForward,
      counts([
        [words.openAtStart, rollForward.openAtStart],
        [`+ ${words.received}`, rollForward.received],
        [`+ ${words.reopened}`, rollForward.reopened],
        [`- ${words.closed}`, rollForward.closed],
        [`= ${words.openAtEnd}`, rollForward.openAtEnd],
      ]),
      words,
    ),
    section(words.steps, stepLines(report.steps, words), words),
    section(
      words.outcomes,
      counts([
        [words.upheld, outcomes.upheld],
        [words['partly-upheld'], outcomes['partly-upheld']],
        [words.rejected, outcomes.rejected],
        [words.settled, outcomes.settled],
        [words.inadmissible, admissibility.inadmissible],
        [words.withdrawn, report.withdrawn],
      ]),
      words,
    ),
    section(
      words.handling,
      counts([
        [words.admissible, admissibility.admissible],
        [words.asked, informationRequests.asked],
        [words.answered, informationRequests.answered],
        [words.announced, delays.announced],
        [words.announcedLate, delays.announcedLate],
        [words.escalated, report.kifid.escalated],
      ]),
      words,
    ),
    section(
      words.subjects,
      [
        ...recorded(report.subjects),
        ...(subjects > rollForward.received
          ? [`${INDENT}${words.subjectsNote(subjects, rollForward.received)}`]
          : []),
      ],
      words,
    ),
    section(words.channels, recorded(report.channels), words),
    section(
      words.lateCases,
      report.lateCases.map(
        ({ number, kind, due, metOn }) =>
          `${INDENT}${number}  ${words[kind]}  ${words.due} ${due}, ${
            metOn === null ? words.notDone : `${words.done} ${metOn}`
          }`,
      ),
      words,
    ),
    section(
      words.dataQuality,
      counts([
        [words.estimated, report.dataQuality.estimated],
        [words.untracked, report.dataQuality.untracked],
      ]),
      words,
    ),
  ].join('\n\n')}\n`;
};
