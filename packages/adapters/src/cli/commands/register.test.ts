import { describe, expect, it } from 'vitest';
import type { RegisterRow } from '@klacht/projections';
import { wordsOf } from '../words.ts';
import { registerColumns } from './register.ts';

const obligation = (
  kind: 'judge' | 'acknowledge',
  state: 'late' | 'met' | 'open',
  due: string,
) => ({
  kind,
  article: '4.6',
  due,
  target: due,
  state,
  metOn: null,
});

/** A complaint that was judged late, and reopened. */
const row = {
  number: '2026-0001',
  obligations: [
    obligation('acknowledge', 'met', '2026-04-13'),
    obligation('judge', 'late', '2026-06-02'),
    obligation('judge', 'open', '2026-10-01'),
  ],
} as unknown as RegisterRow;

describe('the columns of the register', () => {
  it('show how a reopened complaint stands now', () => {
    const shown = Object.fromEntries(
      registerColumns(wordsOf('en'))
        .slice(3, 5)
        .map(({ heading, value }) => [heading, value(row)]),
    );
    expect(shown).toEqual({ Acknowledge: 'met', Judge: 'open 2026-10-01' });
  });
});
