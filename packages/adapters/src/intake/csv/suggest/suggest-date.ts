import type { DateColumn } from '../mapping-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import { isNamedAsDay, plainName } from './column-words.ts';
import { type DateFormat, type FormatsOfAForm, leastRead } from './date-formats.ts';

/** A column of dates, and what is to be said of it. */
export type SuggestedDate = {
  readonly at: DateColumn;
  /** Whose clock its moments are by: that of UTC, or one that nobody says; null where they say it. */
  readonly clock: 'utc' | 'unsaid' | null;
  /** Whether it tells moments rather than days. */
  readonly hasTime: boolean;
  /** A value that fits day first and month first, as every other that is a date does. */
  readonly undecided: string | null;
  /** How many values are no date by its formats, and one of them. */
  readonly unread: number;
  readonly example: string | null;
};

type Order = NonNullable<DateFormat['order']>;

/** What the columns of a file say together; null where they leave it open. */
export type Settled = { readonly order: Order | null; readonly language: string | null };

const formsOf = (columns: readonly ColumnFacts[]): readonly (readonly DateFormat[])[] =>
  columns.flatMap(({ forms }) => [...forms.values()].map((form) => form.best()));

/** The order of day and month that some column settles. */
const orderIn = (columns: readonly ColumnFacts[]): Order | null => {
  const settled = formsOf(columns).flatMap((best) => {
    const orders = new Set(best.map(({ order }) => order));
    return orders.size === 1 ? [...orders].filter((order) => order !== null) : [];
  });
  const counted = (order: Order): number => settled.filter((one) => one === order).length;
  if (settled.length === 0) return null;
  return counted('day-first') >= counted('month-first') ? 'day-first' : 'month-first';
};

const ENGLISH = /\b(?:date|created|opened|closed|received|resolved|submitted|responded)\b/;

/** The language by which most forms of names of months are read; of several that of the header. */
const languageIn = (columns: readonly ColumnFacts[]): string | null => {
  const named = formsOf(columns).map(
    (best) => new Set(best.flatMap(({ language }) => (language === undefined ? [] : [language]))),
  );
  const read = (language: string): number => named.filter((one) => one.has(language)).length;
  const languages = [...new Set(named.flatMap((one) => [...one]))];
  const most = Math.max(0, ...languages.map(read));
  const likely = languages.filter((language) => read(language) === most);
  const isEnglish = columns.some(({ name }) => ENGLISH.test(plainName(name)));
  return isEnglish && likely.includes('en') ? 'en' : (likely[0] ?? null);
};

/** What all columns together say of how dates are written. */
export const settledBy = (columns: readonly ColumnFacts[]): Settled => ({
  order: orderIn(columns),
  language: languageIn(columns),
});

/** The one of the formats that is taken: by what the file settles, else the day first. */
const taken = (
  formats: readonly DateFormat[],
  { order, language }: Settled,
): DateFormat | undefined =>
  formats.find((one) => one.order === (order ?? 'day-first')) ??
  formats.find((one) => one.language === language) ??
  formats[0];

/** The clock that a mapping has to name; null for none. */
const clockOf = (clocks: readonly DateFormat['clock'][]): SuggestedDate['clock'] => {
  const unwritten = clocks.filter((clock) => clock !== 'said');
  if (unwritten.length === 0) return null;
  return unwritten.every((clock) => clock === 'utc') ? 'utc' : 'unsaid';
};

type Taken = {
  readonly form: string;
  readonly one: FormatsOfAForm;
  readonly format: DateFormat | undefined;
};

const readBy = (some: readonly Taken[]): number =>
  some.reduce((sum, { one }) => sum + one.read(), 0);

/** The forms that are read: days, or months and quarters where those are the most. */
const readForms = (forms: readonly Taken[]): readonly Taken[] => {
  const read = forms.filter(({ format }) => format !== undefined);
  const periods = read.filter(({ format }) => format?.estimated === true);
  const days = read.filter(({ format }) => format?.estimated === undefined);
  const some = readBy(periods) > readBy(days) ? periods : days;
  const language = some.find(({ format }) => format?.language !== undefined)?.format?.language;
  return some.filter(({ format }) => [undefined, language].includes(format?.language));
};

const BY_RECEIPT = { clock: null, hasTime: false, undecided: null, unread: 0, example: null };

/** Of a column that tells all its days by the receipt. */
const byReceipt = ({ column, afterReceipt }: ColumnFacts): DateColumn => ({
  column,
  format: 'yyyy-MM-dd',
  daysAfterReceipt: Object.fromEntries(afterReceipt),
});

/** The most words for no date that a column of days has, beside those that are known. */
const MOST_WORDS = 5;

/** How many values of a column of days may be dates: not its few words, such as `under appeal`. */
const figuresIn = ({ name, forms, filled }: ColumnFacts): number => {
  const words = [...forms].filter(([form]) => !form.includes('9'));
  if (!isNamedAsDay(name) || words.length > MOST_WORDS) return filled;
  return filled - words.reduce((sum, [, one]) => sum + one.count(), 0);
};

/** The dates of a column; null where it holds others, or none. */
export const suggestedDate = (facts: ColumnFacts, settled: Settled): SuggestedDate | null => {
  const { column, filled, examples, afterReceipt } = facts;
  const all = [...facts.forms].map(([form, one]) => ({
    form,
    one,
    format: taken(one.best(), settled),
  }));
  const forms = readForms(all);
  const read = readBy(forms);
  if (filled === 0 && afterReceipt.size > 0) return { ...BY_RECEIPT, at: byReceipt(facts) };
  if (read === 0 || read < figuresIn(facts) * leastRead(isNamedAsDay(facts.name))) return null;
  const formats = forms.flatMap(({ format }) => (format === undefined ? [] : [format]));
  const isMidnight = forms.every(({ one, format }) => format?.clock === null || one.isMidnight());
  const open = forms.find(
    ({ one }) => settled.order === null && new Set(one.best().map(({ order }) => order)).size > 1,
  );
  const strange =
    all.find((one) => !forms.includes(one)) ?? forms.find(({ one }) => one.read() < one.count());
  const { language, yearsFrom, estimated } = Object.assign({}, ...formats) as DateFormat;
  const clocks = formats.flatMap(({ clock }) => (clock === null ? [] : [clock]));
  const names = [...new Set(formats.map(({ format }) => format))];
  return {
    at: {
      column,
      format: names.length === 1 ? (names[0] ?? '') : names,
      ...(language === undefined || language === 'en' ? {} : { language }),
      ...(yearsFrom === undefined ? {} : { yearsFrom }),
      ...(clocks.length > 0 && isMidnight ? { take: 'day' as const } : {}),
      ...(afterReceipt.size === 0 ? {} : { daysAfterReceipt: Object.fromEntries(afterReceipt) }),
      ...(estimated === undefined ? {} : { estimated }),
    },
    clock: isMidnight ? null : clockOf(clocks),
    hasTime: clocks.length > 0 && !isMidnight,
    undecided: open?.one.example() ?? null,
    unread: filled - read,
    example: strange === undefined ? null : (examples.get(strange.form) ?? null),
  };
};
