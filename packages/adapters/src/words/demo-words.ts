import type { Language } from '@klacht/domain';

/** What the demo made, and how one of its bytes is changed. */
type Made = {
  readonly store: string;
  readonly now: string;
  readonly head: string;
  readonly key: string;
  readonly oneByte: string;
};

type Said = {
  readonly next: string;
  readonly clock: string;
  readonly head: (head: string, key: string) => string;
  readonly change: string;
  readonly back: string;
  readonly sealed: string;
};

const SAID: Readonly<Record<Language, Said>> = {
  en: {
    next: 'What to try next, from the folder you are in (a clone: npm run --silent klacht -- COMMAND):',
    clock:
      'The clock of this journal is invented, as each of its events says: what is recorded takes --now.',
    head: (head, key) => `${head} is a signed head of the journal, by the key in ${key}.`,
    change:
      'Verify it (silence is good news), change one byte of it, a day of some event, and verify again:',
    back: 'The second line once more puts the byte back.',
    sealed:
      'What is personal reads [sealed], until somebody says who reads it and as what, which is recorded:',
  },
  nl: {
    next: 'Wat u nu kunt proberen, in de map waar u bent (in een kloon: npm run --silent klacht -- OPDRACHT):',
    clock:
      'De klok van dit journaal is verzonnen, zoals elke gebeurtenis erin zegt: wat wordt vastgelegd, neemt --now.',
    head: (head, key) =>
      `${head} is een getekende regel over het journaal, met de sleutel in ${key}.`,
    change:
      'Controleer het (stilte is goed nieuws), wijzig één byte, een dag van een gebeurtenis, en controleer opnieuw:',
    back: 'De tweede regel nog eens zet de byte terug.',
    sealed:
      'Wat persoonlijk is, staat er als [verzegeld], tot iemand zegt wie het inziet en in welke rol, en dat wordt vastgelegd:',
  },
};

/** What to try once the demo is made. */
export const demoNext = ({ store, now, head, key, oneByte }: Made, language: Language): string => {
  const said = SAID[language];
  const klacht = `  klacht${language === 'nl' ? ' --lang nl' : ''} --store ${store}`;
  return `
${said.next}
${said.clock}

${klacht} --now ${now} register --status admissible
${klacht} --now ${now} overdue --within 5
${klacht} register --as-of 2025-06-30 --by happened
${klacht} report 2025 --format html -o report-2025.html
${klacht} show 2025-0233
${klacht} log 2025-0003
${klacht} --now ${now} outbox
${klacht} explain 2025-0003 acknowledge${language === 'nl' ? '' : ' --lang nl'}
  klacht --help

${said.head(head, key)}
${said.change}

${klacht} verify --head ${head}
  ${oneByte}
${klacht} verify --head ${head}

${said.back}

${said.sealed}

${klacht} --now ${now} log 2025-0003 --open --role compliance --actor eva
${klacht} --now ${now} letter 2025-0273 admissible --actor eva
`;
};
