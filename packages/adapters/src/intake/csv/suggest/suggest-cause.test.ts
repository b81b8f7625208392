import { describe, expect, it } from 'vitest';
import { suggested } from '../testing/suggested.ts';
import { rolesOfColumn } from './column-words.ts';

describe('why complaints could happen', () => {
  const HEAD = 'Nr;Ontvangen;Afgehandeld;Oordeel;Oorzaak';

  it('is dated by the judgement, listed causes by their names and others as they are', async () => {
    const { map, notes, came } = await suggested(
      [
        HEAD,
        '1;02-01-2025;14-02-2025;gegrond;Menselijke fout',
        '2;02-01-2025;15-02-2025;gegrond;Vogelgriep',
        '3;02-01-2025;16-02-2025;ongegrond;n.v.t.',
        '4;02-01-2025;;;',
      ].join('\n'),
    );
    const at = { column: 'Afgehandeld', format: 'dd-MM-yyyy' };
    expect(map.events.RootCauseFound).toEqual({
      at,
      cause: {
        column: 'Oorzaak',
        values: { 'Menselijke fout': 'human-error', Vogelgriep: 'Vogelgriep' },
      },
    });
    expect(notes.filter((note) => /^(?:RootCauseFound|Oorzaak): /.test(note))).toEqual([
      'RootCauseFound: Oorzaak tells no day, and is dated by the judgement',
      expect.stringContaining('"Vogelgriep"'),
    ]);
    expect(came).toEqual([4, 9, 0, 0]);
  });

  it('has the receipt for a stand-in where more causes are told than judgements', async () => {
    const { map, came } = await suggested(
      [HEAD, '1;02-01-2025;14-02-2025;gegrond;storing', '2;03-01-2025;;;storing'].join('\n'),
    );
    expect(map.events.RootCauseFound?.at).toEqual({
      column: 'Ontvangen',
      format: 'dd-MM-yyyy',
      estimated: true,
    });
    expect(came).toEqual([2, 5, 0, 0]);
  });

  it('is told where a row has it and no day, and refused rather than lost', async () => {
    const { came } = await suggested(
      [HEAD, '1;02-01-2025;14-02-2025;gegrond;', '2;03-01-2025;;;storing'].join('\n'),
    );
    expect(came).toEqual([2, 3, 0, 1]);
  });

  it.each([
    ['Root cause', true],
    ['Causa', true],
    ['Ursache', true],
    ['Cause racine', true],
    ['Oorzaak vertraging', false],
    ['Cause of delay', false],
    ['Because', false],
  ])('%s is named as that: %s', (name, isCause) => {
    expect(rolesOfColumn(name).includes('cause')).toBe(isCause);
  });
});

describe('a subject that is a part of the name of one', () => {
  it('is taken for it, which is told', async () => {
    const { map, notes } = await suggested(
      'Nr;Ontvangen;Onderwerp\n1;02-01-2025;Koers\n2;03-01-2025;kosten\n3;04-01-2025;Parkeren\n',
    );
    expect(map.events.Received.subjects).toEqual([
      {
        column: 'Onderwerp',
        values: { Koers: 'price', kosten: 'price', Parkeren: 'Parkeren' },
      },
    ]);
    expect(notes).toContain(
      'Onderwerp: by a part of their names "Koers" = price, "kosten" = price: is that right?',
    );
  });

  it('is left as it is where several have that part', async () => {
    // Both `privacy` and nothing else has `gegevens`; `misbruik` is of `fraud` alone.
    const { map } = await suggested('Nr;Ontvangen;Onderwerp\n1;02-01-2025;Zorg\n');
    expect(map.events.Received.subjects).toEqual([{ column: 'Onderwerp' }]);
  });
});
