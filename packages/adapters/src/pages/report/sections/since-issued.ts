import {
  type ComplaintEvent,
  dayInWords,
  type Instant,
  procedureInForce,
  toLocalDate,
} from '@klacht/domain';
import { type Cause, type ChangedComplaint, sentenceOf } from '@klacht/projections';
import { CHANGE_WORDS } from '../../../words/change-words.ts';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { ABSENT, complaint, date, text } from '../cell.ts';
import type { Row, Table } from '../document.ts';
import type { Section, SectionTelling, Telling } from '../telling.ts';
import { differencesInWords } from './differences.ts';

const causeRow = (number: string, { type, data, recordedAt }: Cause, telling: Telling): Row => {
  const { language, procedures } = telling;
  const procedure = procedureInForce(procedures, '9999-12-31');
  const told = sentenceOf({ type, data } as unknown as ComplaintEvent, language, procedure);
  // The first sentence says what it is; the rest are its details.
  const [sentence = told] = told.split(/(?<=\.) /);
  const recorded =
    recordedAt === null ? null : toLocalDate(recordedAt as Instant, procedure.timeZone);
  return {
    level: 0,
    cells: [complaint(number), text(sentence), date(data.at), date(recorded)],
  };
};

/** What was recorded of each complaint, and why else it counts otherwise. */
const causeTable = (changes: readonly ChangedComplaint[], telling: Telling): Table => {
  const heads = TABLE_HEADS[telling.language];
  const own = CHANGE_WORDS[telling.language];
  return {
    id: 'causes',
    caption: heads.causes,
    columns: [
      { heading: heads.complaint, kind: 'complaint' },
      { heading: heads.change, kind: 'text' },
      { heading: heads.happened, kind: 'date' },
      { heading: heads.recorded, kind: 'date' },
    ],
    rows: changes.flatMap(({ number, why, causes }) => [
      ...causes.map((cause) => causeRow(number, cause, telling)),
      ...why.flatMap((reason): readonly Row[] =>
        reason === 'events'
          ? []
          : [{ level: 0, cells: [complaint(number), text(own.why[reason]), ABSENT, ABSENT] }],
      ),
    ]),
  };
};

/** Each figure that a complaint adds something else to than it did. */
const differenceTable = (changes: readonly ChangedComplaint[], telling: SectionTelling): Table => {
  const heads = TABLE_HEADS[telling.language];
  return {
    id: 'differences',
    caption: heads.differences,
    columns: [
      { heading: heads.complaint, kind: 'complaint' },
      { heading: heads.figure, kind: 'text' },
      { heading: heads.was, kind: 'figure' },
      { heading: heads.is, kind: 'figure' },
    ],
    rows: changes.flatMap(({ number, differences }) =>
      differences
        .flatMap((one) => differencesInWords(one, telling))
        .map(({ figure, was, is }) => ({
          level: 0,
          cells: [complaint(number), text(figure), was, is],
        })),
    ),
  };
};

/** What has changed since the report on these days was issued; nothing of one that was not. */
export const sinceIssued: Section = ({ sinceIssued: since }, telling) => {
  if (since === null) return null;
  const { language } = telling;
  const own = CHANGE_WORDS[language];
  const { changes, issuedOn, position } = since;
  const issued = own.issued(dayInWords(issuedOn, 'date', language), position);
  return {
    id: 'since-issued',
    heading: own.heading,
    lead:
      changes === null
        ? [`${issued} ${own.unknown}`]
        : [`${issued} ${own.changed(changes.length)}`],
    tables:
      changes === null || changes.length === 0
        ? []
        : [causeTable(changes, telling), differenceTable(changes, telling)],
    charts: [],
    notes: [],
  };
};
