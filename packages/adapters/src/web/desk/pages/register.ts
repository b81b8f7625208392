import { mayKnowWho } from '@klacht/domain';
import { numberInWords, type RegisterRow } from '@klacht/projections';
import { html } from 'hono/html';
import { csvLines, SPREADSHEET } from '../../../exports/csv-lines.ts';
import { documentAsXlsx } from '../../../pages/report/xlsx/document-as-xlsx.ts';
import { seenRows } from '../../../use-cases/seen-rows.ts';
import { registerPageWords } from '../../../words/register-page-words.ts';
import type { Answer, Asked, Route } from '../asked.ts';
import { keptList, keptRows } from '../register/kept-rows.ts';
import { type RegisterAddress, readAddress } from '../register/register-address.ts';
import { screenColumns, standsIn } from '../register/register-columns.ts';
import { registerDocument } from '../register/register-document.ts';
import { registerList } from '../register/register-list.ts';

/** A workbook of more would keep everybody waiting. */
const MOST_IN_A_WORKBOOK = 10_000;

type Seen = { readonly address: RegisterAddress; readonly rows: readonly RegisterRow[] };

const seenBy = async ({ journal, judgedAt, reader, query, language }: Asked): Promise<Seen> => {
  const address = readAddress(query);
  const live = await keptRows(journal, judgedAt());
  const { question, text, columns } = address;
  const all = screenColumns(language, journal.procedures);
  const where =
    text === null
      ? {}
      : {
          where: standsIn(
            text,
            columns.map((name) => all[name]),
          ),
        };
  // A text stands in the columns that are shown, in the words of the language.
  const shown = text === null ? null : [text, columns, language];
  const key = JSON.stringify([question, shown, reader]);
  return {
    address,
    rows: keptList(live, key, () => seenRows(live, { ...question, ...where }, reader)),
  };
};

const registerPage = async (asked: Asked): Promise<Answer> => {
  const { journal, reader, language, query, to, today } = asked;
  const { address, rows } = await seenBy(asked);
  return {
    title: registerPageWords(language).title,
    body: registerList({
      language,
      procedures: journal.procedures,
      address,
      rows,
      query,
      to,
      reader: reader.name,
      today,
      about: mayKnowWho(reader)
        ? html`<p><a href="${to('find')}">${registerPageWords(language).find.title}</a></p>`
        : '',
    }),
  };
};

/** A file that is kept by whoever asked for it. */
const fileOf = (
  body: ConstructorParameters<typeof Response>[0],
  name: string,
  mediaType: string,
): Response =>
  new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });

/** Lines that are written a thousand at a time, as they are asked for. */
const AT_ONCE = 1000;

const inPieces = (lines: Iterator<string>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: (controller) => {
      let piece = '';
      for (let line = 0; line < AT_ONCE; line += 1) {
        const next = lines.next();
        if (next.done === true) {
          if (piece !== '') controller.enqueue(new TextEncoder().encode(piece));
          controller.close();
          return;
        }
        piece += next.value;
      }
      controller.enqueue(new TextEncoder().encode(piece));
    },
  });

const registerCsv = async (asked: Asked): Promise<Answer> => {
  const { journal, language, today } = asked;
  const { address, rows } = await seenBy(asked);
  const all = screenColumns(language, journal.procedures);
  const columns = address.columns.map((name) => {
    const { heading, text } = all[name];
    return { heading, value: text };
  });
  const lines = csvLines(rows, columns, SPREADSHEET[language]);
  return fileOf(inPieces(lines), `register-${today}.csv`, 'text/csv; charset=utf-8');
};

const registerXlsx = async (asked: Asked): Promise<Answer> => {
  const { journal, language, today, query } = asked;
  const { address, rows } = await seenBy(asked);
  const words = registerPageWords(language);
  if (rows.length > MOST_IN_A_WORKBOOK) {
    const most = numberInWords(MOST_IN_A_WORKBOOK, language);
    const body = html`<p>${words.tooMany(most)}</p>`;
    return { title: words.title, status: 422, isError: true, body };
  }
  const { procedures } = journal;
  const document = registerDocument(rows, address, { language, procedures, today, query });
  return fileOf(
    new Uint8Array(await documentAsXlsx(document)),
    `register-${today}.xlsx`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
};

/** The register, as a page and as files. */
export const registerRoutes: readonly Route[] = [
  { method: 'GET', path: '/register', nav: 'register', answer: registerPage },
  { method: 'GET', path: '/register.csv', under: '/register', answer: registerCsv },
  { method: 'GET', path: '/register.xlsx', under: '/register', answer: registerXlsx },
];
