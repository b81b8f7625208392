import type { Language } from '@klacht/domain';

/** Why the desk shows something else than what was asked. */
type Refusal =
  | 'not-found'
  | 'not-known'
  | 'not-for-role'
  | 'from-elsewhere'
  | 'too-large'
  | 'not-a-form'
  | 'too-many'
  | 'expired'
  | 'conflict'
  | 'refused'
  | 'unavailable'
  | 'broken';

const EN = {
  desk: 'Complaints desk',
  nav: {
    work: 'My work',
    register: 'Register',
    intake: 'Intake',
    report: 'Report',
    reviews: 'Reviews',
    audit: 'Audit',
  },
  navigation: 'Desk',
  otherLanguage: 'Nederlands',
  errorPrefix: 'Error',
  back: 'To my work',
  refused: {
    'not-found': ['This page is not here', 'Nothing in the desk has this address.'],
    'not-known': ['You are not known here', 'Log in first; this desk does not know who asks.'],
    'not-for-role': ['This is not for your role', 'Nothing was opened.'],
    'from-elsewhere': [
      'This came from another site',
      'What was sent did not come from a page of this desk, so nothing was recorded.',
    ],
    'too-large': ['This is too large', 'Nothing was recorded. Send less at a time.'],
    'not-a-form': ['This is not a form', 'Nothing was recorded.'],
    'too-many': ['This is too fast', 'Nothing was recorded. Wait a moment and try again.'],
    expired: [
      'This form is too old',
      'It was opened long ago, or before the desk was started anew. Nothing was recorded; look at it and send it once more.',
    ],
    conflict: ['Somebody else was first', 'Nothing was recorded. Look again.'],
    refused: ['This cannot be', 'Nothing was recorded.'],
    unavailable: [
      'The journal is out of reach',
      'Nothing was recorded. Try again in a moment; what you see may be old.',
    ],
    broken: ['Something is wrong here', 'It was logged, without a word of what you typed.'],
  } satisfies Record<Refusal, readonly [string, string]>,
} as const;

/** The same shape with other texts. */
type Worded<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Worded<T[Key]> };

/** The words of the desk beside those that every page has. */
export type DeskWords = Worded<typeof EN>;

export type DeskRefusal = Refusal;

const NL: DeskWords = {
  desk: 'Klachtenbureau',
  nav: {
    work: 'Mijn werk',
    register: 'Register',
    intake: 'Binnengekomen',
    report: 'Verslag',
    reviews: 'Evaluaties',
    audit: 'Controle',
  },
  navigation: 'Bureau',
  otherLanguage: 'English',
  errorPrefix: 'Fout',
  back: 'Naar mijn werk',
  refused: {
    'not-found': ['Deze pagina is er niet', 'Niets in het bureau heeft dit adres.'],
    'not-known': ['U bent hier niet bekend', 'Log eerst in; dit bureau weet niet wie er vraagt.'],
    'not-for-role': ['Dit is niet voor uw rol', 'Er is niets geopend.'],
    'from-elsewhere': [
      'Dit kwam van een andere site',
      'Wat is verstuurd kwam niet van een pagina van dit bureau; er is niets vastgelegd.',
    ],
    'too-large': ['Dit is te groot', 'Er is niets vastgelegd. Verstuur minder tegelijk.'],
    'not-a-form': ['Dit is geen formulier', 'Er is niets vastgelegd.'],
    'too-many': ['Dit gaat te snel', 'Er is niets vastgelegd. Wacht even en probeer opnieuw.'],
    expired: [
      'Dit formulier is te oud',
      'Het is lang geleden geopend, of voordat het bureau opnieuw is gestart. Er is niets vastgelegd; kijk het na en verstuur het nogmaals.',
    ],
    conflict: ['Iemand anders was eerder', 'Er is niets vastgelegd. Kijk opnieuw.'],
    refused: ['Dit kan niet', 'Er is niets vastgelegd.'],
    unavailable: [
      'Het journaal is onbereikbaar',
      'Er is niets vastgelegd. Probeer het zo weer; wat u ziet kan oud zijn.',
    ],
    broken: ['Hier is iets mis', 'Het is gemeld, zonder een woord van wat u typte.'],
  },
};

const WORDS: Readonly<Record<Language, DeskWords>> = { en: EN, nl: NL };

/** The words of the desk: navigation, headings, what it refuses. */
export const deskWords = (language: Language): DeskWords => WORDS[language];
