import { dayInWords, type Language, type LocalDate } from '@klacht/domain';
import { nameIn } from '@klacht/projections';
import { namesIn } from './names.ts';

/** How much an erasure makes unreadable. */
type Lost = { readonly texts: number; readonly documents: number };

/** What is said of an erasure, by what came of it. */
type Words = {
  readonly wouldErase: (whose: string, lost: Lost) => string;
  readonly erased: (whose: string, lost: Lost) => string;
  readonly deferred: (whose: string, until: LocalDate, ground: string) => string;
  readonly refused: (whose: string, ground: string) => string;
  /** Of a pack that was handed out with the texts in it. */
  readonly pack: (at: LocalDate, manifest: string, reader: string) => string;
  /** Of a mail that was put aside and names the complaint. */
  readonly mail: (id: string) => string;
  readonly unchanged: string;
  readonly sure: (whose: string, lost: Lost) => string;
  readonly yes: ReadonlySet<string>;
};

const EN_GROUNDS: Readonly<Record<string, string>> = {
  handling: 'the complaint is open; its dossier is needed to handle it',
  'legal-hold': 'a legal hold keeps the dossier; lift it first',
};

const NL_GROUNDS: Readonly<Record<string, string>> = {
  handling: 'de klacht loopt nog; het dossier is nodig om haar te behandelen',
  'legal-hold': 'het dossier wordt bewaard wegens een geschil; hef dat eerst op',
};

const counted = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const inEnglish = ({ texts, documents }: Lost): string =>
  `${counted(texts, 'text', 'texts')}${documents === 0 ? '' : ` and ${counted(documents, 'document', 'documents')}`}`;
const inDutch = ({ texts, documents }: Lost): string =>
  `${counted(texts, 'tekst', 'teksten')}${documents === 0 ? '' : ` en ${counted(documents, 'stuk', 'stukken')}`}`;

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    wouldErase: (whose, lost) => `${whose}: would make ${inEnglish(lost)} unreadable for ever.`,
    erased: (whose, lost) => `${whose}: erased; ${inEnglish(lost)} can be read by nobody any more.`,
    deferred: (whose, until, ground) =>
      `${whose}: not yet; kept until ${dayInWords(until, 'date', 'en')}, that day included (${ground}).`,
    refused: (whose, ground) => `${whose}: not erased: ${nameIn(EN_GROUNDS, ground)}.`,
    pack: (at, manifest, reader) =>
      `The audit pack that was made for ${reader} on ${dayInWords(at, 'date', 'en')} holds texts open, and is not reached: have it destroyed (manifest ${manifest}).`,
    mail: (id) =>
      `Mail ${id} was put aside and names this complaint, and is not reached: look at it (klacht inbox show ${id}), then refuse and forget it, or let it join a complaint.`,
    unchanged: 'Nothing was changed.',
    sure: (whose, lost) => `${whose}: make ${inEnglish(lost)} unreadable for ever? (yes/no)`,
    yes: new Set(['yes', 'y']),
  },
  nl: {
    wouldErase: (whose, lost) => `${whose}: zou ${inDutch(lost)} voorgoed onleesbaar maken.`,
    erased: (whose, lost) =>
      `${whose}: gewist; ${inDutch(lost)} ${lost.texts + lost.documents === 1 ? 'kan' : 'kunnen'} door niemand meer worden gelezen.`,
    deferred: (whose, until, ground) =>
      `${whose}: nog niet; bewaard tot en met ${dayInWords(until, 'date', 'nl')} (${nameIn(namesIn('nl').keeping, ground)}).`,
    refused: (whose, ground) => `${whose}: niet gewist: ${nameIn(NL_GROUNDS, ground)}.`,
    pack: (at, manifest, reader) =>
      `Het controlepakket dat op ${dayInWords(at, 'date', 'nl')} voor ${reader} is gemaakt bevat leesbare teksten en wordt niet bereikt: laat het vernietigen (manifest ${manifest}).`,
    mail: (id) =>
      `E-mail ${id} is apart gelegd, noemt deze klacht en wordt niet bereikt: bekijk hem (klacht inbox show ${id}), en weiger en vergeet hem, of voeg hem bij een klacht.`,
    unchanged: 'Er is niets veranderd.',
    sure: (whose, lost) => `${whose}: ${inDutch(lost)} voorgoed onleesbaar maken? (ja/nee)`,
    yes: new Set(['ja', 'j']),
  },
};

/**
 * What `klacht erase` says.
 *
 * @example
 * eraseWords('nl').unchanged; // 'Er is niets veranderd.'
 */
export const eraseWords = (language: Language): Words => WORDS[language];

/** What came of a request, as it is told. */
type Answered = Lost & {
  readonly person: string | null;
  readonly outcome: 'erased' | 'deferred' | 'refused' | 'would-erase';
  readonly ground: string | null;
  readonly until: LocalDate | null;
  readonly packs: readonly {
    readonly at: LocalDate;
    readonly manifest: string;
    readonly reader: string;
  }[];
  readonly mails: readonly string[];
};

/**
 * What came of a request, or would, and the packs and mails that no erasure reaches, each as a sentence.
 *
 * @param number of the complaint
 */
export const eraseInWords = (
  number: string,
  answer: Answered,
  language: Language,
): { readonly said: string; readonly notReached: readonly string[] } => {
  const { person, outcome, ground, until, packs, mails } = answer;
  const words = WORDS[language];
  const whose = person === null ? number : `${number} (${person})`;
  const said = {
    'would-erase': () => words.wouldErase(whose, answer),
    erased: () => words.erased(whose, answer),
    deferred: () => words.deferred(whose, until as LocalDate, ground ?? ''),
    refused: () => words.refused(whose, ground ?? ''),
  }[outcome]();
  return {
    said,
    notReached: [
      ...packs.map(({ at, manifest, reader }) => words.pack(at, manifest, reader)),
      ...mails.map((id) => words.mail(id.slice(0, 8))),
    ],
  };
};
