import type { Language } from '@klacht/domain';

type Words = {
  readonly title: string;
  readonly verify: string;
  readonly verifyLead: string;
  readonly start: string;
  readonly running: (events: string) => string;
  readonly look: string;
  readonly progress: string;
  readonly sound: string;
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
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Audit',
    verify: 'The journal',
    verifyLead:
      'Checks every event against its hash, every chain and every signed head, while others work on. What stands beside the journal, keys and documents, is checked by klacht verify.',
    start: 'Verify now',
    running: (events) => `Being verified: ${events} events so far.`,
    look: 'Look again',
    progress: 'Events verified',
    sound: 'Nothing is wrong: the last verification found every event as it was recorded.',
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
  },
  nl: {
    title: 'Controle',
    verify: 'Het journaal',
    verifyLead:
      'Controleert elke gebeurtenis met haar hash, elke keten en elke ondertekende kop, terwijl anderen doorwerken. Wat naast het journaal staat, sleutels en documenten, controleert klacht verify.',
    start: 'Nu controleren',
    running: (events) => `Wordt gecontroleerd: ${events} gebeurtenissen tot nu toe.`,
    look: 'Opnieuw kijken',
    progress: 'Gecontroleerde gebeurtenissen',
    sound: 'Er is niets mis: de laatste controle vond elke gebeurtenis zoals zij is vastgelegd.',
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
  },
};

/** The words of the audit's page. */
export const auditWords = (language: Language): Words => WORDS[language];
