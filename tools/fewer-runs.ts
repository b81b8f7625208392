import fc from 'fast-check';

/** A mutant meets each property a few times: enough to kill it, and a tenth of the time. */
fc.configureGlobal({ numRuns: 20 });
