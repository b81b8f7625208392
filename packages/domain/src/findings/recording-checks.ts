import type { Check } from './finding.ts';

/** Finds steps that were in time by their own date, and recorded after they were due. */
export const recordingChecks = {
  'recorded-after-due': {
    article: '6.4',
    find: ({ obligations }) =>
      obligations.flatMap(({ article, kind, metOn, proof }) =>
        proof.flatMap((step) =>
          step.step === 'recorded' && !step.imported
            ? [{ article, on: metOn, what: kind, recordedOn: step.date }]
            : [],
        ),
      ),
  },
} as const satisfies Record<string, Check>;
