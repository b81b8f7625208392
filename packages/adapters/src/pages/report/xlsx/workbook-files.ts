import { escaped } from '../../style/escaped.ts';
import { createLooks, createNumbering } from './looks.ts';
import { type Sheet, sheetXml } from './sheet-xml.ts';
import type { TextFile } from './zipped.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How one file names another. */
const related = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const relations = (...all: readonly string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const typed = (file: string, type: string): string =>
  `<Override PartName="/xl/${file}" ContentType="${MEDIA}.${type}+xml"/>`;

const contentTypes = (sheets: readonly string[]): string =>
  [
    `${XML}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    typed('workbook.xml', 'sheet.main'),
    typed('styles.xml', 'styles'),
    typed('sharedStrings.xml', 'sharedStrings'),
    ...sheets.map((file) => typed(file, 'worksheet')),
    '</Types>',
  ].join('');

const workbook = (names: readonly string[]): string =>
  [
    `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView/></bookViews><sheets>',
    ...names.map(
      (name, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    ),
    '</sheets></workbook>',
  ].join('');

/** A space at an end would be left out. */
const stringXml = (text: string): string =>
  `<si><t${text.trim() === text ? '' : ' xml:space="preserve"'}>${escaped(text)}</t></si>`;

function* stringsXml(strings: Iterable<string>): Generator<string, void, undefined> {
  yield `${XML}<sst xmlns="${SPREADSHEET}">`;
  for (const text of strings) yield stringXml(text);
  yield '</sst>';
}

/**
 * The files of a workbook, in the order in which they are to be made: how cells look and what texts
 * there are is known when every sheet was gone through.
 *
 * @example
 * for (const bytes of zipped(workbookFiles(sheets))) write(bytes);
 */
export function* workbookFiles(sheets: readonly Sheet[]): Generator<TextFile, void, undefined> {
  const strings = createNumbering();
  const looks = createLooks();
  const files = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  yield { name: '[Content_Types].xml', texts: [contentTypes(files)] };
  yield {
    name: '_rels/.rels',
    texts: [relations(related('rId1', 'officeDocument', 'xl/workbook.xml'))],
  };
  yield { name: 'xl/workbook.xml', texts: [workbook(sheets.map(({ name }) => name))] };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    texts: [
      relations(
        ...files.map((file, index) => related(`rId${index + 1}`, 'worksheet', file)),
        related('styles', 'styles', 'styles.xml'),
        related('strings', 'sharedStrings', 'sharedStrings.xml'),
      ),
    ],
  };
  for (const [index, sheet] of sheets.entries()) {
    yield { name: `xl/${files[index]}`, texts: sheetXml(sheet, strings, looks) };
  }
  yield { name: 'xl/styles.xml', texts: [looks.xml()] };
  yield { name: 'xl/sharedStrings.xml', texts: stringsXml(strings.all()) };
}
