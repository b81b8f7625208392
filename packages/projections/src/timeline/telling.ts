import {
  type ComplaintEventType,
  dayInWords,
  type EventData,
  type Language,
  type LocalDate,
  notKeptIn,
  partyInWords,
  type Procedure,
  type Redress,
} from '@klacht/domain';
import { amountInWords, listInWords } from '../in-words.ts';
import { nameIn, namesOf } from '../recorded-names.ts';

/** The lists of a procedure that give names to what is recorded by key. */
export type NamingLists = Pick<Procedure, 'subjects' | 'rootCauses' | 'latenessCauses'>;

/** The words that a sentence needs beside its event, in one language. */
export type Telling = {
  /** Subjects by their names. */
  readonly subjects: (keys: readonly string[]) => string;
  /** Why a complaint could happen, by its name. */
  readonly rootCause: (key: string) => string;
  /** Why a step was late, by its name. */
  readonly latenessCause: (key: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly day: (date: LocalDate) => string;
  readonly party: (party: string) => string;
  readonly staff: (name: string) => string;
  readonly amount: (amount: NonNullable<Redress['amount']>) => string;
  readonly names: ReturnType<typeof namesOf>;
  readonly facts: FactNames;
};

/** What people call a type of event, and a field of it. */
export type FactNames = {
  readonly event: (type: string) => string;
  /** @param path where the field stands in the event's data, without the numbers of a list */
  readonly field: (type: string, path: string) => string;
};

/** As they are recorded. */
const AS_RECORDED: FactNames = { event: (type) => type, field: (_, path) => path };

export const tellingIn = (
  language: Language,
  { subjects, rootCauses = {}, latenessCauses = {} }: NamingLists,
  facts: FactNames = AS_RECORDED,
): Telling => {
  const list = (items: readonly string[]): string => listInWords(items, language);
  const namedBy = (listed: Procedure['subjects']): ((key: string) => string) => {
    const named = Object.fromEntries(
      Object.entries(listed).map(([key, name]) => [key, name[language]]),
    );
    return (key) => nameIn(named, key);
  };
  return {
    subjects: (keys) => list(keys.map(namedBy(subjects))),
    rootCause: namedBy(rootCauses),
    latenessCause: namedBy(latenessCauses),
    list,
    day: (date) => dayInWords(date, 'date', language),
    party: (party) => partyInWords(party, null, language),
    staff: (name) => partyInWords(name, 'employee', language),
    amount: (amount) => amountInWords(amount, language),
    names: namesOf(language),
    facts,
  };
};

/** The sentence of each type of event, in parts. A part that has nothing to tell is null. */
export type Sentences = {
  readonly [Type in ComplaintEventType]: (
    data: EventData<Type>,
    telling: Telling,
  ) => string | readonly (string | null)[];
};

/** A colon and a text, where there is one. */
export const said = (text: string | undefined): string => (text === undefined ? '' : `: ${text}`);

export const inBrackets = (text: string | undefined): string =>
  text === undefined ? '' : ` (${text})`;

/** A part of a sentence that is there only when its value is. */
export const when = <Value>(
  value: Value | undefined,
  tell: (value: Value) => string,
): string | null => (value === undefined ? null : tell(value));

const wordFor = ({ names }: Telling, text: string): string =>
  [names.channels, names.outcomes, names.grounds].reduce((word, all) => nameIn(all, word), text);

/** A value of a field of an event, by the name that the procedure has for it where it has one. */
const shownAny = (type: string, field: string, value: unknown, telling: Telling): string => {
  if (value === undefined) return '–';
  if (field === 'subjects') return telling.subjects(value as readonly string[]);
  if (field === 'cause') {
    return (type === 'RootCauseFound' ? telling.rootCause : telling.latenessCause)(value as string);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^\d{4}-\d\d-\d\d$/.test(value)
    ? telling.day(value as LocalDate)
    : wordFor(telling, value);
};

/** A field by its name, and which of a list it is in: `points 1`. */
const fieldInWords = (type: string, field: string, { facts }: Telling): string => {
  const numbers = field.split('.').filter((key) => /^\d+$/.test(key));
  const path = field
    .split('.')
    .filter((key) => !/^\d+$/.test(key))
    .join('.');
  return [facts.field(type, path), ...numbers.map((key) => Number(key) + 1)].join(' ');
};

/** What an amendment changed, each as `field from → to`. */
export const amendmentsOf = (
  { of, changes }: Pick<EventData<'Amended'>, 'of' | 'changes'>,
  telling: Telling,
): string =>
  changes
    .flatMap(({ field, from, to, words }) => {
      const name = fieldInWords(of, field, telling);
      return [
        ...(from === undefined && to === undefined
          ? []
          : [
              `${name}: ${shownAny(of, field, from, telling)} → ${shownAny(of, field, to, telling)}`,
            ]),
        ...(words === undefined ? [] : [`${name}: ${words.from ?? '–'} → ${words.to ?? '–'}`]),
      ];
    })
    .join('; ');

/** The fields of `Corrected` that hold what was put right. */
export type Correctable = Exclude<
  keyof EventData<'Corrected'>,
  keyof EventData<'Forwarded'> | 'why' | 'procedure' | 'procedureDigest'
>;

const shownValue = (
  field: Correctable,
  value: string | readonly string[],
  { names, subjects, day }: Telling,
): string => {
  if (typeof value !== 'string') return subjects(value);
  if (field === 'channel') return nameIn(names.channels, value);
  if (field === 'outcome') return nameIn(names.outcomes, value);
  return field.endsWith('On') ? day(value as LocalDate) : value;
};

/** What a correction changed, each as `name from → to`. */
export const changesOf = (
  data: EventData<'Corrected'>,
  fields: Readonly<Record<Correctable, string>>,
  telling: Telling,
): string =>
  (Object.keys(fields) as Correctable[])
    .flatMap((field) => {
      const change = data[field];
      if (change === undefined) return [];
      const [from, to] = [change.from, change.to].map((value) => shownValue(field, value, telling));
      return [`${fields[field]} ${from} → ${to}`];
    })
    .join('; ');

/** How the digest of a version's content begins, behind its title; empty where it was not recorded. */
export const beginningOfDigest = (digest: string | undefined): string =>
  digest === undefined ? '' : ` (SHA-256 ${digest.slice(0, 12)}…)`;

/** How the id of a letter begins, as the outbox shows it. */
export const shortId = (id: string): string => id.slice(0, 8);

/** What the register of origin does not keep, by its names. */
export const notKeptThere = (
  { untracked, kept }: NonNullable<EventData<'Received'>['origin']>,
  names: ReturnType<typeof namesOf>,
): readonly string[] => {
  const all = { ...names.kinds, ...names.kept };
  return notKeptIn({ untracked, kept: kept ?? null }).map((kind) => all[kind]);
};
