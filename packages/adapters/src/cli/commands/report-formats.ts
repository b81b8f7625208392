import type { Language, Procedure } from '@klacht/domain';
import type { YearlyReport } from '@klacht/projections';
import { findChromium } from '../../pages/pdf/find-chromium.ts';
import { reportJsonParts } from '../../pages/report-as-json.ts';
import { documentLines } from '../../pages/report/document-as-text.ts';
import { reportDocument } from '../../pages/report/report-document.ts';
import type { CoverProof } from '../../pages/report/signed-head.ts';
import { tidyFields, tidyRows } from '../../pages/report/tidy-rows.ts';
import { type CsvForm, writeCsvRows } from '../csv.ts';
import { type Write, writeAll } from '../output.ts';
import { version } from '../../ground/version.ts';

/** A report that was made, and the language that it is told in. */
export type Made = {
  readonly report: YearlyReport;
  readonly language: Language;
  readonly procedures: readonly Procedure[];
  /** How CSV is written. */
  readonly csv: CsvForm;
  /** What proves the events that it was read from; read where a cover is written. */
  readonly head: () => Promise<CoverProof>;
};

/** One way of writing a report. */
type ReportFormat = {
  /** Bytes that no terminal shows. */
  readonly isBinary: boolean;
  /** Looks for what it needs, before anything is made or recorded. */
  readonly expectNeeded?: () => void;
  readonly write: (out: Write, made: Made) => Promise<void>;
};

const documentOf = async ({ report, language, procedures, head }: Made) =>
  reportDocument(report, language, procedures, version, await head());

/** Every format that `report --format` knows, by its name. A new one is a line here. */
export const REPORT_FORMATS = {
  text: {
    isBinary: false,
    write: async (out, made) => writeAll(out, documentLines(await documentOf(made))),
  },
  json: {
    isBinary: false,
    write: (out, { report }) => writeAll(out, reportJsonParts(report)),
  },
  csv: {
    isBinary: false,
    write: async (out, made) =>
      writeCsvRows(out, tidyRows(await documentOf(made)), tidyFields, made.csv),
  },
  xlsx: {
    isBinary: true,
    write: async (out, made) => {
      const { xlsxParts } = await import('../../pages/report/xlsx/document-as-xlsx.ts');
      for (const bytes of xlsxParts(await documentOf(made))) await out(bytes);
    },
  },
  html: {
    isBinary: false,
    write: async (out, made) => {
      const { reportPageParts } = await import('../../pages/report-page/report-page.ts');
      await writeAll(out, reportPageParts(await documentOf(made)));
    },
  },
  pdf: {
    isBinary: true,
    expectNeeded: () => {
      findChromium(process.env);
    },
    write: async (out, made) => {
      const [{ printPdf }, { reportPage }] = await Promise.all([
        import('../../pages/pdf/print-pdf.ts'),
        import('../../pages/report-page/report-page.ts'),
      ]);
      const page = await reportPage(await documentOf(made));
      await out(await printPdf(page, findChromium(process.env), made.report.asOf));
    },
  },
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type ReportFormatName = keyof typeof REPORT_FORMATS;

export const REPORT_FORMAT_NAMES = Object.keys(REPORT_FORMATS) as readonly ReportFormatName[];

export const reportFormat = (name: ReportFormatName): ReportFormat => REPORT_FORMATS[name];
