import {
  capitalized,
  contactName,
  dayInWords,
  type Language,
  procedureInForce,
} from '@klacht/domain';
import type { YearlyReport } from '@klacht/projections';
import { COVER_WORDS } from '../../words/cover-words.ts';
import { TABLE_HEADS } from '../../words/table-heads.ts';
import { momentInWords } from '../moment-in-words.ts';
import { date, text } from './cell.ts';
import type { ReportDocument } from './document.ts';
import { madeAgainBy } from './made-again-by.ts';
import type { CoverProof, SignedHead } from './signed-head.ts';
import type { Telling } from './telling.ts';

/** So many digits of a hash tell it from any other that is met. */
const SHOWN = 16;

const headInWords = (head: SignedHead | null, timeZone: string, language: Language): string => {
  const own = COVER_WORDS[language];
  if (head === null) return own.noHead;
  const { root, size, at } = head;
  return own.headIs(`${root.slice(0, SHOWN)}…`, size, momentInWords(at, timeZone, language));
};

const isOfNothing = ({ rollForward: { openAtStart, received, reopened } }: YearlyReport): boolean =>
  openAtStart + received + reopened === 0;

/**
 * What the report is about, and what it was read from.
 *
 * @param software the version of klacht that makes it; not told unless given
 * @param proof of the events that it was read from; not told unless given
 */
export const coverOf = (
  report: YearlyReport,
  { words, language, procedures }: Telling,
  software: string | undefined,
  proof: CoverProof | undefined,
): ReportDocument['cover'] => {
  const heads = TABLE_HEADS[language];
  const own = COVER_WORDS[language];
  const { from, to, position, asOf, procedure, recommendations } = report;
  const inForce = procedureInForce(procedures, to);
  const { calendar, contact, timeZone } = inForce;
  const period = [from, to].map((day) => dayInWords(day, 'date', language)).join(' – ');
  return {
    lines: [
      { id: 'firm', label: own.firm, value: text(capitalized(inForce.name)) },
      { id: 'period', label: heads.period, value: text(period) },
      {
        id: 'position',
        label: heads.journalUpTo,
        value: text(position === null ? words.emptyJournal : `@${position}`),
      },
      { id: 'as-of', label: heads.judgedBy, value: date(asOf) },
      { id: 'review-as-of', label: heads.reviewJudgedBy, value: date(recommendations.asOf) },
      { id: 'procedure', label: heads.procedure, value: text(procedure) },
      { id: 'calendar', label: heads.calendar, value: text(calendar.name) },
      {
        id: 'contact',
        label: heads.contact,
        value: text(`${contactName(inForce, language)}, ${contact.email}`),
      },
      {
        id: 'command',
        label: heads.command,
        value: text(madeAgainBy(report, timeZone, language, (proof?.tree ?? null) !== null)),
      },
      ...(software === undefined
        ? []
        : [{ id: 'software', label: heads.software, value: text(software) }]),
      ...(proof === undefined
        ? []
        : [
            {
              id: 'head',
              label: own.head,
              value: text(headInWords(proof.signed, timeZone, language)),
            },
          ]),
      ...(proof?.tree
        ? [
            {
              id: 'tree',
              label: own.tree,
              value: text(own.treeIs(proof.tree.root, proof.tree.size)),
            },
          ]
        : []),
    ],
    notes: [
      ...(asOf < to
        ? [own[asOf < from ? 'notBegun' : 'goesOn'](dayInWords(asOf, 'date', language))]
        : []),
      ...(isOfNothing(report) ? [own.nothing] : []),
      ...words.coverNotes(report),
    ],
  };
};
