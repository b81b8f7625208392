import type { LetterKind } from '@klacht/domain';

/** The head of every letter in Dutch: who writes, to whom, and about what. */
export const NL_LETTERHEAD = `{{#sender}}
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
Datum: {{date}}
Ons kenmerk: {{number}}
{{#represented}}
Klacht van: {{represented}}
{{/represented}}

# Betreft: {{subject}}
{{/reference}}
`;

const head = (subject: string): string => `# ${subject}

{{salutation}}
`;

const CONTACT = `{{#contact}}
Hebt u vragen, of wilt u iets toelichten? Uw contact bij ons is: {{contactName}}, e-mail {{contactEmail}}{{#contactPhone}}, telefoon {{contactPhone}}{{/contactPhone}}. Vermeld daarbij het nummer {{number}}.
{{/contact}}
`;

const TIMEFRAME = `{{#timeframe}}
U krijgt ons oordeel zo snel mogelijk, en uiterlijk op {{judgeBy}}.
{{/timeframe}}
`;

const LATE = `{{#judgeByGone}}
Wij hadden uiterlijk op {{judgeByGone}} over uw klacht moeten oordelen. Dat is niet gebeurd. Onze excuses daarvoor. U krijgt ons oordeel zo snel mogelijk. Wij laten u nog apart weten waarom het langer duurt, en tot wanneer.
{{/judgeByGone}}
`;

const COPY = `{{#copy}}
## Bijlage: uw klacht

Dit is de klacht zoals wij die van u kregen:

> {{complaintText}}
{{/copy}}
`;

const FREE = `{{#free-of-charge}}
De behandeling van uw klacht is gratis.
{{/free-of-charge}}
`;

const REMEDIES = `## Als u het niet met ons eens bent

{{#final-position}}
Deze brief is ons definitieve standpunt over uw klacht, van {{finalPositionOn}}.
{{/final-position}}

{{#kifid}}
U kunt uw klacht voorleggen aan het Klachteninstituut Financiële Dienstverlening (Kifid):

{{kifidAddress}}

Er zijn twee termijnen, en de laatste van de twee telt:

- {{kifidAnswerTerm}} na ons definitieve standpunt: tot en met {{kifidAfterAnswer}};
- {{kifidReceiptTerm}} nadat u uw klacht bij ons indiende: tot en met {{kifidAfterReceipt}}.

U kunt dus tot en met {{kifidUntil}} naar Kifid. Kifid behandelt geen klacht die al bij de rechter ligt.
{{/kifid}}

{{#court}}
U kunt uw klacht ook aan de bevoegde rechter voorleggen.
{{/court}}
`;

const DECISION = `{{#decision}}
Ons oordeel over uw klacht, die wij op {{receivedOn}} ontvingen: {{outcome}}.
{{/decision}}

{{#redress}}
- U krijgt van ons: {{what}}.
{{/redress}}

{{#reasoning}}
## Waarom

{{reasons}}
{{/reasoning}}

{{#each-point}}
## Uw punten een voor een

{{#points}}
- {{text}}: {{finding}}.{{#reasons}} {{reasons}}{{/reasons}}
{{/points}}
{{/each-point}}

{{#deviation}}
## Vergeleken met eerdere klachten

{{deviation}}
{{/deviation}}
`;

const FOOT = `Met vriendelijke groet,

{{contactName}}
{{firm}}
`;

const letter = (subject: string, ...parts: readonly string[]): string =>
  [head(subject), ...parts, ...(parts.includes(FOOT) ? [] : [FOOT])].join('\n');

const RECEIVED = `{{#date-of-receipt}}
Wij hebben uw klacht op {{receivedOn}} ontvangen. Uw klacht heeft nummer {{number}}.
{{/date-of-receipt}}
`;

const HEARING = `{{#hearing}}
Wij horen graag wat u ervan vindt voordat wij oordelen. U mag uw toelichting schriftelijk geven of erom vragen gehoord te worden; u bent daartoe niet verplicht. Wat u ons vertelt, nemen wij mee in ons oordeel.
{{/hearing}}
`;

