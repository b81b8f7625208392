import { z } from 'zod';
import { instant } from '../calendar/instant.ts';
import { localDate } from '../calendar/local-date.ts';
import { lazily } from '../input/lazily.ts';
import { personal } from '../journal/personal.ts';

export { type LetterKind, letterKind } from '../procedure/letter-kind.ts';

/** A word that says something. */
export const text = z.string().min(1);

/** A UUID in lower case, because it is compared as a text, and some stores keep it as a number. */
export const uuid = z.uuid().lowercase();

/** A letter, by its id; kept in small letters. */
export const letterId = z.uuid().toLowerCase();

/** Another complaint, by its id; kept in small letters. */
export const otherComplaint = z.uuid().toLowerCase();

/** Somebody's own words, or what names them; sealed before it is stored. */
export const words = personal(text);

/** When a fact happened, as every event carries it. */
export const when = {
  /** The local day, in the procedure's time zone: what every term counts from. */
  at: localDate,
  /** The moment, where it is known. */
  instant: instant.exactOptional(),
  /** The day is a stand-in. It counts in outcomes, never in punctuality. */
  estimated: z.literal(true).exactOptional(),
};

/** SHA-256 of a document, as 64 hexadecimal digits; kept in small letters. */
export const digest = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, { error: 'expected a SHA-256 as 64 hexadecimal digits' });

/** How a complaint came in. */
export const channel = z.enum(['email', 'form', 'letter', 'other']);

/** Article 1: what a complaint may be about. */
export const ground = z.enum(['services', 'persons', 'agreement', 'quality']);

/** Article 4.3: why a complaint is not judged. Not to use the template is never a ground. */
export const inadmissibleGround = z.enum([
  'outside-scope',
  'too-late',
  'too-little-detail',
  'not-a-user',
  'no-mandate',
]);

/** What a judgement came to. */
export const outcome = z.enum(['upheld', 'partly-upheld', 'rejected', 'settled']);

/** What the judgement of one point can be; in the events the field is named `finding`. */
export const pointOutcome = z.enum(['upheld', 'partly-upheld', 'rejected']);

/** Where a complainant who does not agree can go. */
export const remedy = z.enum(['kifid', 'court']);

/** What a ruling of Kifid or a court came to. */
export const kifidResult = z.enum([
  'upheld',
  'partly-upheld',
  'rejected',
  'settled',
  'inadmissible',
]);

/**
 * An employee by a reference of the firm's, such as a staff number: it is not sealed, for the rules
 * look at it.
 */
export const employee = z.string().min(1);

/** `complainant`, or an employee. */
export const party = z.string().min(1);

/** Who puts a solution forward: a party, or who handles the complaint. */
export const proposer = z.string().min(1);

/** A point of the complaint, which its judgement must address. */
export const point = z.strictObject({ id: text, text: words.exactOptional() });

/** Who complains; article 1: the user. */
export const complainant = z.strictObject({
  name: words,
  email: words.exactOptional(),
  address: words.exactOptional(),
});

/** Who complains for the user, with the evidence that they may, where that was shown. */
export const representative = complainant.extend({ mandate: digest.exactOptional() });

/** An amount, in the currency's own unit, as a decimal. */
export const money = z.strictObject({
  value: z.string().regex(/^\d+(\.\d+)?$/, { error: "expected an amount such as '12.50'" }),
  currency: z.string().regex(/^[A-Z]{3,5}$/, { error: "expected a currency such as 'EUR'" }),
});

/** What a complainant is given. */
export const redress = z.strictObject({
  kind: z.enum(['compensation', 'goodwill', 'correction', 'apology']),
  amount: money.exactOptional(),
  what: words.exactOptional(),
});

/** What a complainant asks for. */
export const remedySought = z.strictObject({
  kind: z.enum(['compensation', 'goodwill', 'correction', 'apology', 'other']),
  what: words.exactOptional(),
});

/** What a complaint is to another: `split-into` is told of the one that it came from. */
export const linkKind = z.enum([
  'duplicate-of',
  'follows',
  'same-cause',
  'same-complainant',
  'split-into',
]);

