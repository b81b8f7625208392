import type { Language } from '@klacht/domain';
import type { HelpWords, Said } from './help-shape.ts';
import { TOPICS } from './topics.ts';

const topics = Object.entries(TOPICS).map(([name, { title }]) => ({ name, title }));

const topicLine = (heading: string, place: 0 | 1): string =>
  [heading, ...topics.map(({ name, title }) => `  ${name.padEnd(24)}${title[place]}`)].join('\n');

const TOPIC_LINE = {
  en: topicLine('Topics (klacht help TOPIC):', 0),
  nl: topicLine('Onderwerpen (klacht help ONDERWERP):', 1),
} as const;

/** What the help says of the command line itself, and of the options that every command has. */
export const PROGRAM_HELP = {
  about: [
    'Complaints as an event journal: the register, what is overdue, the yearly report.',
    'Klachten als journaal van gebeurtenissen: het register, verstreken termijnen, het jaarverslag.',
  ],
  options: {
    version: ['say which version this is', 'zeggen welke versie dit is'],
    store: [
      'the journal: sqlite:PATH, esdb://HOST or memory:',
      'het journaal: sqlite:PAD, esdb://HOST of memory:',
    ],
    keys: [
      'the keys of the journal (default: its file and .keys)',
      'de sleutels van het journaal (anders: zijn bestand en .keys)',
    ],
    views: [
      'the views of the journal (default: its file and .views)',
      'het bijgehouden register (anders: het bestand van het journaal en .views)',
    ],
    documents: [
      'the documents: a folder, or sqlite:PATH (default: its file and .documents)',
      'de stukken: een map, of sqlite:PAD (anders: het bestand van het journaal en .documents)',
    ],
    procedure: [
      'the rules, as JSON, again for each version; the preset of Bitonic without (env: KLACHT_PROCEDURE)',
      'de regels, als JSON, nogmaals voor elke versie; anders die van Bitonic (variabele: KLACHT_PROCEDURE)',
    ],
    now: [
      'the day that is judged by: 2026-01-15T09:00:00Z',
      'de dag waarop wordt beoordeeld: 2026-01-15T09:00:00Z',
    ],
    inventedClock: [
      'makes a journal for trying: what is recorded takes --now, and each event says so',
      'maakt een journaal om te proberen: wat wordt vastgelegd neemt --now, en elke gebeurtenis zegt dat',
    ],
    lang: ['of what people read', 'van wat mensen lezen'],
    json: ['for a program', 'voor een programma'],
    pager: [
      'on a terminal: all at once, not by the page (env: NO_PAGER, PAGER)',
      'op een terminal: alles ineens, niet per bladzijde (variabelen: NO_PAGER, PAGER)',
    ],
    output: [
      'write there instead of to the screen (-: to the screen)',
      'daarheen schrijven in plaats van naar het scherm (-: naar het scherm)',
    ],
  },
  more: [
    `Exit codes: 0 done, 1 a check found something or a command was refused, 2 wrong usage or input,
3 the store could not be reached, 4 a conflict that retries did not solve, 130 somebody who was asked on a
terminal broke it off.

${TOPIC_LINE.en}`,
    `Exitcodes: 0 gedaan, 1 een controle vond iets of een opdracht is geweigerd, 2 verkeerd gebruik of verkeerde
invoer, 3 de opslag was niet te bereiken, 4 een ander was telkens eerder, 130 wie op een terminal werd
gevraagd, brak het af.

${TOPIC_LINE.nl}`,
  ],
  examples: [
    'klacht demo',
    'klacht receive --at friday --channel email --subjects price --actor anna',
    'klacht show 2026-0001',
    'klacht overdue --within 5',
    'klacht report 2025 --json -o report-2025.json',
  ],
} as const satisfies HelpWords;

/** What stands around the words of every command's help. */
const FRAME = {
  usage: ['Usage:', 'Gebruik:'],
  arguments: ['Arguments:', 'Argumenten:'],
  options: ['Options:', 'Opties:'],
  globalOptions: ['Global Options:', 'Opties van elke opdracht:'],
  commands: ['Commands:', 'Opdrachten:'],
  byHand: ['By hand:', 'Met de hand:'],
  example: ['Example:', 'Voorbeeld:'],
  examples: ['Examples:', 'Voorbeelden:'],
  choices: ['choices', 'keuze uit'],
  default: ['default', 'anders'],
  variable: ['env', 'variabele'],
  help: ['help with the command', 'hulp bij de opdracht'],
  helpOn: ['help with a command or a topic', 'hulp bij een opdracht of een onderwerp'],
  langDefault: ['that of LANG, else "en"', 'die van LANG, anders "en"'],
  topics: ['topics', 'onderwerpen'],
  saysMore: ['says more', 'zegt meer'],
} as const satisfies Readonly<Record<string, Said>>;

export type HelpFrame = Readonly<Record<keyof typeof FRAME, string>>;

const frameIn = (place: 0 | 1): HelpFrame =>
  Object.fromEntries(Object.entries(FRAME).map(([key, said]) => [key, said[place]])) as HelpFrame;

const FRAMES: Readonly<Record<Language, HelpFrame>> = { en: frameIn(0), nl: frameIn(1) };

export const helpFrame = (language: Language): HelpFrame => FRAMES[language];

/** What stands for a value in the help, where the Dutch word is another. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  options: 'opties',
  command: 'opdracht',
  topic: 'onderwerp',
  path: 'pad',
  file: 'bestand',
  folder: 'map',
  address: 'adres',
  instant: 'moment',
  language: 'taal',
  name: 'naam',
  place: 'plaats',
  day: 'dag',
  days: 'dagen',
  date: 'datum',
  text: 'tekst',
  number: 'nummer',
  id: 'id',
  choice: 'keuze',
  'yes-or-no': 'ja-of-nee',
  period: 'periode',
  position: 'positie',
  subject: 'onderwerp',
  by: 'volgorde',
  zone: 'tijdzone',
  role: 'rol',
  what: 'wat',
  party: 'partij',
  reason: 'reden',
  complaint: 'klacht',
  year: 'jaar',
  kind: 'soort',
  view: 'register',
  who: 'wie',
  channel: 'kanaal',
  format: 'vorm',
};

/**
 * A term of the help with what stands for values in the language: `--at <day>` is `--at <dag>`.
 *
 * @example
 * termIn('nl', 'klacht show [options] <id>'); // 'klacht show [opties] <id>'
 */
export const termIn = (language: Language, term: string): string =>
  language === 'en'
    ? term
    : term.replaceAll(
        /([<[])([a-z-]+)(\.{3})?([\]>])/g,
        (_, open: string, word: string, more: string | undefined, close: string) =>
          `${open}${PLACEHOLDERS[word] ?? word}${more ?? ''}${close}`,
      );
