import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand, explainFinding, findingsOf } from '@klacht/domain';
import { othersIn } from '../register/others-in.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { yearlyReport } from '../yearly-report/yearly-report.ts';

const idOf = (n: number): string => `4c1f2b7e-0000-4000-8000-00000000000${n}`;

/** What complaints say of one another, with nothing else found: each is named by its place. */
const registered = (
  ...complaints: readonly (readonly ComplaintCommand[])[]
): readonly RegisterEntry[] =>
  registerOf(...complaints).map((entry, index) => ({ ...entry, complaintId: idOf(index + 1) }));

const WIDE = new Set([
  'linked-to-unknown',
  'duplicate-of-later',
  'split-received-later',
  'deviation-without-judgement',
  'deviation-not-similar',
]);

const found = (language: 'en' | 'nl', ...complaints: readonly (readonly ComplaintCommand[])[]) => {
  const entries = registered(...complaints);
  const others = othersIn(entries);
  return entries.flatMap(({ number, complaint }) =>
    findingsOf(complaint, bitonic, '2026-12-31', others)
      .filter(({ code }) => WIDE.has(code))
      .map((finding) => `${number}: ${explainFinding(finding, language)}`),
  );
};

const about = (subject: string, at: `${number}-${number}-${number}` = '2026-04-02') =>
  ({ type: 'Receive', data: { at, channel: 'email', subjects: [subject] } }) as const;

const departing = (...from: readonly string[]) =>
  judged('2026-05-20', { deviation: { from, why: 'The facts differ.' } });

const link = (to: number, as: string): ComplaintCommand =>
  ({ type: 'Link', data: { at: '2026-04-20', to: idOf(to), as } }) as ComplaintCommand;

const splitFrom = (to: number, at: `${number}-${number}-${number}`): ComplaintCommand => ({
  type: 'Receive',
  data: { at, channel: 'email', subjects: ['price'], splitFrom: idOf(to) },
});

describe('a judgement that departs from another', () => {
  it('names one that was given, on the same subject', () => {
    const earlier = [about('price'), judged('2026-05-01')];
    expect(found('en', earlier, [about('price'), departing('2026-0001')])).toEqual([]);
  });

  it('is found where there is no such judgement, or none by then', () => {
    const later = [about('price'), judged('2026-05-21')];
    expect(found('en', later, [about('price'), departing('2019-0007', '2026-0001')])).toEqual([
      '2026-0002: The judgement of 20 May 2026 says that it departs from that of 2019-0007, and there was none by then (RTS 6(1)).',
      '2026-0002: The judgement of 20 May 2026 says that it departs from that of 2026-0001, and there was none by then (RTS 6(1)).',
    ]);
    expect(found('nl', [about('price'), departing('2019-0007')])).toEqual([
      '2026-0001: Het oordeel van 20 mei 2026 zegt af te wijken van dat over 2019-0007, maar dat was er toen niet (RTS 6(1)).',
    ]);
  });

  it('is found where that was about something else, until it is classified alike', () => {
    const other = [about('service'), judged('2026-05-01')];
    const mine = [about('price'), departing('2026-0001')];
    expect(found('en', other, mine)).toEqual([
      '2026-0002: The judgement of 20 May 2026 says that it departs from that of 2026-0001, with which it has no subject in common (RTS 6(1)).',
    ]);
    const both = { type: 'Reclassify', data: { at: '2026-06-01', subjects: ['price', 'service'] } };
    expect(found('en', other, [...mine, both as ComplaintCommand])).toEqual([]);
    expect(found('nl', other, mine)).toEqual([
      '2026-0002: Het oordeel van 20 mei 2026 zegt af te wijken van dat over 2026-0001, waarmee zij geen onderwerp gemeen heeft (RTS 6(1)).',
    ]);
  });

  it('may name a complaint by its number in an earlier register', () => {
    const imported = {
      type: 'Receive',
      data: {
        at: '2026-04-02',
        channel: 'email',
        subjects: ['price'],
        origin: { source: 'sheet', reference: '7', number: 'K-7', untracked: [] },
      },
    } as const;
    const old = [imported, judged('2026-05-01')];
    expect(found('en', old, [about('price'), departing('K-7')])).toEqual([]);
  });
});

