import { describe, expect, it } from 'vitest';
import { suggested } from '../testing/suggested.ts';

const NAME = 'Subject';

/** A register of one column beside the number and the day. */
const of = async (cells: readonly string[], name = NAME) => {
  const rows = cells.map(
    (cell, place) => `K-${place},2026-04-${String((place % 28) + 1).padStart(2, '0')},"${cell}"`,
  );
  const { map, notes, came } = await suggested(
    `Complaint number,Date received,${name}\n${rows.join('\n')}\n`,
  );
  const { subjects, employees, text } = map.events.Received;
  return { subjects, employees, text, came, notes: notes.filter((one) => one.includes('apart')) };
};

describe('several subjects in one cell', () => {
  it.each([
    [';', 'Slowness; Rudeness'],
    ['|', 'Slowness|Rudeness'],
    ['\n', 'Slowness\nRudeness'],
    [',', 'Slowness, Rudeness'],
    ['/', 'Slowness / Rudeness'],
  ])('are taken apart at %j where they come back, and it is said', async (separator, both) => {
    const { subjects, came, notes } = await of([both, 'Slowness', 'Rudeness', 'Slowness']);
    expect(subjects).toEqual([{ column: NAME, separator }]);
    expect(notes).toEqual([
      `${NAME}: several in one cell, such as ${JSON.stringify(both)}, are taken apart at ${JSON.stringify(separator)}: separator`,
    ]);
    expect(came).toEqual([4, 4, 0, 0]);
  });

  it('are told apart by their own names, not by those of cells', async () => {
    const { subjects } = await of(['Account; Slowness', 'Slowness; Price', 'Account', 'Price']);
    expect(subjects).toEqual([
      {
        column: NAME,
        separator: ';',
        values: { Account: 'account', Slowness: 'Slowness', Price: 'price' },
      },
    ]);
  });

  it('come back in other cells with several, though none stands by itself', async () => {
    const { subjects } = await of(['A-kind;B-kind', 'B-kind;C-kind', 'C-kind;A-kind']);
    expect(subjects).toEqual([{ column: NAME, separator: ';' }]);
  });

  it('are a small set however many cells they make', async () => {
    const kinds = Array.from({ length: 12 }, (_, place) => `Kind number ${place} of the register`);
    const pairs = kinds.flatMap((one, at) => kinds.slice(at + 1).map((two) => `${one}; ${two}`));
    const { subjects, text } = await of(pairs);
    expect([subjects, text]).toEqual([[{ column: NAME, separator: ';' }], undefined]);
  });

  it('are one where what is between them is of its name', async () => {
    const { subjects } = await of(['Loans, other', 'other', 'Cards, other', 'Loans, other']);
    expect(subjects).toEqual([{ column: NAME }]);
    expect((await of(['Fees; Delay', 'Other', 'Other'])).subjects).toEqual([{ column: NAME }]);
  });

  it('are never looked for in texts', async () => {
    const texts = Array.from(
      { length: 30 },
      (_, place) => `I called ${place} times, and was told; nobody knew ${place}`,
    );
    expect(await of(texts)).toMatchObject({
      subjects: undefined,
      text: { column: NAME },
      notes: [],
    });
  });

  it('may be several employees too', async () => {
    const name = 'Employee concerned';
    const { employees } = await of(['A. Jansen; B. de Boer', 'A. Jansen', 'B. de Boer'], name);
    expect(employees).toEqual({ column: name, separator: ';' });
    expect((await of(['Jansen, Anna', 'Boer, Bo', 'Boer, Bo'], name)).employees).toEqual({
      column: name,
    });
  });
});
