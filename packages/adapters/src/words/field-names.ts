import type { Language } from '@klacht/domain';

/**
 * What each field of a command is called, English and Dutch, by its path without the numbers of a
 * list. A name before it, such as `AddDocument from`, is for one command alone.
 */
const NAMES = {
  at: ['the day on which it happened', 'de dag waarop het gebeurde'],
  'Receive at': ['the day on which it arrived', 'de dag waarop zij binnenkwam'],
  estimated: ['the day is a guess', 'de dag is een schatting'],
  channel: ['how it came in', 'hoe zij binnenkwam'],
  grounds: ['what it is about (article 1)', 'waar zij over gaat (artikel 1)'],
  'DeclareInadmissible grounds': ['why it is not taken up', 'waarom zij niet wordt behandeld'],
  'grounds.ground': ['ground', 'grond'],
  'grounds.explanation': ['explanation', 'toelichting'],
  subjects: ['subjects', 'onderwerpen'],
  'complainant.name': ['name of the complainant', 'naam van de klager'],
  'complainant.email': ['e-mail address of the complainant', 'e-mailadres van de klager'],
  'complainant.address': ['address of the complainant', 'adres van de klager'],
  'representative.name': ['name of the representative', 'naam van de vertegenwoordiger'],
  'representative.email': [
    'e-mail address of the representative',
    'e-mailadres van de vertegenwoordiger',
  ],
  'representative.address': ['address of the representative', 'adres van de vertegenwoordiger'],
  'representative.mandate': ['SHA-256 of the mandate', 'SHA-256 van de machtiging'],
  concerns: ['whom or what it concerns', 'wie of wat zij betreft'],
  text: ['the text of the complaint', 'de tekst van de klacht'],
  'GiveFeedback text': ['in their own words', 'in eigen woorden'],
  points: ['the points', 'de punten'],
  'points.id': ['name of the point, such as 1', 'naam van het punt, zoals 1'],
  'points.text': ['the point in words', 'het punt in woorden'],
  'points.finding': ['finding on the point', 'bevinding over het punt'],
  'points.reasons': ['reasons for that finding', 'redenen voor die bevinding'],
  employees: ['employees whom it is about', 'medewerkers over wie zij gaat'],
  officer: ['who handles it', 'wie haar behandelt'],
  deputy: ['who takes their place', 'wie vervangt'],
  'origin.source': ['the register it comes from', 'het register waar zij uit komt'],
  'origin.reference': ['its row there', 'haar regel daar'],
  'origin.number': ['its number there', 'haar nummer daar'],
  'origin.untracked': ['steps that were not kept there', 'stappen die daar niet zijn bijgehouden'],
  reason: ['reason', 'reden'],
  reasons: ['reasons', 'redenen'],
  contents: ['what the letter held', 'wat er in de brief stond'],
  letter: ['SHA-256 of the letter', 'SHA-256 van de brief'],
  id: ['name to refer to it by', 'naam om naar te verwijzen'],
  question: ['the question', 'de vraag'],
  answer: ['the answer', 'het antwoord'],
  request: ['the request that it answers', 'het verzoek waarop dit antwoordt'],
  'RequestErasure request': ['the request in words', 'het verzoek in woorden'],
  partial: ['only a part of the answer', 'nog maar een deel van het antwoord'],
  unasked: ['nobody had asked for it', 'er was niet om gevraagd'],
  employee: ['the employee', 'de medewerker'],
  party: ['the party: complainant, or an employee', 'de partij: complainant, of een medewerker'],
  statement: ['the statement', 'de reactie'],
  document: ['SHA-256 of the document', 'SHA-256 van het stuk'],
  summary: ['summary', 'samenvatting'],
  by: ['by whom', 'door wie'],
  solution: ['the solution', 'de oplossing'],
  until: ['until which day', 'tot welke dag'],
  redress: ['redress', 'tegemoetkoming'],
  'redress.kind': ['kind of redress', 'soort tegemoetkoming'],
  'redress.amount.value': ['amount, such as 25.00', 'bedrag, zoals 25.00'],
  'redress.amount.currency': ['currency, such as EUR', 'valuta, zoals EUR'],
  'redress.what': ['what it is', 'wat het is'],
  remedies: ['ways on that were named', 'vervolgwegen die zijn genoemd'],
  outcome: ['outcome', 'oordeel'],
  'deviation.from': ['earlier decisions it departs from', 'eerdere oordelen waarvan het afwijkt'],
  'deviation.why': ['why otherwise than before', 'waarom anders dan eerder'],
  kind: ['kind', 'soort'],
  'amount.value': ['amount, such as 25.00', 'bedrag, zoals 25.00'],
  'amount.currency': ['currency, such as EUR', 'valuta, zoals EUR'],
  what: ['what it is', 'wat het is'],
  of: ['of which decision', 'van welke beslissing'],
  reference: ['reference there', 'kenmerk daar'],
  appeal: ['it is an appeal', 'het is hoger beroep'],
  result: ['what was decided', 'wat er is beslist'],
  deviates: ['it departs from our judgement', 'het wijkt af van ons oordeel'],
  satisfaction: ['satisfaction, 1 to 5', 'tevredenheid, 1 tot en met 5'],
  cause: ['the cause', 'de oorzaak'],
  explanation: ['explanation', 'toelichting'],
  digest: ['SHA-256 of the document', 'SHA-256 van het stuk'],
  name: ['name of the document', 'naam van het stuk'],
  mediaType: ['its media type, such as text/plain', 'mediatype, zoals text/plain'],
  'AddDocument from': ['who sent it', 'wie het stuurde'],
  'receivedOn.from': ['day of receipt, as recorded', 'dag van ontvangst, zoals vastgelegd'],
  'receivedOn.to': ['day of receipt, as it was', 'dag van ontvangst, zoals het was'],
  'acknowledgedOn.from': [
    'day of the acknowledgement, as recorded',
    'dag van de bevestiging, zoals vastgelegd',
  ],
  'acknowledgedOn.to': [
    'day of the acknowledgement, as it was',
    'dag van de bevestiging, zoals het was',
  ],
  'closedOn.from': ['day of the close, as recorded', 'dag van de afsluiting, zoals vastgelegd'],
  'closedOn.to': ['day of the close, as it was', 'dag van de afsluiting, zoals het was'],
  'channel.from': ['channel, as recorded', 'kanaal, zoals vastgelegd'],
  'channel.to': ['channel, as it was', 'kanaal, zoals het was'],
  'outcome.from': ['outcome, as recorded', 'oordeel, zoals vastgelegd'],
  'outcome.to': ['outcome, as it was', 'oordeel, zoals het was'],
  'subjects.from': ['subjects, as recorded', 'onderwerpen, zoals vastgelegd'],
  'subjects.to': ['subjects, as they were', 'onderwerpen, zoals ze waren'],
  'complainantName.from': [
    'name of the complainant, as recorded',
    'naam van de klager, zoals vastgelegd',
  ],
  'complainantName.to': ['name of the complainant, as it is', 'naam van de klager, zoals die is'],
  'complainantEmail.from': [
    'e-mail address of the complainant, as recorded',
    'e-mailadres van de klager, zoals vastgelegd',
  ],
  'complainantEmail.to': [
    'e-mail address of the complainant, as it is',
    'e-mailadres van de klager, zoals het is',
  ],
  'complainantAddress.from': [
    'address of the complainant, as recorded',
    'adres van de klager, zoals vastgelegd',
  ],
  'complainantAddress.to': [
    'address of the complainant, as it is',
    'adres van de klager, zoals het is',
  ],
  revision: [
    'the revision of the event that is put right',
    'de revisie van de gebeurtenis die wordt rechtgezet',
  ],
  mandate: ['SHA-256 of the mandate', 'SHA-256 van de machtiging'],
  changes: ['what is put right', 'wat wordt rechtgezet'],
  'changes.field': ['the field', 'het veld'],
  'changes.from': ['as recorded', 'zoals vastgelegd'],
  'changes.to': ['as it was', 'zoals het was'],
  why: ['why', 'waarom'],
  ground: ['the ground', 'de grond'],
  from: ['first day of the period', 'eerste dag van de periode'],
  to: ['last day of the period', 'laatste dag van de periode'],
  position: ['position of the journal', 'positie van het journaal'],
  report: ['SHA-256 of the report', 'SHA-256 van het verslag'],
  recommendation: ['the recommendation', 'de aanbeveling'],
  owner: ['who is to carry it out', 'wie haar uitvoert'],
  due: ['the day by which', 'uiterlijk op welke dag'],
  present: ['who were present', 'wie aanwezig waren'],
  minutes: ['SHA-256 of the minutes', 'SHA-256 van de notulen'],
  measure: ['what was done', 'wat er is gedaan'],
  effective: ['it worked', 'het heeft gewerkt'],
  effect: ['the effect', 'het effect'],
} as const satisfies Readonly<Record<string, readonly [en: string, nl: string]>>;

const nameAt = (key: string): readonly [string, string] | undefined =>
  (NAMES as Readonly<Record<string, readonly [string, string]>>)[key];

/**
 * What a field of a command is called; its path where it has no name.
 *
 * @param path without the numbers of a list, such as `points.finding`
 * @example
 * fieldName('Judge', 'points.finding', 'nl'); // 'bevinding over het punt'
 */
export const fieldName = (type: string, path: string, language: Language): string => {
  const [en, nl] = nameAt(`${type} ${path}`) ?? nameAt(path) ?? [path, path];
  return language === 'nl' ? nl : en;
};
