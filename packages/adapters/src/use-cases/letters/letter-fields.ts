import {
  capitalized,
  contactName,
  COMPLAINANT,
  type ComplaintEvent,
  dayInWords,
  type EventData,
  factsInEvents,
  isSamePerson,
  type KnownComplaint,
  type Language,
  letterDays,
  type LocalDate,
  mandatedOn,
  type Procedure,
  type Redress,
  termInWords,
} from '@klacht/domain';
import { amountInWords, nameIn } from '@klacht/projections';
import type { TemplateData } from '../../letters/template.ts';
import { letterWords } from '../../words/letter-words.ts';
import { namesIn } from '../../words/names.ts';
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
  language: Language,
): readonly TemplateData[] =>
  (redress ?? []).map(({ kind, amount, what }) => ({
    what: [
      letterWords(language).redress[kind],
      ...(amount === undefined ? [] : [amountInWords(amount, language)]),
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

const judgedIn = (facts: Facts, language: Language): TemplateData => {
  const judged = lastOf(facts, 'Judged');
  const texts = pointTexts(facts);
  const { outcomes } = namesIn(language);
  return {
    outcome: judged === undefined ? '' : letterWords(language).outcomes[judged.outcome],
    decidedAs: judged === undefined ? '' : outcomes[judged.outcome],
    reasons: ofSeveralLines(judged?.reasons),
    deviation: ofSeveralLines(judged?.deviation?.why),
    points: (judged?.points ?? []).map(({ id, finding, reasons }) => ({
      id,
      text: ofOneLine(texts.get(id) ?? id).replace(/[.;:]$/, ''),
      finding: outcomes[finding],
      reasons: ofOneLine(reasons),
    })),
    redress: redressIn(judged?.redress, language),
  };
};

const daysIn = ({ complaint, procedure, at }: LetterSource, language: Language): TemplateData => {
  const day = (date: LocalDate | null): string =>
    date === null ? '' : dayInWords(date, 'date', language);
  const { judgeBy, judgeByGone, putOff, kifid } = letterDays(complaint, procedure, at);
  const { closesAfterAnswer, closesAfterReceipt } = procedure.kifid;
  return {
    judgeBy: day(judgeBy),
    judgeByGone: day(judgeByGone),
    firstDue: day(putOff),
    kifidFrom: day(kifid.opensOn),
    kifidAddress: letterWords(language).kifid,
    finalPositionOn: day(kifid.finalPositionOn),
    kifidAnswerTerm: termInWords(closesAfterAnswer, language),
    kifidAfterAnswer: day(kifid.closesAfterAnswer),
    kifidReceiptTerm: termInWords(closesAfterReceipt, language),
    kifidAfterReceipt: day(kifid.closesAfterReceipt),
    kifidUntil: day(kifid.closesOn),
  };
};

/**
 * Every field that a template may use, each said in the language of the letter; what has nothing to say is
 * empty.
 */
export const letterFields = (source: LetterSource, language: Language): TemplateData => {
  const { number, complaint, procedure, at, to, events } = source;
  const facts = factsInEvents(events);
  const words = letterWords(language);
  const names = namesIn(language);
  const day = (date: LocalDate): string => dayInWords(date, 'date', language);
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
    salutation: isToEmployee ? words.colleague : words.dear(recipient),
    contactName: contactName(procedure, language),
    contactEmail: contact.email,
    contactPhone: contact.phone ?? '',
    contactAddress: contact.address ?? '',
    receivedOn: day(complaint.received.at),
    channel: names.channels[complaint.channel],
    subjects: complaint.subjects
      .map((key) => procedure.subjects[key]?.[language] ?? nameIn({}, key))
      .join(', '),
    complaintText: ofSeveralLines(received?.text),
    ...daysIn(source, language),
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
    ...judgedIn(facts, language),
    employee: isToEmployee ? to : '',
  };
};
