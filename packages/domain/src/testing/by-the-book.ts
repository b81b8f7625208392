import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { letterContent } from '../procedure/letter-content.ts';

/** The digest of a letter. */
const letter = 'a'.repeat(64);

/**
 * A complaint about an employee that is handled by the book: every step of the procedure, each in
 * its time, with a delay that was announced and then not needed.
 *
 * @param received the day of receipt
 * @example
 * const complaint = given(...byTheBook('2026-04-02'));
 */
export const byTheBook = (received: LocalDate): readonly ComplaintCommand[] => {
  const day = (days: number): LocalDate => addDays(received, days);
  return [
    {
      type: 'Receive',
      data: {
        at: received,
        channel: 'email',
        subjects: ['price'],
        complainant: { name: 'A. de Vries', email: 'a@example.org' },
        text: 'The price was not the one that was quoted, and the employee was rude.',
        points: [{ id: 'price' }, { id: 'conduct' }],
      },
    },
    { type: 'Forward', data: { at: received } },
    { type: 'AssignOfficer', data: { at: received, officer: 'anna', deputy: 'bert' } },
    {
      type: 'Acknowledge',
      data: {
        at: day(1),
        contents: [...letterContent.options],
      },
    },
    { type: 'RequestInformation', data: { at: day(3), question: 'Which order was it?' } },
    { type: 'ProvideInformation', data: { at: day(8), answer: 'Order 12.' } },
    { type: 'DeclareAdmissible', data: { at: day(10), grounds: ['services', 'persons'] } },
    { type: 'Notify', data: { at: day(10), of: 'admissibility', party: 'complainant', letter } },
    { type: 'NameEmployee', data: { at: day(10), employee: 'piet' } },
    { type: 'InformEmployee', data: { at: day(10), employee: 'piet' } },
    { type: 'Notify', data: { at: day(10), of: 'admissibility', party: 'piet', letter } },
    { type: 'InviteStatement', data: { at: day(11), party: 'complainant' } },
    { type: 'InviteStatement', data: { at: day(11), party: 'piet' } },
    { type: 'GiveStatement', data: { at: day(16), party: 'piet', statement: 'I was in a hurry.' } },
    { type: 'WaiveStatement', data: { at: day(18), party: 'complainant' } },
    { type: 'ProposeSolution', data: { at: day(25), by: 'piet', solution: 'The difference.' } },
    { type: 'DeclineSolution', data: { at: day(30), reason: 'Not enough.' } },
    { type: 'ReportProgress', data: { at: day(38), summary: 'The trade desk has answered.' } },
    { type: 'Delay', data: { at: day(50), until: day(75), reason: 'The provider is slow.' } },
    {
      type: 'Judge',
      data: {
        at: day(58),
        outcome: 'partly-upheld',
        reasons: 'The price was wrong; the conduct was not.',
        points: [
          { id: 'price', finding: 'upheld' },
          { id: 'conduct', finding: 'rejected' },
        ],
        remedies: ['kifid', 'court'],
      },
    },
    { type: 'Notify', data: { at: day(58), of: 'judgement', party: 'complainant', letter } },
    { type: 'Notify', data: { at: day(58), of: 'judgement', party: 'piet', letter } },
    { type: 'EscalateToKifid', data: { at: day(90) } },
    { type: 'RecordKifidRuling', data: { at: day(150), result: 'partly-upheld', deviates: false } },
  ];
};

/** What an acknowledgement holds whatever the channel: all but a copy of the complaint. */
export const contents = letterContent.options.filter((one) => one !== 'copy');

/** The book of the complaints in the tests, received on Thursday 2 April 2026. */
export const book = byTheBook('2026-04-02');

type Type = ComplaintCommand['type'];

export const command = (type: Type, at: LocalDate, more: object = {}): ComplaintCommand =>
  ({ type, data: { at, ...more } }) as ComplaintCommand;

export const delayed = (at: LocalDate, until: LocalDate, more: object = {}): ComplaintCommand =>
  command('Delay', at, { until, reason: 'It is complex.', ...more });

/** The book without the commands of a type, or only those about one party. */
export const without = (type: Type, party?: string): readonly ComplaintCommand[] =>
  book.filter(
    (one) =>
      one.type !== type || (party !== undefined && 'party' in one.data && one.data.party !== party),
  );

/** The book as far as the first command of a type, that one left out. */
export const until = (type: Type): readonly ComplaintCommand[] =>
  book.slice(
    0,
    book.findIndex((one) => one.type === type),
  );

/** The book from the first command of a type on. */
export const since = (type: Type, commands = book): readonly ComplaintCommand[] =>
  commands.slice(commands.findIndex((one) => one.type === type));

/** The book with other data in the commands of a type. */
export const changed = (type: Type, change: object, commands = book): readonly ComplaintCommand[] =>
  commands.map((one) =>
    one.type === type ? command(type, one.data.at as LocalDate, { ...one.data, ...change }) : one,
  );

/** The book with a field left out of the commands of a type. */
export const lacking = (type: Type, field: string): readonly ComplaintCommand[] =>
  book.map((one) =>
    one.type === type
      ? ({
          type,
          data: Object.fromEntries(Object.entries(one.data).filter(([key]) => key !== field)),
        } as ComplaintCommand)
      : one,
  );

/** The book as far as its admissibility, which is denied. */
export const refused: readonly ComplaintCommand[] = [
  ...until('DeclareAdmissible'),
  command('NameEmployee', '2026-04-10', { employee: 'piet' }),
  command('DeclareInadmissible', '2026-04-12', {
    grounds: [{ ground: 'outside-scope', explanation: 'It is not about a service of ours.' }],
  }),
];
/** Both parties are told of that. */
export const toldOfRefusal = ['complainant', 'piet'].map((party) =>
  command('Notify', '2026-04-13', { of: 'admissibility', party, letter }),
);
