import type { ComplaintEvent, ComplaintEventType, EventData, Language } from '@klacht/domain';

type Sentences = {
  readonly [Type in ComplaintEventType]: (data: EventData<Type>) => string;
};

/** What follows, where there is something. */
const said = (text: string | undefined): string => (text === undefined ? '' : `: ${text}`);

const list = (words: readonly string[]): string => words.join(', ');

const OUTCOMES_NL = {
  upheld: 'gegrond',
  'partly-upheld': 'deels gegrond',
  rejected: 'ongegrond',
  settled: 'schikking',
  inadmissible: 'niet-ontvankelijk',
} as const;

const OUTCOMES_EN = {
  upheld: 'upheld',
  'partly-upheld': 'partly upheld',
  rejected: 'rejected',
  settled: 'settled',
  inadmissible: 'inadmissible',
} as const;

const CHANNELS_NL = {
  email: 'e-mail',
  form: 'formulier',
  letter: 'brief',
  other: 'anders',
} as const;

/** What a correction changed, as `field: from → to`. */
const changesOf = (data: EventData<'Corrected'>): string =>
  list(
    Object.entries(data).flatMap(([field, value]) =>
      typeof value === 'object' && value !== null && 'from' in value
        ? [`${field}: ${String(value.from)} → ${String(value.to)}`]
        : [],
    ),
  );

const EN: Sentences = {
  Received: ({ channel, subjects }) =>
    `The complaint came in (${channel})${subjects.length === 0 ? '' : `, about ${list(subjects)}`}.`,
  Forwarded: () => 'It reached the complaints officer.',
  OfficerAssigned: ({ officer, deputy, reason }) =>
    `${officer} handles it${deputy === undefined ? '' : `, with ${deputy} as deputy`}${said(reason)}`,
  Acknowledged: () => 'Receipt was confirmed to the complainant.',
  InfoRequested: ({ question }) => `The complainant was asked for information${said(question)}`,
  InfoProvided: ({ answer }) => `The complainant answered${said(answer)}`,
  DeclaredAdmissible: () => 'It was declared admissible.',
  DeclaredInadmissible: ({ grounds = [] }) =>
    `It was declared inadmissible${grounds.length === 0 ? '' : ` (${list(grounds.map(({ ground }) => ground))})`}.`,
  EmployeeNamed: ({ employee }) => `It turned out to be about ${employee}.`,
  EmployeeInformed: ({ employee }) => `${employee} was told of it.`,
  StatementInvited: (data) => `An explanation was invited from: ${data.party}.`,
  StatementGiven: ({ party, statement }) => `A statement came from: ${party}${said(statement)}`,
  StatementWaived: ({ party }) => `A statement was waived by: ${party}.`,
  ContactReported: ({ employee, summary }) =>
    `${employee} reported a contact with the complainant${said(summary)}`,
  SolutionProposed: ({ by, solution }) => `${by} proposed a solution${said(solution)}`,
  SolutionAccepted: () => 'The complainant accepted the solution.',
  SolutionDeclined: ({ reason }) => `The complainant declined the solution${said(reason)}`,
  ProgressReported: ({ summary }) => `The complainant was told of the progress${said(summary)}`,
  PointsListed: ({ points }) => `Its points were listed: ${list(points.map(({ id }) => id))}.`,
  Delayed: ({ until, reason }) => `The judgement was put off to ${until}${said(reason)}`,
  Judged: ({ outcome, reasons }) => `It was judged: ${OUTCOMES_EN[outcome]}${said(reasons)}`,
  Notified: (data) => `Notice of the ${data.of} was given to: ${data.party}.`,
  Withdrawn: ({ reason }) => `The complainant withdrew it${said(reason)}`,
  Reopened: ({ reason }) => `It was reopened${said(reason)}`,
  EscalatedToKifid: ({ reference }) =>
    `The complainant put it to Kifid${reference === undefined ? '' : ` (${reference})`}.`,
  KifidRuled: ({ result, deviates }) =>
    `Kifid ruled: ${OUTCOMES_EN[result]}${deviates ? ', otherwise than the firm' : ''}.`,
  FeedbackGiven: ({ satisfaction, text }) =>
    `The complainant said how satisfied they are${satisfaction === undefined ? '' : ` (${satisfaction} of 5)`}${said(text)}`,
  Reclassified: ({ subjects }) => `It was classified under ${list(subjects)}.`,
  RootCauseFound: ({ cause }) => `A cause was found: ${cause}.`,
  DocumentAdded: ({ name, digest }) => `A document was added: ${name} (SHA-256 ${digest}).`,
  Corrected: (data) => `A fact was put right: ${changesOf(data)}. ${data.why}`,
  ErasureRequested: () => 'The complainant asked to be forgotten.',
  ErasureRefused: ({ ground }) => `To be forgotten was refused: ${ground}.`,
  ErasureDeferred: ({ ground, until }) => `To be forgotten was put off to ${until}: ${ground}.`,
  Erased: () => 'The complainant was forgotten: the key was destroyed.',
  HoldPlaced: ({ ground }) => `A legal hold was placed: ${ground}.`,
  HoldLifted: () => 'The legal hold was lifted.',
};

