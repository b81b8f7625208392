import type { EventData } from '@klacht/domain';
import { languageInWords } from '../in-words.ts';
import { nameIn } from '../recorded-names.ts';
import {
  amendmentsOf,
  changesOf,
  type Correctable,
  inBrackets,
  notKeptThere,
  beginningOfDigest,
  said,
  shortId,
  type Sentences,
  type Telling,
  when,
} from './telling.ts';

const CORRECTABLE: Readonly<Record<Correctable, string>> = {
  receivedOn: 'day of receipt',
  acknowledgedOn: 'day of the acknowledgement',
  closedOn: 'day on which it ended',
  channel: 'channel',
  outcome: 'outcome',
  subjects: 'subjects',
  complainantName: 'name of the complainant',
  complainantEmail: 'e-mail address of the complainant',
  complainantAddress: 'address of the complainant',
};

/** Whose data it is about, where it is not about all whom the complaint names. */
const ofPerson = (person: string | undefined): string => {
  if (person === undefined) return '';
  return person === 'complainant' || person === 'representative'
    ? ` of the ${person}`
    : ` of ${person}`;
};

const HOW = {
  refused: 'it was refused',
  bounced: 'it came back',
  'given-up': 'it could not be handed over for too long',
  unconfirmed: 'it was begun twice, and nobody knows whether it went',
};

const letter = (digest: string): string => `Letter: SHA-256 ${digest}`;

const pointIds = (points: readonly { readonly id: string }[], { list }: Telling): string =>
  list(points.map(({ id }) => id));

/** Who goes to Kifid or to court. */
const WHO = { complainant: 'The complainant', firm: 'The firm' } as const;

/** What a judgement, or a part of one, says of points, redress and remedies. */
const contentOf = (
  { points = [], redress = [], remedies, letter: digest }: Partial<EventData<'PartJudged'>>,
  { amount, list, names }: Telling,
): readonly (string | null)[] => [
  ...points.map(({ id, finding }) => `Point ${id}: ${names.outcomes[finding]}`),
  ...redress.map(
    (one) =>
      `Redress: ${names.redress[one.kind]}${one.amount === undefined ? '' : ` of ${amount(one.amount)}`}`,
  ),
  when(remedies, (named) =>
    named.length === 0
      ? 'No remedy was named'
      : `Remedies named: ${list(named.map((one) => names.remedies[one]))}`,
  ),
  when(digest, letter),
];

/** What is told of a complaint beside its text. */
const detailsOf = (
  { language, service, factsOn, damage, remedySought }: Partial<EventData<'DetailsRecorded'>>,
  { amount, day, list, names }: Telling,
): readonly (string | null)[] => [
  when(language, (code) => `It is written in ${languageInWords(code, 'en')}`),
  when(service, (name) => `The service: ${name}`),
  when(factsOn, (days) => `It happened on ${list(days.map(day))}`),
  when(
    damage,
    (claimed) =>
      `Damage is claimed${claimed.amount === undefined ? '' : `: ${amount(claimed.amount)}`}`,
  ),
  when(remedySought, ({ kind }) => `The complainant asks for ${names.sought[kind]}`),
];

