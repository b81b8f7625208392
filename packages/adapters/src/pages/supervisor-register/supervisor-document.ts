import {
  type ComplaintFact,
  dayInWords,
  type Language,
  type LocalDate,
  type Procedure,
  contactName,
  procedureInForce,
  type Reader,
} from '@klacht/domain';
import { nameIn, type ReportPeriod, sentenceOf } from '@klacht/projections';
import { CLOSED, ERASED } from '../../sealing/sealed.ts';
import { namesIn } from '../../words/names.ts';
import { subjectNames } from '../../words/subject-names.ts';
import { SUPERVISOR_WORDS } from '../../words/supervisor-words.ts';
import { type Cell, complaint, count, date, text } from '../report/cell.ts';
import type { Column, ReportDocument } from '../report/document.ts';
import type { NamedPerson, SupervisorRow } from './row.ts';

/** What the register was opened by, which its cover tells. */
type Opened = {
  readonly reader: Reader | null;
  readonly period: ReportPeriod | null;
  readonly on: LocalDate;
};

/** What came of it, as one word; of one that was judged, what the last judgement came to. */
const outcomeOf = ({ status, handling }: SupervisorRow, language: Language): string => {
  const { statuses, outcomes } = namesIn(language);
  const judged = handling.findLast(({ type }) => type === 'Judged');
  return status === 'judged' && judged?.type === 'Judged'
    ? outcomes[judged.data.outcome]
    : statuses[status];
};

const factInWords = (fact: ComplaintFact, language: Language, procedure: Procedure): string =>
  `${dayInWords(fact.data.at, 'date', language)}: ${sentenceOf(fact, language, procedure)}`;

const ofAll = (people: readonly NamedPerson[], told: (one: NamedPerson) => string | null): string =>
  people.flatMap((one) => told(one) ?? []).join('; ');

/**
 * The register for a supervisor as a document of one table: for a workbook, or for CSV.
 *
 * @param procedures by which subjects are named
 * @example
 * const document = supervisorDocument(rows, { reader, period: null, on }, 'nl', procedures);
 */
export const supervisorDocument = (
  rows: readonly SupervisorRow[],
  { reader, period, on }: Opened,
  language: Language,
  procedures: readonly Procedure[],
): ReportDocument => {
  const words = SUPERVISOR_WORDS[language];
  const { marks, roles } = namesIn(language);
  const procedure = procedureInForce(procedures, '9999-12-31');
  const subjects = subjectNames(procedures, language);
  const shown = (value: string): Cell =>
    text(value.replaceAll(CLOSED, marks.sealed).replaceAll(ERASED, marks.erased));
  const cellsOf = (row: SupervisorRow): Readonly<Record<keyof typeof words.heads, Cell>> => ({
    number: complaint(row.number),
    name: shown(ofAll(row.complainants, ({ name }) => name)),
    address: shown(ofAll(row.complainants, ({ address }) => address)),
    email: shown(ofAll(row.complainants, ({ email }) => email)),
    representative: shown(ofAll(row.representatives, ({ name }) => name)),
    receivedOn: date(row.receivedOn),
    description: shown(row.description.join('\n')),
    subjects: text(row.subjects.map((subject) => nameIn(subjects, subject)).join('; ')),
    outcome: text(row.byMistake ? words.byMistake : outcomeOf(row, language)),
    closedOn: date(row.closedOn),
    handling: shown(row.handling.map((one) => factInWords(one, language, procedure)).join('\n')),
  });
  const heads = Object.entries(words.heads) as [keyof typeof words.heads, string][];
  const columnOf = ([name, heading]: (typeof heads)[number]): Column => {
    if (name === 'number') return { heading, kind: 'complaint' };
    return { heading, kind: name === 'receivedOn' || name === 'closedOn' ? 'date' : 'text' };
  };
  const days = period === null ? [] : [period.from, period.to];
  return {
    title: words.title,
    language,
    cover: {
      lines: [
        {
          id: 'period',
          label: words.cover.period,
          value: text(
            days.map((day) => dayInWords(day, 'date', language)).join(' – ') || words.everything,
          ),
        },
        { id: 'complaints', label: words.cover.complaints, value: count(rows.length) },
        {
          id: 'opened-for',
          label: words.cover.openedFor,
          value: text(
            reader === null ? words.nobody : words.reader(reader.name, roles[reader.role]),
          ),
        },
        { id: 'on', label: words.cover.on, value: date(on) },
        {
          id: 'contact',
          label: words.cover.contact,
          value: text(`${contactName(procedure, language)}, ${procedure.contact.email}`),
        },
      ],
      notes: reader === null ? words.notes.slice(1) : words.notes,
    },
    sections: [
      {
        id: 'complaints',
        heading: words.heading,
        lead: [],
        charts: [],
        notes: [],
        tables: [
          {
            id: 'complaints',
            caption: words.heading,
            columns: heads.map(columnOf),
            rows: rows.map((row) => {
              const cells = cellsOf(row);
              return { level: 0 as const, cells: heads.map(([name]) => cells[name]) };
            }),
          },
        ],
      },
    ],
  };
};
