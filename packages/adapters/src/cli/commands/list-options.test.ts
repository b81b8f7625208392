import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';

describe.each(['register', 'overdue'])('options that do not go together, of klacht %s', (list) => {
  it.each([
    ['--by happened', /--by <date>' is only for '--as-of <day>'/],
    ['--by recorded --json', /--by <date>' is only for/],
    ['--by happened --as-of @1', /--by <date>' is only for/],
    ['--csv --json', /--csv' cannot be used with option '--json'/],
  ])('%s is wrong usage', async (line, message) => {
    const { status, stdout, stderr } = await klachtHere(
      '--store',
      'memory:',
      list,
      ...line.split(' '),
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('an option that clashes with one before the command is wrong usage too', async () => {
    const { status } = await klachtHere('--store', 'memory:', '--json', list, '--csv');
    expect(status).toBe(2);
  });

  it.each(['--by happened --as-of 2026-01-01', '--as-of 2026-01-01', '--csv', '--json'])(
    '%s is right',
    async (line) => {
      const { status } = await klachtHere('--store', 'memory:', list, ...line.split(' '));
      expect(status).toBe(0);
    },
  );
});
