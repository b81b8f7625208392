import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bitonic, parseInput } from '@klacht/domain';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { importRegister, type Problem } from './import-register.ts';
import { mapping } from './mapping.ts';

const MAP = {
  source: 'register',
  timeZone: 'Europe/Amsterdam',
  number: 'Nr',
  events: {
    Received: {
      at: { column: 'Binnen', format: ['yyyy-MM-dd', 'yyyy-MM-dd HH:mm:ss'] },
      text: { column: 'Klacht' },
    },
  },
};

/** Imports the bytes of a file; what came in, or how it was refused. */
const read = async (bytes: Buffer, more: object = {}) => {
  const store = createMemoryEventStore();
  const problems: Problem[] = [];
  const csv = async function* () {
    for (let at = 0; at < bytes.length; at += 50) yield bytes.subarray(at, at + 50);
  };
  const summary = await importRegister({
    journal: { store, procedures: [bitonic] },
    csv,
    name: 'r.csv',
    mapping: parseInput(mapping, { ...MAP, ...more }, 'mapping'),
    actor: 'import',
    now: '2026-07-01T10:00:00Z',
    onProblem: (problem) => problems.push(problem),
  });
  const events = (await journalOf(store)).map(({ data }) => data as { at: string; text?: string });
  const { encoding, delimiter } = summary;
  return { came: events.map(({ at, text }) => [at, text]), encoding, delimiter, problems };
};

const TEXT = 'Nr;Binnen;Klacht\nK-1;2026-04-02;Ren\u00E9 \u20AC\n';
const CAME = [['2026-04-02', 'Ren\u00E9 \u20AC']];
const WINDOWS_1252 = Buffer.from(TEXT.replace('\u20AC', '\u0080'), 'latin1');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a file of another encoding', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT), {}],
    ['utf-8', Buffer.from(`\uFEFF${TEXT}`), { encoding: 'windows-1252' }],
    ['utf-16le', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), {}],
    ['utf-16be', utf16be(`\uFEFF${TEXT}`), {}],
    ['utf-16le', Buffer.from(TEXT, 'utf16le'), { encoding: 'utf-16le' }],
    ['utf-16le', Buffer.from(TEXT, 'utf16le'), {}],
    ['utf-16be', utf16be(TEXT), {}],
    ['windows-1252', WINDOWS_1252, { encoding: 'windows-1252' }],
  ])('is read as %s by its mark, or else as the mapping says', async (encoding, bytes, more) => {
    expect(await read(bytes, more)).toEqual({
      came: CAME,
      encoding,
      delimiter: ';',
      problems: [],
    });
  });

  it('is refused with the word that would be lost, and how to keep it', async () => {
    await expect(read(WINDOWS_1252)).rejects.toThrowError(
      'r.csv: line 2, byte 19: expected UTF-8, got 0xe9; save it as UTF-8; as windows-1252 it reads "Ren\u00E9": if that is right, set "encoding": "windows-1252" in the mapping',
    );
  });

  it('is refused as UTF-16 where half a letter is missing', async () => {
    const bytes = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
    await expect(read(bytes.subarray(0, -1))).rejects.toThrowError('r.csv: expected utf-16le');
  });
});

describe('what stands between the cells', () => {
  it.each([
    [',', {}],
    [';', {}],
    ['\t', {}],
    ['|', {}],
    [';', { headerRow: 1 }],
    [',', { delimiter: ',' }],
  ])('is found out by the header: %j', async (delimiter, more) => {
    const text = TEXT.replaceAll(';', delimiter);
    expect(await read(Buffer.from(text), more)).toMatchObject({ came: CAME, delimiter });
  });

  it.each([`sep=;\n${TEXT}`, `\uFEFFsep=;\r\n${TEXT}`, `"sep=;"\n${TEXT}`])(
    'is said by the file itself: %j',
    async (text) => {
      const { came, delimiter, problems } = await read(Buffer.from(`${text}K-2;x;y\n`));
      expect({ came, delimiter }).toEqual({ came: CAME, delimiter: ';' });
      expect(problems).toMatchObject([{ row: 4, value: 'x' }]);
    },
  );

  it('is guessed at where the mapping tells another', async () => {
    await expect(read(Buffer.from(TEXT), { delimiter: ',' })).rejects.toThrowError(
      'mapping: expected a column "Binnen" in the file, which has: "Nr;Binnen;Klacht"; with ";" for delimiter it has more of them',
    );
  });

  it('may be line breaks of both kinds in one file', async () => {
    const text = 'Nr;Binnen;Klacht\r\nK-1;2026-04-02;een\nK-2;2026-04-03;twee\r\n';
    expect((await read(Buffer.from(text))).came).toEqual([
      ['2026-04-02', 'een'],
      ['2026-04-03', 'twee'],
    ]);
  });
});

