import type { Language } from '@klacht/domain';

type Words = {
  readonly months: { readonly in: string; readonly out: string; readonly open: string };
  /** From January on, as short as a phone needs them. */
  readonly monthNames: readonly string[];
  readonly days: string;
  readonly limit: (days: string) => string;
  readonly box: (label: string, n: string, median: string) => string;
  /** Beneath a chart, before the link to its table. */
  readonly inFigures: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    months: { in: 'received or reopened', out: 'closed', open: 'open at the end' },
    monthNames: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    days: 'days',
    limit: (days) => `limit: ${days} days`,
    box: (label, n, median) => `${label} (${n}; median ${median})`,
    inFigures: 'The same in figures:',
  },
  nl: {
    months: { in: 'ontvangen of heropend', out: 'afgesloten', open: 'open aan het eind' },
    monthNames: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
    days: 'dagen',
    limit: (days) => `termijn: ${days} dagen`,
    box: (label, n, median) => `${label} (${n}; mediaan ${median})`,
    inFigures: 'Hetzelfde in cijfers:',
  },
};

/** The words in and beneath a chart. */
export const chartWords = (language: Language): Words => WORDS[language];
