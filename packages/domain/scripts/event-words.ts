import type { storedEvents } from '../src/execute/stored-events.ts';

type Types = { [Category in keyof typeof storedEvents]: keyof (typeof storedEvents)[Category] };

/** The articles that an event comes from, where the procedure has one, and what it says. */
export type EventWords = readonly [article: string, says: string];

/** A row for every event: one without does not compile. */
export const eventWords: {
  readonly [Category in keyof Types]: Readonly<Record<Types[Category], EventWords>>;
} = {
  complaint: {
    Received: [
      '1, 4.1, 7.1',
      'The complaint came in. `at` is the arrival, from which terms count.',
    ],
    Forwarded: ['4.1', 'It reached the complaints officer. No term begins here.'],
    OfficerAssigned: ['2.2, 6.1', 'Who handles it from now on, and who takes their place.'],
    Acknowledged: ['4.2', 'Receipt was confirmed to the complainant.'],
    InfoRequested: ['4.3', 'The complainant was asked for information or documents.'],
    InfoProvided: ['4.3', 'The complainant answered, or sent what nobody had asked for.'],
    DeclaredAdmissible: ['4.2, 4.3', 'The complaint will be judged on its merits.'],
    DeclaredInadmissible: [
      '4.3, 4.7',
      'The complaint will not be judged, also after it was declared admissible. This ends it.',
    ],
    EmployeeNamed: ['4.4', 'The complaint turned out to be about an employee.'],
    EmployeeInformed: ['4.4', 'The employee was told of the complaint.'],
    EmployeeLeft: ['4.4', 'The employee is no longer with the firm.'],
    StatementInvited: ['4.4', 'A party was offered the opportunity to explain.'],
    StatementGiven: ['4.4', 'A party gave its explanation.'],
    StatementWaived: ['4.4', 'A party let the opportunity pass.'],
    ContactReported: ['6.2', 'The employee reported a contact with the complainant.'],
    SolutionProposed: ['4.5, 6.2', 'A solution was put forward; a later one takes its place.'],
    SolutionTried: ['4.5', 'A solution was tried, without a proposal of its own.'],
    SolutionAccepted: ['4.5', 'The complainant took it. The complaint stays open until judged.'],
    SolutionDeclined: ['4.5', 'The complainant did not take it.'],
    PointsListed: ['4.6', 'Points that the complaint raises, for the judgement to address.'],
    Delayed: ['4.6', 'The complainant was told why it takes longer, and until when.'],
    PartJudged: ['4.6, 4.8', 'Some points were judged before the rest. The complaint stays open.'],
    RedressPaid: ['4.8', 'Redress was paid. What was granted stands in the judgement.'],
    Judged: ['4.6, 4.8', 'The judgement was given. This ends it.'],
    Notified: ['4.7', 'A party was told in writing of a decision.'],
    Withdrawn: ['', 'The complainant took the complaint back. This ends it.'],
    Reopened: ['', 'A closed complaint is handled again.'],
    EscalatedToKifid: ['4.8', 'The complaint was put to Kifid, also again or on appeal.'],
    KifidRuled: ['4.8', 'Kifid ruled.'],
    BroughtToCourt: ['4.8', 'The complaint was brought to court.'],
    CourtRuled: ['4.8', 'The court ruled.'],
    ProgressReported: ['6.3', 'The complainant was told how far the handling is.'],
    Reclassified: ['7.1, 7.2', 'The subjects that it is classified under from now on.'],
    RootCauseFound: ['3.2', 'A cause of the complaint was found.'],
    DocumentAdded: ['6.4', 'A document, kept elsewhere, was added to the dossier.'],
    FeedbackGiven: ['3.3', 'What the complainant thought of the handling.'],
    Corrected: ['6.4', 'A wrong fact was put right: what was recorded, what it should be, why.'],
    Amended: ['6.4', 'Fields of an event were wrong: what was recorded, what it should be, why.'],
    Retracted: ['6.4', 'An event was recorded by mistake, and why. The first is the receipt.'],
    ComplainantAdded: ['1', 'Somebody else complains of the same.'],
    RepresentativeAdded: ['1', 'Somebody complains for the user, with a mandate or without.'],
    MandateProvided: ['1', 'The evidence came that a representative may.'],
    RepresentativeLeft: ['1', 'A representative no longer complains for the user.'],
    DetailsRecorded: [
      '7.1',
      'What the form asks beside the text was told: language, damage, remedy.',
    ],
    Linked: ['7.1', 'The complaint is a duplicate of another, follows it, or has the same cause.'],
    Unlinked: ['7.1', 'That link does not hold.'],
    ErasureRequested: ['GDPR 17', 'The complainant asked to be forgotten.'],
    ErasureRefused: ['GDPR 17', 'That was refused, and why.'],
    ErasureDeferred: ['GDPR 17', 'That was put off, why, and until when.'],
    Erased: ['GDPR 17', 'The key was destroyed: nothing that names the complainant can be read.'],
    HoldPlaced: ['GDPR 17', 'A legal claim needs the dossier, whatever its retention.'],
    HoldLifted: ['GDPR 17', 'The claim that the ground names no longer needs it.'],
  },
  review: {
    ReportIssued: ['7.3', 'A periodic report, read from the journal up to a position.'],
    RecommendationMade: ['7.3', 'What would prevent new complaints, or better a procedure.'],
    ReportDiscussed: ['7.4', 'Reports and recommendations were discussed and put up for decision.'],
    RecommendationAdopted: ['7.4', 'It will be done.'],
    RecommendationDeclined: ['7.4', 'It will not be done, and why.'],
    MeasureCarriedOut: [
      '3.4, 3.5',
      'Something was done about it: a procedure changed, a training.',
    ],
    EffectNoted: ['3.5', 'Whether what was done helps.'],
  },
  access: {
    DossierRead: ['5.1, 6.4', 'Somebody read the dossier.'],
  },
};
