import { dayInWords, isSamePerson, type LocalDate, mayKnowWho } from '@klacht/domain';
import {
  casesBehindInPieces,
  type CasesBehind,
  numberInWords,
  type RegisterRow,
  type Stretch,
} from '@klacht/projections';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { csvLines, SPREADSHEET } from '../../../exports/csv-lines.ts';
import { foldRegister } from '../../../use-cases/fold-register.ts';
import { seenRows } from '../../../use-cases/work/seen-rows.ts';
import { registerPageWords } from '../../../words/register-page-words.ts';
import { readPart, wrongAddress } from '../address-problems.ts';
import type { Answer, Asked, Route } from '../asked.ts';
import { figureOfAddress } from '../report/figure-address.ts';
import { fileOf, streamed, streamedText } from '../file-of.ts';
import { counted } from '../register/counted.ts';
import { keptAnswer, keptList, keptRows } from '../register/kept-rows.ts';
import { type Officers, officersIn } from '../register/officers.ts';
import { ownLists } from '../register/own-lists.ts';
import { pastRows } from '../register/past-rows.ts';
import { type RegisterAddress, readAddress } from '../register/register-address.ts';
import { isNumbered, screenColumns } from '../register/register-columns.ts';
import { registerDocument } from '../register/register-document.ts';
import { registerList } from '../register/register-list.ts';
import { addressWith } from '../register/register-shown.ts';

/** A workbook of more would keep everybody waiting. */
const MOST_IN_A_WORKBOOK = 10_000;

type Seen = {
  readonly address: RegisterAddress;
  readonly officers: Officers;
  /** The day by which the rows are judged. */
  readonly today: LocalDate;
  readonly rows: readonly RegisterRow[];
  /** The complaints behind a figure of the report, where that is asked for; null where it has none. */
  readonly behind: CasesBehind | null | undefined;
};

function* entriesOf(stretches: Iterable<Stretch>) {
  for (const { entries } of stretches) yield* entries();
}

/** The cases of a figure, counted once while nothing changes. */
const behindOf = async (
  asked: Asked,
  { figure }: RegisterAddress,
): Promise<CasesBehind | null | undefined> => {
  if (figure === null) return undefined;
  const path = figureOfAddress(figure.path);
  if (path === null) return null;
  const { journal, today } = asked;
  const { procedures } = journal;
  return counted(asked, JSON.stringify(['behind', figure]), (signal) =>
    foldRegister(
      journal,
      (stretches, { find }) =>
        casesBehindInPieces(entriesOf(stretches), path, {
          year: figure.year,
          today,
          procedures,
          others: find,
        }),
      signal,
    ),
  );
};

/** The rows that an address is about, at present or as they stood, with who handled them. */
const rowsFor = async (asked: Asked) => {
  const { journal, judgedAt, today, query, reader } = asked;
  const read = (officers: Officers): RegisterAddress =>
    readAddress(query, today, { reader: reader.name, officers });
  const present = await keptRows(journal, judgedAt());
  const officers = await officersIn(journal, present);
  const address = read(officers);
  if (address.past === null) return { address, officers, live: present };
  const live = await pastRows(journal, present, address.past, judgedAt());
  const all: Officers = new Map([...(await officersIn(journal, live)), ...officers]);
  return { address: read(all), officers: all, live };
};

const seenBy = async (asked: Asked): Promise<Seen> => {
  const { journal, reader } = asked;
  const { address, officers, live } = await rowsFor(asked);
  const behind = await behindOf(asked, address);
  const { question, text, figure, past } = address;
  const where = text === null ? {} : { where: isNumbered(text) };
  const only =
    behind === undefined
      ? {}
      : { only: new Set(behind?.cases.map(({ complaintId }) => complaintId)) };
  const key = JSON.stringify([question, text, reader, figure]);
  const whole = { ...question, ...where, ...only };
  // What stands behind a figure is counted anew, and what is past does not change.
  const made =
    past === null && behind === undefined
      ? await keptList(
          journal,
          live,
          key,
          (before, signal) => seenRows(live, whole, reader, before, signal),
          asked.request.signal,
        )
      : await keptAnswer(live, key, () => seenRows(live, whole, reader, null));
  return { address, officers, today: live.today, behind, rows: made.rows };
};

