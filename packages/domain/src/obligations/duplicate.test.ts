import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { keepingOf } from '../complaint/retention.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { findingsOf } from '../findings/findings.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { command } from '../testing/by-the-book.ts';
import { given, receive } from '../testing/given.ts';
import { explainObligation } from './explain-obligation.ts';
import { obligationsOf } from './obligations.ts';

const to = '4c1f2b7e-0000-4000-8000-00000000000a';
const linked = (at: LocalDate) => command('Link', at, { to, as: 'duplicate-of' });
const unlinked = (at: LocalDate) => command('Unlink', at, { to, as: 'duplicate-of' });

const complaint = (...commands: readonly ComplaintCommand[]) =>
  given(receive(), ...commands) as KnownComplaint;

const states = (today: LocalDate, ...commands: readonly ComplaintCommand[]) =>
  obligationsOf(complaint(...commands), bitonic, today).map(
    ({ kind, state }) => `${kind} ${state}`,
  );

const codes = (today: LocalDate, ...commands: readonly ComplaintCommand[]) =>
  findingsOf(complaint(...commands), bitonic, today).map(({ code }) => code);

/** Received on 2 April 2026 by mail; the form that came first is another complaint. */
describe('a duplicate of another complaint', () => {
  const nothing = ['acknowledge void', 'request-information void', 'judge void', 'progress void'];

  it('owes nothing from the day on which it is linked: the terms are those of the other', () => {
    expect(states('2026-12-31', linked('2026-04-07'))).toEqual(nothing);
    expect(states('2026-12-31', linked('2026-04-13'))).toEqual(nothing);
    expect(codes('2026-12-31', linked('2026-04-13'))).toEqual([]);
  });

  it('keeps what was overdue before that', () => {
    expect(states('2026-12-31', linked('2026-04-14'))).toEqual([
      'acknowledge overdue',
      ...nothing.slice(1),
    ]);
    expect(codes('2026-12-31', linked('2026-04-14'))).toEqual([
      'no-complainant',
      'no-description',
      'not-forwarded',
      'no-officer',
      'admissibility-not-stated',
    ]);
  });

  it('keeps what was done in time, and is not late in what it did not owe', () => {
    const early = command('Acknowledge', '2026-04-08');
    expect(states('2026-12-31', early, linked('2026-04-07'))[0]).toBe('acknowledge met');
    const late = command('Acknowledge', '2026-04-20');
    expect(states('2026-12-31', late, linked('2026-04-07'))[0]).toBe('acknowledge void');
    expect(states('2026-12-31', late, linked('2026-04-21'))[0]).toBe('acknowledge late');
  });

  it('owes all again by its first dates when the link is undone', () => {
    const undone = [linked('2026-04-07'), unlinked('2026-05-01')];
    expect(states('2026-12-31', ...undone)).toEqual(states('2026-12-31'));
    expect(codes('2026-12-31', ...undone)).toEqual(codes('2026-12-31'));
    expect(states('2026-04-30', linked('2026-04-07'))).toEqual(nothing);
  });

  it('is no duplicate by another kind of link', () => {
    for (const as of ['follows', 'same-cause', 'same-complainant', 'split-into']) {
      const other = command('Link', '2026-04-07', { to, as });
      expect(states('2026-12-31', other)).toEqual(states('2026-12-31'));
    }
  });

  it('says so where the term is explained', () => {
    const [acknowledge] = obligationsOf(complaint(linked('2026-04-07')), bitonic, '2026-12-31');
    if (acknowledge === undefined) throw new Error('expected an obligation');
    expect(explainObligation(acknowledge, 'en', bitonic.calendar)).toMatch(
      /Void: it is a duplicate of another complaint, whose terms count from its own receipt\.$/,
    );
    expect(explainObligation(acknowledge, 'nl', bitonic.calendar)).toMatch(
      /Niet van toepassing: de klacht is een dubbel van een andere, waarvan de termijnen vanaf haar eigen ontvangst lopen\.$/,
    );
  });

  it('is kept as long as a complaint that was closed on the day of the link', () => {
    const duplicate = complaint(linked('2026-04-07'));
    expect(keepingOf(duplicate, bitonic, '2031-04-07')).toEqual({
      ground: 'retention',
      until: '2031-04-07',
    });
    expect(keepingOf(duplicate, bitonic, '2031-04-08')).toBeNull();
    expect(keepingOf(complaint(), bitonic, '2031-04-08')).toEqual({ ground: 'handling' });
  });
});
