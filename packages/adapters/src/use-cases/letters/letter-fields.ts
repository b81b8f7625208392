import {
  capitalized,
  COMPLAINANT,
  type ComplaintEvent,
  type EventData,
  factsInEvents,
  isSamePerson,
  type KnownComplaint,
  KlachtError,
  letterDays,
  type LocalDate,
  mandatedOn,
  type Procedure,
  type Redress,
} from '@klacht/domain';
import type { LetterTemplate } from '../../letters/load-templates.ts';
import { mentionsIn, type TemplateData } from '../../letters/template.ts';
import type { Vocabulary } from '../../letters/vocabulary.ts';
import { recipientOf } from './letter-recipient.ts';

/** What a letter is written from. */
export type LetterSource = {
  readonly number: string;
  /** The complaint once what the letter tells has happened. */
  readonly complaint: KnownComplaint;
  /** All its events with their texts opened, and what the letter tells at the end. */
  readonly events: readonly (ComplaintEvent & { readonly revision: number })[];
  readonly procedure: Procedure;
  /** The day of the letter. */
  readonly at: LocalDate;
  /** Whom it is to: the complainant, or an employee by their reference. */
  readonly to: string;
};

type Facts = readonly ComplaintEvent[];

const lastOf = <Type extends ComplaintEvent['type']>(facts: Facts, type: Type) =>
  facts.findLast((fact) => fact.type === type)?.data as EventData<Type> | undefined;

const ofSeveralLines = (text: string | undefined): string => text?.trim() ?? '';
const ofOneLine = (text: string | undefined): string =>
  ofSeveralLines(text).replaceAll(/\s*\n\s*/g, ' ');

const redressIn = (
  redress: readonly Redress[] | undefined,
  { words, amount: inWords }: Vocabulary,
): readonly TemplateData[] =>
  (redress ?? []).map(({ kind, amount, what }) => ({
    what: [
      words.redress[kind],
      ...(amount === undefined ? [] : [inWords(amount)]),
      ...(what === undefined ? [] : [ofOneLine(what)]),
    ].join(', '),
  }));

/** A point by its own words, or by its name. */
const pointTexts = (facts: Facts): ReadonlyMap<string, string> =>
  new Map(
    facts.flatMap((fact) => {
      const { points = [] } = (
        fact.type === 'Received' || fact.type === 'PointsListed' ? fact.data : {}
      ) as { readonly points?: EventData<'PointsListed'>['points'] };
      return points.map(({ id, text }) => [id, text ?? id] as const);
    }),
  );

const judgedIn = (facts: Facts, vocabulary: Vocabulary): TemplateData => {
  const judged = lastOf(facts, 'Judged');
  const texts = pointTexts(facts);
  const { outcomes, decisions } = vocabulary.words;
  return {
    outcome: judged === undefined ? '' : outcomes[judged.outcome],
    decidedAs: judged === undefined ? '' : decisions[judged.outcome],
    reasons: ofSeveralLines(judged?.reasons),
    deviation: ofSeveralLines(judged?.deviation?.why),
    points: (judged?.points ?? []).map(({ id, finding, reasons }) => ({
      id,
      text: ofOneLine(texts.get(id) ?? id).replace(/[.;:]$/, ''),
      finding: decisions[finding],
      reasons: ofOneLine(reasons),
    })),
    redress: redressIn(judged?.redress, vocabulary),
  };
};

const daysIn = (
  { complaint, procedure, at }: LetterSource,
  { words, term, day: inWords }: Vocabulary,
): TemplateData => {
  const day = (date: LocalDate | null): string => (date === null ? '' : inWords(date));
  const { judgeBy, judgeByGone, putOff, kifid } = letterDays(complaint, procedure, at);
  const { closesAfterAnswer, closesAfterReceipt } = procedure.kifid;
  return {
    judgeBy: day(judgeBy),
    judgeByGone: day(judgeByGone),
    firstDue: day(putOff),
    kifidFrom: day(kifid.opensOn),
    kifidAddress: words.kifid,
    finalPositionOn: day(kifid.finalPositionOn),
    kifidAnswerTerm: term(closesAfterAnswer),
    kifidAfterAnswer: day(kifid.closesAfterAnswer),
    kifidReceiptTerm: term(closesAfterReceipt),
    kifidAfterReceipt: day(kifid.closesAfterReceipt),
    kifidUntil: day(kifid.closesOn),
  };
};

