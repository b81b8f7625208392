import type { Language } from '@klacht/domain';

type Words = {
  readonly title: string;
  readonly of: string;
  readonly lead: string;
  readonly now: string;
  readonly gone: string;
  readonly person: string;
  readonly everybody: string;
  readonly look: string;
  readonly request: string;
  readonly requestHint: string;
  readonly day: string;
  readonly channel: string;
  readonly none: string;
  readonly both: string;
  readonly badDay: string;
  readonly confirm: (number: string) => string;
  readonly confirmHint: string;
  readonly notConfirmed: (number: string) => string;
  readonly erase: string;
  readonly answer: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Erase personal texts',
    of: 'Complaint',
    lead: 'Whose texts are erased can be read by nobody any more, here or in a backup. What was done, and every figure and hash, stays.',
    now: 'What the rules say today',
    gone: 'The texts are gone already.',
    person: 'Whose',
    everybody: 'everybody whom the complaint names',
    look: 'Look',
    request: 'The request',
    requestHint:
      'Not needed where one waits already, or where nothing keeps the dossier any longer.',
    day: 'Day on which it was asked',
    channel: 'How it was asked',
    none: 'no request',
    both: 'Say both the day and how it was asked, or neither.',
    badDay: 'A day, as 2026-04-17.',
    confirm: (number) => `Type ${number} to erase`,
    confirmHint: 'This cannot be undone.',
    notConfirmed: (number) => `Type ${number} as it stands here; nothing was erased.`,
    erase: 'Erase for good',
    answer: 'Record the request and this answer',
  },
  nl: {
    title: 'Persoonlijke teksten wissen',
    of: 'Klacht',
    lead: 'Wat is gewist kan niemand meer lezen, ook niet uit een reservekopie. Wat er is gedaan, en elk cijfer en elke hash, blijft.',
    now: 'Wat de regels vandaag zeggen',
    gone: 'De teksten zijn al gewist.',
    person: 'Van wie',
    everybody: 'iedereen die de klacht noemt',
    look: 'Bekijken',
    request: 'Het verzoek',
    requestHint: 'Niet nodig als er al een wacht, of als niets het dossier nog bewaart.',
    day: 'Dag waarop het is gevraagd',
    channel: 'Hoe het is gevraagd',
    none: 'geen verzoek',
    both: 'Zeg zowel de dag als hoe het is gevraagd, of geen van beide.',
    badDay: 'Een dag, zoals 2026-04-17.',
    confirm: (number) => `Typ ${number} om te wissen`,
    confirmHint: 'Dit kan niet ongedaan worden gemaakt.',
    notConfirmed: (number) => `Typ ${number} zoals het hier staat; er is niets gewist.`,
    erase: 'Voorgoed wissen',
    answer: 'Het verzoek en dit antwoord vastleggen',
  },
};

/** The words of the desk's form to erase somebody's texts. */
export const forgetWords = (language: Language): Words => WORDS[language];