describe('a duplicate', () => {
  it('is of a complaint that came in first, or on the same day', () => {
    expect(
      found('en', [received('2026-04-02')], [received('2026-04-03'), link(1, 'duplicate-of')]),
    ).toEqual([]);
    expect(
      found('en', [received('2026-04-02')], [received('2026-04-02'), link(1, 'duplicate-of')]),
    ).toEqual([]);
    expect(
      found('en', [received('2026-04-03')], [received('2026-04-02'), link(1, 'duplicate-of')]),
    ).toEqual([
      '2026-0002: On 20 April 2026 it was linked as a duplicate of 2026-0001, which came in later; the terms count from the first (article 4.6).',
    ]);
    expect(
      found('nl', [received('2026-04-03')], [received('2026-04-02'), link(1, 'duplicate-of')]),
    ).toEqual([
      '2026-0002: Op 20 april 2026 is zij gekoppeld als dubbel van 2026-0001, die later binnenkwam; de termijnen lopen vanaf de eerste (artikel 4.6).',
    ]);
  });

  it('is of a complaint that is in the register, as everything is that it is linked to', () => {
    const gone = `complaint ${idOf(9)}, which is not in the register (article 7.1).`;
    for (const as of ['duplicate-of', 'follows', 'same-cause', 'same-complainant', 'split-into']) {
      expect(found('en', [received('2026-04-02'), link(9, as)])).toEqual([
        `2026-0001: On 20 April 2026 it was linked to ${gone}`,
      ]);
    }
    expect(found('en', [splitFrom(9, '2026-04-02')])).toEqual([
      `2026-0001: On 2 April 2026 it was linked to ${gone}`,
    ]);
    expect(found('nl', [splitFrom(9, '2026-04-02')])).toEqual([
      `2026-0001: Op 2 april 2026 is zij gekoppeld aan klacht ${idOf(9)}, die niet in het register staat (artikel 7.1).`,
    ]);
    const mistaken = {
      type: 'Retract',
      data: { at: '2026-04-30', revision: 0, why: 'It was none.' },
    } as const;
    expect(
      found('en', [received('2026-04-02'), mistaken], [received('2026-04-03'), link(1, 'follows')]),
    ).toHaveLength(1);
  });
});

describe('a complaint that was split', () => {
  it('keeps the day of receipt of the whole in each part', () => {
    expect(found('en', [received('2026-04-02')], [splitFrom(1, '2026-04-02')])).toEqual([]);
    expect(found('en', [received('2026-04-02')], [splitFrom(1, '2026-05-02')])).toEqual([
      '2026-0002: It was split from 2026-0001, and has 2 May 2026 for its day of receipt, which is later than that of the whole (article 4.6).',
    ]);
    expect(found('nl', [received('2026-04-02')], [splitFrom(1, '2026-05-02')])).toEqual([
      '2026-0002: Zij is afgesplitst van 2026-0001 en heeft als dag van ontvangst 2 mei 2026, later dan die van het geheel (artikel 4.6).',
    ]);
  });
});

it('the report counts findings on what complaints say of one another as the check does', () => {
  const entries = registered([about('price'), departing('2019-0007')]);
  const { departures } = yearlyReport(entries, {
    year: 2026,
    procedures: [bitonic],
    position: null,
    today: '2027-01-15',
    reviews: new Map(),
  });
  expect(departures.find(({ code }) => code === 'deviation-without-judgement')).toMatchObject({
    article: 'RTS 6(1)',
    steps: 1,
    complaints: 1,
  });
});
