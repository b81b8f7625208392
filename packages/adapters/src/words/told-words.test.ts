import { describe, expect, it } from 'vitest';
import { toldWords } from './told-words.ts';

const summaryOf = (count: number) => ({
  rows: count,
  newComplaints: count,
  knownComplaints: count,
  recorded: count,
  repeated: count,
  refusedRows: count,
  refusedFacts: count,
  copies: count,
  skipped: count,
  absent: count,
  absentNumbers: ['K-1', 'K-2'].slice(0, count),
});

describe('the summary of an import', () => {
  it.each([
    [
      0,
      'en',
      `0 rows: 0 complaints came in, 0 were known.
0 events recorded, 0 were known.
0 rows and 0 facts refused; 0 exact copies.`,
    ],
    [
      1,
      'en',
      `1 row: 1 complaint came in, 1 was known.
1 event recorded, 1 was known.
1 row and 1 fact refused; 1 exact copy; 1 row passed over, as the mapping says.
1 complaint that came in before is not in this file and stays as it is: K-1.`,
    ],
    [
      2,
      'en',
      `2 rows: 2 complaints came in, 2 were known.
2 events recorded, 2 were known.
2 rows and 2 facts refused; 2 exact copies; 2 rows passed over, as the mapping says.
2 complaints that came in before are not in this file and stay as they are: K-1, K-2.`,
    ],
    [
      0,
      'nl',
      `0 rijen: 0 klachten binnengekomen, 0 al bekend.
0 gebeurtenissen vastgelegd, 0 al bekend.
0 rijen en 0 feiten geweigerd; 0 exacte dubbelen.`,
    ],
    [
      1,
      'nl',
      `1 rij: 1 klacht binnengekomen, 1 al bekend.
1 gebeurtenis vastgelegd, 1 al bekend.
1 rij en 1 feit geweigerd; 1 exacte dubbele; 1 rij overgeslagen, zoals de kolomtoewijzing zegt.
1 klacht van eerder staat niet in dit bestand en blijft zoals zij is: K-1.`,
    ],
    [
      2,
      'nl',
      `2 rijen: 2 klachten binnengekomen, 2 al bekend.
2 gebeurtenissen vastgelegd, 2 al bekend.
2 rijen en 2 feiten geweigerd; 2 exacte dubbelen; 2 rijen overgeslagen, zoals de kolomtoewijzing zegt.
2 klachten van eerder staan niet in dit bestand en blijven zoals zij zijn: K-1, K-2.`,
    ],
  ] as const)('counts %i in words: %s', (count, language, text) => {
    expect(toldWords(language).imported(summaryOf(count))).toBe(text);
  });

  it('counts one and more of what is left out or has no proof', () => {
    const { leftOut, unproved } = toldWords('en');
    expect([leftOut(1, 2), leftOut(2, 3)]).toEqual([
      '1 of 2 events is left out: it is not for the reader',
      '2 of 3 events are left out: they are not for the reader',
    ]);
    expect([unproved(1, 1, '@5'), unproved(2, 3, '@5')]).toEqual([
      '1 of 1 event was recorded after the head of @5 and has no proof; klacht seal covers it',
      '2 of 3 events were recorded after the head of @5 and have no proof; klacht seal covers them',
    ]);
  });
});
