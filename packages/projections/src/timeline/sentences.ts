import type {
  ComplaintEvent,
  ComplaintEventType,
  EventData,
  Language,
  Procedure,
} from '@klacht/domain';
import { namesOf } from '../names.ts';

/** Subjects by their names, one after another. */
type Named = (subjects: readonly string[]) => string;

type Sentences = {
  readonly [Type in ComplaintEventType]: (data: EventData<Type>, named: Named) => string;
};

/** What follows, where there is something. */
const said = (text: string | undefined): string => (text === undefined ? '' : `: ${text}`);

/** A further sentence, where there is one. */
const after = (text: string | undefined): string => (text === undefined ? '.' : `. ${text}`);

const inBrackets = (text: string | undefined): string => (text === undefined ? '' : ` (${text})`);

const list = (words: readonly string[]): string => words.join(', ');

const { outcomes: OUTCOMES_EN, grounds: GROUNDS_EN, channels: CHANNELS_EN } = namesOf('en');
const { outcomes: OUTCOMES_NL, grounds: GROUNDS_NL, channels: CHANNELS_NL } = namesOf('nl');

type Correctable = Exclude<
  keyof EventData<'Corrected'>,
  keyof EventData<'Forwarded'> | 'why' | 'procedure'
>;

type Corrections = {
  readonly fields: Readonly<Record<Correctable, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
};

const CORRECTIONS_EN: Corrections = {
  fields: {
    receivedOn: 'day of receipt',
    acknowledgedOn: 'day of the acknowledgement',
    closedOn: 'day on which it ended',
    channel: 'channel',
    outcome: 'outcome',
    subjects: 'subjects',
    complainantName: 'name of the complainant',
    complainantEmail: 'e-mail address of the complainant',
    complainantAddress: 'address of the complainant',
  },
  channels: CHANNELS_EN,
  outcomes: OUTCOMES_EN,
};

const CORRECTIONS_NL: Corrections = {
  fields: {
    receivedOn: 'dag van ontvangst',
    acknowledgedOn: 'dag van de bevestiging',
    closedOn: 'dag van de afsluiting',
    channel: 'kanaal',
    outcome: 'resultaat',
    subjects: 'onderwerpen',
    complainantName: 'naam van de klager',
    complainantEmail: 'e-mailadres van de klager',
    complainantAddress: 'adres van de klager',
  },
  channels: CHANNELS_NL,
  outcomes: OUTCOMES_NL,
};

/** What a correction changed, each as `name from → to`. */
const changesOf = (
  data: EventData<'Corrected'>,
  { fields, channels, outcomes }: Corrections,
  named: Named,
): string => {
  const shown = (field: Correctable, value: string | readonly string[]): string => {
    if (typeof value !== 'string') return named(value);
    if (field === 'channel') return channels[value] ?? value;
    return field === 'outcome' ? (outcomes[value] ?? value) : value;
  };
  return (Object.keys(fields) as Correctable[])
    .flatMap((field) => {
      const change = data[field];
      if (change === undefined) return [];
      return [`${fields[field]} ${shown(field, change.from)} → ${shown(field, change.to)}`];
    })
    .join('; ');
};

