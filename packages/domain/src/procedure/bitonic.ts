import { netherlandsNovember2026 } from '../calendar/netherlands.ts';
import { bitonic20251 } from './bitonic-2025-1.ts';
import { bitonic20252 } from './bitonic-2025-2.ts';
import { bitonicArticles } from './bitonic-articles.ts';
import { latenessCauses, rootCauses } from './bitonic-causes.ts';
import { procedureTitle } from './procedure.ts';
import { withDigest } from './procedure-digest.ts';

/**
 * The complaints procedure of Bitonic, a Dutch crypto-asset service provider.
 *
 * @example
 * const journal = { store, procedures: [bitonic] };
 */
export const bitonic = /* @__PURE__ */ withDigest(
  '8c7e8a62df839b3f62e3f06377bad6220a5e9e2cc784be656682e1ab8b701923',
  {
    name: 'bitonic',
    version: '2025.3',
    replaces: procedureTitle(bitonic20252),
    validFrom: '2025-01-01',
    timeZone: 'Europe/Amsterdam',
    articles: bitonicArticles,
    terms: {
      acknowledge: { article: '4.2', term: { count: 5, unit: 'working-days' } },
      'request-information': { article: '4.3', term: { count: 1, unit: 'months' } },
      judge: { article: '4.6', term: { count: 2, unit: 'months' } },
      reopened: { article: '4.6', term: { count: 2, unit: 'months' } },
      // Article 6.3 says "regularly"; four weeks are this preset's, not the article's.
      progress: { article: '6.3', term: { count: 4, unit: 'weeks' }, own: true },
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
    contact: {
      name: { nl: 'Klachtenfunctionaris', en: 'Complaints officer' },
      email: 'klachten@bitonic.nl',
    },
    retention: { years: 5 },
    recording: { grace: { count: 2, unit: 'working-days' } },
    review: { article: '7.4', term: { count: 12, unit: 'months' } },
    calendar: netherlandsNovember2026,
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
    rootCauses,
    latenessCauses,
  },
);

/**
 * Every version of Bitonic's procedure that a journal may name, each in place of the one before. 2025.2
 * has the days equated by the decrees of 2016 and 2019, which the calendar of 2025.1 lacked; 2025.3 lists
 * the causes that a complaint and a late step can have. New complaints fall under the last. Complaints
 * recorded under an earlier one keep it.
 *
 * @example
 * const journal = { store, procedures: bitonicVersions };
 */
export const bitonicVersions = [bitonic20251, bitonic20252, bitonic] as const;
