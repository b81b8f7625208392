import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RegisterRow } from '@klacht/projections';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';
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
      registerColumns('en', [])
        .slice(3, 5)
        .map(({ heading, value }) => [heading, value(row)]),
    );
    expect(shown).toEqual({ Acknowledge: 'met', Judge: 'open 2026-10-01' });
  });
});

describe('klacht register --subject', () => {
  it.each(['', '--json', '--csv'])('says that nothing has a subject (%s)', async (form) => {
    const folder = newFolder();
    const file = path.join(folder, 'in.ndjson');
    writeFileSync(file, JSON.stringify(receive()));
    const journal = ['--store', `sqlite:${folder}/klacht.db`];
    await klachtHere(...journal, 'submit', file);
    const register = (subject: string) =>
      klachtHere(...journal, 'register', '--subject', subject, ...(form === '' ? [] : [form]));
    expect(await register('prise')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(
        /^klacht: no procedure has the subject 'prise'; there are .*price, service/,
      ) as unknown,
    });
    for (const subject of ['price', 'service']) {
      expect(await register(subject)).toMatchObject({ status: 0, stderr: '' });
    }
  });
});
