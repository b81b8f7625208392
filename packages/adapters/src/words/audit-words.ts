import type { Language } from '@klacht/domain';

type Words = {
  readonly title: string;
  readonly verify: string;
  readonly verifyLead: string;
  readonly start: string;
  /** What is being checked. */
  readonly stages: Readonly<
    Record<'events' | 'keys' | 'documents' | 'register', (events: string) => string>
  >;
  readonly look: string;
  readonly progress: string;
  readonly sound: (events: string) => string;
  readonly fault: string;
  /** That it broke off. */
  readonly broken: string;
  readonly by: (who: string, when: string) => string;
  readonly heads: string;
  readonly headsLead: string;
  readonly noHeads: string;
  readonly signedAt: string;
  readonly covers: string;
  readonly root: string;
  readonly readers: string;
  readonly readersOf: (number: string) => string;
  readonly readersLead: string;
  readonly number: string;
  readonly show: string;
  readonly noReaders: string;
  readonly noComplaint: string;
  readonly retention: string;
  readonly retentionLead: string;
  readonly noRetention: string;
  readonly erasures: string;
  readonly erasuresLead: string;
  readonly noErasures: string;
  readonly everybody: string;
  readonly erasedOn: string;
  readonly erase: string;
  /** The head of the column that leads to where it is done. */
  readonly answer: string;
  readonly packs: string;
  readonly packsLead: string;
  readonly packAll: string;
  readonly opened: string;
  readonly openedHint: string;
  readonly makePack: string;
  readonly noPacks: string;
  readonly made: string;
  readonly madeBy: string;
  readonly packOf: string;
  readonly openFor: string;
  readonly manifest: string;
  readonly wholeJournal: string;
  readonly sealed: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Audit',
    verify: 'The journal',
    verifyLead:
      'Checks every event against its hash, every chain and every signed head; then the keys, the documents and the register beside the journal. Others work on meanwhile.',
    start: 'Verify now',
    stages: {
      events: (events) => `Events and chains are being verified: ${events} so far.`,
      keys: (events) => `${events} events are sound. Now the keys.`,
      documents: (events) => `${events} events and the keys are sound. Now the documents.`,
      register: (events) => `${events} events, keys and documents are sound. Now the register.`,
    },
    look: 'Look again',
    progress: 'Parts verified',
    sound: (events) =>
      `Nothing is wrong: ${events} events, the keys, the documents and the register are as they were recorded.`,
    fault: 'The last verification found this:',
    broken: 'The last verification was broken off, so it says nothing. Start it again.',
    by: (who, when) => `Started by ${who}, ${when}`,
    heads: 'Signed heads',
    headsLead: 'A head says how many events there were, and proves each of them to who kept it.',
    noHeads: 'No head has been signed yet.',
    signedAt: 'Signed',
    covers: 'Events',
    root: 'Root',
    readers: 'Readers of a dossier',
    readersOf: (number) => `Who read ${number}`,
    readersLead: 'Every opening of a dossier is recorded, and stays when the complaint is erased.',
    number: 'Number of the complaint',
    show: 'Show',
    noReaders: 'Nobody has read it.',
    noComplaint: 'There is no complaint with this number.',
    retention: 'Retention',
    retentionLead: 'What may or must be erased, what waits, and what ends within 90 days.',
    noRetention: 'Nothing waits, and nothing ends soon.',
    erasures: 'Erasures',
    erasuresLead: 'Whose texts are gone; every hash still holds.',
    noErasures: 'Nobody was erased.',
    everybody: 'everybody whom it names',
    erasedOn: 'Erased',
    erase: 'Erase',
    answer: 'Answer',
    packs: 'Audit packs',
    packsLead:
      'A pack proves itself without klacht: events, proofs, heads, a dossier a complaint, and the documents. That it was made is recorded with the digest of its manifest.',
    packAll: 'Empty for the whole journal.',
    opened: 'With personal texts and documents open',
    openedHint:
      'As far as your role may see them. It is recorded that you read them, and no erasure reaches the pack.',
    makePack: 'Make and download',
    noPacks: 'No pack was made yet.',
    made: 'Made',
    madeBy: 'By',
    packOf: 'Of',
    openFor: 'Open for',
    manifest: 'Manifest',
    wholeJournal: 'the whole journal',
    sealed: 'nobody: it is sealed',
  },
  nl: {
    title: 'Controle',
    verify: 'Het journaal',
    verifyLead:
      'Controleert elke gebeurtenis met haar hash, elke keten en elke ondertekende kop; dan de sleutels, de stukken en het register naast het journaal. Anderen werken intussen door.',
    start: 'Nu controleren',
    stages: {
      events: (events) => `Gebeurtenissen en ketens worden gecontroleerd: ${events} tot nu toe.`,
      keys: (events) => `${events} gebeurtenissen zijn gaaf. Nu de sleutels.`,
      documents: (events) => `${events} gebeurtenissen en de sleutels zijn gaaf. Nu de stukken.`,
      register: (events) =>
        `${events} gebeurtenissen, sleutels en stukken zijn gaaf. Nu het register.`,
    },
    look: 'Opnieuw kijken',
    progress: 'Gecontroleerde delen',
    sound: (events) =>
      `Er is niets mis: ${events} gebeurtenissen, de sleutels, de stukken en het register zijn zoals ze zijn vastgelegd.`,
    fault: 'De laatste controle vond dit:',
    broken: 'De laatste controle is afgebroken en zegt dus niets. Begin opnieuw.',
    by: (who, when) => `Begonnen door ${who}, ${when}`,
    heads: 'Ondertekende koppen',
    headsLead:
      'Een kop zegt hoeveel gebeurtenissen er waren, en bewijst elk daarvan aan wie hem bewaarde.',
    noHeads: 'Er is nog geen kop ondertekend.',
    signedAt: 'Ondertekend',
    covers: 'Gebeurtenissen',
    root: 'Wortel',
    readers: 'Lezers van een dossier',
    readersOf: (number) => `Wie ${number} inzag`,
    readersLead: 'Elke inzage van een dossier is vastgelegd, en blijft als de klacht wordt gewist.',
    number: 'Nummer van de klacht',
    show: 'Tonen',
    noReaders: 'Niemand heeft het ingezien.',
    noComplaint: 'Er is geen klacht met dit nummer.',
    retention: 'Bewaring',
    retentionLead: 'Wat gewist mag of moet worden, wat wacht, en wat binnen 90 dagen afloopt.',
    noRetention: 'Er wacht niets, en niets loopt binnenkort af.',
    erasures: 'Wissingen',
    erasuresLead: 'Wiens teksten weg zijn; elke hash klopt nog.',
    noErasures: 'Niemand is gewist.',
    everybody: 'iedereen die zij noemt',
    erasedOn: 'Gewist',
    erase: 'Wissen',
    answer: 'Antwoord',
    packs: 'Controlepakketten',
    packsLead:
      'Een pakket bewijst zichzelf zonder klacht: gebeurtenissen, bewijzen, koppen, per klacht een dossier, en de stukken. Dat het is gemaakt wordt vastgelegd, met de SHA-256 van zijn inhoudsopgave.',
    packAll: 'Leeg voor het hele journaal.',
    opened: 'Met persoonlijke teksten en stukken leesbaar',
    openedHint:
      'Voor zover uw rol ze mag zien. Vastgelegd wordt dat u ze inzag, en geen wissing bereikt het pakket.',
    makePack: 'Maken en downloaden',
    noPacks: 'Er is nog geen pakket gemaakt.',
    made: 'Gemaakt',
    madeBy: 'Door',
    packOf: 'Van',
    openFor: 'Leesbaar voor',
    manifest: 'Inhoudsopgave',
    wholeJournal: 'het hele journaal',
    sealed: 'niemand: het is verzegeld',
  },
};

/** The words of the audit's page. */
export const auditWords = (language: Language): Words => WORDS[language];
