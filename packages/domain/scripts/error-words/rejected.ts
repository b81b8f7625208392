import type { WordsOf } from './words.ts';

const TWICE = 'Nothing; a wrong day is put right by `Correct`, where it can be corrected.';
const LOOK = 'Read the complaint again, and correct the day.';

export const rejected: WordsOf<'rejected'> = {
  'already-received': ['A complaint with this id was received before.', 'Take a new id.'],
  'not-received': [
    'No complaint with this id came in.',
    'Correct the id, or give `Receive` first.',
  ],
  'in-the-future': [
    'The day or moment is after the present.',
    'Correct `at`, or record it once it has happened.',
  ],
  'outside-calendar': [
    "The day is outside the years that the procedure's calendar can judge.",
    'Correct the day; for a real day outside them, give the procedure a calendar that has it.',
  ],
  'before-receipt': ['The day is before the complaint was received.', LOOK],
  'before-reopening': ['The day is before the complaint was reopened.', LOOK],
  'after-close': ['The day is after the complaint was closed.', 'Reopen it first (`Reopen`).'],
  erased: [
    'The personal texts were erased, and their key is gone; nothing personal can be added, and no letter be written to who it was.',
    'Nothing can undo it. What the complainant writes now is a new complaint.',
  ],
  'actor-concerned': [
    'The actor is an employee whom the complaint is about, and may only take part as one heard.',
    'Let somebody else give the command (article 2.2).',
  ],
  'not-written': [
    'The complaint was made by telephone or in person; the procedure asks for a written one.',
    'Ask the complainant to send it by email, form or letter, and receive that.',
  ],
  'unknown-subject': [
    'The procedure has no such subject.',
    'Take one of `details.expected`, or add it to the procedure.',
  ],
  'unknown-cause': [
    'The procedure lists causes, and this is none of them.',
    'Take one of `details.expected`, and tell the rest in `explanation`.',
  ],
  'not-late-yet': [
    'On the day on which it is told why a step was late, that step was not late yet.',
    'Name the day that the step was due, which `klacht explain` tells, or leave it out.',
  ],
  'already-forwarded': ['It was forwarded to the complaints officer before.', TWICE],
  'officer-concerned': [
    'The one who handles the complaint is also one whom it is about.',
    'Assign somebody else (`AssignOfficer`).',
  ],
  'deputy-is-officer': [
    'The officer cannot be their own deputy.',
    'Name another deputy, or leave it out.',
  ],
  'already-acknowledged': ['Receipt was acknowledged before.', TWICE],
  'no-information-requested': [
    'No such request for information was made.',
    'Take one of `details.expected`, or record what came in as `unasked`.',
  ],
  'which-request': [
    'It is said to answer a request, and to have been sent unasked.',
    'Leave out `unasked`, or `request` and `partial`.',
  ],
  'before-request': ['The day is before what was asked for.', LOOK],
  'already-declared': [
    'The complaint was declared admissible or inadmissible before.',
    'Nothing. One that is admissible can be declared inadmissible from that day on; one that is inadmissible can be reopened (`Reopen`) and declared anew.',
  ],
  'no-explanation': [
    'Inadmissible without a ground and its explanation (article 4.7).',
    'Give at least one ground, each with its explanation.',
  ],
  'anonymous-named': [
    'The complaint is said to be anonymous, and to be from somebody.',
    'Leave out `anonymous`, or `complainant`.',
  ],
  'already-named': ['Somebody of that name is a party to the complaint already.', 'Nothing.'],
  'unknown-party': [
    'The complaint has no such party.',
    'Name them first (`NameEmployee`, `AddComplainant`, `AddRepresentative`), or take one of `details.expected`.',
  ],
  'already-informed': ['The employee was told of the complaint before.', TWICE],
  'already-left': ['The employee left before.', TWICE],
  'already-invited': ['The party was invited to explain before.', TWICE],
  'already-heard': ['The party gave a statement, or waived it, before.', TWICE],
  'no-solution-proposed': [
    'No solution is on the table to be accepted or declined.',
    'Record the proposal first (`ProposeSolution`), or that one was tried (`TrySolution`).',
  ],
  'before-proposal': ['The day is before the solution was proposed.', LOOK],
  'already-listed': ['A point of the complaint has this id already.', 'Give it an id of its own.'],
  'unknown-point': [
    'The complaint has no such point.',
    'List the points first (`ListPoints`), or take one of `details.expected`.',
  ],
  'already-judged': [
    'The point was judged in an earlier part of the judgement.',
    'Leave it out; what was decided wrongly is decided anew once the complaint is reopened.',
  ],
  'until-before-announcement': [
    'The day that is announced is before the announcement itself.',
    'Correct `until`.',
  ],
  'already-closed': [
    'The complaint was judged, declared inadmissible or withdrawn; it ends once.',
    'Reopen it first (`Reopen`).',
  ],
  'nothing-to-notify': [
    'There was no such decision on that day to notify anybody of.',
    'Record the decision first, or correct the day.',
  ],
  'already-notified': ['The party was told of this decision before.', TWICE],
  'not-closed': ['The complaint is open, so it cannot be reopened.', 'Nothing: go on with it.'],
  'before-close': ['The day is before the complaint was closed.', LOOK],
  'already-escalated': [
    'The complaint was put to Kifid on that day, under that reference.',
    'Nothing; a second time has another day or another reference.',
  ],
  'not-escalated': [
    'Kifid cannot rule on a complaint that was not put to it.',
    'Record that first (`EscalateToKifid`).',
  ],
  'before-escalation': ['The day is before the complaint was put to Kifid.', LOOK],
  'already-ruled': [
    'Each time that the complaint was put to Kifid, or to a court, has its ruling.',
    'Record first that it was put to it again (`EscalateToKifid`, `BringToCourt`).',
  ],
  'nothing-to-appeal': [
    'An appeal is from a ruling, and there is none by that day.',
    'Record the ruling first (`RecordKifidRuling`, `RecordCourtRuling`), or leave out `appeal`.',
  ],
  'already-in-court': [
    'The complaint was brought to court on that day, under that reference.',
    'Nothing; a second case has another day or another reference.',
  ],
  'not-in-court': [
    'A court cannot rule on a complaint that was not brought to it.',
    'Record that first (`BringToCourt`), or take one of `details.expected`.',
  ],
  'before-court-case': ['The day is before the complaint was brought to court.', LOOK],
  'already-added': ['The dossier has a document with this digest.', 'Nothing.'],
  'unknown-draft': [
    'No letter with this digest was drafted, or it was taken back.',
    'Take one of `details.expected`, or draft the letter (`klacht letter … --draft`).',
  ],
  'own-draft': [
    'Who drafted a letter does not approve it.',
    'Ask another: `klacht letter … --approve DIGEST --actor …`.',
  ],
  'not-approved': [
    'The procedure asks that another approves a letter of this kind before it is sent, and nobody approved exactly this one.',
    'Draft it (`klacht letter … --draft`), and ask another to approve it (`--approve`).',
  ],
  'already-queued': ['A letter with this id is to be sent already.', 'Nothing, or take a new id.'],
  'unknown-letter': [
    'No letter with this id is to be sent.',
    'Take one of `details.expected`: `klacht outbox` lists them.',
  ],
  'already-sent': ['The letter was sent.', 'Nothing.'],
  'already-failed': ['It is known that the letter did not arrive.', 'Nothing.'],
  'not-failed': [
    'Nothing says that the letter did not arrive, so it does not go again.',
    'Record first that it did not arrive (`FailLetter`), or write another letter.',
  ],
  'nothing-told': ['No detail of the complaint was told.', 'Tell at least one.'],
  'already-linked': ['The complaint is linked so to that one.', 'Nothing.'],
  'not-linked': [
    'The complaint is not linked so to that one.',
    'Correct the other complaint, or the kind of link.',
  ],
  'linked-to-itself': ['The complaint was linked to itself.', 'Give the id of the other one.'],
  'nothing-corrected': [
    'The correction changes nothing.',
    'Leave it out, or correct the new value.',
  ],
  'correction-mismatch': [
    'What the correction says was recorded is not what is recorded.',
    'Read the complaint again: somebody may have corrected it before.',
  ],
  'correction-out-of-order': [
    'The new day would put events in an order that cannot be.',
    'Take a day between `details.from` and `details.to`, or correct the other event first.',
  ],
  'no-such-event': [
    'The complaint has no event of this revision, or it was retracted before.',
    'Read the revision in `klacht log`.',
  ],
  'not-amendable': [
    'A correction, or what the recorder adds, is not amended.',
    'Retract the correction (`Retract`), and say anew what is right.',
  ],
  'impossible-history': [
    'Put right like this, another recorded event could not have happened.',
    'Put that event right first: `details.revision` names it, and `details.because` says why.',
  ],
  retracted: [
    'The complaint was registered by mistake, or twice.',
    'Record it under the complaint that stands; if this was no mistake, retract the retraction.',
  ],
  'no-erasure-requested': [
    'Nobody asked to be erased, or that was answered before.',
    'Record the request first (`RequestErasure`).',
  ],
  'already-requested': ['A request for erasure was recorded before.', 'Answer that one.'],
  'under-retention': [
    'The dossier is still needed, or must still be kept.',
    'Defer the erasure (`DeferErasure`) until `details.until`, or until the complaint is closed.',
  ],
  'under-hold': [
    'A legal hold keeps the dossier.',
    'Refuse or defer the erasure; lift the hold once it has ended (`LiftHold`).',
  ],
  'already-held': [
    'A legal hold keeps the dossier on this ground already.',
    'Nothing; a hold on another ground is another hold.',
  ],
  'not-held': [
    'No legal hold was placed by that day, or it is not clear which is lifted.',
    'Name its ground: one of `details.expected`.',
  ],
  'before-review': [
    'The day is before the year that is reviewed.',
    'Correct the day, or the year of the review.',
  ],
  'period-outside-year': [
    'The period of the report does not end in the year that is reviewed.',
    'Correct `from` and `to`, or take the review of the other year.',
  ],
  'no-report': [
    'No report was issued by that day or over these days, or the journal is empty.',
    'Issue the report first (`klacht report YEAR --issue`, `IssueReport`).',
  ],
  'already-made': ['Another recommendation has this id.', 'Give it an id of its own.'],
  'unknown-recommendation': [
    'The review has no such recommendation.',
    'Make it first (`MakeRecommendation`), or take one of `details.expected`.',
  ],
  'before-recommendation': ['The day is before the recommendation was made.', 'Correct the day.'],
  'already-decided': ['The recommendation was adopted or declined before.', 'Nothing.'],
  'no-measure': [
    'Nothing was carried out of which the effect could be noted.',
    'Record that first (`CarryOutMeasure`).',
  ],
  'balance-to-come': [
    'The day of the count is after the day on which it was asserted.',
    'Correct `on` or `at`: a day can be counted once it has come.',
  ],
  'report-differs': [
    'A report made again is not the one that was issued, or a command names another digest.',
    'Take the journal, the versions of the procedure and the klacht that it was issued with.',
  ],
  'command-id-reused': [
    'The command id was used for another command, which `details` names.',
    'Give a new command a new id. The same id is for the same command, given again.',
  ],
  'letter-outdated': [
    'What the letter would say has changed since it was drafted and approved, but for its day: a term, a template, or the complaint. Or it was drafted more than 14 days ago.',
    'Draft it anew, and ask another to approve it.',
  ],
  'no-such-document': [
    'klacht keeps no such document of the complaint, or none that is for the reader.',
    'Take a digest that `klacht documents` shows; a document kept elsewhere is looked for there.',
  ],
  'not-for-role': [
    'An audit pack was asked for a complainant or an employee, and it holds all of the events as they are stored; or a search by name, or the register for a supervisor, for a role that may not see who complained.',
    'Give them the dossier alone, with `klacht export dossier ID --open`; ask as officer or compliance.',
  ],
  'mail-waits': [
    'The mail was put aside, and nobody has decided on it yet.',
    'Decide first: `klacht inbox accept`, `join` or `refuse`.',
  ],
  'not-concerned': [
    'The reader is not one whom the complaint is about, so nothing was opened.',
    'Read in a role that may; [Roles](../explanation/roles.md) has them.',
  ],
  'not-sealed': [
    'A personal text of the complaint stands open in the journal, so destroying a key would not erase it.',
    'Open the journal with `openJournal`, so that what is recorded is sealed.',
  ],
  'sealed-together': [
    'A text of the person was sealed under the key of the whole complaint, by a version in which a person had no key of their own.',
    'Erase the whole complaint, once nothing keeps it any longer.',
  ],
  'erasure-not-recorded': [
    'The key was about to be destroyed, but the history does not say that it may.',
    'Give `Erase` first; it decides whether the dossier may go.',
  ],
  'other-journal': [
    'The journal to copy to holds events that the one to copy from does not have.',
    'Copy into an empty journal, or into an earlier copy of this one.',
  ],
};
