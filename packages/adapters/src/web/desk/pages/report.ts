import type { YearlyReport } from '@klacht/projections';
import { html } from 'hono/html';
import { csvLines, SPREADSHEET } from '../../../exports/csv-lines.ts';
import { findChromium } from '../../../pages/pdf/find-chromium.ts';
import { printPdf } from '../../../pages/pdf/print-pdf.ts';
import { reportJsonParts } from '../../../pages/report-as-json.ts';
import { reportPage, reportPageParts } from '../../../pages/report-page/report-page.ts';
import { figuresShown } from '../../../pages/report/figures-shown.ts';
import { reportDocument } from '../../../pages/report/report-document.ts';
import { tidyFields, tidyRows } from '../../../pages/report/tidy-rows.ts';
import { lastHead } from '../../../use-cases/opening/last-head.ts';
import { makeReport } from '../../../use-cases/report/make-report.ts';
import { isPageNumber, leftOut } from '../address-problems.ts';
import type { Answer, Asked } from '../asked.ts';
import { fileOf, streamed, streamedText } from '../file-of.ts';
import { refusalPage } from '../refusal.ts';
import { counted } from '../register/counted.ts';
import { keptAnswer, keptRows } from '../register/kept-rows.ts';
import { reportBody } from '../report/report-body.ts';
import type { ReportShown } from '../report/report-links.ts';
import { reportPart } from '../report/report-part.ts';

/** The year of an address; null where there is none with that name. */
const yearIn = ({ params, today }: Asked): number | null => {
  const { year = '' } = params;
  return /^[1-9]\d{3}$/.test(year) && year <= today.slice(0, 4) ? Number(year) : null;
};

const noSuch = ({ words, to }: Asked): Answer => refusalPage('not-found', words, to);

const reportOn = (asked: Asked, year: number): Promise<YearlyReport> =>
  counted(asked, JSON.stringify(['report', year]), (signal) =>
    makeReport(asked.journal, { year, now: asked.judgedAt(), signal }),
  );

/** The years that the register tells of, the last first. */
const yearsOf = async ({ journal, today }: Asked): Promise<readonly number[]> => {
  const last = Number(today.slice(0, 4));
  const first = (await journal.ask((register) => register.firstYear())) ?? last;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => last - index);
};

/** The report on a year, as it is shown on the desk. */
const shownOf = async (asked: Asked, year: number): Promise<ReportShown> => {
  const { journal, judgedAt, language, to } = asked;
  const report = await reportOn(asked, year);
  const head = await lastHead(journal);
  const documentOf = (one: YearlyReport) =>
    reportDocument(one, language, journal.procedures, undefined, head);
  const live = await keptRows(journal, judgedAt());
  const numbers = keptAnswer(
    live,
    'numbers',
    () => new Set(live.rows.map(({ row }) => row.number)),
  );
  return {
    document: documentOf(report),
    year,
    years: await yearsOf(asked),
    shown: { report, figureIn: figuresShown(report, documentOf) },
    isComplaint: (number) => numbers.has(number),
    to,
  };
};

export const page = async (asked: Asked): Promise<Answer> => {
  const year = yearIn(asked);
  if (year === null) return noSuch(asked);
  const shown = await shownOf(asked, year);
  return { title: shown.document.title, body: reportBody(shown) };
};

/** A long table of the report, a page at a time. */
export const part = async (asked: Asked): Promise<Answer> => {
  const { params, query, language, to } = asked;
  const year = yearIn(asked);
  if (year === null) return noSuch(asked);
  const shown = await shownOf(asked, year);
  const number = query.get('page')?.trim() ?? '1';
  const isPage = isPageNumber(number);
  const section = params['section'] ?? '';
  const found = reportPart(shown, {
    section,
    table: query.get('table'),
    page: isPage ? Number(number) : 1,
  });
  if (found === null) return noSuch(asked);
  const { title } = shown.document;
  const beneath = html`<a href="${to(`report/${year}#${section}`)}">${title}</a>`;
  const problems = isPage ? [] : [{ option: 'page', value: number, expected: 'page' } as const];
  return { ...found, beneath, body: html`${leftOut(problems, language)} ${found.body}` };
};

/** The report on the last year that is over, where the register has one. */
export const first = async (asked: Asked): Promise<Answer> => {
  const years = await yearsOf(asked);
  return { goTo: `report/${years[1] ?? years[0] ?? ''}` };
};

export const file = async (asked: Asked): Promise<Answer> => {
  const { journal, language, params } = asked;
  const year = yearIn(asked);
  const name = params['file'] ?? '';
  const [, format] = /^report-\d{4}\.(\w+)$/.exec(name) ?? [];
  if (year === null || name !== `report-${year}.${format ?? ''}`) return noSuch(asked);
  const report = await reportOn(asked, year);
  const document = reportDocument(
    report,
    language,
    journal.procedures,
    undefined,
    await lastHead(journal),
  );
  switch (format ?? '') {
    case 'html':
      return fileOf(streamedText(reportPageParts(document)), name, 'text/html; charset=utf-8');
    case 'pdf': {
      const pdf = await printPdf(
        await reportPage(document),
        findChromium(process.env),
        report.asOf,
      );
      return fileOf(new Uint8Array(pdf), name, 'application/pdf');
    }
    case 'xlsx': {
      const { xlsxParts } = await import('../../../pages/report/xlsx/document-as-xlsx.ts');
      return fileOf(
        streamed(xlsxParts(document)),
        name,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      );
    }
    case 'csv': {
      const lines = csvLines(tidyRows(document), tidyFields, SPREADSHEET[language]);
      return fileOf(streamedText(lines), name, 'text/csv; charset=utf-8');
    }
    case 'json':
      return fileOf(streamedText(reportJsonParts(report)), name, 'application/json; charset=utf-8');
    default:
      return noSuch(asked);
  }
};