const EN: Sentences = {
  Received: ({ channel, subjects }, named) =>
    `The complaint came in (${CHANNELS_EN[channel]})${subjects.length === 0 ? '' : `, about ${named(subjects)}`}.`,
  Forwarded: () => 'It reached the complaints officer.',
  OfficerAssigned: ({ officer, deputy, reason }) =>
    `${officer} handles it${deputy === undefined ? '' : `, with ${deputy} as deputy`}${said(reason)}`,
  Acknowledged: () => 'Receipt was confirmed to the complainant.',
  InfoRequested: ({ question }) => `The complainant was asked for information${said(question)}`,
  InfoProvided: ({ answer }) => `The complainant answered${said(answer)}`,
  DeclaredAdmissible: () => 'It was declared admissible.',
  DeclaredInadmissible: ({ grounds = [] }) =>
    `It was declared inadmissible${grounds.length === 0 ? '' : ` (${list(grounds.map(({ ground }) => GROUNDS_EN[ground]))})`}.`,
  EmployeeNamed: ({ employee }) => `It turned out to be about ${employee}.`,
  EmployeeInformed: ({ employee }) => `${employee} was told of it.`,
  StatementInvited: (data) => `An explanation was invited from ${partyEn(data.party)}.`,
  StatementGiven: ({ party, statement }) =>
    `A statement came from ${partyEn(party)}${said(statement)}`,
  StatementWaived: ({ party }) => `A statement was waived by ${partyEn(party)}.`,
  ContactReported: ({ employee, summary }) =>
    `${employee} reported a contact with the complainant${said(summary)}`,
  SolutionProposed: ({ by, solution }) => `${by} proposed a solution${said(solution)}`,
  SolutionAccepted: () => 'The complainant accepted the solution.',
  SolutionDeclined: ({ reason }) => `The complainant declined the solution${said(reason)}`,
  ProgressReported: ({ summary }) => `The complainant was told of the progress${said(summary)}`,
  PointsListed: ({ points }) => `Its points were listed: ${list(points.map(({ id }) => id))}.`,
  Delayed: ({ until, reason }) => `The judgement was put off to ${until}${said(reason)}`,
  Judged: ({ outcome, reasons }) =>
    `Judgement: ${OUTCOMES_EN[outcome]}${reasons === undefined ? '' : `. Reasons: ${reasons}`}`,
  Notified: (data) => `Notice of the ${data.of} was given to ${partyEn(data.party)}.`,
  Withdrawn: ({ reason }) => `The complainant withdrew it${said(reason)}`,
  Reopened: ({ reason }) => `It was reopened${said(reason)}`,
  EscalatedToKifid: ({ reference, appeal, by }) =>
    `${whoEn(by)} put it to Kifid${appeal ? ' on appeal' : ''}${inBrackets(reference)}.`,
  KifidRuled: ({ result, deviates, reference, summary }) =>
    `Kifid ruled${inBrackets(reference)}: ${OUTCOMES_EN[result]}${deviates ? ', otherwise than the firm' : ''}${after(summary)}`,
  BroughtToCourt: ({ reference, appeal, by }) =>
    `${whoEn(by)} brought it to court${appeal ? ' on appeal' : ''}${inBrackets(reference)}.`,
  CourtRuled: ({ result, reference, summary }) =>
    `The court ruled${inBrackets(reference)}: ${OUTCOMES_EN[result]}${after(summary)}`,
  FeedbackGiven: ({ satisfaction, text }) =>
    `The complainant said how satisfied they are${satisfaction === undefined ? '' : ` (${satisfaction} of 5)`}${said(text)}`,
  Reclassified: ({ subjects }, named) => `It was classified under ${named(subjects)}.`,
  RootCauseFound: ({ cause }) => `A cause was found: ${cause}`,
  DocumentAdded: ({ name, digest }) => `A document was added: ${name} (SHA-256 ${digest}).`,
  Corrected: (data, named) =>
    `A fact was put right: ${changesOf(data, CORRECTIONS_EN, named)}. ${data.why}`,
  ErasureRequested: () => 'The complainant asked to be forgotten.',
  ErasureRefused: ({ ground }) => `To be forgotten was refused: ${ground}`,
  ErasureDeferred: ({ ground, until }) => `To be forgotten was put off to ${until}: ${ground}`,
  Erased: () => 'The complainant was forgotten: the key was destroyed.',
  HoldPlaced: ({ ground }) => `A legal hold was placed: ${ground}`,
  HoldLifted: ({ ground }) => `The legal hold was lifted${said(ground)}`,
};

