import type { LetterKind } from '@klacht/domain';

/** The head of every letter in English: who writes, to whom, and about what. */
export const EN_LETTERHEAD = `{{#sender}}
{{firm}}
{{#contactAddress}}
{{contactAddress}}
{{/contactAddress}}
{{contactEmail}}
{{#contactPhone}}
{{contactPhone}}
{{/contactPhone}}
{{/sender}}

{{#address}}
{{recipient}}
{{#recipientAddress}}
{{recipientAddress}}
{{/recipientAddress}}
{{/address}}

{{#reference}}
Date: {{date}}
Our reference: {{number}}
{{#represented}}
Complaint of: {{represented}}
{{/represented}}

# Subject: {{subject}}
{{/reference}}
`;

const head = (subject: string): string => `# ${subject}

{{salutation}}
`;

const CONTACT = `{{#contact}}
Do you have a question, or is there something to add? Your contact with us is: {{contactName}}, e-mail {{contactEmail}}{{#contactPhone}}, telephone {{contactPhone}}{{/contactPhone}}. Please mention number {{number}}.
{{/contact}}
`;

const TIMEFRAME = `{{#timeframe}}
You will have our decision as soon as possible, and by {{judgeBy}} at the latest.
{{/timeframe}}
`;

const LATE = `{{#judgeByGone}}
We were due to decide on your complaint by {{judgeByGone}}. We have not, and we apologise for that. You will have our decision as soon as possible. We will tell you separately why it takes longer, and until when.
{{/judgeByGone}}
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
You can submit your complaint to Kifid, the Dutch Institute for Financial Disputes:

{{kifidAddress}}

There are two time limits, and the later one counts:

- {{kifidAnswerTerm}} after our final position: up to and including {{kifidAfterAnswer}};
- {{kifidReceiptTerm}} after you submitted your complaint to us: up to and including {{kifidAfterReceipt}}.

So you can go to Kifid up to and including {{kifidUntil}}. Kifid does not handle a complaint that is already before a court.
{{/kifid}}

{{#court}}
You can also bring your complaint before the competent court.
{{/court}}
`;

const DECISION = `{{#decision}}
Our decision on your complaint, which we received on {{receivedOn}}: {{outcome}}.
{{/decision}}

{{#redress}}
- You will receive from us: {{what}}.
{{/redress}}

{{#reasoning}}
## Why

{{reasons}}
{{/reasoning}}

{{#each-point}}
## Your points, one by one

{{#points}}
- {{text}}: {{finding}}.{{#reasons}} {{reasons}}{{/reasons}}
{{/points}}
{{/each-point}}

{{#deviation}}
## Compared with earlier complaints

{{deviation}}
{{/deviation}}
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
First we check whether we can handle your complaint, and whether we have all the information that we need. If something is missing, we will ask you for it. Then we investigate your complaint, hear those involved and give you our decision, with the reasons. If it takes longer, we will tell you why, and until when.
{{/next-steps}}
`,
    TIMEFRAME,
    LATE,
    FREE,
    CONTACT,
    FOOT,
    COPY,
  ),
  'acknowledgement-admissible': letter(
    'We received your complaint {{number}} and will handle it',
    RECEIVED,
    `{{#admissible}}
Your complaint is admissible: we will handle it.
{{/admissible}}
`,
    `{{#next-steps}}
We investigate your complaint, hear those involved and give you our decision, with the reasons. If we need more information, we will ask you for it. If it takes longer, we will tell you why, and until when.
{{/next-steps}}
`,
    TIMEFRAME,
    LATE,
    FREE,
    CONTACT,
    FOOT,
    COPY,
  ),
  'request-information': letter(
    'We have a question about your complaint {{number}}',
    `You submitted a complaint to us on {{receivedOn}}. To handle it well, we need something more from you.
`,
    `{{#asked}}
## Our question

{{question}}
{{/asked}}
`,
    `We do not ask for anything that you have already given us. If you do not know the answer, or do not have the document, please tell us that too.
`,
    TIMEFRAME,
    CONTACT,
  ),
  admissible: letter(
    'We will handle your complaint {{number}}',
    `{{#admissible}}
Your complaint, which we received on {{receivedOn}}, is admissible: we will handle it.
{{/admissible}}
`,
    `{{#next-steps}}
We investigate your complaint, hear those involved and give you our decision, with the reasons. If it takes longer, we will tell you why, and until when.
{{/next-steps}}
`,
    TIMEFRAME,
    CONTACT,
  ),
  inadmissible: letter(
    'We cannot handle your complaint {{number}}',
    `We received your complaint on {{receivedOn}}. We will not handle it, because it is not admissible. Below you can read why, and what you can still do.
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
    'The progress of your complaint {{number}}',
    `We are handling the complaint that you submitted to us on {{receivedOn}}. This is where it stands:
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
We were due to decide on your complaint by {{firstDue}}. We cannot do so. You will have our decision by {{until}} at the latest. We apologise for this.
{{/new-date}}
`,
    `{{#reason-of-delay}}
## Why it takes longer

{{reason}}
{{/reason-of-delay}}
`,
    `You can submit your complaint to Kifid from {{kifidFrom}}, even if we have not decided by then.

You can reach Kifid at:

{{kifidAddress}}
`,
    CONTACT,
  ),
  judgement: letter('Our decision on your complaint {{number}}', DECISION, REMEDIES),
  'judgement-employee': letter(
    'The decision on complaint {{number}}',
    `You are involved in a complaint that we received on {{receivedOn}}. We have decided on it, and let you know what the decision is.
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
    `On {{receivedOn}} we received a complaint that names you. That says nothing about our decision. You do not handle this complaint yourself. It is handled by somebody who is not involved in it.
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
