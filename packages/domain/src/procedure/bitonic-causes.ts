import type { Procedure } from './procedure.ts';

/**
 * Articles 3.2 and 7.3: why complaints could happen. The procedure asks for causes and names none, nor does
 * the law: the list is this preset's own. Of what it lacks there is `other`, and the explanation beside it.
 */
export const rootCauses: NonNullable<Procedure['rootCauses']> = {
  information: { nl: 'Onduidelijke of onjuiste informatie', en: 'Unclear or wrong information' },
  terms: { nl: 'Product of voorwaarden', en: 'Product or terms' },
  process: { nl: 'Werkwijze die tekortschiet', en: 'Way of working that falls short' },
  'human-error': { nl: 'Menselijke fout', en: 'Human error' },
  training: { nl: 'Te weinig kennis of opleiding', en: 'Too little knowledge or training' },
  capacity: { nl: 'Te weinig mensen of tijd', en: 'Too few people or too little time' },
  system: { nl: 'Storing of fout in een systeem', en: 'Outage or fault of a system' },
  'third-party': {
    nl: 'Betaaldienst, netwerk of andere derde',
    en: 'Payment service, network or other third party',
  },
  fraud: { nl: 'Misbruik door een ander', en: 'Abuse by somebody else' },
  complainant: { nl: 'Vergissing van de klager', en: 'Mistake of the complainant' },
  'none-found': { nl: 'Geen tekortkoming gevonden', en: 'No shortcoming found' },
  other: { nl: 'Andere oorzaak', en: 'Other cause' },
};

/** Article 7.3: why steps can be late. This preset's own list, for the same reason. */
export const latenessCauses: NonNullable<Procedure['latenessCauses']> = {
  capacity: { nl: 'Te weinig mensen of tijd', en: 'Too few people or too little time' },
  absence: { nl: 'Ziekte of verlof', en: 'Illness or leave' },
  complexity: { nl: 'Omvangrijk onderzoek', en: 'Extensive investigation' },
  complainant: { nl: 'Wachten op de klager', en: 'Waiting for the complainant' },
  'own-department': {
    nl: 'Wachten op een eigen afdeling',
    en: 'Waiting for a department of the firm',
  },
  'third-party': { nl: 'Wachten op een derde', en: 'Waiting for a third party' },
  'passed-on-late': {
    nl: 'Te laat herkend of doorgestuurd',
    en: 'Recognised or passed on too late',
  },
  'reopened-late': {
    nl: 'Eerst afgewezen, later heropend',
    en: 'Refused at first, reopened later',
  },
  'human-error': {
    nl: 'Vergissing, of de termijn verkeerd geteld',
    en: 'Mistake, or term miscounted',
  },
  system: { nl: 'Storing van een systeem', en: 'Outage of a system' },
  other: { nl: 'Andere oorzaak', en: 'Other cause' },
};
