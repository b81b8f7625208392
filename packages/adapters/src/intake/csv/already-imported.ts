import { type ComplaintEventType, isCorrectable } from '@klacht/domain';

/** The differences that the name of the field does not say. */
const WORDS: Readonly<Record<string, string>> = {
  at: 'day',
  instant: 'time',
  until: 'announced date',
  complainant: 'name of the complainant',
  estimated: 'certainty of the day',
  subjects: 'list of subjects',
  grounds: 'list of grounds',
};

const namesOf = (fields: readonly string[], event: ComplaintEventType): string =>
  fields
    .map((field) =>
      field === 'at' && event === 'Received' ? 'day of receipt' : (WORDS[field] ?? field),
    )
    .join(' and ');

/**
 * The fault of a fact that came in before and said something else then.
 *
 * @param number of the row; null for one that has none
 * @param differs the fields that differ
 * @param values of these fields, where no person is in them
 */
export const cameInBefore = (
  number: string | null,
  event: ComplaintEventType,
  differs: readonly string[],
  values: { readonly was: string; readonly now: string } | null,
): string => {
  // A fact of another day is of another time as well.
  const fields = differs.filter((field) => field !== 'instant' || !differs.includes('at'));
  const what = namesOf(fields, event);
  const whose = number === null ? 'this row' : `number ${number}`;
  const fact = event === 'Received' ? whose : `${event} of ${whose}`;
  const fixed = fields.filter((field) => !isCorrectable(event, field));
  const advice =
    fixed.length === 0
      ? 'correct it with Correct, or give this row another number'
      : fixed.length === fields.length
        ? 'what is recorded stays; another complaint needs another number'
        : `correct it with Correct, but for ${namesOf(fixed, event)}, which stays; another complaint needs another number`;
  const told = values === null ? '' : ` (${values.was} then, ${values.now} now)`;
  return `${fact} came in before with another ${what}${told}; ${advice}`;
};
