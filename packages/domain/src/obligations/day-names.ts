/**
 * The names of months, and of weekdays from Monday. They are kept here, so that a text that is made
 * again is the same text whatever the machine's own names of them are.
 */
export const DAY_NAMES: Readonly<
  Record<'en' | 'nl', { readonly months: readonly string[]; readonly weekdays: readonly string[] }>
> = {
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
  nl: {
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  },
};
