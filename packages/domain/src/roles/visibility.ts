import type { ComplaintEventType, EventData } from '../complaint/events.ts';
import type { Role } from './role.ts';

/** Who may see something. `party`: the one whom the event itself is about, or from. */
type Audience = readonly (Role | 'party')[];

/** The places in a value of texts that could say anything: `complainant.name`, `points.text`. */
type TextsIn<Value, Path extends string = ''> = Value extends string
  ? string extends Value
    ? Path
    : never
  : Value extends readonly (infer Item)[]
    ? TextsIn<Item, Path>
    : Value extends object
      ? {
          [Key in keyof Value & string]-?: TextsIn<
            Value[Key],
            Path extends '' ? Key : `${Path}.${Key}`
          >;
        }[keyof Value & string]
      : never;

type Row<Data> = {
  /** Who may know that it happened, and when. */
  readonly seenBy: Audience;
  /** Who, of those, may read each text. Days, amounts and choices from a list are not hidden. */
  readonly texts: Readonly<Record<TextsIn<Data>, Audience>>;
  /** Who may open the documents that it names by their digest, where that is not who sees the digest. */
  readonly documents?: Partial<Readonly<Record<TextsIn<Data>, Audience>>>;
};

/** The firm's own: who handles, who answers, who checks. */
export const FIRM = ['officer', 'compliance', 'auditor'] as const;
const EVERYONE = [...FIRM, 'employee', 'complainant'] as const;
/** What names a person: an auditor checks the handling, whoever complained. */
export const KNOWS_WHO = ['officer', 'compliance', 'complainant'] as const;
const WITH_EMPLOYEE = [...KNOWS_WHO, 'employee'] as const;
const WITH_COMPLAINANT = [...FIRM, 'complainant'] as const;
const WITH_PARTY = [...FIRM, 'party'] as const;
/** A letter to the complainant: whom it is about may know of it, and not read it. */
const LETTER = { letter: WITH_COMPLAINANT } as const;

/**
 * What of a complaint each role may see: a row for every event, and in it every text that it can
 * hold. docs/explanation/roles.md says why.
 */
