import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { book, changed, command, lacking, since, until } from '../testing/by-the-book.ts';
import { given } from '../testing/given.ts';
import { explainFinding } from './explain-finding.ts';
import { findingsOf } from './findings.ts';

const findings = (commands: readonly ComplaintCommand[]) =>
  findingsOf(given(...commands) as KnownComplaint, bitonic, '2026-12-31');

const withoutKifid = (commands: readonly ComplaintCommand[]) =>
  commands.filter(({ type }) => !type.includes('Kifid'));

/** Judged on 30 May without reasons, remedies or notice. */
const badly = withoutKifid([
  ...until('Judge'),
  ...lacking('Judge', 'reasons')
    .filter(({ type }) => type === 'Judge')
    .map((one) => ({ ...one, data: { ...one.data, remedies: [] } }) as ComplaintCommand),
]);

/** Judged again on 20 June, by the book. */
const well = withoutKifid(
  since('Judge', changed('Notify', { at: '2026-06-20' }, changed('Judge', { at: '2026-06-20' }))),
);

describe('what was wrong with a judgement that was reopened', () => {
  it('stays found, and says when it was put right', () => {
    const found = findings([...badly, command('Reopen', '2026-06-10'), ...well]);
    expect(found.map(({ code, on, what, putRightOn }) => [code, on, what, putRightOn])).toEqual([
      ['judgement-without-reasons', '2026-05-30', null, '2026-06-20'],
      ['remedy-not-named', '2026-05-30', 'kifid', '2026-06-20'],
      ['remedy-not-named', '2026-05-30', 'court', '2026-06-20'],
      ['judgement-not-notified', '2026-05-30', 'complainant', '2026-06-20'],
      ['judgement-not-notified', '2026-05-30', 'piet', '2026-06-20'],
    ]);
    const [first] = found;
    if (first === undefined) throw new Error('expected a finding');
    expect(explainFinding(first, 'en')).toBe(
      'No reasons are recorded for the judgement of 30 May 2026 (RTS 6(1)). Put right on 20 June 2026.',
    );
    expect(explainFinding(first, 'nl')).toMatch(/\. Rechtgezet op 20 juni 2026\.$/);
  });

  it('is put right by nothing while it is open, nor by a judgement with the same fault', () => {
    const reopened = [...badly, command('Reopen', '2026-06-10')];
    expect(findings(reopened).map(({ putRightOn }) => putRightOn)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    const again = well.map((one) =>
      one.type === 'Judge'
        ? command(
            'Judge',
            '2026-06-20',
            Object.fromEntries(Object.entries(one.data).filter(([key]) => key !== 'reasons')),
          )
        : one,
    );
    const reasons = findings([...reopened, ...again]).filter(
      ({ code }) => code === 'judgement-without-reasons',
    );
    expect(reasons.map(({ on, putRightOn }) => [on, putRightOn])).toEqual([
      ['2026-05-30', null],
      ['2026-06-20', null],
    ]);
  });

  it('is nothing where it was by the book, both times', () => {
    expect(findings([...withoutKifid(book), command('Reopen', '2026-06-10'), ...well])).toEqual([]);
  });
});
