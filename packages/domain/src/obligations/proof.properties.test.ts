import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, walkedTerm } from '../calendar/testing/walk.ts';
import type { TermStep } from '../calendar/term.ts';
import { closeOf } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { anyComplaint, anyToday } from '../testing/arbitraries.ts';
import { explainObligation } from './explain-obligation.ts';
import type { Obligation } from './obligation.ts';
import { obligationsOf } from './obligations.ts';

const termSteps = ({ proof }: Obligation): readonly TermStep[] =>
  proof.filter((step): step is TermStep => step.step !== 'rule' && step.step !== 'state');

const ruleOf = ({ proof: [rule] }: Obligation) => (rule?.step === 'rule' ? rule : undefined);

describe('the proof of every obligation, whatever happened', () => {
  it('leads to both dates by its steps alone, followed a second time', () => {
    fc.assert(
      fc.property(anyComplaint, anyToday, (complaint, today) => {
        for (const obligation of obligationsOf(complaint, bitonic, today)) {
          const { due, target } = obligation;
          const announced = ruleOf(obligation)?.from === 'announcement' ? due : undefined;
          expect(follow(termSteps(obligation), announced)).toEqual({ due, target });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('begins with its rule, from a day on which that happened, and ends with its state', () => {
    fc.assert(
      fc.property(anyComplaint, anyToday, (complaint, today) => {
        for (const obligation of obligationsOf(complaint, bitonic, today)) {
          const [start] = termSteps(obligation);
          const rule = ruleOf(obligation);
          expect(rule).toMatchObject({
            article: obligation.article,
            procedure: 'bitonic 2025.3',
            calendar: 'NL-2026-11',
          });
          const days: Readonly<Record<string, readonly string[]>> = {
            receipt: [complaint.received.at],
            reopening: complaint.reopenings.map(({ reopened }) => reopened.at),
            contact: complaint.contacts,
            announcement: complaint.delays.map(({ announced }) => announced.at),
          };
          expect(days[rule?.from ?? '']).toContain(start?.date);
          if (rule?.term && start) {
            const { due, target } = obligation;
            expect({ due, target }).toEqual(walkedTerm(rule.term, start.date));
          }
          expect(obligation.proof.at(-1)).toMatchObject({ state: obligation.state });
        }
      }),
    );
  });

  it('agrees with the day it is judged by, and is told in both languages', () => {
    fc.assert(
      fc.property(anyComplaint, anyToday, (complaint, today) => {
        for (const obligation of obligationsOf(complaint, bitonic, today)) {
          const { state, due, metOn, kind } = obligation;
          if (state === 'open') expect(today <= due).toBe(true);
          if (state === 'overdue') expect(today > due).toBe(true);
          if (state === 'open' || state === 'overdue') {
            expect(metOn).toBe(null);
            if (kind !== 'acknowledge') expect(complaint).not.toHaveProperty('closed');
          }
          if (state === 'met') expect(metOn !== null && metOn <= due).toBe(true);
          if (state === 'late' && metOn !== null) expect(metOn > due).toBe(true);
          for (const language of ['nl', 'en'] as const) {
            expect(explainObligation(obligation, language, bitonic.calendar)).not.toMatch(
              /undefined|null|Invalid/,
            );
          }
        }
      }),
    );
  });

  it('is settled once the complaint has ended', () => {
    fc.assert(
      fc.property(
        anyComplaint.filter((complaint) => closeOf(complaint) !== null),
        anyToday,
        (complaint, today) => {
          const outstanding = obligationsOf(complaint, bitonic, today).filter(({ state }) =>
            /open|overdue/.test(state),
          );
          expect(outstanding).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same whichever day was asked before', () => {
    fc.assert(
      fc.property(anyComplaint, anyToday, anyToday, (complaint, before, today) => {
        obligationsOf(complaint, bitonic, before);
        const asked = obligationsOf(complaint, bitonic, today);
        expect(asked).toEqual(obligationsOf({ ...complaint }, bitonic, today));
      }),
      { numRuns: 300 },
    );
  });

  it('has one judgement for each round of handling, and only the last can be outstanding', () => {
    fc.assert(
      fc.property(anyComplaint, anyToday, (complaint, today) => {
        const obligations = obligationsOf(complaint, bitonic, today);
        const judge = obligations.filter(({ kind }) => /^judge(?:-reopened)?$/.test(kind));
        const again = complaint.reopenings.filter(({ status }) => status === 'judged');
        expect(judge.map(({ kind }) => kind)).toEqual([
          'judge',
          ...again.map(() => 'judge-reopened'),
        ]);
        for (const { state } of judge.slice(0, -1)) expect(state).not.toMatch(/open|overdue/);
        const announced = obligations.filter(({ kind }) => kind === 'judge-by-announced-date');
        expect(announced).toHaveLength(complaint.delays.length);
        const outstanding = obligations.filter(
          ({ kind, state }) => kind === 'progress' && /open|overdue/.test(state),
        );
        expect(outstanding).toHaveLength('closed' in complaint ? 0 : 1);
      }),
    );
  });
});