export const visibility: { readonly [Type in ComplaintEventType]: Row<EventData<Type>> } = {
  Received: {
    seenBy: EVERYONE,
    texts: {
      procedure: EVERYONE,
      procedureDigest: EVERYONE,
      subjects: EVERYONE,
      'complainant.name': WITH_EMPLOYEE,
      'complainant.email': KNOWS_WHO,
      'complainant.address': KNOWS_WHO,
      'representative.name': WITH_EMPLOYEE,
      'representative.email': KNOWS_WHO,
      'representative.address': KNOWS_WHO,
      'representative.mandate': EVERYONE,
      concerns: EVERYONE,
      text: EVERYONE,
      language: EVERYONE,
      service: EVERYONE,
      'damage.amount.value': EVERYONE,
      'damage.amount.currency': EVERYONE,
      'damage.what': EVERYONE,
      'remedySought.what': EVERYONE,
      agreements: EVERYONE,
      'points.id': EVERYONE,
      'points.text': EVERYONE,
      employees: FIRM,
      officer: EVERYONE,
      'origin.source': FIRM,
      'origin.reference': FIRM,
      'origin.number': FIRM,
      splitFrom: EVERYONE,
    },
    documents: { 'representative.mandate': WITH_COMPLAINANT },
  },
  Forwarded: { seenBy: EVERYONE, texts: {} },
  OfficerAssigned: {
    seenBy: EVERYONE,
    texts: { officer: EVERYONE, deputy: EVERYONE, reason: FIRM },
  },
  Acknowledged: { seenBy: EVERYONE, texts: { letter: EVERYONE }, documents: LETTER },
  InfoRequested: {
    seenBy: EVERYONE,
    texts: { id: EVERYONE, question: WITH_COMPLAINANT, letter: EVERYONE },
    documents: LETTER,
  },
  InfoProvided: { seenBy: EVERYONE, texts: { answer: WITH_COMPLAINANT, request: EVERYONE } },
  DeclaredAdmissible: { seenBy: EVERYONE, texts: { letter: EVERYONE }, documents: LETTER },
  DeclaredInadmissible: {
    seenBy: EVERYONE,
    texts: {
      'grounds.explanation': WITH_COMPLAINANT,
      reasons: WITH_COMPLAINANT,
      letter: EVERYONE,
    },
    documents: LETTER,
  },
  EmployeeNamed: { seenBy: WITH_PARTY, texts: { employee: WITH_PARTY } },
  EmployeeInformed: { seenBy: WITH_PARTY, texts: { employee: WITH_PARTY, letter: WITH_PARTY } },
  EmployeeLeft: { seenBy: WITH_PARTY, texts: { employee: WITH_PARTY } },
  StatementInvited: { seenBy: WITH_PARTY, texts: { party: WITH_PARTY, letter: WITH_PARTY } },
  StatementGiven: {
    seenBy: WITH_PARTY,
    texts: { party: WITH_PARTY, statement: WITH_PARTY, document: WITH_PARTY },
  },
  StatementWaived: { seenBy: WITH_PARTY, texts: { party: WITH_PARTY } },
  ContactReported: {
    seenBy: [...WITH_PARTY, 'complainant'],
    texts: { employee: WITH_PARTY, summary: WITH_PARTY },
  },
  SolutionProposed: { seenBy: EVERYONE, texts: { by: WITH_PARTY, solution: EVERYONE } },
  SolutionTried: { seenBy: EVERYONE, texts: { by: WITH_PARTY, solution: EVERYONE } },
  SolutionAccepted: { seenBy: EVERYONE, texts: {} },
  SolutionDeclined: { seenBy: EVERYONE, texts: { reason: EVERYONE } },
  PointsListed: { seenBy: EVERYONE, texts: { 'points.id': EVERYONE, 'points.text': EVERYONE } },
  Delayed: {
    seenBy: EVERYONE,
    texts: { reason: EVERYONE, letter: EVERYONE },
    documents: LETTER,
  },
  PartJudged: {
    seenBy: EVERYONE,
    texts: {
      'points.id': EVERYONE,
      'points.reasons': EVERYONE,
      'redress.amount.value': EVERYONE,
      'redress.amount.currency': EVERYONE,
      'redress.what': WITH_COMPLAINANT,
      letter: EVERYONE,
    },
    documents: LETTER,
  },
  RedressPaid: {
    seenBy: WITH_COMPLAINANT,
    texts: {
      'amount.value': WITH_COMPLAINANT,
      'amount.currency': WITH_COMPLAINANT,
      what: WITH_COMPLAINANT,
    },
  },
  Judged: {
    seenBy: EVERYONE,
    texts: {
      reasons: EVERYONE,
      'points.id': EVERYONE,
      'points.reasons': EVERYONE,
      'redress.amount.value': EVERYONE,
      'redress.amount.currency': EVERYONE,
      'redress.what': WITH_COMPLAINANT,
      'deviation.from': FIRM,
      'deviation.why': FIRM,
      letter: EVERYONE,
    },
    documents: LETTER,
  },
  Notified: { seenBy: WITH_PARTY, texts: { party: WITH_PARTY, letter: WITH_PARTY } },
  Withdrawn: { seenBy: EVERYONE, texts: { reason: WITH_COMPLAINANT } },
  Reopened: { seenBy: EVERYONE, texts: { reason: EVERYONE } },
  EscalatedToKifid: { seenBy: EVERYONE, texts: { reference: WITH_COMPLAINANT } },
  KifidRuled: {
    seenBy: EVERYONE,
    texts: { reference: WITH_COMPLAINANT, summary: EVERYONE },
  },
  BroughtToCourt: { seenBy: EVERYONE, texts: { reference: WITH_COMPLAINANT } },
  CourtRuled: {
    seenBy: EVERYONE,
    texts: { reference: WITH_COMPLAINANT, summary: EVERYONE },
  },
  ProgressReported: {
    seenBy: WITH_COMPLAINANT,
    texts: { summary: WITH_COMPLAINANT, letter: WITH_COMPLAINANT },
  },
  Reclassified: { seenBy: EVERYONE, texts: { subjects: EVERYONE, reason: FIRM } },
  LatenessExplained: { seenBy: FIRM, texts: { cause: FIRM, explanation: FIRM } },
  RootCauseFound: { seenBy: FIRM, texts: { cause: FIRM, explanation: FIRM } },
  DocumentAdded: {
    seenBy: WITH_PARTY,
    texts: { digest: WITH_PARTY, name: WITH_PARTY, mediaType: WITH_PARTY, from: WITH_PARTY },
  },
  LetterDrafted: {
    seenBy: FIRM,
    texts: { letter: FIRM, 'laterDays.letter': FIRM, records: FIRM },
  },
  LetterApproved: { seenBy: FIRM, texts: { letter: FIRM } },
  // What it tells is seen by another event; the address is for who handles it, and whose it is.
  LetterQueued: {
    seenBy: WITH_PARTY,
    texts: {
      id: WITH_PARTY,
      to: WITH_PARTY,
      letter: WITH_PARTY,
      'email.address': ['officer', 'compliance', 'party'],
      'email.message': WITH_PARTY,
    },
  },
  LetterSent: { seenBy: FIRM, texts: { id: FIRM } },
  LetterFailed: { seenBy: FIRM, texts: { id: FIRM, code: FIRM } },
  LetterRetried: { seenBy: FIRM, texts: { id: FIRM } },
  NoteAdded: { seenBy: FIRM, texts: { text: FIRM } },
  FeedbackGiven: { seenBy: WITH_COMPLAINANT, texts: { text: WITH_COMPLAINANT } },
  Corrected: {
    seenBy: EVERYONE,
    texts: {
      procedure: EVERYONE,
      procedureDigest: EVERYONE,
      'subjects.from': EVERYONE,
      'subjects.to': EVERYONE,
      'complainantName.from': WITH_EMPLOYEE,
      'complainantName.to': WITH_EMPLOYEE,
      'complainantEmail.from': KNOWS_WHO,
      'complainantEmail.to': KNOWS_WHO,
      'complainantAddress.from': KNOWS_WHO,
      'complainantAddress.to': KNOWS_WHO,
      why: WITH_COMPLAINANT,
    },
  },
  // `visibleEvents` shows these two to whoever may see the event that they are about, and of each
  // field what they may see of it there. By itself such an event is for the firm.
  Amended: {
    seenBy: FIRM,
    texts: {
      of: FIRM,
      'changes.field': FIRM,
      'changes.words.from': ['officer', 'compliance'],
      'changes.words.to': ['officer', 'compliance'],
      why: WITH_COMPLAINANT,
      procedure: FIRM,
      procedureDigest: FIRM,
    },
  },
  Retracted: { seenBy: FIRM, texts: { of: FIRM, why: WITH_COMPLAINANT } },
  ComplainantAdded: {
    seenBy: EVERYONE,
    texts: {
      id: EVERYONE,
      'complainant.name': WITH_EMPLOYEE,
      'complainant.email': KNOWS_WHO,
      'complainant.address': KNOWS_WHO,
    },
  },
  RepresentativeAdded: {
    seenBy: EVERYONE,
    texts: {
      id: EVERYONE,
      'representative.name': WITH_EMPLOYEE,
      'representative.email': KNOWS_WHO,
      'representative.address': KNOWS_WHO,
      mandate: EVERYONE,
    },
    documents: { mandate: WITH_COMPLAINANT },
  },
  MandateProvided: {
    seenBy: EVERYONE,
    texts: { id: EVERYONE, mandate: EVERYONE },
    documents: { mandate: WITH_COMPLAINANT },
  },
  RepresentativeLeft: { seenBy: EVERYONE, texts: { id: EVERYONE, reason: WITH_COMPLAINANT } },
  DetailsRecorded: {
    seenBy: EVERYONE,
    texts: {
      language: EVERYONE,
      service: EVERYONE,
      'damage.amount.value': EVERYONE,
      'damage.amount.currency': EVERYONE,
      'damage.what': EVERYONE,
      'remedySought.what': EVERYONE,
      agreements: EVERYONE,
    },
  },
  // The other complaint may be somebody else's.
  Linked: { seenBy: FIRM, texts: { to: FIRM, why: FIRM } },
  Unlinked: { seenBy: FIRM, texts: { to: FIRM, why: FIRM } },
  ErasureRequested: {
    seenBy: WITH_COMPLAINANT,
    texts: { person: WITH_COMPLAINANT, request: WITH_COMPLAINANT },
  },
  ErasureRefused: {
    seenBy: WITH_COMPLAINANT,
    texts: { person: WITH_COMPLAINANT, ground: WITH_COMPLAINANT },
  },
  ErasureDeferred: {
    seenBy: WITH_COMPLAINANT,
    texts: { person: WITH_COMPLAINANT, ground: WITH_COMPLAINANT },
  },
  Erased: { seenBy: WITH_COMPLAINANT, texts: { person: WITH_COMPLAINANT } },
  HoldPlaced: { seenBy: FIRM, texts: { ground: FIRM } },
  HoldLifted: { seenBy: FIRM, texts: { ground: FIRM } },
};
