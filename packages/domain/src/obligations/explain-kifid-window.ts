import type { KifidStep, KifidTerm, KifidWindow, KifidWindowState } from './kifid-window.ts';
import { dayInWords, type Language, termInWords } from './phrases.ts';

type Words = {
  /** @param term its length; `start` is the day it is counted from, and `end` its last day */
  readonly terms: Readonly<Record<KifidTerm, (term: string, start: string, end: string) => string>>;
  readonly opens: Readonly<Record<'final-position' | 'no-answer', (day: string) => string>>;
  /** @param answered whether there is a final position, so that there are two days to choose from */
  readonly closes: (day: string, answered: boolean) => string;
  readonly rule: (article: string, procedure: string) => string;
  /** @param used the day on which it was used, empty where it was not */
  readonly states: Readonly<Record<KifidWindowState, (used: string) => string>>;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    terms: {
      opensAfter: (term, start, end) => `Received ${start}; ${term} without an answer is ${end}`,
      closesAfterAnswer: (term, start, end) => `Final position ${start}; ${term} later is ${end}`,
      closesAfterReceipt: (term, start, end) => `Received ${start}; ${term} later is ${end}`,
    },
    opens: {
      'final-position': (day) => `opens with the final position, ${day}`,
      'no-answer': (day) => `opens without an answer, ${day}`,
    },
    closes: (day, answered) =>
      `closes at the end of ${day}, ${answered ? 'the later' : 'while there is no final position'}`,
    rule: (article, procedure) => `article ${article}, ${procedure}`,
    states: {
      'not-yet': () => 'Not open yet.',
      open: () => 'Open.',
      closed: () => 'Closed, not used.',
      used: (used) => `Used on ${used}.`,
      'used-outside': (used) => `Kifid was asked on ${used}: outside it.`,
    },
  },
  nl: {
    terms: {
      opensAfter: (term, start, end) =>
        `Ontvangen ${start}; na ${term} zonder antwoord is het ${end}`,
      closesAfterAnswer: (term, start, end) => `Eindoordeel ${start}; ${term} later is het ${end}`,
      closesAfterReceipt: (term, start, end) => `Ontvangen ${start}; ${term} later is het ${end}`,
    },
    opens: {
      'final-position': (day) => `opent met het eindoordeel, ${day}`,
      'no-answer': (day) => `opent bij het uitblijven van een antwoord, ${day}`,
    },
    closes: (day, answered) =>
      `sluit na afloop van ${day}, ${answered ? 'de laatste van beide' : 'zolang er geen eindoordeel is'}`,
    rule: (article, procedure) => `artikel ${article}, ${procedure}`,
    states: {
      'not-yet': () => 'Nog niet open.',
      open: () => 'Open.',
      closed: () => 'Gesloten, niet gebruikt.',
      used: (used) => `Gebruikt op ${used}.`,
      'used-outside': (used) => `Op ${used} aan het Kifid voorgelegd: buiten de termijn.`,
    },
  },
};

/** Each term with the day it starts from and the day it ends on, as the proof has them. */
const termsIn = (proof: readonly KifidStep[]) =>
  proof.flatMap((rule, index) => {
    if (rule.step !== 'rule') return [];
    const after = proof.slice(index);
    const start = after.find((step) => step.step === 'start');
    const end = after.find((step) => step.step === 'end');
    return start && end ? [{ rule, start, end }] : [];
  });

/**
 * Tells how a window came about, from its proof alone.
 *
 * @example
 * explainKifidWindow(window, 'en');
 * // 'Received Wednesday 1 July 2026; 8 weeks without an answer is Wednesday 26 August 2026; …'
 */
export const explainKifidWindow = (
  { proof, usedOn }: Pick<KifidWindow, 'proof' | 'usedOn'>,
  language: Language,
): string => {
  const words = WORDS[language];
  const full = (date: KifidWindow['opensOn']) => dayInWords(date, 'full', language);
  const terms = termsIn(proof);
  const phrases = (which: (rule: KifidTerm) => boolean): string =>
    terms
      .filter(({ rule }) => which(rule.rule))
      .map(({ rule, start, end }) =>
        words.terms[rule.rule](termInWords(rule.term, language), full(start.date), full(end.date)),
      )
      .join('. ');
  return proof
    .flatMap((step) => {
      if (step.step === 'opens') {
        const term = phrases((rule) => rule === 'opensAfter');
        return [`${term}; ${words.opens[step.by](full(step.date))}.`];
      }
      if (step.step === 'closes') {
        const both = phrases((rule) => rule !== 'opensAfter');
        const answered = terms.some(({ rule }) => rule.rule === 'closesAfterAnswer');
        const sources = new Set(terms.map(({ rule }) => words.rule(rule.article, rule.procedure)));
        const closes = words.closes(full(step.date), answered);
        return [`${both}; ${closes} (${[...sources].join('; ')}).`];
      }
      if (step.step === 'state') {
        const used = usedOn === null ? '' : dayInWords(usedOn, 'date', language);
        return [words.states[step.state](used)];
      }
      return [];
    })
    .join(' ');
};