/** The letters in Dutch. */
export const NL_TEMPLATES: Readonly<Record<LetterKind, string>> = {
  acknowledgement: letter(
    'Wij hebben uw klacht {{number}} ontvangen',
    RECEIVED,
    `{{#next-steps}}
Wij kijken eerst of wij uw klacht in behandeling kunnen nemen en of wij alles weten wat nodig is. Missen wij iets, dan vragen wij u daarom. Daarna onderzoeken wij uw klacht, horen wij de betrokkenen en krijgt u ons oordeel, met de redenen. Duurt het langer, dan laten wij u weten waarom en tot wanneer.
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
    'Wij hebben uw klacht {{number}} ontvangen en nemen die in behandeling',
    RECEIVED,
    `{{#admissible}}
Uw klacht is ontvankelijk: wij nemen die in behandeling.
{{/admissible}}
`,
    `{{#next-steps}}
Wij onderzoeken uw klacht, horen de betrokkenen en geven u ons oordeel, met de redenen. Hebben wij meer informatie nodig, dan vragen wij u daarom. Duurt het langer, dan laten wij u weten waarom en tot wanneer.
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
    'Wij hebben nog een vraag over uw klacht {{number}}',
    `U diende op {{receivedOn}} een klacht bij ons in. Om die goed te kunnen behandelen, hebben wij nog iets van u nodig.
`,
    `{{#asked}}
## Onze vraag

{{question}}
{{/asked}}
`,
    `Wij vragen niets wat wij al van u hebben. Weet u het antwoord niet, of hebt u het stuk niet? Laat ons dat dan ook weten.
`,
    TIMEFRAME,
    CONTACT,
  ),
  admissible: letter(
    'Wij nemen uw klacht {{number}} in behandeling',
    `{{#admissible}}
Uw klacht, die wij op {{receivedOn}} ontvingen, is ontvankelijk: wij nemen die in behandeling.
{{/admissible}}
`,
    `{{#next-steps}}
Wij onderzoeken uw klacht, horen de betrokkenen en geven u ons oordeel, met de redenen. Duurt het langer, dan laten wij u weten waarom en tot wanneer.
{{/next-steps}}
`,
    TIMEFRAME,
    CONTACT,
  ),
  inadmissible: letter(
    'Wij kunnen uw klacht {{number}} niet in behandeling nemen',
    `Wij ontvingen uw klacht op {{receivedOn}}. Wij nemen die niet in behandeling, want de klacht is niet-ontvankelijk. Hieronder leest u waarom, en wat u nog kunt doen.
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
    'Hoe het staat met uw klacht {{number}}',
    `Wij behandelen de klacht die u op {{receivedOn}} indiende. Zo staat het ervoor:
`,
    `{{#progress}}
{{summary}}
{{/progress}}
`,
    TIMEFRAME,
    CONTACT,
  ),
  delay: letter(
    'Ons oordeel over uw klacht {{number}} komt later',
    `{{#new-date}}
Wij zouden uiterlijk op {{firstDue}} over uw klacht oordelen. Dat lukt niet. U krijgt ons oordeel uiterlijk op {{until}}. Onze excuses daarvoor.
{{/new-date}}
`,
    `{{#reason-of-delay}}
## Waarom het langer duurt

{{reason}}
{{/reason-of-delay}}
`,
    `U kunt uw klacht vanaf {{kifidFrom}} voorleggen aan Kifid. Dat kan ook als wij dan nog niet hebben geoordeeld.

Kifid bereikt u zo:

{{kifidAddress}}
`,
    CONTACT,
  ),
  judgement: letter('Ons oordeel over uw klacht {{number}}', DECISION, REMEDIES),
  'judgement-employee': letter(
    'Het oordeel over klacht {{number}}',
    `U bent betrokken bij een klacht die wij op {{receivedOn}} ontvingen. Wij hebben daarover geoordeeld, en laten u weten wat dat oordeel is.
`,
    `{{#decision-named}}
Het oordeel over de klacht: {{decidedAs}}.
{{/decision-named}}
`,
    `{{#reasoning}}
## Waarom

{{reasons}}
{{/reasoning}}
`,
    CONTACT,
  ),
  'employee-informed': letter(
    'Er is een klacht die over u gaat: {{number}}',
    `Op {{receivedOn}} ontvingen wij een klacht waarin u wordt genoemd. Dat zegt nog niets over ons oordeel. U behandelt deze klacht niet zelf. Dat doet iemand die er niet bij betrokken is.
`,
    HEARING,
    `{{#complaint}}
## Waar de klacht over gaat

> {{complaintText}}
{{/complaint}}
`,
    CONTACT,
  ),
  invitation: letter(
    'Uw toelichting op klacht {{number}}',
    `Wij behandelen klacht {{number}}, die wij op {{receivedOn}} ontvingen.
`,
    HEARING,
    CONTACT,
  ),
  'final-position': letter(
    'Ons definitieve standpunt over uw klacht {{number}}',
    DECISION,
    REMEDIES,
  ),
};
