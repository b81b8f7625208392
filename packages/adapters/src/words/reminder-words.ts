import type { Language } from '@klacht/domain';

type Words = {
  readonly subject: (overdue: number, soon: number) => string;
  readonly digest: (day: string) => string;
  readonly newOverdue: string;
  readonly newSoon: string;
  readonly overdue: string;
  readonly soon: string;
  readonly line: (due: string, article: string, target: string | null) => string;
  readonly late: (days: number) => string;
  readonly whose: (officer: string | null) => string;
  /** What a dry run says where there is nothing to tell. */
  readonly nobody: string;
  readonly outcomes: Readonly<Record<'sent' | 'to-send' | 'no-address' | 'failed', string>>;
};

const counted = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    subject: (overdue, soon) =>
      `Complaints: ${[
        ...(overdue > 0 ? [`${overdue} overdue`] : []),
        ...(soon > 0 ? [`${soon} due soon`] : []),
      ].join(', ')}`,
    digest: (day) => `What is due, as it stands on ${day}.`,
    newOverdue: 'Overdue since the last message',
    newSoon: 'Due soon, since the last message',
    overdue: 'Overdue',
    soon: 'Due soon',
    line: (due, article, target) =>
      `due by ${due} (article ${article})${target === null ? '' : `, target ${target}`}`,
    late: (days) => counted(days, 'day late', 'days late'),
    whose: (officer) => (officer === null ? 'nobody handles it' : `officer: ${officer}`),
    nobody: 'Nobody would be reminded.',
    outcomes: {
      sent: 'sent',
      'to-send': 'would be sent',
      'no-address': 'has no address',
      failed: 'could not be sent, and is tried again next time',
    },
  },
  nl: {
    subject: (overdue, soon) =>
      `Klachten: ${[
        ...(overdue > 0 ? [`${overdue} te laat`] : []),
        ...(soon > 0 ? [`${soon} binnenkort`] : []),
      ].join(', ')}`,
    digest: (day) => `Wat er moet gebeuren, zoals het er op ${day} voor staat.`,
    newOverdue: 'Te laat sinds het vorige bericht',
    newSoon: 'Binnenkort, sinds het vorige bericht',
    overdue: 'Te laat',
    soon: 'Binnenkort',
    line: (due, article, target) =>
      `uiterlijk ${due} (artikel ${article})${target === null ? '' : `, streefdatum ${target}`}`,
    late: (days) => counted(days, 'dag te laat', 'dagen te laat'),
    whose: (officer) =>
      officer === null ? 'niemand behandelt het' : `klachtenfunctionaris: ${officer}`,
    nobody: 'Er zou niemand worden herinnerd.',
    outcomes: {
      sent: 'verstuurd',
      'to-send': 'zou worden verstuurd',
      'no-address': 'heeft geen adres',
      failed: 'kon niet worden verstuurd, en gaat de volgende keer opnieuw',
    },
  },
};

/** What a reminder to the people of the firm says. */
export const reminderWords = (language: Language): Words => WORDS[language];
