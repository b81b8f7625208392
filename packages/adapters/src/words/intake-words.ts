import type { Language } from '@klacht/domain';

type Words = {
  readonly intake: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly record: string;
    readonly duplicates: string;
    readonly noDuplicates: string;
    readonly accept: string;
    readonly join: string;
    readonly joinNumber: string;
    readonly refuse: string;
    readonly why: string;
    readonly wrongNumber: string;
    readonly noReason: string;
  };
  readonly reviews: {
    readonly title: string;
    readonly lead: string;
    readonly years: string;
    readonly may: string;
  };
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    intake: {
      title: 'Intake',
      lead: 'Mails that wait for a person to say what they are.',
      none: 'Nothing waits.',
      record: 'Record a complaint that came by letter or otherwise',
      duplicates: 'It may belong to',
      noDuplicates: 'It names no complaint that is here.',
      accept: 'It is a complaint: record it',
      join: 'Add it to the complaint',
      joinNumber: 'Number of the complaint',
      refuse: 'It is no complaint',
      why: 'Why it is none',
      wrongNumber: 'There is no complaint with this number; nothing was recorded.',
      noReason: 'Say why it is no complaint; nothing was recorded.',
    },
    reviews: {
      title: 'Reviews',
      lead: 'What the review of the year recommends, decides and carries out.',
      years: 'Years',
      may: 'What may be recorded',
    },
  },
  nl: {
    intake: {
      title: 'Binnengekomen',
      lead: 'Mails waarvan iemand moet zeggen wat ze zijn.',
      none: 'Er wacht niets.',
      record: 'Een klacht vastleggen die per brief of anders kwam',
      duplicates: 'Hoort misschien bij',
      noDuplicates: 'De mail noemt geen klacht die hier is.',
      accept: 'Het is een klacht: leg haar vast',
      join: 'Voeg toe aan de klacht',
      joinNumber: 'Nummer van de klacht',
      refuse: 'Het is geen klacht',
      why: 'Waarom het er geen is',
      wrongNumber: 'Er is geen klacht met dit nummer; er is niets vastgelegd.',
      noReason: 'Zeg waarom het geen klacht is; er is niets vastgelegd.',
    },
    reviews: {
      title: 'Evaluaties',
      lead: 'Wat de evaluatie van het jaar aanbeveelt, besluit en uitvoert.',
      years: 'Jaren',
      may: 'Wat kan worden vastgelegd',
    },
  },
};

/** The words of the desk's intake and reviews. */
export const intakeWords = (language: Language): Words => WORDS[language];
