import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { mapPersonal, sealedPrefix } from '../journal/personal.ts';
import { command } from '../testing/internal/command-data.ts';
import { givenKnown, receive } from '../testing/given.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { eventFrom } from './decide.ts';
import { type ComplaintEvent, complaintEvents } from './events.ts';
import { complaintOf, evolve } from './evolve.ts';
import { factFrom } from './facts.ts';
import { closeOf, type Complaint, initialState } from './state.ts';

/** Any event, whether or not it could ever have been recorded. */
const event: fc.Arbitrary<ComplaintEvent> = command
  .filter(({ type, data }) => type !== 'Receive' || data.channel !== 'phone')
  .map((command) => eventFrom(initialState(), command, [bitonic]));

const history = fc.array(event, { maxLength: 30 });

const receipt = [eventFrom(initialState(), receive(), [bitonic])];

const ENDS: ReadonlySet<string> = new Set(['Judged', 'DeclaredInadmissible', 'Withdrawn']);

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
    const sealed = `${sealedPrefix(null)}${'x'.repeat(40)}`;
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

  it('it is the same whether its facts are folded one after another or at once', () => {
    fc.assert(
      fc.property(history, (events) => {
        const all = [...receipt, ...events.filter(({ type }) => type !== 'Received')];
        expect(complaintOf(all.map(factFrom))).toEqual(all.reduce(evolve, initialState()));
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
        const complaint = events.reduce(evolve, givenKnown());
        if (complaint.status === 'unknown') throw new Error('expected a complaint');
        const { reopenings } = complaint;
        const days = reopenings.flatMap(({ closed, reopened }) => [closed.at, reopened.at]);
        expect([...days, closeOf(complaint)?.closed.at ?? '9999-12-31']).toEqual(
          [...days, closeOf(complaint)?.closed.at ?? '9999-12-31'].toSorted(),
        );
        const ends = events.filter(({ type }) => ENDS.has(type)).length;
        const reopened = events.filter(({ type }) => type === 'Reopened').length;
        expect(reopenings.length).toBeLessThanOrEqual(reopened);
        expect(reopenings.length + (closeOf(complaint) === null ? 0 : 1)).toBeLessThanOrEqual(ends);
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
