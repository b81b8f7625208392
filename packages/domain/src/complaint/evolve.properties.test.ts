import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { mapPersonal, SEALED } from '../journal/personal.ts';
import { command } from '../testing/internal/commands.ts';
import { givenKnown, receive } from '../testing/given.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { eventFrom } from './decide.ts';
import { type ComplaintEvent, complaintEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { type Complaint, initialState } from './state.ts';

/** Any event, whether or not it could ever have been recorded. */
const event: fc.Arbitrary<ComplaintEvent> = command
  .filter(({ type, data }) => type !== 'Receive' || data.channel !== 'phone')
  .map((command) => eventFrom(initialState(), command, [bitonic]));

const history = fc.array(event, { maxLength: 30 });

const receipt = [eventFrom(initialState(), receive(), [bitonic])];

const CLOSING = {
  judged: ['judgement'],
  inadmissible: ['inadmissibleOn'],
  withdrawn: [],
} as const;

describe('whatever event meets whatever complaint', () => {
  it('nothing is thrown, and what was there is not touched', () => {
    fc.assert(
      fc.property(history, event, (before, last) => {
        const complaint = before.reduce(evolve, givenKnown());
        const copy = structuredClone(complaint);
        evolve(complaint, last);
        expect(complaint).toEqual(copy);
      }),
    );
  });

  it('it is the same whether its personal texts are open or sealed', () => {
    const sealed = `${SEALED}${'x'.repeat(40)}`;
    const closed = (open: ComplaintEvent): ComplaintEvent => {
      const schema: z.ZodType<object> = complaintEvents[open.type];
      return { ...open, data: mapPersonal(schema, open.data, () => sealed) } as ComplaintEvent;
    };
    fc.assert(
      fc.property(history, (events) => {
        const all = [...receipt, ...events];
        expect(all.map(closed).reduce(evolve, initialState())).toEqual(
          all.reduce(evolve, initialState()),
        );
      }),
    );
  });

  it('a complaint that never came in stays unknown', () => {
    fc.assert(
      fc.property(history, (events) => {
        const others = events.filter(({ type }) => type !== 'Received');
        expect(others.reduce(evolve, initialState())).toEqual({ status: 'unknown' });
      }),
    );
  });

  it('a complaint comes in once', () => {
    fc.assert(
      fc.property(history, (events) => {
        const complaint: Complaint = events.reduce(evolve, givenKnown());
        const received = events.filter(({ type }) => type === 'Received');
        expect(received.reduce(evolve, complaint)).toBe(complaint);
      }),
    );
  });

  it('it has what its status says, and not what another says', () => {
    fc.assert(
      fc.property(history, (events) => {
        const open = Object.keys(givenKnown());
        const complaint: Complaint = events.reduce(evolve, givenKnown());
        const { status } = complaint;
        const more =
          status === 'judged' || status === 'inadmissible' || status === 'withdrawn'
            ? ['closed', ...CLOSING[status]]
            : [];
        expect(Object.keys(complaint).toSorted()).toEqual([...open, ...more].toSorted());
      }),
    );
  });

  it('it ends once, until it is reopened', () => {
    fc.assert(
      fc.property(history, (events) => {
        let ends = 0;
        let complaint: Complaint = givenKnown();
        for (const one of events) {
          const before = complaint;
          complaint = evolve(complaint, one);
          if (one.type === 'Reopened' || one.type === 'Corrected') continue;
          if ('closed' in before) {
            expect({ ...complaint, contacts: [], lastOn: '' }).toMatchObject({
              status: before.status,
              closed: before.closed,
            });
          } else if ('closed' in complaint) ends += 1;
        }
        const reopened = complaint.status === 'unknown' ? 0 : complaint.reopenings.length;
        expect(ends - reopened).toBe('closed' in complaint ? 1 : 0);
      }),
    );
  });

  it('the last day is the latest on which something happened, but for privacy', () => {
    const aside =
      /^(ErasureRequested|ErasureRefused|ErasureDeferred|Erased|HoldPlaced|HoldLifted|Received)$/;
    fc.assert(
      fc.property(history, (events) => {
        const days = events.filter(({ type }) => !aside.test(type)).map(({ data }) => data.at);
        expect(events.reduce(evolve, givenKnown())).toHaveProperty(
          'lastOn',
          ['2026-04-02', ...days].toSorted().at(-1),
        );
      }),
    );
  });

  it('the first day is the earliest on which something happened, but for what can be put right', () => {
    const aside = /^(Received|Acknowledged|DeclaredInadmissible|Judged|Withdrawn)$/;
    fc.assert(
      fc.property(history, (events) => {
        const days = events.filter(({ type }) => !aside.test(type)).map(({ data }) => data.at);
        expect(events.reduce(evolve, givenKnown())).toHaveProperty(
          'firstOn',
          days.toSorted()[0] ?? null,
        );
      }),
    );
  });

  it('the days of contact are in order', () => {
    fc.assert(
      fc.property(history, (events) => {
        const complaint: Complaint = events.reduce(evolve, givenKnown());
        const contacts = complaint.status === 'unknown' ? [] : complaint.contacts;
        expect(contacts).toEqual(contacts.toSorted());
      }),
    );
  });
});
