import { netherlandsNovember2026 } from '../calendar/netherlands.ts';
import { bitonic20251 } from './bitonic-2025-1.ts';
import { bitonicArticles } from './bitonic-articles.ts';
import { procedureTitle } from './procedure.ts';
import { withDigest } from './procedure-digest.ts';

/**
 * Bitonic's procedure with the days equated by decree, and without lists of causes. Frozen: complaints
 * were received under it.
 */
export const bitonic20252 = /* @__PURE__ */ withDigest(
  'af2df7827f7a315382a1f31db40500218a392d0c771cdd2ad827f12b82cc7444',
  {
    name: 'bitonic',
    version: '2025.2',
    replaces: procedureTitle(bitonic20251),
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
    contact: { name: 'Klachtenfunctionaris', email: 'klachten@bitonic.nl' },
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
  },
);
