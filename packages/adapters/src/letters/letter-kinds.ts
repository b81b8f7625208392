import type { ComplaintCommandType } from '@klacht/domain';

/** The fields that a template may use, each a text. One that has nothing to say is empty. */
export const TEXT_FIELDS = [
  'firm',
  'number',
  'date',
  'recipient',
  'recipientAddress',
  'salutation',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactAddress',
  'receivedOn',
  'channel',
  'subjects',
  'complaintText',
  'judgeBy',
  'firstDue',
  'kifidFrom',
  'kifidAddress',
  'finalPositionOn',
  'kifidAnswerTerm',
  'kifidAfterAnswer',
  'kifidReceiptTerm',
  'kifidAfterReceipt',
  'kifidUntil',
  'question',
  'summary',
  'until',
  'reason',
  'explanation',
  'outcome',
  'decidedAs',
  'reasons',
  'deviation',
  'employee',
] as const;

/** The fields that are lists, and those of each item. */
export const LIST_FIELDS = {
  grounds: ['ground', 'explanation'],
  points: ['id', 'text', 'finding', 'reasons'],
  redress: ['what'],
} as const;

/** A content that the law or the procedure asks of a letter, which a block of its name holds. */
export type ContentName =
  | 'contact'
  | 'date-of-receipt'
  | 'timeframe'
  | 'copy'
  | 'free-of-charge'
  | 'next-steps'
  | 'admissible'
  | 'asked'
  | 'refusal'
  | 'progress'
  | 'reason-of-delay'
  | 'new-date'
  | 'decision'
  | 'decision-named'
  | 'reasoning'
  | 'each-point'
  | 'final-position'
  | 'kifid'
  | 'court'
  | 'complaint'
  | 'hearing';

/** What a letter can hold because the law or the procedure asks it, and the fields that say it. */
export const CONTENTS: Readonly<Record<ContentName, readonly string[]>> = {
  contact: ['contactName', 'contactEmail'],
  'date-of-receipt': ['receivedOn'],
  timeframe: ['judgeBy'],
  copy: ['complaintText'],
  'free-of-charge': [],
  'next-steps': [],
  admissible: [],
  asked: ['question'],
  refusal: ['grounds'],
  progress: ['summary'],
  'reason-of-delay': ['reason'],
  'new-date': ['firstDue', 'until'],
  decision: ['outcome'],
  'decision-named': ['decidedAs'],
  reasoning: ['reasons'],
  'each-point': ['points'],
  'final-position': ['finalPositionOn'],
  kifid: ['kifidAddress', 'kifidAfterAnswer', 'kifidAfterReceipt', 'kifidUntil'],
  court: [],
  complaint: ['complaintText'],
  hearing: [],
};

/** One kind of letter. */
export type LetterKindRule = {
  /** The command by which it is recorded that it was sent, and the one that goes before, if any. */
  readonly records: ComplaintCommandType;
  readonly first?: ComplaintCommandType;
  /** What the law and the procedure ask of it; the letter is refused without. */
  readonly must: readonly ContentName[];
  /** The same, where there is something to say. */
  readonly may: readonly ContentName[];
  /** The party that it is to, where that is not the complainant: a field of the command. */
  readonly to?: 'employee' | 'party';
};

const KIFID = ['final-position', 'kifid', 'court'] as const;

const ACKNOWLEDGEMENT = {
  must: ['contact', 'date-of-receipt', 'timeframe', 'free-of-charge', 'next-steps'],
  // A copy is of what came in electronically.
  may: ['copy'],
} as const;

/** The kinds of letters. */
const LETTER_KINDS = {
  acknowledgement: { records: 'Acknowledge', ...ACKNOWLEDGEMENT },
  'acknowledgement-admissible': {
    records: 'Acknowledge',
    first: 'DeclareAdmissible',
    must: [...ACKNOWLEDGEMENT.must, 'admissible'],
    may: ACKNOWLEDGEMENT.may,
  },
  'request-information': {
    records: 'RequestInformation',
    must: ['asked', 'contact', 'timeframe'],
    may: [],
  },
  admissible: {
    records: 'DeclareAdmissible',
    must: ['admissible', 'timeframe', 'contact', 'next-steps'],
    may: [],
  },
  inadmissible: { records: 'DeclareInadmissible', must: ['refusal', ...KIFID], may: [] },
  progress: { records: 'ReportProgress', must: ['progress', 'timeframe', 'contact'], may: [] },
  delay: { records: 'Delay', must: ['reason-of-delay', 'new-date', 'contact'], may: [] },
  judgement: {
    records: 'Judge',
    must: ['decision', 'reasoning', ...KIFID],
    may: ['each-point'],
  },
  'judgement-employee': {
    records: 'Notify',
    must: ['decision-named', 'contact'],
    may: ['reasoning'],
    to: 'party',
  },
  'employee-informed': {
    records: 'InformEmployee',
    must: ['hearing', 'contact'],
    may: ['complaint'],
    to: 'employee',
  },
  invitation: { records: 'InviteStatement', must: ['hearing', 'contact'], may: [], to: 'party' },
  'final-position': {
    records: 'Notify',
    must: ['decision', ...KIFID],
    may: ['reasoning', 'each-point'],
    to: 'party',
  },
} as const satisfies Readonly<Record<string, LetterKindRule>>;

/** A kind of letter. */
export type LetterKind = keyof typeof LETTER_KINDS;

/** Every kind, in the order in which a complaint meets them. */
export const ALL_LETTER_KINDS = Object.keys(LETTER_KINDS) as readonly LetterKind[];

/** What a kind asks, as data. */
export const ruleOf = (kind: LetterKind): LetterKindRule => LETTER_KINDS[kind];