const NL: Sentences = {
  Received: ({ channel, subjects }) =>
    `De klacht kwam binnen (${CHANNELS_NL[channel]})${subjects.length === 0 ? '' : `, over ${list(subjects)}`}.`,
  Forwarded: () => 'Zij bereikte de klachtenfunctionaris.',
  OfficerAssigned: ({ officer, deputy, reason }) =>
    `${officer} behandelt haar${deputy === undefined ? '' : `, met ${deputy} als vervanger`}${said(reason)}`,
  Acknowledged: () => 'De ontvangst werd aan de klager bevestigd.',
  InfoRequested: ({ question }) => `De klager werd om informatie gevraagd${said(question)}`,
  InfoProvided: ({ answer }) => `De klager antwoordde${said(answer)}`,
  DeclaredAdmissible: () => 'Zij werd ontvankelijk verklaard.',
  DeclaredInadmissible: ({ grounds = [] }) =>
    `Zij werd niet-ontvankelijk verklaard${grounds.length === 0 ? '' : ` (${list(grounds.map(({ ground }) => ground))})`}.`,
  EmployeeNamed: ({ employee }) => `Zij bleek over ${employee} te gaan.`,
  EmployeeInformed: ({ employee }) => `${employee} werd op de hoogte gesteld.`,
  StatementInvited: (data) => `Gelegenheid tot toelichting geboden aan: ${partyNl(data.party)}.`,
  StatementGiven: (data) => `Toelichting van: ${partyNl(data.party)}${said(data.statement)}`,
  StatementWaived: (data) => `Van toelichting afgezien door: ${partyNl(data.party)}.`,
  ContactReported: ({ employee, summary }) =>
    `${employee} meldde contact met de klager${said(summary)}`,
  SolutionProposed: ({ by, solution }) => `${by} stelde een oplossing voor${said(solution)}`,
  SolutionAccepted: () => 'De klager aanvaardde de oplossing.',
  SolutionDeclined: ({ reason }) => `De klager wees de oplossing af${said(reason)}`,
  ProgressReported: ({ summary }) => `De klager kreeg bericht over de voortgang${said(summary)}`,
  PointsListed: ({ points }) => `De punten werden benoemd: ${list(points.map(({ id }) => id))}.`,
  Delayed: ({ until, reason }) => `Het oordeel werd uitgesteld tot ${until}${said(reason)}`,
  Judged: ({ outcome, reasons }) => `Er werd geoordeeld: ${OUTCOMES_NL[outcome]}${said(reasons)}`,
  Notified: (data) =>
    `Bericht over ${data.of === 'judgement' ? 'het oordeel' : 'de ontvankelijkheid'} aan: ${partyNl(data.party)}.`,
  Withdrawn: ({ reason }) => `De klager trok haar in${said(reason)}`,
  Reopened: ({ reason }) => `Zij werd heropend${said(reason)}`,
  EscalatedToKifid: ({ reference }) =>
    `De klager legde haar voor aan het Kifid${reference === undefined ? '' : ` (${reference})`}.`,
  KifidRuled: ({ result, deviates }) =>
    `Het Kifid oordeelde: ${OUTCOMES_NL[result]}${deviates ? ', anders dan de onderneming' : ''}.`,
  FeedbackGiven: ({ satisfaction, text }) =>
    `De klager zei hoe tevreden hij is${satisfaction === undefined ? '' : ` (${satisfaction} van 5)`}${said(text)}`,
  Reclassified: ({ subjects }) => `Zij werd ingedeeld onder ${list(subjects)}.`,
  RootCauseFound: ({ cause }) => `Er werd een oorzaak gevonden: ${cause}.`,
  DocumentAdded: ({ name, digest }) => `Een stuk werd toegevoegd: ${name} (SHA-256 ${digest}).`,
  Corrected: (data) => `Een feit werd rechtgezet: ${changesOf(data)}. ${data.why}`,
  ErasureRequested: () => 'De klager vroeg om vergeten te worden.',
  ErasureRefused: ({ ground }) => `Vergeten werd geweigerd: ${ground}.`,
  ErasureDeferred: ({ ground, until }) => `Vergeten werd uitgesteld tot ${until}: ${ground}.`,
  Erased: () => 'De klager werd vergeten: de sleutel is vernietigd.',
  HoldPlaced: ({ ground }) => `Een bewaarplicht werd ingesteld: ${ground}.`,
  HoldLifted: () => 'De bewaarplicht werd opgeheven.',
};

const partyNl = (party: string): string => (party === 'complainant' ? 'klager' : party);

const SENTENCES = { en: EN, nl: NL } as const;

/**
 * What an event tells, as one plain sentence. Its personal texts stand in it as they are given:
 * open, sealed or erased.
 *
 * @example
 * sentenceOf({ type: 'Acknowledged', data: { at: '2026-04-07' } }, 'en');
 * // 'Receipt was confirmed to the complainant.'
 */
export const sentenceOf = ({ type, data }: ComplaintEvent, language: Language): string => {
  const sentence = (SENTENCES[language][type] as (data: ComplaintEvent['data']) => string)(data);
  return /[.!?…\]]$/.test(sentence) ? sentence : `${sentence}.`;
};
