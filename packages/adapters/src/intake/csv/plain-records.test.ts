import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainRecords } from './plain-records.ts';

type Read = {
  readonly records: readonly (readonly string[])[];
  readonly fault: string | null;
  readonly line: number | null;
};

const byCsvParse = (bytes: Buffer, delimiter: string, lineEnds: string[], bom: boolean): Read => {
  try {
    const records = parse(bytes, {
      bom,
      delimiter,
      relax_column_count: true,
      record_delimiter: lineEnds,
    });
    return { records, fault: null, line: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines: number };
    return { records: [], fault: error.code, line: lines };
  }
};

const chunksOf = (bytes: Buffer, size: number): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

/** What is plain as it is taken, and the rest as csv-parse takes it. */
const inPieces = (text: string, delimiter: string, lineEnds: string[], size: number): Read => {
  const plain = plainRecords(delimiter, lineEnds.includes('\n') ? '\n' : '\r');
  const chunks = [...chunksOf(Buffer.from(text), size)];
  const records: (readonly string[])[] = [];
  while (plain.doubtful() === null) {
    const chunk = chunks.shift();
    records.push(...plain.take(chunk ?? Buffer.alloc(0), chunk === undefined));
    if (chunk === undefined) break;
  }
  const doubtful = plain.doubtful();
  if (doubtful === null) return { records, fault: null, line: null };
  const { rest, lines, isBegun } = doubtful;
  const tail = byCsvParse(Buffer.concat([rest, ...chunks]), delimiter, lineEnds, !isBegun);
  if (tail.line !== null) return { ...tail, line: tail.line + lines };
  return { ...tail, records: [...records, ...tail.records] };
};

const PLAIN = ['a', 'é', '😀', ' ', ';', ',', ',', '\n', '\n', '\r\n', '\r', '\uFEFF', '\0'];
const QUOTED = ['"', '""', '"q"', '"two\nlines"', '"an ""x"""', ',"z,"\n', '\n"",\r\n'];

const piece = fc.constantFrom(...PLAIN, ...QUOTED);

const written = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('CSV that is taken apart row by row', () => {
  it.each([
    [',', ['\r\n', '\n']],
    [';', ['\r\n', '\n']],
    [',', ['\r']],
    ['"', ['\r\n', '\n']],
    ['é', ['\r\n', '\n']],
  ] as const)('comes to what csv-parse makes of it, by %j and %j', (delimiter, ends) => {
    fc.assert(
      fc.property(written, fc.constantFrom(1, 2, 7, 1_000), (text, size) => {
        const whole = byCsvParse(Buffer.from(text), delimiter, [...ends], true);
        expect(inPieces(text, delimiter, [...ends], size)).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('takes rows without a fault by itself', () => {
    const plain = plainRecords(',', '\n');
    expect(plain.take(Buffer.from('\uFEFFa,"b ""c""\n"\r\n1'), false)).toEqual([['a', 'b "c"\n']]);
    expect(plain.take(Buffer.from(',2'), true)).toEqual([['1', '2']]);
    expect(plain.doubtful()).toBeNull();
  });

  it('leaves a row of more bytes than a chunk has to csv-parse', () => {
    const plain = plainRecords(',', '\n');
    expect(plain.take(Buffer.from(`a,b\n"${'\n'.repeat(100_000)}`), false)).toEqual([['a', 'b']]);
    expect(plain.doubtful()).toMatchObject({ lines: 1, isBegun: true });
  });
});
