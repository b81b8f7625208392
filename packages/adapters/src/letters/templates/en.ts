import type { LetterKind } from '../letter-kinds.ts';

const head = (subject: string): string => `# ${subject}

{{firm}}
{{#contactAddress}}
{{contactAddress}}
{{/contactAddress}}

{{recipient}}
{{#recipientAddress}}
{{recipientAddress}}
{{/recipientAddress}}

{{date}}
Our reference: {{number}}

{{salutation}}
`;

const CONTACT = `{{#contact}}
Do you have a question, or is there something to add? Your contact with us is: {{contactName}}, e-mail {{contactEmail}}{{#contactPhone}}, telephone {{contactPhone}}{{/contactPhone}}. Please mention number {{number}}.
{{/contact}}
`;

const TIMEFRAME = `{{#timeframe}}
You will have our decision as soon as possible, and on {{judgeBy}} at the latest.
{{/timeframe}}
`;

const COPY = `{{#copy}}
## Enclosed: your complaint

This is your complaint as it reached us:

> {{complaintText}}
{{/copy}}
`;

const FREE = `{{#free-of-charge}}
Handling your complaint is free of charge.
{{/free-of-charge}}
`;

const REMEDIES = `## If you do not agree with us

{{#final-position}}
This letter is our final position on your complaint, of {{finalPositionOn}}.
{{/final-position}}

{{#kifid}}
You can put your complaint to Kifid, the Dutch Institute for Financial Disputes:

{{kifidAddress}}

There are two periods, and the later one counts:

- {{kifidAnswerTerm}} after our final position: until {{kifidAfterAnswer}}, that day included;
- {{kifidReceiptTerm}} after you put your complaint to us: until {{kifidAfterReceipt}}, that day included.

So you can go to Kifid until {{kifidUntil}}, that day included. Kifid does not handle a complaint that is before a court already.
{{/kifid}}

{{#court}}
You can also put your complaint to the competent court.
{{/court}}
`;

const DECISION = `{{#decision}}
Our decision on your complaint, which we received on {{receivedOn}}: {{outcome}}.
{{/decision}}

{{#reasoning}}
## Why

{{reasons}}
{{/reasoning}}
`;

const FOOT = `Yours sincerely,

{{contactName}}
{{firm}}
`;

const letter = (subject: string, ...parts: readonly string[]): string =>
  [head(subject), ...parts, ...(parts.includes(FOOT) ? [] : [FOOT])].join('\n');

const RECEIVED = `{{#date-of-receipt}}
We received your complaint on {{receivedOn}}. Its number is {{number}}.
{{/date-of-receipt}}
`;

const HEARING = `{{#hearing}}
We would like to hear what you have to say before we decide. You may explain yourself in writing or ask to be heard; you do not have to. What you tell us is taken into account in our decision.
{{/hearing}}
`;

/** The letters in English. */
export const EN_TEMPLATES: Readonly<Record<LetterKind, string>> = {
  acknowledgement: letter(
    'We received your complaint {{number}}',
    RECEIVED,
    `{{#next-steps}}
First we look whether we can take up your complaint, and whether we know all that we need. If something is missing, we ask you for it. Then we investigate your complaint, hear who is concerned and give you our decision, with the reasons. If it takes longer, we tell you why, and until when.
{{/next-steps}}
`,
    TIMEFRAME,
    FREE,
    CONTACT,
    FOOT,
    COPY,
  ),
  'acknowledgement-admissible': letter(
    'We received your complaint {{number}} and take it up',
    RECEIVED,
    `{{#admissible}}
Your complaint is admissible: we take it up.
{{/admissible}}
`,
    `{{#next-steps}}
We investigate your complaint, hear who is concerned and give you our decision, with the reasons. If we need more information, we ask you for it. If it takes longer, we tell you why, and until when.
{{/next-steps}}
`,
    TIMEFRAME,
    FREE,
    CONTACT,
    FOOT,
    COPY,
  ),
  'request-information': letter(
    'We have a question about your complaint {{number}}',
    `You put a complaint to us on {{receivedOn}}. To handle it well, we need something more from you.
`,
    `{{#asked}}
## Our question

{{question}}
{{/asked}}
`,
    `We ask for nothing that we have from you already. If you do not know the answer, or do not have the document, please tell us that too.
`,
    TIMEFRAME,
    CONTACT,
  ),
  admissible: letter(
    'We take up your complaint {{number}}',
    `{{#admissible}}
Your complaint, which we received on {{receivedOn}}, is admissible: we take it up.
{{/admissible}}
`,
    `{{#next-steps}}
We investigate your complaint, hear who is concerned and give you our decision, with the reasons. If it takes longer, we tell you why, and until when.
{{/next-steps}}
`,
    TIMEFRAME,
    CONTACT,
  ),
  inadmissible: letter(
    'We cannot take up your complaint {{number}}',
    `We received your complaint on {{receivedOn}}. We do not take it up, for it is not admissible. Below you read why, and what you can still do.
`,
    `{{#refusal}}
{{#grounds}}
- {{ground}}: {{explanation}}
{{/grounds}}
{{/refusal}}
`,
    REMEDIES,
  ),
  progress: letter(
    'How your complaint {{number}} is getting on',
    `We are handling the complaint that you put to us on {{receivedOn}}. This is how it stands:
`,
    `{{#progress}}
{{summary}}
{{/progress}}
`,
    TIMEFRAME,
    CONTACT,
  ),
  delay: letter(
    'Our decision on your complaint {{number}} will be later',
    `{{#new-date}}
We were to decide on your complaint by {{firstDue}}. We cannot. You will have our decision on {{until}} at the latest. We are sorry for that.
{{/new-date}}
`,
    `{{#reason-of-delay}}
## Why it takes longer

{{reason}}
{{/reason-of-delay}}
`,
    `You can put your complaint to Kifid from {{kifidFrom}} on, also when we have not decided by then.

You reach Kifid here:

{{kifidAddress}}
`,
    CONTACT,
  ),
  judgement: letter(
    'Our decision on your complaint {{number}}',
    DECISION,
    `{{#each-point}}
## Your points, one by one

{{#points}}
- {{text}}: {{finding}}.{{#reasons}} {{reasons}}{{/reasons}}
{{/points}}
{{/each-point}}
`,
    `{{#deviation}}
## Compared with earlier complaints

{{deviation}}
{{/deviation}}
`,
    `{{#redress}}
- You receive from us: {{what}}.
{{/redress}}
`,
    REMEDIES,
  ),
  'judgement-employee': letter(
    'The decision on complaint {{number}}',
    `You are concerned in a complaint that we received on {{receivedOn}}. We have decided on it, and tell you what the decision is.
`,
    `{{#decision-named}}
The decision on the complaint: {{decidedAs}}.
{{/decision-named}}
`,
    `{{#reasoning}}
## Why

{{reasons}}
{{/reasoning}}
`,
    CONTACT,
  ),
  'employee-informed': letter(
    'There is a complaint about you: {{number}}',
    `On {{receivedOn}} we received a complaint that names you. That says nothing of our decision. You do not handle this complaint yourself, and who handles it is not concerned in it.
`,
    HEARING,
    `{{#complaint}}
## What the complaint is about

> {{complaintText}}
{{/complaint}}
`,
    CONTACT,
  ),
  invitation: letter(
    'Your explanation in complaint {{number}}',
    `We are handling complaint {{number}}, which we received on {{receivedOn}}.
`,
    HEARING,
    CONTACT,
  ),
  'final-position': letter('Our final position on your complaint {{number}}', DECISION, REMEDIES),
};
