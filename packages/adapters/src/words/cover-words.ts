import type { Language } from '@klacht/domain';
import { countInWords } from '@klacht/projections';

type CoverWords = {
  readonly head: string;
  readonly headIs: (root: string, size: number, at: string) => string;
  readonly noHead: string;
  readonly tree: string;
  readonly treeIs: (root: string, size: number) => string;
  readonly firm: string;
  readonly goesOn: (asOf: string) => string;
  readonly notBegun: (asOf: string) => string;
  readonly nothing: string;
  readonly summary: string;
  readonly received: string;
  readonly closed: string;
  readonly openAtEnd: string;
  readonly judgedInTime: string;
  readonly acknowledgedInTime: string;
  readonly meanDays: string;
  readonly upheld: string;
  readonly kifid: string;
  readonly departing: string;
};

const EVENTS = { one: 'event', other: 'events' };
const GEBEURTENISSEN = { one: 'gebeurtenis', other: 'gebeurtenissen' };

/** What stands on the cover of the report, and on the page that sums it up. */
export const COVER_WORDS: Readonly<Record<Language, CoverWords>> = {
  en: {
    head: 'Last signed head',
    headIs: (root, size, at) => `${root} over ${countInWords(size, EVENTS, 'en')}, ${at}`,
    noHead: 'none: klacht seal signs one',
    tree: 'Root of the tree',
    treeIs: (root, size) => `${root} over the first ${countInWords(size, EVENTS, 'en')}`,
    firm: 'Firm',
    notBegun: (asOf) => `The period has not begun: all of this is as it stood on ${asOf}.`,
    goesOn: (asOf) => `The period goes on: all of this is as it stood on ${asOf}.`,
    nothing: 'No complaint was open or came in: every figure is of nothing.',
    summary: 'In short',
    received: 'complaints received',
    closed: 'complaints closed',
    openAtEnd: 'complaints open at the end',
    acknowledgedInTime: 'acknowledged in time',
    judgedInTime: 'judged in time',
    meanDays: 'mean days to judgement',
    upheld: 'upheld in whole or part, of the judged',
    kifid: 'put to Kifid',
    departing: 'steps late or overdue, without what was carried over',
  },
  nl: {
    head: 'Laatst ondertekende kop',
    headIs: (root, size, at) => `${root} over ${countInWords(size, GEBEURTENISSEN, 'nl')}, ${at}`,
    noHead: 'geen: klacht seal ondertekent er een',
    tree: 'Wortel van de boom',
    treeIs: (root, size) => `${root} over de eerste ${countInWords(size, GEBEURTENISSEN, 'nl')}`,
    firm: 'Onderneming',
    notBegun: (asOf) => `De periode is nog niet begonnen: dit alles is zoals het op ${asOf} stond.`,
    goesOn: (asOf) => `De periode loopt nog: dit alles is zoals het op ${asOf} stond.`,
    nothing: 'Er was geen klacht open en er kwam er geen binnen: elk cijfer gaat over niets.',
    summary: 'In het kort',
    received: 'klachten ontvangen',
    closed: 'klachten afgesloten',
    openAtEnd: 'klachten open aan het eind',
    acknowledgedInTime: 'op tijd bevestigd',
    judgedInTime: 'op tijd beoordeeld',
    meanDays: 'gemiddeld aantal dagen tot oordeel',
    upheld: 'geheel of deels gegrond, van de beoordeelde',
    kifid: 'voorgelegd aan het Kifid',
    departing: 'stappen te laat of verstreken, zonder wat van eerder is',
  },
};
