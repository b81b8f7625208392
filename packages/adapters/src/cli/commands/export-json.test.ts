import { expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';

it.each([['dossier', '2026-0001'], ['calendar'], ['register', '2026']])(
  'export %s, which has a format of its own, refuses --json rather than ignore it',
  async (...words) => {
    const asked = await klachtHere('--store', 'memory:', 'export', ...words, '--json');
    expect(asked).toMatchObject({ status: 2, stdout: '' });
    expect(asked.stderr).toContain(`option '--json' is not for export ${words[0]}`);
  },
);
