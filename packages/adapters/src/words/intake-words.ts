import type { Language } from '@klacht/domain';

type Words = {
  readonly intake: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly record: string;
    readonly duplicates: string;
    readonly alsoWaits: string;
    readonly accept: string;
    readonly join: string;
    readonly joinNumber: string;
    readonly refuse: string;
    readonly why: string;
    readonly wrongNumber: string;
    readonly noReason: string;
  };
  /** Complaints that what comes in may belong to, and why. */
  readonly likely: Readonly<Record<'none' | 'named' | 'reference' | 'sender' | 'name', string>> & {
    readonly text: (percent: number) => string;
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
      alsoWaits: 'From the same sender, waiting too',
      accept: 'It is a complaint: record it',
      join: 'Add it to the complaint',
      joinNumber: 'Number of the complaint',
      refuse: 'It is no complaint',
      why: 'Why it is no complaint',
      wrongNumber: 'There is no complaint with this number; nothing was recorded.',
      noReason: 'Say why it is no complaint; nothing was recorded.',
    },
    likely: {
      none: 'It names no complaint that is here, and is like none of the last year.',
      named: 'it names this complaint, or answers a letter or mail of it',
      reference: 'the same order, agreement or other reference',
      sender: 'the same e-mail address',
      name: 'the same name',
      text: (percent) => `${percent} % of the text is the same`,
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
      title: 'Post',
      lead: 'Mails waarvan iemand moet zeggen wat ze zijn.',
      none: 'Er wacht niets.',
      record: 'Een klacht vastleggen die per brief of anders kwam',
      duplicates: 'Hoort misschien bij',
      alsoWaits: 'Van dezelfde afzender, wacht ook',
      accept: 'Het is een klacht: leg haar vast',
      join: 'Voeg toe aan de klacht',
      joinNumber: 'Nummer van de klacht',
      refuse: 'Het is geen klacht',
      why: 'Waarom het geen klacht is',
      wrongNumber: 'Er is geen klacht met dit nummer; er is niets vastgelegd.',
      noReason: 'Zeg waarom het geen klacht is; er is niets vastgelegd.',
    },
    likely: {
      none: 'Er wordt geen klacht genoemd die hier is, en geen van het afgelopen jaar lijkt erop.',
      named: 'noemt deze klacht, of antwoordt op een brief of mail ervan',
      reference: 'dezelfde order, overeenkomst of andere verwijzing',
      sender: 'hetzelfde e-mailadres',
      name: 'dezelfde naam',
      text: (percent) => `${percent} % van de tekst is gelijk`,
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
