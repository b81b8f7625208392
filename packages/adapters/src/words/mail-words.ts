import type { Language } from '@klacht/domain';
import { countInWords } from '@klacht/projections';

type Outcome = 'received' | 'joined' | 'kept' | 'put-aside' | 'repeated';

type Words = {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** Why a mail was put aside, by its code. */
  readonly why: Readonly<Record<string, string>>;
  readonly decided: Readonly<Record<'accepted' | 'joined' | 'refused' | 'forgotten', string>>;
  readonly mail: string;
  readonly received: string;
  readonly from: string;
  readonly subject: string;
  readonly reason: string;
  readonly complaint: string;
  readonly decision: string;
  readonly files: string;
  readonly unread: string;
  /** Lines that a mail quotes, where they are folded away. */
  readonly quoted: (lines: number) => string;
  /** The same on a terminal. */
  readonly quotedAway: (lines: number) => string;
  readonly accepted: (number: string) => string;
  readonly joinedTo: (number: string) => string;
  readonly refused: string;
  readonly forgotten: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    outcomes: {
      received: 'received as a complaint',
      joined: 'added to the complaint',
      kept: 'sent by a machine, kept with the complaint',
      'put-aside': 'put aside',
      repeated: 'taken in before',
    },
    why: {
      automatic: 'sent by a machine',
      'to-decide': 'is it a complaint?',
      'sender-unknown': 'the complaint does not know the sender',
      'several-complaints': 'names several complaints',
      'no-such-complaint': 'names a complaint that is not there',
      'message-id-reused': 'the Message-ID of another mail',
      'not-recorded': 'the complaint does not allow it',
      'no-mail': 'no mail',
      'mail-too-large': 'too large',
      'headers-too-large': 'headers too large',
      'too-many-parts': 'too many parts',
      'too-deep': 'parts too deep within parts',
      'broken-mail': 'broken',
    },
    decided: {
      accepted: 'a complaint',
      joined: 'joined',
      refused: 'refused',
      forgotten: 'forgotten',
    },
    mail: 'Mail',
    received: 'Received',
    from: 'From',
    subject: 'Subject',
    reason: 'Why',
    complaint: 'Complaint',
    decision: 'Decided',
    files: 'Files',
    unread: 'What it says could not be read.',
    quoted: (lines) => countInWords(lines, { one: 'quoted line', other: 'quoted lines' }, 'en'),
    quotedAway: (lines) => `[… ${lines} quoted lines; --quotes shows them]`,
    accepted: (number) => `${number}: received as a complaint, with the mail and its files.`,
    joinedTo: (number) => `${number}: the mail and its files were added.`,
    refused: 'Refused. The mail is kept, and listed with --all, until klacht inbox forget.',
    forgotten: 'Forgotten. That it came is known, and no more.',
  },
  nl: {
    outcomes: {
      received: 'ontvangen als klacht',
      joined: 'toegevoegd aan de klacht',
      kept: 'automatisch verstuurd, bewaard bij de klacht',
      'put-aside': 'apart gelegd',
      repeated: 'al eerder verwerkt',
    },
    why: {
      automatic: 'automatisch verstuurd',
      'to-decide': 'is het een klacht?',
      'sender-unknown': 'de klacht kent de afzender niet',
      'several-complaints': 'noemt meer dan één klacht',
      'no-such-complaint': 'noemt een klacht die er niet is',
      'message-id-reused': 'de Message-ID van een andere mail',
      'not-recorded': 'de klacht laat het niet toe',
      'no-mail': 'geen mail',
      'mail-too-large': 'te groot',
      'headers-too-large': 'kopregels te groot',
      'too-many-parts': 'te veel delen',
      'too-deep': 'delen te diep in elkaar',
      'broken-mail': 'beschadigd',
    },
    decided: {
      accepted: 'een klacht',
      joined: 'toegevoegd',
      refused: 'afgewezen',
      forgotten: 'vergeten',
    },
    mail: 'Mail',
    received: 'Ontvangen',
    from: 'Van',
    subject: 'Onderwerp',
    reason: 'Waarom',
    complaint: 'Klacht',
    decision: 'Besluit',
    files: 'Bestanden',
    unread: 'Wat erin staat, was niet te lezen.',
    quoted: (lines) =>
      countInWords(lines, { one: 'geciteerde regel', other: 'geciteerde regels' }, 'nl'),
    quotedAway: (lines) => `[… ${lines} geciteerde regels; --quotes toont ze]`,
    accepted: (number) => `${number}: ontvangen als klacht, met de mail en de bijlagen.`,
    joinedTo: (number) => `${number}: de mail en de bijlagen zijn toegevoegd.`,
    refused:
      'Afgewezen. De mail blijft bewaard, en staat in de lijst van --all, tot klacht inbox forget.',
    forgotten: 'Vergeten. Alleen dat de mail kwam is nog bekend.',
  },
};

/**
 * What the commands about mails say.
 *
 * @example
 * mailWords('nl').outcomes.joined; // 'toegevoegd aan de klacht'
 */
export const mailWords = (language: Language): Words => WORDS[language];
