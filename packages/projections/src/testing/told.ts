import type { ComplaintEvent } from '@klacht/domain';
import { TOLD_OF_CAUSES } from './told-of-causes.ts';
import { TOLD_OF_DETAILS } from './told-of-details.ts';
import { TOLD_OF_LETTERS } from './told-of-letters.ts';
import { TOLD_OF_PEOPLE } from './told-of-people.ts';
import { TOLD_OF_PRIVACY } from './told-of-privacy.ts';

const at = '2026-04-07';
const digest = 'a'.repeat(64);

/** Events, each with what its sentence must say in English and in Dutch. */
export const TOLD: readonly (readonly [ComplaintEvent, string, string])[] = [
  [
    {
      type: 'Received',
      data: { at, procedure: 'bitonic 2025.3', channel: 'letter', subjects: ['price', 'old'] },
    },
    'The complaint came in (letter), about Price and fees and old.',
    'De klacht is binnengekomen (brief), over Koers en kosten en old.',
  ],
  [
    { type: 'Forwarded', data: { at } },
    'complaints officer',
    'De klacht heeft de klachtenfunctionaris bereikt.',
  ],
  [
    { type: 'OfficerAssigned', data: { at, officer: 'anna', deputy: 'bram', reason: 'holiday' } },
    'anna handles it, with bram as deputy: holiday.',
    'De klacht wordt behandeld door anna, met bram als vervanger: holiday.',
  ],
  [{ type: 'Acknowledged', data: { at } }, 'Receipt was confirmed', 'ontvangst'],
  [
    { type: 'InfoRequested', data: { at, question: 'Which order?' } },
    'information: Which order?',
    'gevraagd: Which order?',
  ],
  [
    { type: 'InfoProvided', data: { at } },
    'The complainant answered.',
    'De klager heeft geantwoord.',
  ],
  [
    { type: 'InfoRequested', data: { at, id: 'order', question: 'Which?' } },
    'for information (order): Which?',
    'om informatie gevraagd (order): Which?',
  ],
  [
    { type: 'InfoProvided', data: { at, request: 'order', partial: true, answer: 'Half.' } },
    'The complainant answered in part (order): Half.',
    'De klager heeft gedeeltelijk geantwoord (order): Half.',
  ],
  [
    { type: 'InfoProvided', data: { at, unasked: true, answer: 'More.' } },
    'The complainant sent a supplement: More. Nobody had asked for it.',
    'De klager heeft een aanvulling gestuurd: More. Daar was niet om gevraagd.',
  ],
  [
    { type: 'EmployeeLeft', data: { at, employee: 'staff-17' } },
    'The firm was left by',
    'Niet meer werkzaam bij de onderneming:',
  ],
  [
    { type: 'SolutionTried', data: { at, by: 'anna', solution: 'A call.' } },
    'A solution was tried by anna: A call.',
    'Een oplossing is beproefd door anna: A call.',
  ],
  [
    {
      type: 'PartJudged',
      data: {
        at,
        points: [{ id: 'price', finding: 'upheld', reasons: 'It was wrong.' }],
        redress: [{ kind: 'goodwill', amount: { value: '25', currency: 'EUR' } }],
        remedies: ['kifid', 'court'],
        letter: digest,
      },
    },
    'before the rest. Point price: upheld. Redress: goodwill of',
    'eerder geoordeeld. Punt price: gegrond. Tegemoetkoming: coulance van',
  ],
  [
    {
      type: 'RedressPaid',
      data: {
        at,
        kind: 'compensation',
        amount: { value: '12.50', currency: 'EUR' },
        what: 'All.',
      },
    },
    'Redress was paid: compensation of',
    'De tegemoetkoming is betaald: schadevergoeding van',
  ],
  ...TOLD_OF_PEOPLE,
  ...TOLD_OF_DETAILS,
  ...TOLD_OF_PRIVACY,
  [{ type: 'DeclaredAdmissible', data: { at } }, 'declared admissible.', 'ontvankelijk verklaard.'],
  [
    {
      type: 'DeclaredInadmissible',
      data: {
        at,
        grounds: [
          { ground: 'outside-scope', explanation: 'It is about the weather.' },
          { ground: 'too-late', explanation: 'It is two years ago.' },
        ],
      },
    },
    'declared inadmissible (outside the scope and too late).',
    'De klacht is niet-ontvankelijk verklaard (buiten het toepassingsbereik en te laat ingediend).',
  ],
  [
    { type: 'EmployeeNamed', data: { at, employee: 'staff-17' } },
    'about employee staff-17.',
    'De klacht bleek te gaan over medewerker staff-17.',
  ],
  [
    { type: 'EmployeeInformed', data: { at, employee: 'staff-17' } },
    'The complaint was made known to employee staff-17.',
    'De klacht is bekendgemaakt aan medewerker staff-17.',
  ],
  [
    { type: 'StatementInvited', data: { at, party: 'complainant' } },
    'invited from the complainant.',
    'is geboden aan de klager.',
  ],
  [
    { type: 'StatementGiven', data: { at, party: 'staff-17', statement: 'So it was.' } },
    'A statement came from staff-17: So it was.',
    'Toelichting van staff-17: So it was.',
  ],
  [
    { type: 'StatementWaived', data: { at, party: 'complainant' } },
    'waived by the complainant.',
    'Van toelichting is afgezien door de klager.',
  ],
  [
    { type: 'ContactReported', data: { at, employee: 'staff-17' } },
    'reported by employee staff-17.',
    'Contact met de klager is gemeld door medewerker staff-17.',
  ],
  [
    { type: 'SolutionProposed', data: { at, by: 'anna', solution: 'A credit' } },
    'A solution was proposed by anna: A credit.',
    'Een oplossing is voorgesteld door anna: A credit.',
  ],
  [{ type: 'SolutionAccepted', data: { at } }, 'accepted', 'aanvaard.'],
  [{ type: 'SolutionDeclined', data: { at } }, 'declined', 'de oplossing afgewezen.'],
  [{ type: 'ProgressReported', data: { at } }, 'told of the progress', 'voortgang'],
  [
    { type: 'PointsListed', data: { at, points: [{ id: '1' }, { id: '2' }] } },
    'listed: 1 and 2.',
    'benoemd: 1 en 2.',
  ],
  [
    { type: 'Delayed', data: { at, until: '2026-06-30' } },
    'put off to 30 June 2026 at the latest.',
    'uitgesteld tot uiterlijk 30 juni 2026.',
  ],
  [
    { type: 'Judged', data: { at, outcome: 'partly-upheld', reasons: 'One of two.' } },
    'Judgement: partly upheld. Reasons: One of two.',
    'Oordeel: deels gegrond. Redenen: One of two.',
  ],
  [
    { type: 'Notified', data: { at, of: 'judgement', party: 'complainant' } },
    'Notice of the judgement was given to the complainant.',
    'Bericht over het oordeel is gestuurd aan de klager.',
  ],
  [{ type: 'Withdrawn', data: { at } }, 'withdrew', 'heeft de klacht ingetrokken.'],
  [
    { type: 'Reopened', data: { at, reason: 'New facts' } },
    'reopened: New facts.',
    'De klacht is heropend: New facts.',
  ],
  [{ type: 'EscalatedToKifid', data: { at, reference: 'K-1' } }, 'Kifid (K-1).', 'Kifid (K-1).'],
  [
    {
      type: 'KifidRuled',
      data: {
        at,
        result: 'inadmissible',
        deviates: true,
        reference: 'K-1',
        summary: 'It came too early.',
      },
    },
    'Kifid ruled (K-1): inadmissible, otherwise than the firm. It came too early.',
    'Het Kifid heeft geoordeeld (K-1): niet-ontvankelijk, anders dan de onderneming. It came too early.',
  ],
  [
    { type: 'EscalatedToKifid', data: { at, appeal: true, by: 'firm' } },
    'The firm put it to Kifid on appeal.',
    'De onderneming heeft de klacht in beroep voorgelegd aan het Kifid.',
  ],
  [
    { type: 'BroughtToCourt', data: { at, appeal: true, by: 'firm', reference: 'C-7' } },
    'The firm brought it to court on appeal (C-7).',
    'De onderneming heeft de klacht in hoger beroep voor de rechter gebracht (C-7).',
  ],
  [
    { type: 'CourtRuled', data: { at, result: 'rejected', reference: 'C-7', summary: 'No.' } },
    'The court ruled (C-7): rejected. No.',
    'De rechter heeft geoordeeld (C-7): ongegrond. No.',
  ],
  [{ type: 'FeedbackGiven', data: { at, satisfaction: 4 } }, '(4 of 5)', '(4 van 5)'],
  [
    { type: 'Reclassified', data: { at, subjects: ['price'] } },
    'classified under Price and fees.',
    'De klacht is ingedeeld onder Koers en kosten.',
  ],
  ...TOLD_OF_CAUSES,
  [
    { type: 'DocumentAdded', data: { at, digest, name: '[sealed]' } },
    `[sealed]. SHA-256 ${digest}.`,
    '[sealed]',
  ],
  ...TOLD_OF_LETTERS,
  [
    { type: 'NoteAdded', data: { at, text: '[sealed]' } },
    'A note was made: [sealed]',
    'Er is een aantekening gemaakt: [sealed]',
  ],
  [
    {
      type: 'Corrected',
      data: {
        at,
        receivedOn: { from: '2026-04-02', to: '2026-04-01' },
        channel: { from: 'other', to: 'form' },
        outcome: { from: 'rejected', to: 'settled' },
        subjects: { from: ['price'], to: ['fraud', 'price'] },
        complainantName: { from: 'other', to: 'rejected' },
        why: 'Misread.',
      },
    },
    'put right: day of receipt 2 April 2026 → 1 April 2026; channel other → form; outcome rejected → settled; subjects Price and fees → Fraud and abuse and Price and fees; name of the complainant other → rejected. Misread.',
    'rechtgezet: dag van ontvangst 2 april 2026 → 1 april 2026; kanaal anders → formulier; resultaat ongegrond → schikking; onderwerpen Koers en kosten → Fraude en misbruik en Koers en kosten; naam van de klager other → rejected. Misread.',
  ],
  [
    {
      type: 'Amended',
      data: {
        at,
        revision: 4,
        of: 'Judged',
        changes: [
          { field: 'at', from: '2026-04-02', to: '2026-04-01' },
          { field: 'outcome', from: 'rejected', to: 'settled' },
          { field: 'letter', from: 'ab' },
          { field: 'reasons', words: { to: 'It was late.' } },
        ],
        why: 'Misread.',
      },
    },
    'Event 4 (Judged) was put right: at: 2 April 2026 → 1 April 2026; outcome: rejected → settled; letter: ab → –; reasons: – → It was late. Misread.',
    'Gebeurtenis 4 (Judged) is rechtgezet: at: 2 april 2026 → 1 april 2026; outcome: ongegrond → schikking; letter: ab → –; reasons: – → It was late. Misread.',
  ],
  [
    { type: 'Retracted', data: { at, revision: 4, of: 'Reopened', why: 'It never was.' } },
    'Event 4 (Reopened) was recorded by mistake, and is taken back. It never was.',
    'Gebeurtenis 4 (Reopened) is bij vergissing vastgelegd, en vervalt. It never was.',
  ],
  [
    { type: 'Retracted', data: { at, revision: 0, of: 'Received', why: 'It came in twice.' } },
    'The complaint was registered by mistake (Received). It came in twice.',
    'De klacht is bij vergissing geregistreerd (Received). It came in twice.',
  ],
];