/** That the list is as it stood on a day, and the way back to the present. */
const pastOf = ({ past }: RegisterAddress, { language, query }: Asked): Html | '' => {
  if (past === null) return '';
  const { past: words } = registerPageWords(language);
  const day = prose(dayInWords(past.day, 'full', language), language);
  return html`<p class="notice" role="status">
    ${words.stood(day)} ${words[past.by]}
    <a href="register${addressWith(query, { 'as-of': null, by: null, page: null })}"
      >${words.toNow}</a
    >
  </p>`;
};

/** What stands above the list: whose cases they are, or that one can search by name. */
const aboutOf = ({ language, to, reader }: Asked, { address, behind }: Seen): Html | '' => {
  const words = registerPageWords(language);
  const { figure } = address;
  if (figure === null || behind === undefined) {
    return mayKnowWho(reader)
      ? html`<p class="on-screen"><a href="${to('find')}">${words.find.title}</a></p>`
      : '';
  }
  const count = (value: number): string => numberInWords(value, language);
  return html`<p>
    <strong>${words.casesOf}</strong>
    <a href="${to(`report/${figure.year}`)}">${figure.year}</a>
    <code>${harmlessLines(figure.path)}</code><br />
    ${
      behind === null
        ? words.noFigure
        : words.counted(count(behind.figure), count(behind.cases.length))
    }
  </p>`;
};

const registerPage = async (asked: Asked): Promise<Answer> => {
  const { journal, language, query, to } = asked;
  const seen = await seenBy(asked);
  const { address, officers, rows, today } = seen;
  return {
    title: registerPageWords(language).title,
    isBroad: true,
    body: registerList({
      language,
      procedures: journal.procedures,
      address,
      officers,
      rows,
      query,
      own: (await ownLists(asked))?.all ?? null,
      to,
      today,
      about: html`${pastOf(address, asked)}${aboutOf(asked, seen)}`,
    }),
  };
};

/** Instead of a file of another list than was asked for, in which nobody would see that. */
const noFile = (asked: Asked, { problems }: RegisterAddress): Answer => {
  const { query, language, to } = asked;
  const rest = addressWith(readPart(query, problems), {});
  const { withoutIt } = registerPageWords(language);
  return wrongAddress(problems, asked, html`<a href="${to(`register${rest}`)}">${withoutIt}</a>`);
};

const registerCsv = async (asked: Asked): Promise<Answer> => {
  const { journal, language } = asked;
  const { address, rows, today } = await seenBy(asked);
  if (address.problems.length > 0) return noFile(asked, address);
  const all = screenColumns(language, journal.procedures);
  const columns = address.columns.map((name) => {
    const { heading, text } = all[name];
    return { heading, value: text };
  });
  const lines = csvLines(rows, columns, SPREADSHEET[language]);
  return fileOf(streamedText(lines), `register-${today}.csv`, 'text/csv; charset=utf-8');
};

const registerXlsx = async (asked: Asked): Promise<Answer> => {
  const { journal, language, query } = asked;
  const { address, officers, rows, today } = await seenBy(asked);
  if (address.problems.length > 0) return noFile(asked, address);
  const words = registerPageWords(language);
  if (rows.length > MOST_IN_A_WORKBOOK) {
    const most = numberInWords(MOST_IN_A_WORKBOOK, language);
    const body = html`<p>${words.tooMany(most)}</p>`;
    return { title: words.title, status: 422, isError: true, body };
  }
  const { procedures } = journal;
  const document = registerDocument(rows, address, {
    language,
    procedures,
    today,
    query,
    officers,
  });
  const { xlsxParts } = await import('../../../pages/report/xlsx/document-as-xlsx.ts');
  return fileOf(
    streamed(xlsxParts(document)),
    `register-${today}.xlsx`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
};

/** An address that was kept while a name stood in it leads to the one that names nobody. */
const namingNobody =
  (place: string, answer: Route['answer']): Route['answer'] =>
  async (asked) => {
    const { query } = asked;
    const told = query.get('officer')?.trim() ?? '';
    if (told === '') return answer(asked);
    const { officers } = await rowsFor(asked);
    const [digest] = [...officers].find(([, name]) => isSamePerson(name, told)) ?? [];
    return digest === undefined
      ? answer(asked)
      : { goTo: `${place}${addressWith(query, { officer: digest })}` };
  };

export const page = namingNobody('register', registerPage);

export const csv = namingNobody('register.csv', registerCsv);

export const xlsx = namingNobody('register.xlsx', registerXlsx);
