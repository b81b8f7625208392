import { describe, expect, it } from 'vitest';
import { dateReader } from '../dates.ts';
import { suggested } from '../testing/suggested.ts';

/** How a moment is written, by which format it is read, and which moment it is by the clock of Amsterdam. */
const WRITTEN: readonly (readonly [string, string, string])[] = [
  ['Apr 19 2025  5:08PM', 'MMM d yyyy h:mma', '2025-04-19T15:08:00Z'],
  ['Apr  9 2025 11:08AM', 'MMM d yyyy h:mma', '2025-04-09T09:08:00Z'],
  ['19/04/2025 5:08 p. m.', 'dd/MM/yyyy h:mm a', '2025-04-19T15:08:00Z'],
  ['19/04/2025 5:08 a. m.', 'dd/MM/yyyy h:mm a', '2025-04-19T03:08:00Z'],
  ['2025-04-19 17:08:23+00', 'yyyy-MM-dd HH:mm:ssX', '2025-04-19T17:08:23Z'],
  ['2025-04-19 17:08:23.5-03', 'yyyy-MM-dd HH:mm:ss.SX', '2025-04-19T20:08:23.500Z'],
  ['20250419T170823Z', "yyyyMMdd'T'HHmmssXXX", '2025-04-19T17:08:23Z'],
  ['20250419T170823', "yyyyMMdd'T'HHmmss", '2025-04-19T15:08:23Z'],
  ['20250419170823', 'yyyyMMddHHmmss', '2025-04-19T15:08:23Z'],
  ['202504191708', 'yyyyMMddHHmm', '2025-04-19T15:08:00Z'],
];

describe('a moment', () => {
  it.each(WRITTEN)('written as %s is suggested and read', async (written, format, moment) => {
    const { map, came } = await suggested(`Case;Received\n1;${written}\n`);
    expect(map.events.Received.at.format).toBe(format);
    expect(dateReader(map.events.Received.at, map.timeZone)(written)?.at).toBe(moment);
    expect(came).toEqual([1, 1, 0, 0]);
  });

  it('is read where the format has two blanks as well', () => {
    const read = dateReader({ column: 1, format: 'MMM d yyyy  h:mma' }, 'UTC');
    expect(read('Apr 19 2025  5:08PM')?.at).toBe('2025-04-19T17:08:00Z');
    expect(read('Apr 19 2025 5:08PM')?.at).toBe('2025-04-19T17:08:00Z');
  });

  it('in Swedish stands behind kl.', async () => {
    const { map, came } = await suggested(
      'Nr;Mottaget\n1;19 april 2025 kl. 17.08\n2;3 maj 2025 kl. 9.30\n',
    );
    expect(map.events.Received.at).toEqual({
      column: 'Mottaget',
      format: "d MMM yyyy 'kl.' HH.mm",
      language: 'sv',
    });
    expect(came).toEqual([2, 2, 0, 0]);
  });

  it('of figures alone is a number of a case where its column is none of days', async () => {
    const { map } = await suggested('Protocolo;Recebido\n20250419170823;2025-04-19\n');
    expect(map.number).toBe('Protocolo');
  });
});

describe('a comma within each date', () => {
  it('does not part cells that a tab parts', async () => {
    const { map, came } = await suggested(
      'Case\tReceived\n1\tSaturday, April 19, 2025\n2\tFriday, May 2, 2025\n',
    );
    expect(map).toMatchObject({ delimiter: '\t', number: 'Case' });
    expect(map.events.Received.at.format).toBe('EEE, MMM d, yyyy');
    expect(came).toEqual([2, 2, 0, 0]);
  });
});

describe('a column of days that no format reads', () => {
  it('is told with one of its values', async () => {
    await expect(suggested('Case;Received\n1;04/19/2025 05:08 PM EST\n')).rejects.toMatchObject({
      code: 'missing-column',
      message:
        'r.csv: expected a column of dates, for a complaint has a day of receipt; got: "Case", "Received"; no format reads "04/19/2025 05:08 PM EST" of "Received"',
    });
  });
});
