import { netherlands2026 } from '../calendar/netherlands.ts';
import { parseInput } from '../parse-input.ts';
import { procedure } from './procedure.ts';

/**
 * The complaints procedure of Bitonic, a Dutch crypto-asset service provider.
 *
 * @example
 * const journal = { store, procedures: [bitonic] };
 */
export const bitonic = parseInput(
  procedure,
  {
    name: 'bitonic',
    version: '2025.1',
    validFrom: '2025-01-01',
    timeZone: 'Europe/Amsterdam',
    articles: {
      '4.2': {
        nl: 'De Klachtenfunctionaris bevestigt de ontvangst van de Klacht binnen 5 werkdagen.',
        en: 'The complaints officer acknowledges receipt of the complaint within 5 working days.',
      },
      '4.3': {
        nl: 'Aanvullende informatie om de ontvankelijkheid te bepalen wordt uiterlijk 1 maand na ontvangst gevraagd.',
        en: 'Information needed to decide on admissibility is requested at the latest 1 month after receipt.',
      },
      '4.6': {
        nl: 'De Klachtenfunctionaris handelt de Klacht uiterlijk binnen 2 maanden na ontvangst af, of meldt schriftelijk de reden van de vertraging en de termijn van het oordeel.',
        en: 'The complaints officer handles the complaint within 2 months of receipt, or states in writing the reason for the delay and when the judgement will come.',
      },
    },
    terms: {
      acknowledge: { article: '4.2', term: { count: 5, unit: 'working-days' } },
      'request-information': { article: '4.3', term: { count: 1, unit: 'months' } },
      judge: { article: '4.6', term: { count: 2, unit: 'months' } },
      progress: { article: '6.3', term: { count: 4, unit: 'weeks' } },
    },
    kifid: {
      article: '4.8',
      opensAfter: { count: 8, unit: 'weeks' },
      closesAfterAnswer: { count: 3, unit: 'months' },
      closesAfterReceipt: { count: 12, unit: 'months' },
      binding: false,
    },
    acknowledgement: {
      article: '4.2',
      contents: ['contact', 'date-of-receipt', 'timeframe', 'copy', 'free-of-charge', 'next-steps'],
    },
    contact: { name: 'Klachtenfunctionaris', email: 'klachten@bitonic.nl' },
    retention: { years: 5 },
    review: { article: '7.4', term: { count: 12, unit: 'months' } },
    calendar: netherlands2026,
    subjects: {
      account: { nl: 'Account en toegang', en: 'Account and access' },
      verification: { nl: 'Verificatie en klantonderzoek', en: 'Verification and due diligence' },
      transaction: { nl: 'Aan- of verkoop', en: 'Purchase or sale' },
      transfer: { nl: 'Overboeking of levering', en: 'Transfer or delivery' },
      price: { nl: 'Koers en kosten', en: 'Price and fees' },
      service: { nl: 'Dienstverlening en bejegening', en: 'Service and conduct' },
      privacy: { nl: 'Privacy en gegevens', en: 'Privacy and data' },
      fraud: { nl: 'Fraude en misbruik', en: 'Fraud and abuse' },
    },
  },
  'bitonic',
);
