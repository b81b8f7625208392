import type { Language } from '@klacht/domain';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly own: string;
  readonly keepThis: string;
  readonly orUnder: string;
  readonly name: string;
  readonly nameHint: string;
  readonly keep: string;
  readonly remove: string;
  readonly removeOf: (name: string) => string;
  readonly none: string;
  readonly everything: string;
  readonly download: string;
  readonly change: string;
  readonly toRegister: string;
  readonly noName: (most: number) => string;
  readonly tooLong: string;
  readonly tooMany: (most: number) => string;
  readonly noKey: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Lists you keep',
    lead: 'Nobody else sees them. They stand above the register.',
    own: 'Your lists',
    keepThis: 'Keep this list',
    orUnder: 'Or keep it under a name.',
    name: 'Name',
    nameHint:
      'Of the list, and not of a person. Under a name that you have, it takes that one’s place.',
    keep: 'Keep',
    remove: 'Remove',
    removeOf: (name) => `Remove ${name}`,
    none: 'You keep no list yet. Filter the register, and keep what you see.',
    everything: 'everything',
    download: 'Your lists as a file',
    change: 'change',
    toRegister: 'To the register',
    noName: (most) => `Give it a name, of at most ${most} characters.`,
    tooLong: 'This list asks for more than can be kept: leave a filter out, or shorten it.',
    tooMany: (most) => `You keep ${most} lists, and no more can be kept: remove one first.`,
    noKey: 'The keys of this journal are not here, so no list can be kept.',
  },
  nl: {
    title: 'Lijsten die u bewaart',
    lead: 'Niemand anders ziet ze. Ze staan boven het register.',
    own: 'Uw lijsten',
    keepThis: 'Deze lijst bewaren',
    orUnder: 'Of bewaar haar onder een naam.',
    name: 'Naam',
    nameHint:
      'Van de lijst, en niet van een persoon. Onder een naam die u al hebt, komt zij daarvoor in de plaats.',
    keep: 'Bewaren',
    remove: 'Verwijderen',
    removeOf: (name) => `${name} verwijderen`,
    none: 'U bewaart nog geen lijst. Filter het register, en bewaar wat u ziet.',
    everything: 'alles',
    download: 'Uw lijsten als bestand',
    change: 'wijzigen',
    toRegister: 'Naar het register',
    noName: (most) => `Geef haar een naam, van hoogstens ${most} tekens.`,
    tooLong: 'Deze lijst vraagt meer dan bewaard kan worden: laat een filter weg, of kort het in.',
    tooMany: (most) => `U bewaart ${most} lijsten, en meer kan niet: verwijder er eerst een.`,
    noKey: 'De sleutels van dit journaal zijn hier niet; er kan geen lijst worden bewaard.',
  },
};

/** The words of the lists that a reader keeps. */
export const keptListWords = (language: Language): Words => WORDS[language];
