import { describe, expect, it } from 'vitest';
import { parseInput } from '@klacht/domain';
import { dateReader } from './dates.ts';
import { date } from './mapping-fields.ts';
import { bringIn, GOOD, HEADER, MAPPING } from './testing/old-register.ts';

const read = (format: string, yearsFrom: number, cell: string) => {
  const column = parseInput(date, { column: 'x', format, yearsFrom }, 'mapping');
  return dateReader(column, 'Europe/Amsterdam')(cell)?.at ?? null;
};

describe('a year of two figures', () => {
  it.each([
    [1970, '70', '1970'],
    [1970, '99', '1999'],
    [1970, '00', '2000'],
    [1970, '69', '2069'],
    [1926, '25', '2025'],
    [1926, '26', '1926'],
    [2000, '99', '2099'],
    [1900, '00', '1900'],
  ])('is one of the hundred from %i on: %s is %s', (yearsFrom, two, four) => {
    expect(read('dd-MM-yy', yearsFrom, `02-03-${two}`)).toBe(`${four}-03-02`);
    expect(read('d MMM yy', yearsFrom, `2 mar ${two}`)).toBe(`${four}-03-02`);
  });

  it('is none of three or four, and of one that four are expected of', () => {
    expect(read('dd-MM-yy', 1970, '02-03-2025')).toBeNull();
    expect(read('dd-MM-yy', 1970, '02-03-125')).toBeNull();
    expect(read('dd-MM-yyyy', 1970, '02-03-25')).toBeNull();
  });
});

describe('a row that ends early', () => {
  const short = [HEADER, GOOD, '2;03-04-2026 10:00;brief;koers'];

  it('is refused unless the mapping says that it may', async () => {
    const { summary } = await bringIn(short);
    expect(summary).toMatchObject({ rows: 2, newComplaints: 1, refusedRows: 1 });
  });

  it('has empty cells in the place of those that it lacks', async () => {
    const map = { ...MAPPING, shortRows: true };
    const whole = [HEADER, GOOD, '2;03-04-2026 10:00;brief;koers;;;;;'];
    const [quick, full] = [await bringIn(short, { map }), await bringIn(whole, { map })];
    expect(quick.events).toEqual(full.events);
    expect(quick.summary).toMatchObject({ rows: 2, newComplaints: 2, refusedRows: 0 });
    const long = await bringIn([HEADER, `${GOOD};x`], { map });
    expect(long.summary).toMatchObject({ rows: 1, refusedRows: 1 });
  });
});

describe('a row that is no complaint', () => {
  const totals = ['Totaal;;;;;;;;', 'Tijdzone: Europe/Amsterdam;;;;;;;;'];

  it('is passed over as the mapping says, and counted apart', async () => {
    const map = { ...MAPPING, skip: { column: 'Nr', matches: '^(Totaal|Tijdzone)' } };
    const { summary, problems } = await bringIn([HEADER, GOOD, ...totals], { map });
    expect(summary).toMatchObject({ rows: 1, newComplaints: 1, refusedRows: 0, skipped: 2 });
    expect(problems).toEqual([]);
  });

  it('asks for a column that is there', async () => {
    const map = { ...MAPPING, skip: { column: 'Soort', in: ['totaal'] } };
    await expect(bringIn([HEADER, GOOD], { map })).rejects.toThrow('expected a column "Soort"');
  });
});