const NL: Sentences = {
  Received: ({ channel, subjects }, named) =>
    `De klacht kwam binnen (${CHANNELS_NL[channel]})${subjects.length === 0 ? '' : `, over ${named(subjects)}`}.`,
  Forwarded: () => 'De klacht bereikte de klachtenfunctionaris.',
  OfficerAssigned: ({ officer, deputy, reason }) =>
    `De klacht wordt behandeld door ${officer}${deputy === undefined ? '' : `, met ${deputy} als vervanger`}${said(reason)}`,
  Acknowledged: () => 'De ontvangst werd aan de klager bevestigd.',
  InfoRequested: ({ question }) => `De klager werd om informatie gevraagd${said(question)}`,
  InfoProvided: ({ answer }) => `De klager antwoordde${said(answer)}`,
  DeclaredAdmissible: () => 'De klacht werd ontvankelijk verklaard.',
  DeclaredInadmissible: ({ grounds = [] }) =>
    `De klacht werd niet-ontvankelijk verklaard${grounds.length === 0 ? '' : ` (${list(grounds.map(({ ground }) => GROUNDS_NL[ground]))})`}.`,
  EmployeeNamed: ({ employee }) => `De klacht bleek over ${employee} te gaan.`,
  EmployeeInformed: ({ employee }) => `${employee} werd op de hoogte gesteld.`,
  StatementInvited: (data) => `Gelegenheid tot toelichting geboden aan ${partyNl(data.party)}.`,
  StatementGiven: (data) => `Toelichting van ${partyNl(data.party)}${said(data.statement)}`,
  StatementWaived: (data) => `Van toelichting afgezien door ${partyNl(data.party)}.`,
  ContactReported: ({ employee, summary }) =>
    `${employee} meldde contact met de klager${said(summary)}`,
  SolutionProposed: ({ by, solution }) => `${by} stelde een oplossing voor${said(solution)}`,
  SolutionAccepted: () => 'De klager aanvaardde de oplossing.',
  SolutionDeclined: ({ reason }) => `De klager wees de oplossing af${said(reason)}`,
  ProgressReported: ({ summary }) => `De klager kreeg bericht over de voortgang${said(summary)}`,
  PointsListed: ({ points }) => `De punten werden benoemd: ${list(points.map(({ id }) => id))}.`,
  Delayed: ({ until, reason }) => `Het oordeel werd uitgesteld tot ${until}${said(reason)}`,
  Judged: ({ outcome, reasons }) =>
    `Oordeel: ${OUTCOMES_NL[outcome]}${reasons === undefined ? '' : `. Reden: ${reasons}`}`,
  Notified: (data) =>
    `Bericht over ${data.of === 'judgement' ? 'het oordeel' : 'de ontvankelijkheid'} aan ${partyNl(data.party)}.`,
  Withdrawn: ({ reason }) => `De klager trok de klacht in${said(reason)}`,
  Reopened: ({ reason }) => `De klacht werd heropend${said(reason)}`,
  EscalatedToKifid: ({ reference, appeal, by }) =>
    `${whoNl(by)} legde de klacht${appeal ? ' in beroep' : ''} voor aan het Kifid${inBrackets(reference)}.`,
  KifidRuled: ({ result, deviates, reference, summary }) =>
    `Het Kifid oordeelde${inBrackets(reference)}: ${OUTCOMES_NL[result]}${deviates ? ', anders dan de onderneming' : ''}${after(summary)}`,
  BroughtToCourt: ({ reference, appeal, by }) =>
    `${whoNl(by)} bracht de klacht${appeal ? ' in hoger beroep' : ''} voor de rechter${inBrackets(reference)}.`,
  CourtRuled: ({ result, reference, summary }) =>
    `De rechter oordeelde${inBrackets(reference)}: ${OUTCOMES_NL[result]}${after(summary)}`,
  FeedbackGiven: ({ satisfaction, text }) =>
    `De klager gaf een oordeel over de behandeling${satisfaction === undefined ? '' : ` (${satisfaction} van 5)`}${said(text)}`,
  Reclassified: ({ subjects }, named) => `De klacht werd ingedeeld onder ${named(subjects)}.`,
  RootCauseFound: ({ cause }) => `Er werd een oorzaak gevonden: ${cause}`,
  DocumentAdded: ({ name, digest }) => `Een stuk werd toegevoegd: ${name} (SHA-256 ${digest}).`,
  Corrected: (data, named) =>
    `Een feit werd rechtgezet: ${changesOf(data, CORRECTIONS_NL, named)}. ${data.why}`,
  ErasureRequested: () => 'De klager vroeg om vergeten te worden.',
  ErasureRefused: ({ ground }) => `Vergeten werd geweigerd: ${ground}`,
  ErasureDeferred: ({ ground, until }) => `Vergeten werd uitgesteld tot ${until}: ${ground}`,
  Erased: () => 'De klager werd vergeten: de sleutel is vernietigd.',
  HoldPlaced: ({ ground }) => `Een bewaarplicht werd ingesteld: ${ground}`,
  HoldLifted: ({ ground }) => `De bewaarplicht werd opgeheven${said(ground)}`,
};

const partyEn = (party: string): string => (party === 'complainant' ? 'the complainant' : party);

const partyNl = (party: string): string => (party === 'complainant' ? 'de klager' : party);

type By = 'complainant' | 'firm' | undefined;

const whoEn = (by: By): string => (by === 'firm' ? 'The firm' : 'The complainant');

const whoNl = (by: By): string => (by === 'firm' ? 'De onderneming' : 'De klager');

const SENTENCES = { en: EN, nl: NL } as const;

/**
 * What an event tells, as one plain sentence. Its personal texts stand in it as they are given:
 * open, sealed or erased.
 *
 * @param procedure that names the subjects; one that it lacks is told as it was recorded
 * @example
 * sentenceOf({ type: 'Acknowledged', data: { at: '2026-04-07' } }, 'en', bitonic);
 * // 'Receipt was confirmed to the complainant.'
 */
export const sentenceOf = (
  { type, data }: ComplaintEvent,
  language: Language,
  { subjects: names }: Pick<Procedure, 'subjects'>,
): string => {
  const named: Named = (subjects) => list(subjects.map((key) => names[key]?.[language] ?? key));
  const tell = SENTENCES[language][type] as (data: ComplaintEvent['data'], named: Named) => string;
  const sentence = tell(data, named);
  return /[.!?…\]]$/.test(sentence) ? sentence : `${sentence}.`;
};
