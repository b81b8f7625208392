import type { Language } from '@klacht/domain';

type ComplainantWords = {
  readonly heading: string;
  readonly complainant: string;
  readonly received: string;
  readonly inAll: string;
  readonly complaints: string;
  readonly lead: (complainants: number, complaints: number) => string;
  readonly notes: readonly string[];
};

/** What the report says of who complained more than once. */
export const COMPLAINANT_WORDS: Readonly<Record<Language, ComplainantWords>> = {
  en: {
    heading: 'Repeat complainants',
    complainant: 'complainant',
    received: 'in the period',
    inAll: 'up to its end',
    complaints: 'complaints',
    lead: (complainants, complaints) =>
      complainants === 0
        ? 'Of no complaint of the period an officer recorded that another is of the same complainant.'
        : `${complainants === 1 ? '1 complainant' : `${complainants} complainants`} of the period complained more than once, together ${complaints === 1 ? '1 complaint' : `${complaints} complaints`} of the period.`,
    notes: [
      'Counted is what officers recorded: that two complaints are of the same complainant, as a link between them. Who was not recognised is not counted: names and addresses are sealed under a key of each complaint, and no report opens them.',
      'A letter stands for one complainant in this report alone, by the day of the first complaint; it is made of no name. A complaint whose complainant was forgotten is left out.',
    ],
  },
  nl: {
    heading: 'Klagers die vaker klaagden',
    complainant: 'klager',
    received: 'in de periode',
    inAll: 'tot het eind ervan',
    complaints: 'klachten',
    lead: (complainants, complaints) =>
      complainants === 0
        ? 'Van geen klacht uit de periode is vastgelegd dat een andere van dezelfde klager is.'
        : `${complainants === 1 ? '1 klager' : `${complainants} klagers`} van de periode ${complainants === 1 ? 'klaagde' : 'klaagden'} vaker, samen ${complaints === 1 ? '1 klacht' : `${complaints} klachten`} van de periode.`,
    notes: [
      'Geteld is wat klachtenfunctionarissen vastlegden: dat twee klachten van dezelfde klager zijn, als koppeling ertussen. Wie niet is herkend, telt niet mee: namen en adressen zijn verzegeld onder een sleutel van elke klacht, en geen verslag opent ze.',
      'Een hoofdletter staat alleen in dit verslag voor één klager, naar de dag van de eerste klacht; zij is van geen naam gemaakt. Een klacht waarvan de klager is gewist, blijft erbuiten.',
    ],
  },
};
