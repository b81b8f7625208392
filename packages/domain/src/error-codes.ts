/** Why a complaint does not allow a command. */
export const complaintRejections = [
  // Of any command
  'already-received',
  'not-received',
  'in-the-future',
  'outside-calendar',
  'before-receipt',
  'before-reopening',
  'after-close',
  'erased',
  'actor-concerned',
  // Intake, and the one who handles it
  'not-written',
  'unknown-subject',
  'already-forwarded',
  'officer-concerned',
  'deputy-is-officer',
  'already-acknowledged',
  // Admissibility
  'no-information-requested',
  'before-request',
  'which-request',
  'already-declared',
  'no-explanation',
  // The hearing of both sides
  'already-named',
  'unknown-party',
  'already-informed',
  'already-left',
  'already-invited',
  'already-heard',
  'no-solution-proposed',
  'before-proposal',
  // The judgement
  'already-listed',
  'unknown-point',
  'already-judged',
  'until-before-announcement',
  'already-closed',
  'nothing-to-notify',
  'already-notified',
  'not-closed',
  'before-close',
  // Kifid
  'already-escalated',
  'not-escalated',
  'before-escalation',
  'already-ruled',
  'nothing-to-appeal',
  // A court
  'already-in-court',
  'not-in-court',
  'before-court-case',
  // The dossier
  'already-added',
  // Corrections
  'nothing-corrected',
  'correction-mismatch',
  'correction-out-of-order',
  'no-such-event',
  'not-amendable',
  'impossible-history',
  'retracted',
  // Privacy
  'no-erasure-requested',
  'already-requested',
  'under-retention',
  'under-hold',
  'already-held',
  'not-held',
] as const;

/** Why a review does not allow a command. */
export const reviewRejections = [
  'in-the-future',
  'before-review',
  'period-outside-year',
  'no-report',
  'already-made',
  'unknown-recommendation',
  'before-recommendation',
  'already-decided',
  'no-measure',
] as const;

/**
 * Every code of an error, by its kind; all packages throw these and no others. They are stable. What
 * each means, and what to do about it: docs/reference/errors.md.
 */
export const errorCodes = {
  rejected: [
    ...complaintRejections,
    ...reviewRejections,
    'command-id-reused',
    'not-concerned',
    'erasure-not-recorded',
    'not-sealed',
    'other-journal',
  ],
  invalid: [
    // Input
    'invalid-input',
    'invalid-json',
    'not-utf8',
    'outside-years',
    'outside-calendar',
    'unknown-time-zone',
    'unknown-complaint',
    'ambiguous-number',
    'several-subjects',
    // Procedures and schemas
    'no-procedure',
    'procedure-changed',
    'unknown-procedure',
    'clashing-procedures',
    'upcaster-gap',
    // An append, and a read
    'bad-event',
    'bad-stream',
    'bad-revision',
    'empty-batch',
    'not-serialisable',
    'too-large',
    'unknown-position',
    'not-in-view',
    // Sealed texts
    'unknown-event-type',
    'not-of-its-schema',
    'already-sealed',
    'bad-master-key',
    'no-new-master-key',
    // Heads and packs
    'seals-below',
    'head-beyond-journal',
    'clock-behind',
    'bad-key',
    'no-signing-key',
    'not-signed',
    // EventStoreDB
    'bad-address',
    'no-credentials',
    'bad-time-limit',
    'reserved-name',
    'reserved-metadata',
    'stream-deleted',
    'refused-by-server',
    // The import of a register
    'not-csv',
    'missing-header',
    'missing-column',
    'duplicate-column',
    // Files of the command line
    'unknown-store',
    'same-store',
    'journal-in-memory',
    'unreadable-file',
    'no-place',
    'output-refused',
    'folder-in-use',
    'not-the-views',
  ],
  conflict: ['conflict'],
  unavailable: [
    // The store
    'store-closed',
    'store-busy',
    'store-failed',
    'store-unusable',
    'store-unreachable',
    'outcome-unknown',
    'store-behind',
    'interrupted',
    'access-denied',
    'server-too-old',
    'client-not-installed',
    'no-such-store',
    'output-failed',
    // Keys
    'no-keys',
    'no-master-key',
    'wrong-master-key',
    // The live register
    'view-closed',
    'view-damaged',
    'not-caught-up',
    // Time stamps
    'bad-time-stamp',
  ],
  unreadable: [
    'unknown-event-type',
    'unreadable-event',
    'newer-schema',
    'unknown-schema',
    'unreadable-row',
    'poison-event',
    'stream-truncated',
    'seal-broken',
    'damaged-key',
    'journal-damaged',
    'unchained',
    'copy-differs',
  ],
} as const;