const salutation = ({ dear, dearNobody }: Vocabulary['words'], name: string | null): string =>
  name === null ? dearNobody : dear.replace('{{name}}', () => name);

/** The subjects by their names; a template that tells them is refused where the words have none. */
const subjectsIn = (
  { complaint, procedure }: LetterSource,
  { parts, head, vocabulary, file }: LetterTemplate,
): string => {
  const named = complaint.subjects.map((key) => ({
    key,
    name: vocabulary.subject(procedure, key),
  }));
  const nameless = named.find(({ name }) => name === undefined);
  const isTold = [parts, ...Object.values(head)].some((one) =>
    mentionsIn(one).some(({ name }) => name === 'subjects'),
  );
  if (nameless === undefined || !isTold) return named.map(({ name }) => name ?? '').join(', ');
  const { language } = vocabulary;
  throw new KlachtError(
    'invalid',
    'bad-template',
    `${file}: expected subjects.${nameless.key} in the words for '${language}', for the letter names the subjects; got none`,
    { file, subject: nameless.key, inWords: language },
  );
};

/**
 * Every field that a template may use, each said in the language of the letter; what has nothing to say is
 * empty.
 *
 * @throws KlachtError `bad-template` where the letter names a subject that the words of its language have not
 */
export const letterFields = (source: LetterSource, template: LetterTemplate): TemplateData => {
  const { vocabulary } = template;
  const { number, complaint, procedure, at, to, events } = source;
  const facts = factsInEvents(events);
  const { words, day } = vocabulary;
  const received = lastOf(facts, 'Received');
  const isToEmployee = complaint.employees.some(({ name }) => isSamePerson(name, to));
  const known = isToEmployee ? null : recipientOf(facts, to);
  const recipient = isToEmployee ? to : (known?.name ?? null);
  const { contact } = procedure;
  const refused = lastOf(facts, 'DeclaredInadmissible');
  return {
    firm: capitalized(procedure.name),
    number,
    date: day(at),
    recipient: recipient ?? words.nobody,
    recipientAddress: ofSeveralLines(known?.address ?? known?.email),
    represented: mandatedOn(complaint, at).includes(to)
      ? (recipientOf(facts, COMPLAINANT)?.name ?? '')
      : '',
    salutation: isToEmployee ? words.colleague : salutation(words, recipient),
    contactName: vocabulary.contactName(procedure),
    contactEmail: contact.email,
    contactPhone: contact.phone ?? '',
    contactAddress: contact.address ?? '',
    receivedOn: day(complaint.received.at),
    channel: words.channels[complaint.channel],
    subjects: subjectsIn(source, template),
    complaintText: ofSeveralLines(received?.text),
    ...daysIn(source, vocabulary),
    question: ofSeveralLines(lastOf(facts, 'InfoRequested')?.question),
    summary: ofSeveralLines(lastOf(facts, 'ProgressReported')?.summary),
    until: (() => {
      const delay = lastOf(facts, 'Delayed');
      return delay === undefined ? '' : day(delay.until);
    })(),
    reason: ofSeveralLines(lastOf(facts, 'Delayed')?.reason),
    explanation: ofSeveralLines(refused?.reasons),
    grounds: (refused?.grounds ?? []).map(({ ground, explanation }) => ({
      ground: words.grounds[ground],
      explanation: ofOneLine(explanation),
    })),
    ...judgedIn(facts, vocabulary),
    employee: isToEmployee ? to : '',
  };
};
