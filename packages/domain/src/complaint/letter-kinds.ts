import type { ComplaintCommandType } from './commands.ts';
import type { LetterDemand } from './letter-demands.ts';
import { COMPLAINANT } from './parties.ts';
import type { LetterKind } from './values.ts';

/** What is asked of one kind of letter, and what it tells. */
export type LetterKindRule = {
  /** The clause that asks for the letter. */
  readonly article: string;
  /** The command by which it is recorded, and another that its telling carries out, if any. */
  readonly records: ComplaintCommandType;
  readonly first?: ComplaintCommandType;
  /** What of that command's data the kind says by itself. */
  readonly says?: Readonly<Record<string, string>>;
  /** What the law and the procedure ask of it; it is no such letter without. */
  readonly must: readonly LetterDemand[];
  /** The same, where there is something to say. */
  readonly may: readonly LetterDemand[];
  /** The party that it is to, where that is not the complainant: a field of the command. */
  readonly to?: 'employee' | 'party';
};

const REMEDIES = ['final-position', 'kifid', 'court'] as const;

const ACKNOWLEDGEMENT = {
  article: '4.2',
  records: 'Acknowledge',
  // A copy is of what came in electronically.
  may: ['copy'],
} as const;

const ACKNOWLEDGED_WITH = [
  'contact',
  'date-of-receipt',
  'timeframe',
  'free-of-charge',
  'next-steps',
] as const;

const RULES: Readonly<Record<LetterKind, LetterKindRule>> = {
  acknowledgement: { ...ACKNOWLEDGEMENT, must: ACKNOWLEDGED_WITH },
  'acknowledgement-admissible': {
    ...ACKNOWLEDGEMENT,
    first: 'DeclareAdmissible',
    must: [...ACKNOWLEDGED_WITH, 'admissible'],
  },
  'request-information': {
    article: '4.3',
    records: 'RequestInformation',
    must: ['asked', 'contact', 'timeframe'],
    may: [],
  },
  admissible: {
    article: '4.7',
    records: 'DeclareAdmissible',
    must: ['admissible', 'timeframe', 'contact', 'next-steps'],
    may: [],
  },
  inadmissible: {
    article: '4.7',
    records: 'DeclareInadmissible',
    must: ['refusal', ...REMEDIES],
    may: [],
  },
  progress: {
    article: '6.3',
    records: 'ReportProgress',
    must: ['progress', 'timeframe', 'contact'],
    may: [],
  },
  delay: {
    article: '4.6',
    records: 'Delay',
    must: ['reason-of-delay', 'new-date', 'contact'],
    may: [],
  },
  judgement: {
    article: '4.7',
    records: 'Judge',
    must: ['decision', 'reasoning', ...REMEDIES],
    may: ['each-point'],
  },
  'judgement-employee': {
    article: '4.7',
    records: 'Notify',
    says: { of: 'judgement' },
    must: ['decision-named', 'contact'],
    may: ['reasoning'],
    to: 'party',
  },
  'employee-informed': {
    article: '4.4',
    records: 'InformEmployee',
    must: ['hearing', 'contact'],
    may: ['complaint'],
    to: 'employee',
  },
  invitation: {
    article: '4.4',
    records: 'InviteStatement',
    must: ['hearing', 'contact'],
    may: [],
    to: 'party',
  },
  'final-position': {
    article: '4.8',
    records: 'Notify',
    says: { of: 'judgement', party: COMPLAINANT },
    must: ['decision', ...REMEDIES],
    may: ['reasoning', 'each-point'],
    to: 'party',
  },
};

/**
 * What is asked of a kind of letter, and what is recorded by it.
 *
 * @example
 * letterRule('delay').must; // ['reason-of-delay', 'new-date', 'contact']
 */
export const letterRule = (kind: LetterKind): LetterKindRule => RULES[kind];
