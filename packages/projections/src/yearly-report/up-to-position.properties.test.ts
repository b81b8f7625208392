import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bitonic,
  type ComplaintCommand,
  complaintStream,
  type EventStore,
  type LocalDate,
  type RecordedEvent,
} from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { atOnce } from '../in-pieces.ts';
import { type RegisterAsOf, registerAsOf } from '../register/as-of.ts';
import { othersIn } from '../register/others-in.ts';
import { type RegisterUpTo, registerUpTo } from '../register/up-to.ts';
import { recordedOf } from '../testing/register-of.ts';
import { stretchUpTo } from './count-register.ts';
import { yearlyReport, yearlyReportInPieces } from './yearly-report.ts';

const ZONE = 'Europe/Amsterdam';
const LINKED = '2028-12-01';

const idOf = (number: number | string): string => `4c1f2b7e-0000-4000-8000-00000000000${number}`;

/** Numbers in the register that it comes from; one is a number of this one, and two have the same. */
const anOrigin = fc.constantFrom('77', '2025-0002', 'K-3', 'K-3').map((number) => ({
  origin: { source: 'old', reference: 'x', number, untracked: [] },
}));

/** What a complaint says of another at last, or that something in it was wrong. */
const anEnd = fc.oneof(
  fc.constant([]),
  fc
    .record({
      to: fc.integer({ min: 1, max: 6 }).map(idOf),
      as: fc.constantFrom('duplicate-of', 'same-complainant', 'follows'),
    })
    .map((data) => [{ type: 'Link', data: { at: LINKED, ...data } }]),
  fc.constant([
    { type: 'Retract', data: { at: LINKED, revision: 0, of: 'Received', why: 'Twice.' } },
  ]),
) as fc.Arbitrary<readonly ComplaintCommand[]>;

const aComplaint = fc
  .tuple(anyHistory, fc.option(anOrigin), anEnd)
  .map(([[receive, ...history], origin, end]): readonly ComplaintCommand[] => [
    { type: 'Receive', data: { ...receive?.data, ...origin } } as ComplaintCommand,
    ...history,
    ...end,
  ]);

/** A journal in which the events of several complaints lie between each other's. */
const aJournal = fc
  .array(fc.tuple(aComplaint, fc.nat({ max: 3 })), { minLength: 1, maxLength: 6 })
  .map((complaints): readonly RecordedEvent[] =>
    complaints
      .flatMap(([commands, pace], index) =>
        recordedOf([commands]).map((event) => ({
          ...event,
          stream: complaintStream(idOf(index + 1)),
          id: `${index} ${event.id}`,
          turn: event.revision * (pace + 1) + index,
        })),
      )
      .toSorted((a, b) => a.turn - b.turn)
      .map(({ turn: _turn, ...event }, index) => ({ ...event, position: String(index + 1) })),
  );

const storeOf = (events: readonly RecordedEvent[]): EventStore =>
  ({
    readAll: async function* readAll({ upTo }: { upTo?: string } = {}) {
      yield await Promise.resolve(events.slice(0, Number(upTo)));
    },
  }) as Partial<EventStore> as EventStore;

const both = async (
  events: readonly RecordedEvent[],
  share: number,
): Promise<readonly [RegisterAsOf, RegisterUpTo]> => {
  const position = String(Math.ceil(events.length * share));
  return [
    await registerAsOf(storeOf(events), { position }, ZONE),
    await registerUpTo(storeOf(events), position, ZONE),
  ];
};

const aShare = fc.constantFrom(0.3, 0.6, 0.9, 1);

describe('the register up to a position, folded when it is asked for', () => {
  it('has the complaints that are had by folding event by event', async () => {
    let corrected = 0;
    await fc.assert(
      fc.asyncProperty(aJournal, aShare, async (events, share) => {
        const [asOf, upTo] = await both(events, share);
        const unfolded = [...upTo.unfolded()];
        expect(unfolded.map(({ fold }) => fold())).toEqual(asOf.entries);
        expect(unfolded.map(({ receivedOn }) => receivedOn)).toEqual(
          asOf.entries.map(({ complaint }) => complaint.received.at),
        );
        const { position, lastRecordedOn } = asOf;
        expect(upTo).toMatchObject({ position, lastRecordedOn });
        corrected += asOf.entries.filter(
          ({ complaint }) => complaint.corrections.length > 0,
        ).length;
      }),
    );
    expect(corrected).toBeGreaterThan(20);
  });

  it('knows each of them by the names by which others speak of it', async () => {
    const names = [1, 2, 3, 4, 5, 6].flatMap((number) => [idOf(number), `2025-000${number}`]);
    await fc.assert(
      fc.asyncProperty(aJournal, aShare, async (events, share) => {
        const [{ entries }, { others }] = await both(events, share);
        const known = othersIn(entries);
        for (const name of [...names, '77', 'K-3', 'nobody']) {
          expect(others(name), name).toEqual(known(name));
        }
      }),
    );
  });

  it('gives the report that all of its entries give', async () => {
    await fc.assert(
      fc.asyncProperty(
        aJournal,
        aShare,
        fc.constantFrom(2025, 2026, 2028),
        fc.constantFrom<LocalDate>('2025-11-20', '2026-12-31', '2031-01-01'),
        async (events, share, year, today) => {
          const [{ entries, ...read }, { unfolded, others }] = await both(events, share);
          const context = { year, today, procedures: [bitonic], ...read };
          const made = atOnce(yearlyReportInPieces([stretchUpTo(unfolded)], others, context));
          expect(JSON.stringify(made)).toBe(JSON.stringify(yearlyReport(entries, context)));
        },
      ),
    );
  });
});