/** What the library has to make a file of parts, which it leaves without types. */
type Zip = {
  readonly write: (parts: object, options: { type: 'buffer'; fileType: 'zip' }) => Buffer;
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (parts: object, path: string, content: Buffer) => void;
  };
};

describe('a workbook', () => {
  const ROWS = [
    ['Nr', 'Binnen', 'Klacht'],
    ['K-1', new Date(Date.UTC(2026, 3, 2)), 'De koers, "vandaag"'],
    [7, new Date(Date.UTC(2026, 3, 2, 23, 30)), null],
    ['K-3', 'ooit', 'x'],
  ];

  const bookOf = (
    bookType: 'xlsx' | 'ods' | 'biff8',
    rows: readonly unknown[][] = ROWS,
  ): Buffer => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['leeg']]), 'Uitleg');
    utils.book_append_sheet(book, utils.aoa_to_sheet([...rows], { UTC: true }), 'Klachten');
    return write(book, { type: 'buffer', bookType }) as Buffer;
  };

  it.each(['xlsx', 'ods', 'biff8'] as const)('comes in as %s, row by row', async (bookType) => {
    const { came, encoding, delimiter, problems } = await read(bookOf(bookType), {
      sheet: 'Klachten',
    });
    expect(came).toEqual([
      ['2026-04-02', 'De koers, "vandaag"'],
      ['2026-04-02', undefined],
    ]);
    expect({ encoding, delimiter }).toEqual({ encoding: null, delimiter: null });
    expect(problems).toMatchObject([{ row: 4, number: 'K-3', column: 'Binnen', value: 'ooit' }]);
  });

  it('comes in as an ODS of nothing but what it must have, with values that no text shows', async () => {
    const names = ['office', 'table', 'text'].map(
      (one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`,
    );
    const cell = (value: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const day = '<table:table-cell office:value-type="date" office:date-value="2026-04-02"/>';
    const rows = [cell('Nr') + cell('Binnen') + cell('Klacht'), cell('K-1') + day + cell('Kosten')];
    const content = `<office:document-content ${names.join(' ')} office:version="1.3"><office:body>
      <office:spreadsheet><table:table table:name="Klachten">${rows
        .map((row) => `<table:table-row>${row}</table:table-row>`)
        .join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const kind = 'application/vnd.oasis.opendocument.spreadsheet';
    const entry = (path: string, type: string): string =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
    const manifest = `<manifest:manifest manifest:version="1.3"
      xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${
        entry('/', kind) + entry('content.xml', 'text/xml')
      }</manifest:manifest>`;
    const zip = CFB as Zip;
    const parts = zip.utils.cfb_new();
    for (const [path, text] of [
      ['/mimetype', kind],
      ['/META-INF/manifest.xml', manifest],
      ['/content.xml', content],
    ] as const) {
      zip.utils.cfb_add(parts, path, Buffer.from(text));
    }
    const { came } = await read(zip.write(parts, { type: 'buffer', fileType: 'zip' }));
    expect(came).toEqual([['2026-04-02', 'Kosten']]);
  });

  it('has each second as a second, though a part of a day holds none exactly', async () => {
    const moments = Array.from({ length: 500 }, (_, index) =>
      Date.UTC(2026, 2, 2, 0, 0, index * 171),
    );
    const rows = moments.map((moment, index) => [index, new Date(moment), 'x']);
    const book = bookOf('xlsx', [ROWS[0] ?? [], ...rows]);
    const { problems, came } = await read(book, { sheet: 'Klachten', timeZone: 'UTC' });
    expect(problems).toEqual([]);
    expect(came).toHaveLength(moments.length);
  });

  it('numbers its rows as the spreadsheet does, with blank ones above', async () => {
    const rows = [[], ['Register'], ...ROWS];
    const { problems } = await read(bookOf('xlsx', rows), { sheet: 'Klachten', headerRow: 3 });
    expect(problems).toMatchObject([{ row: 6, number: 'K-3' }]);
  });

  it('is refused for a sheet that it does not have, and when the file is no workbook', async () => {
    await expect(read(bookOf('xlsx'), { sheet: 'Klacht' })).rejects.toThrowError(
      'mapping: expected a sheet "Klacht" in the workbook, which has: "Uitleg", "Klachten"',
    );
    await expect(read(Buffer.from('PK\u0003\u0004 and no more'))).rejects.toThrowError(
      'r.csv: expected a workbook as XLSX or ODS, or CSV, got what begins as a workbook and is none',
    );
  });
});