/** What each event tells in English. */
export const SENTENCES_EN: Sentences = {
  Received: (data, telling) => {
    const { list, names, staff, subjects } = telling;
    return [
      `The complaint came in (${names.channels[data.channel]})${data.subjects.length === 0 ? '' : `, about ${subjects(data.subjects)}`}`,
      when(data.grounds, (about) => `It concerns ${list(about.map((one) => names.about[one]))}`),
      when(data.points, (points) => `Its points: ${pointIds(points, telling)}`),
      when(data.employees, (employees) => `It is about ${list(employees.map(staff))}`),
      when(data.officer, (officer) => `${officer} handles it`),
      when(data.anonymous, () => 'It does not say who complains, nor where to write to'),
      when(data.representative, ({ mandate }) =>
        mandate === undefined
          ? 'A representative came without a mandate'
          : `A representative has a mandate: SHA-256 ${mandate}`,
      ),
      ...detailsOf(data, telling),
      when(data.splitFrom, (id) => `It was split from complaint ${id}`),
      when(data.origin, (origin) => {
        const { source, number } = origin;
        const lost = notKeptThere(origin, names);
        return `It comes from ${source}${number === undefined ? '' : `, number ${number}`}; ${lost.length === 0 ? 'every step was kept there' : `not kept there: ${list(lost)}`}`;
      }),
      `It falls under ${data.procedure}${beginningOfDigest(data.procedureDigest)}`,
    ];
  },
  Forwarded: () => 'It reached the complaints officer',
  OfficerAssigned: ({ officer, deputy, reason }) =>
    `${officer} handles it${deputy === undefined ? '' : `, with ${deputy} as deputy`}${said(reason)}`,
  Acknowledged: (data, { list, names }) => [
    'Receipt was confirmed to the complainant',
    when(data.contents, (contents) =>
      contents.length === 0
        ? 'The confirmation held nothing that the procedure asks for'
        : `The confirmation held ${list(contents.map((one) => names.contents[one]))}`,
    ),
    when(data.letter, letter),
  ],
  InfoRequested: ({ id, question, letter: digest }) => [
    `The complainant was asked for information${inBrackets(id)}${said(question)}`,
    when(digest, letter),
  ],
  InfoProvided: ({ answer, request, partial, unasked }) => [
    `The complainant ${unasked ? 'sent a supplement' : 'answered'}${partial ? ' in part' : ''}${inBrackets(request)}${said(answer)}`,
    when(unasked, () => 'Nobody had asked for it'),
  ],
  DeclaredAdmissible: ({ grounds = [], letter: digest }, { list, names }) => [
    `It was declared admissible${grounds.length === 0 ? '' : `: it concerns ${list(grounds.map((one) => names.about[one]))}`}`,
    when(digest, letter),
  ],
  DeclaredInadmissible: ({ grounds = [], letter: digest }, { list, names }) => [
    `It was declared inadmissible${grounds.length === 0 ? '' : ` (${list(grounds.map(({ ground }) => names.grounds[ground]))})`}`,
    when(digest, letter),
  ],
  EmployeeNamed: ({ employee }, { staff }) => `It turned out to be about ${staff(employee)}`,
  EmployeeInformed: ({ employee, letter: digest }, { staff }) => [
    `The complaint was made known to ${staff(employee)}`,
    when(digest, letter),
  ],
  EmployeeLeft: ({ employee }, { staff }) => `The firm was left by ${staff(employee)}`,
  StatementInvited: (data, { party }) => [
    `An explanation was invited from ${party(data.party)}`,
    when(data.letter, letter),
  ],
  StatementGiven: (data, { party }) => [
    `A statement came from ${party(data.party)}${said(data.statement)}`,
    when(data.document, (digest) => `Document: SHA-256 ${digest}`),
  ],
  StatementWaived: (data, { party }) => `A statement was waived by ${party(data.party)}`,
  ContactReported: ({ employee, summary }, { staff }) =>
    `A contact with the complainant was reported by ${staff(employee)}${said(summary)}`,
  SolutionProposed: ({ by, solution }, { party }) =>
    `A solution was proposed by ${party(by)}${said(solution)}`,
  SolutionTried: ({ by, solution }, { party }) =>
    `A solution was tried by ${party(by)}${said(solution)}`,
  SolutionAccepted: () => 'The complainant accepted the solution',
  SolutionDeclined: ({ reason }) => `The complainant declined the solution${said(reason)}`,
  ProgressReported: ({ summary, letter: digest }) => [
    `The complainant was told of the progress${said(summary)}`,
    when(digest, letter),
  ],
  PointsListed: ({ points }, telling) => `Its points were listed: ${pointIds(points, telling)}`,
  Delayed: ({ until, reason, letter: digest }, { day }) => [
    `The judgement was put off to ${day(until)} at the latest${said(reason)}`,
    when(digest, letter),
  ],
  PartJudged: (data, telling) => [
    'Some points were judged before the rest',
    ...contentOf(data, telling),
  ],
  RedressPaid: ({ kind, amount, what }, telling) =>
    `Redress was paid: ${telling.names.redress[kind]} of ${telling.amount(amount)}${inBrackets(what)}`,
  Judged: (data, telling) => [
    `Judgement: ${telling.names.outcomes[data.outcome]}${data.reasons === undefined ? '' : `. Reasons: ${data.reasons}`}`,
    ...contentOf(data, telling),
    when(data.deviation, ({ from }) => `It departs from ${telling.list(from)}`),
  ],
  Notified: (data, { party }) => [
    `Notice of the ${data.of} was given to ${party(data.party)}`,
    when(data.letter, letter),
  ],
  Withdrawn: ({ reason }) => `The complainant withdrew it${said(reason)}`,
  Reopened: ({ reason }) => `It was reopened${said(reason)}`,
  EscalatedToKifid: ({ reference, appeal, by }) =>
    `${WHO[by ?? 'complainant']} put it to Kifid${appeal ? ' on appeal' : ''}${inBrackets(reference)}`,
  KifidRuled: ({ result, deviates, reference, summary }, { names }) => [
    `Kifid ruled${inBrackets(reference)}: ${names.outcomes[result]}${deviates === undefined ? '' : `, ${deviates ? 'otherwise than' : 'as'} the firm`}`,
    summary ?? null,
  ],
  BroughtToCourt: ({ reference, appeal, by }) =>
    `${WHO[by ?? 'complainant']} brought it to court${appeal ? ' on appeal' : ''}${inBrackets(reference)}`,
  CourtRuled: ({ result, reference, summary }, { names }) => [
    `The court ruled${inBrackets(reference)}: ${names.outcomes[result]}`,
    summary ?? null,
  ],
  FeedbackGiven: ({ satisfaction, text }) =>
    `The complainant said how satisfied they are${satisfaction === undefined ? '' : ` (${satisfaction} of 5)`}${said(text)}`,
  Reclassified: (data, { subjects }) =>
    `It was classified under ${subjects(data.subjects)}${said(data.reason)}`,
  LatenessExplained: ({ step, due, cause, explanation }, { names, day, latenessCause }) => [
    `Why it was late to ${names.kinds[step]}${due === undefined ? '' : `, due ${day(due)}`}: ${latenessCause(cause)}`,
    explanation ?? null,
  ],
  RootCauseFound: ({ cause }, { rootCause }) => `A cause was found: ${rootCause(cause)}`,
  DocumentAdded: ({ name, digest, mediaType, from, size }, { party }) => [
    `A document was added: ${name}${mediaType === undefined ? '' : ` (${mediaType})`}${from === undefined ? '' : `, from ${party(from)}`}`,
    size === undefined
      ? null
      : `It has ${size} ${size === 1 ? 'byte' : 'bytes'}, and is kept with the dossier`,
    `SHA-256 ${digest}`,
  ],
  LetterDrafted: (data, { names, day }) => [
    `A letter was drafted, for another to approve: ${names.letters[data.kind]}`,
    letter(data.letter),
    when(
      data.laterDays,
      (days) =>
        `It may go with a later day: ${days.map(({ at, letter: then }) => `${day(at)} (${shortId(then)})`).join(', ')}`,
    ),
    `What it records: SHA-256 ${data.records}`,
  ],
  LetterApproved: (data) => ['A letter that was drafted was approved', letter(data.letter)],
  LetterQueued: (data, { party, names }) => [
    `A letter to ${party(data.to)} is to be sent ${data.email === undefined ? 'on paper' : `to ${data.email.address}`}: ${names.letters[data.kind]}`,
    letter(data.letter),
    when(data.email?.message, (digest) => `Mail: SHA-256 ${digest}`),
    `It is letter ${shortId(data.id)}`,
  ],
  LetterSent: ({ id }) => `Letter ${shortId(id)} was sent`,
  LetterFailed: ({ id, how, code }) =>
    `Letter ${shortId(id)} did not arrive: ${HOW[how]}${inBrackets(code)}`,
  LetterRetried: ({ id }) => `Letter ${shortId(id)} is to be sent once more`,
  NoteAdded: ({ text }) => `A note was made: ${text}`,
  Corrected: (data, telling) => [
    `A fact was put right: ${changesOf(data, CORRECTABLE, telling)}`,
    when(
      data.procedure,
      (title) => `It falls under ${title}${beginningOfDigest(data.procedureDigest)} from now on`,
    ),
    data.why,
  ],
  Amended: (data, telling) => [
    `Event ${data.revision} (${telling.facts.event(data.of)}) was put right: ${amendmentsOf(data, telling)}`,
    when(
      data.procedure,
      (title) => `It falls under ${title}${beginningOfDigest(data.procedureDigest)} from now on`,
    ),
    data.why,
  ],
  Retracted: ({ revision, of, why }, { facts }) => [
    revision === 0
      ? `The complaint was registered by mistake (${facts.event(of)})`
      : `Event ${revision} (${facts.event(of)}) was recorded by mistake, and is taken back`,
    why,
  ],
  ComplainantAdded: ({ id }) => `Somebody else complains of the same (${id})`,
  RepresentativeAdded: ({ id, mandate }) => [
    `Somebody complains for the user (${id})`,
    mandate === undefined ? 'They have shown no mandate' : `Mandate: SHA-256 ${mandate}`,
  ],
  MandateProvided: ({ id, mandate }) => `A mandate was shown (${id}): SHA-256 ${mandate}`,
  RepresentativeLeft: ({ id, reason }) =>
    `The representative no longer complains for the user (${id})${said(reason)}`,
  DetailsRecorded: (data, telling) => ['More was told of it', ...detailsOf(data, telling)],
  Linked: ({ to, as, why }, { names }) => `It is ${names.links[as]} ${to}${said(why)}`,
  Unlinked: ({ to, as, why }, { names }) =>
    `A link is undone. It was said to be ${names.links[as]} ${to}${said(why)}`,
  ErasureRequested: ({ person, channel }, { names }) =>
    `It was asked to erase the personal data${ofPerson(person)}${inBrackets(channel && names.channels[channel])}`,
  ErasureRefused: ({ person, ground }, { names }) =>
    `The erasure${ofPerson(person)} was refused: ${nameIn(names.keeping, ground)}`,
  ErasureDeferred: ({ person, ground, until }, { day, names }) =>
    `The erasure${ofPerson(person)} was put off until the end of ${day(until)} (${nameIn(names.keeping, ground)})`,
  Erased: ({ person }) => `The personal data${ofPerson(person)} were erased: the key was destroyed`,
  HoldPlaced: ({ ground }) => `A legal hold was placed: ${ground}`,
  HoldLifted: ({ ground }) => `The legal hold was lifted${said(ground)}`,
};
