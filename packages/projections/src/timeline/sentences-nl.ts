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
  receivedOn: 'dag van ontvangst',
  acknowledgedOn: 'dag van de bevestiging',
  closedOn: 'dag van de afsluiting',
  channel: 'kanaal',
  outcome: 'resultaat',
  subjects: 'onderwerpen',
  complainantName: 'naam van de klager',
  complainantEmail: 'e-mailadres van de klager',
  complainantAddress: 'adres van de klager',
};

const PERSONS = new Map([
  ['complainant', 'de klager'],
  ['representative', 'de vertegenwoordiger'],
]);

/** Whose data it is about, where it is not about all whom the complaint names. */
const ofPerson = (person: string | undefined): string =>
  person === undefined ? '' : ` van ${PERSONS.get(person) ?? person}`;

const HOW = {
  refused: 'hij is geweigerd',
  bounced: 'hij kwam terug',
  'given-up': 'hij kon te lang niet worden afgegeven',
  unconfirmed: 'het versturen is twee keer begonnen en niemand weet of het is gelukt',
};

const letter = (digest: string): string => `Brief: SHA-256 ${digest}`;

const pointIds = (points: readonly { readonly id: string }[], { list }: Telling): string =>
  list(points.map(({ id }) => id));

const DECISIONS = {
  admissibility: 'de ontvankelijkheid',
  judgement: 'het oordeel',
} as const;

/** Who goes to Kifid or to court. */
const WHO = { complainant: 'De klager', firm: 'De onderneming' } as const;

/** What a judgement, or a part of one, says of points, redress and remedies. */
const contentOf = (
  { points = [], redress = [], remedies, letter: digest }: Partial<EventData<'PartJudged'>>,
  { amount, list, names }: Telling,
): readonly (string | null)[] => [
  ...points.map(({ id, finding }) => `Punt ${id}: ${names.outcomes[finding]}`),
  ...redress.map(
    (one) =>
      `Tegemoetkoming: ${names.redress[one.kind]}${one.amount === undefined ? '' : ` van ${amount(one.amount)}`}`,
  ),
  when(remedies, (named) =>
    named.length === 0
      ? 'Er is op geen vervolgweg gewezen'
      : `Gewezen is op de weg naar ${list(named.map((one) => names.remedies[one]))}`,
  ),
  when(digest, letter),
];

/** What is told of a complaint beside its text. */
const detailsOf = (
  { language, service, factsOn, damage, remedySought }: Partial<EventData<'DetailsRecorded'>>,
  { amount, day, list, names }: Telling,
): readonly (string | null)[] => [
  when(language, (code) => `De klacht is geschreven in het ${languageInWords(code, 'nl')}`),
  when(service, (name) => `De dienst: ${name}`),
  when(factsOn, (days) => `Het gebeurde op ${list(days.map(day))}`),
  when(
    damage,
    (claimed) =>
      `Er wordt schade gesteld${claimed.amount === undefined ? '' : `: ${amount(claimed.amount)}`}`,
  ),
  when(remedySought, ({ kind }) => `De klager vraagt om ${names.sought[kind]}`),
];

