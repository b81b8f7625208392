import { type ComplaintEventType, isCorrectable } from '@klacht/domain';

/** The differences that the name of the field does not say. */
const WORDS: Readonly<Record<string, string>> = {
  at: 'day',
  instant: 'time',
  until: 'announced date',
  complainant: 'name of the complainant',
  estimated: 'certainty of the day',
};

/**
 * The fault of a fact that came in before and said something else then.
 *
 * @param number of the row; null for one that has none
 * @param differs the fields that differ
 */
export const cameInBefore = (
  number: string | null,
  event: ComplaintEventType,
  differs: readonly string[],
): string => {
  // A fact of another day is of another time as well.
  const fields = differs.filter((field) => field !== 'instant' || !differs.includes('at'));
  const what = fields
    .map((field) =>
      field === 'at' && event === 'Received' ? 'day of receipt' : (WORDS[field] ?? field),
    )
    .join(' and ');
  const whose = number === null ? 'this row' : `number ${number}`;
  const fact = event === 'Received' ? whose : `${event} of ${whose}`;
  const advice = fields.every((field) => isCorrectable(event, field))
    ? 'correct it with Correct, or give this row another number'
    : 'what is recorded stays; another complaint needs another number';
  return `${fact} came in before with another ${what}; ${advice}`;
};