/**
 * What the form of Delegated Regulation (EU) 2025/294, annex, asks of a complaint beside its text.
 * Each may be left out, on receipt, and told later.
 */
export const details = lazily({
  /** The language in which it was written, by its code in ISO 639. */
  language: () =>
    z
      .string()
      .regex(/^[a-z]{2,3}$/, { error: "expected a language by its code, such as 'nl'" })
      .exactOptional(),
  /** 3.a: the product or service that it is about. */
  service: () => text.exactOptional(),
  /** 3.c: the days of the facts. */
  factsOn: () => z.array(localDate).min(1).exactOptional(),
  /** 3.d: the damage, loss or detriment that is claimed; of how much is not always said. */
  damage: () =>
    z.strictObject({ amount: money.exactOptional(), what: words.exactOptional() }).exactOptional(),
  remedySought: () => remedySought.exactOptional(),
  /** The agreements that it is about, each by its reference. */
  agreements: () => z.array(words).min(1).exactOptional(),
});

/** The steps that a register of origin may not keep. */
export const untrackedKind = z.enum([
  'acknowledge',
  'request-information',
  'judge',
  'judge-by-announced-date',
  'progress',
]);

/** What a report counts beside the steps, which a register of origin may keep. */
export const keptKind = z.enum([
  'admissibility',
  'inadmissibility',
  'delay',
  'part',
  'deviation',
  'redress',
  'redress-payment',
  'withdrawal',
  'reopening',
  'kifid',
  'kifid-ruling',
  'court',
  'root-cause',
  'staff',
  'link',
  'feedback',
]);

/** Why a letter did not arrive. */
export const letterFailure = z.enum(['refused', 'bounced', 'given-up', 'unconfirmed']);

/** What a complaint's obligations are called. */
export const obligationKind = z.enum([
  'acknowledge',
  'request-information',
  'judge',
  'judge-by-announced-date',
  'judge-reopened',
  'progress',
]);

/** What can be late: each obligation, and to say whether a complaint is admissible. */
export const lateStep = z.enum([...obligationKind.options, 'admissibility']);

/** Where an imported complaint comes from, and what that register does not keep. */
export const origin = z.strictObject({
  source: text,
  reference: words,
  /** Its own number there, where it has one: what a person finds it by, so it is not sealed. */
  number: text.exactOptional(),
  untracked: z.array(untrackedKind),
  /** What it keeps beside the steps; it is not known of what came in before this was asked. */
  kept: z.array(keptKind).exactOptional(),
});

/** How a complaint came in. */
export type Channel = z.infer<typeof channel>;
/** What a complaint is about (article 1). */
export type Ground = z.infer<typeof ground>;
/** Why a complaint is not judged (article 4.3). */
export type InadmissibleGround = z.infer<typeof inadmissibleGround>;
/** What a judgement came to. */
export type Outcome = z.infer<typeof outcome>;
/** Where a complainant can go after the judgement. */
export type Remedy = z.infer<typeof remedy>;
/** An amount of money, in the currency's own unit, as a decimal. */
export type Money = z.infer<typeof money>;
/** What was granted to a complainant, or paid. */
export type Redress = z.infer<typeof redress>;
/** What a ruling of Kifid or a court came to. */
export type KifidResult = z.infer<typeof kifidResult>;
/** What a complainant asks for. */
export type RemedySought = z.infer<typeof remedySought>;
/** What a complaint is to another. */
export type LinkKind = z.infer<typeof linkKind>;
/** A step that the register which a complaint came from did not keep. */
export type UntrackedKind = z.infer<typeof untrackedKind>;
/** What a report counts beside the steps, which such a register may keep. */
export type KeptKind = z.infer<typeof keptKind>;
/** What must be done by a day. */
export type ObligationKind = z.infer<typeof obligationKind>;
/** A step that can be late. */
export type LateStep = z.infer<typeof lateStep>;
/**
 * Why a letter did not arrive: the server refused it, it came back, the server did not take it for too
 * long, or it was begun twice and nobody knows whether it went.
 */
export type LetterFailure = z.infer<typeof letterFailure>;