/** What each event tells in Dutch. */
export const SENTENCES_NL: Sentences = {
  Received: (data, telling) => {
    const { list, names, staff, subjects } = telling;
    return [
      `De klacht is binnengekomen (${names.channels[data.channel]})${data.subjects.length === 0 ? '' : `, over ${subjects(data.subjects)}`}`,
      when(
        data.grounds,
        (about) => `De klacht betreft ${list(about.map((one) => names.about[one]))}`,
      ),
      when(data.points, (points) => `De punten: ${pointIds(points, telling)}`),
      when(data.employees, (employees) => `De klacht gaat over ${list(employees.map(staff))}`),
      when(data.officer, (officer) => `De klacht wordt behandeld door ${officer}`),
      when(data.anonymous, () => 'Er staat niet in wie er klaagt, en ook geen adres'),
      when(data.representative, ({ mandate }) =>
        mandate === undefined
          ? 'Een vertegenwoordiger kwam zonder machtiging'
          : `Een vertegenwoordiger is gemachtigd: SHA-256 ${mandate}`,
      ),
      ...detailsOf(data, telling),
      when(data.splitFrom, (id) => `De klacht is afgesplitst van klacht ${id}`),
      when(data.origin, (origin) => {
        const { source, number } = origin;
        const lost = notKeptThere(origin, names);
        return `De klacht komt uit ${source}${number === undefined ? '' : `, nummer ${number}`}; ${lost.length === 0 ? 'elke stap is daar bijgehouden' : `daar niet bijgehouden: ${list(lost)}`}`;
      }),
      `De klacht valt onder ${data.procedure}${beginningOfDigest(data.procedureDigest)}`,
    ];
  },
  Forwarded: () => 'De klacht heeft de klachtenfunctionaris bereikt',
  OfficerAssigned: ({ officer, deputy, reason }) =>
    `De klacht wordt behandeld door ${officer}${deputy === undefined ? '' : `, met ${deputy} als vervanger`}${said(reason)}`,
  Acknowledged: (data, { list, names }) => [
    'De ontvangst is aan de klager bevestigd',
    when(data.contents, (contents) =>
      contents.length === 0
        ? 'De bevestiging bevat niets van wat de procedure vraagt'
        : `De bevestiging bevat ${list(contents.map((one) => names.contents[one]))}`,
    ),
    when(data.letter, letter),
  ],
  InfoRequested: ({ id, question, letter: digest }) => [
    `De klager is om informatie gevraagd${inBrackets(id)}${said(question)}`,
    when(digest, letter),
  ],
  InfoProvided: ({ answer, request, partial, unasked }) => [
    `De klager heeft ${partial ? 'gedeeltelijk ' : ''}${unasked ? 'een aanvulling gestuurd' : 'geantwoord'}${inBrackets(request)}${said(answer)}`,
    when(unasked, () => 'Daar was niet om gevraagd'),
  ],
  DeclaredAdmissible: ({ grounds = [], letter: digest }, { list, names }) => [
    `De klacht is ontvankelijk verklaard${grounds.length === 0 ? '' : `: de klacht betreft ${list(grounds.map((one) => names.about[one]))}`}`,
    when(digest, letter),
  ],
  DeclaredInadmissible: ({ grounds = [], letter: digest }, { list, names }) => [
    `De klacht is niet-ontvankelijk verklaard${grounds.length === 0 ? '' : ` (${list(grounds.map(({ ground }) => names.grounds[ground]))})`}`,
    when(digest, letter),
  ],
  EmployeeNamed: ({ employee }, { staff }) => `De klacht bleek te gaan over ${staff(employee)}`,
  EmployeeInformed: ({ employee, letter: digest }, { staff }) => [
    `De klacht is bekendgemaakt aan ${staff(employee)}`,
    when(digest, letter),
  ],
  EmployeeLeft: ({ employee }, { staff }) =>
    `Niet meer werkzaam bij de onderneming: ${staff(employee)}`,
  StatementInvited: (data, { party }) => [
    `Gelegenheid tot toelichting is geboden aan ${party(data.party)}`,
    when(data.letter, letter),
  ],
  StatementGiven: (data, { party }) => [
    `Toelichting van ${party(data.party)}${said(data.statement)}`,
    when(data.document, (digest) => `Stuk: SHA-256 ${digest}`),
  ],
  StatementWaived: (data, { party }) => `Van toelichting is afgezien door ${party(data.party)}`,
  ContactReported: ({ employee, summary }, { staff }) =>
    `Contact met de klager is gemeld door ${staff(employee)}${said(summary)}`,
  SolutionProposed: ({ by, solution }, { party }) =>
    `Een oplossing is voorgesteld door ${party(by)}${said(solution)}`,
  SolutionTried: ({ by, solution }, { party }) =>
    `Een oplossing is beproefd door ${party(by)}${said(solution)}`,
  SolutionAccepted: () => 'De klager heeft de oplossing aanvaard',
  SolutionDeclined: ({ reason }) => `De klager heeft de oplossing afgewezen${said(reason)}`,
  ProgressReported: ({ summary, letter: digest }) => [
    `De klager heeft bericht gekregen over de voortgang${said(summary)}`,
    when(digest, letter),
  ],
  PointsListed: ({ points }, telling) => `De punten zijn benoemd: ${pointIds(points, telling)}`,
  Delayed: ({ until, reason, letter: digest }, { day }) => [
    `Het oordeel is uitgesteld tot uiterlijk ${day(until)}${said(reason)}`,
    when(digest, letter),
  ],
  PartJudged: (data, telling) => [
    'Over een deel van de punten is eerder geoordeeld',
    ...contentOf(data, telling),
  ],
  RedressPaid: ({ kind, amount, what }, telling) =>
    `De tegemoetkoming is betaald: ${telling.names.redress[kind]} van ${telling.amount(amount)}${inBrackets(what)}`,
  Judged: (data, telling) => [
    `Oordeel: ${telling.names.outcomes[data.outcome]}${data.reasons === undefined ? '' : `. Redenen: ${data.reasons}`}`,
    ...contentOf(data, telling),
    when(data.deviation, ({ from }) => `Het oordeel wijkt af van ${telling.list(from)}`),
  ],
  Notified: (data, { party }) => [
    `Bericht over ${DECISIONS[data.of]} is gestuurd aan ${party(data.party)}`,
    when(data.letter, letter),
  ],
  Withdrawn: ({ reason }) => `De klager heeft de klacht ingetrokken${said(reason)}`,
  Reopened: ({ reason }) => `De klacht is heropend${said(reason)}`,
  EscalatedToKifid: ({ reference, appeal, by }) =>
    `${WHO[by ?? 'complainant']} heeft de klacht${appeal ? ' in beroep' : ''} voorgelegd aan het Kifid${inBrackets(reference)}`,
  KifidRuled: ({ result, deviates, reference, summary }, { names }) => [
    `Het Kifid heeft geoordeeld${inBrackets(reference)}: ${names.outcomes[result]}${deviates === undefined ? '' : `, ${deviates ? 'anders dan' : 'net als'} de onderneming`}`,
    summary ?? null,
  ],
  BroughtToCourt: ({ reference, appeal, by }) =>
    `${WHO[by ?? 'complainant']} heeft de klacht${appeal ? ' in hoger beroep' : ''} voor de rechter gebracht${inBrackets(reference)}`,
  CourtRuled: ({ result, reference, summary }, { names }) => [
    `De rechter heeft geoordeeld${inBrackets(reference)}: ${names.outcomes[result]}`,
    summary ?? null,
  ],
  FeedbackGiven: ({ satisfaction, text }) =>
    `De klager heeft gezegd hoe tevreden die is over de behandeling${satisfaction === undefined ? '' : ` (${satisfaction} van 5)`}${said(text)}`,
  Reclassified: (data, { subjects }) =>
    `De klacht is ingedeeld onder ${subjects(data.subjects)}${said(data.reason)}`,
  LatenessExplained: ({ step, due, cause, explanation }, { names, day, latenessCause }) => [
    `Waarom het te laat was (${names.kinds[step]}${due === undefined ? '' : `, uiterlijk ${day(due)}`}): ${latenessCause(cause)}`,
    explanation ?? null,
  ],
  RootCauseFound: ({ cause }, { rootCause }) => `Er is een oorzaak gevonden: ${rootCause(cause)}`,
  DocumentAdded: ({ name, digest, mediaType, from, size }, { party }) => [
    `Een stuk is toegevoegd: ${name}${mediaType === undefined ? '' : ` (${mediaType})`}${from === undefined ? '' : `, van ${party(from)}`}`,
    size === undefined
      ? null
      : `Het telt ${size} ${size === 1 ? 'byte' : 'bytes'} en wordt bij het dossier bewaard`,
    `SHA-256 ${digest}`,
  ],
  LetterDrafted: (data, { names, day }) => [
    `Een brief is opgesteld, zodat een ander hem goedkeurt: ${names.letters[data.kind]}`,
    letter(data.letter),
    when(
      data.laterDays,
      (days) =>
        `Hij mag met een latere dag weg: ${days.map(({ at, letter: then }) => `${day(at)} (${shortId(then)})`).join(', ')}`,
    ),
    `Wat hij vastlegt: SHA-256 ${data.records}`,
  ],
  LetterApproved: (data) => ['Een opgestelde brief is goedgekeurd', letter(data.letter)],
  LetterQueued: (data, { party, names }) => [
    `Een brief aan ${party(data.to)} moet ${data.email === undefined ? 'op papier' : `naar ${data.email.address}`} worden verstuurd: ${names.letters[data.kind]}`,
    letter(data.letter),
    when(data.email?.message, (digest) => `Mail: SHA-256 ${digest}`),
    `Het is brief ${shortId(data.id)}`,
  ],
  LetterSent: ({ id }) => `Brief ${shortId(id)} is verstuurd`,
  LetterFailed: ({ id, how, code }) =>
    `Brief ${shortId(id)} is niet aangekomen: ${HOW[how]}${inBrackets(code)}`,
  LetterRetried: ({ id }) => `Brief ${shortId(id)} moet nog een keer worden verstuurd`,
  NoteAdded: ({ text }) => `Er is een aantekening gemaakt: ${text}`,
  Corrected: (data, telling) => [
    `Een feit is rechtgezet: ${changesOf(data, CORRECTABLE, telling)}`,
    when(
      data.procedure,
      (title) => `De klacht valt voortaan onder ${title}${beginningOfDigest(data.procedureDigest)}`,
    ),
    data.why,
  ],
  Amended: (data, telling) => [
    `Gebeurtenis ${data.revision} (${telling.facts.event(data.of)}) is rechtgezet: ${amendmentsOf(data, telling)}`,
    when(
      data.procedure,
      (title) => `De klacht valt voortaan onder ${title}${beginningOfDigest(data.procedureDigest)}`,
    ),
    data.why,
  ],
  Retracted: ({ revision, of, why }, { facts }) => [
    revision === 0
      ? `De klacht is bij vergissing geregistreerd (${facts.event(of)})`
      : `Gebeurtenis ${revision} (${facts.event(of)}) is bij vergissing vastgelegd, en vervalt`,
    why,
  ],
  ComplainantAdded: ({ id }) => `Iemand anders klaagt over hetzelfde (${id})`,
  RepresentativeAdded: ({ id, mandate }) => [
    `Iemand klaagt namens de gebruiker (${id})`,
    mandate === undefined ? 'Een machtiging is niet getoond' : `Machtiging: SHA-256 ${mandate}`,
  ],
  MandateProvided: ({ id, mandate }) => `Een machtiging is getoond (${id}): SHA-256 ${mandate}`,
  RepresentativeLeft: ({ id, reason }) =>
    `De vertegenwoordiger klaagt niet langer namens de gebruiker (${id})${said(reason)}`,
  DetailsRecorded: (data, telling) => [
    'Er is meer over de klacht bekend geworden',
    ...detailsOf(data, telling),
  ],
  Linked: ({ to, as, why }, { names }) => `De klacht is ${names.links[as]} ${to}${said(why)}`,
  Unlinked: ({ to, as, why }, { names }) =>
    `Een koppeling vervalt. De klacht zou zijn: ${names.links[as]} ${to}${said(why)}`,
  ErasureRequested: ({ person, channel }, { names }) =>
    `Er is gevraagd de persoonsgegevens${ofPerson(person)} te wissen${inBrackets(channel && names.channels[channel])}`,
  ErasureRefused: ({ person, ground }, { names }) =>
    `Het wissen${ofPerson(person)} is geweigerd: ${nameIn(names.keeping, ground)}`,
  ErasureDeferred: ({ person, ground, until }, { day, names }) =>
    `Het wissen${ofPerson(person)} is uitgesteld tot en met ${day(until)} (${nameIn(names.keeping, ground)})`,
  Erased: ({ person }) =>
    `De persoonsgegevens${ofPerson(person)} zijn gewist: de sleutel is vernietigd`,
  HoldPlaced: ({ ground }) => `Bewaring wegens een geschil is ingesteld: ${ground}`,
  HoldLifted: ({ ground }) => `De bewaring wegens een geschil is opgeheven${said(ground)}`,
};
