import { describe, expect, it } from 'vitest';
import { klachtHere } from './testing/klacht-here.ts';
import { klachtIn, newFolder } from './testing/klacht-in.ts';

const folder = newFolder();
const klacht = klachtIn(folder);
klacht('receive', '--at', '2026-04-02', '--channel', 'email', '--actor', 'anna');
const store = `sqlite:${folder}/klacht.db`;
const told = async (lang: string, ...args: readonly string[]): Promise<string> =>
  (await klachtHere('--lang', lang, '--store', store, ...args)).stderr;

describe('an option that goes back', () => {
  it.each([
    ['register', '--as-of', '@9'],
    ['register', '--as-of', '@abc'],
    ['overdue', '--as-of', '@0'],
    ['report', '2026', '--at', '@99999999'],
  ])('names itself, the value and what it takes: %s', async (...args) => {
    const [option, value] = args.slice(-2);
    expect(await told('en', ...args)).toBe(
      `klacht: ${option}: expected a position that the journal gave out (its last is @1), got '${value}'\n`,
    );
    expect(await told('nl', ...args)).toBe(
      `klacht: ${option}: verwacht een positie die dit journaal heeft uitgegeven (de laatste is @1); gekregen '${value}'.\n`,
    );
  });

  it('lists the words that it takes for a day, and a position', async () => {
    expect(await told('en', 'register', '--as-of', '31-01-2025')).toBe(
      'klacht: --as-of: expected a day as YYYY-MM-DD, today, yesterday or a weekday, or a position, such as @1200, got "31-01-2025"\n',
    );
    expect(await told('nl', 'register', '--as-of', 'morgen')).toBe(
      'klacht: --as-of: verwacht een dag als JJJJ-MM-DD, vandaag, gisteren of een weekdag, of een positie, zoals @1200; gekregen "morgen".\n',
    );
  });
});

describe('a day by hand', () => {
  const said = async (lang: string, ...args: readonly string[]) =>
    (await told(lang, ...args, '--actor', 'anna')).split('\n')[0];

  it('that is none names the option, the value and the words that are taken', async () => {
    const acknowledge = ['acknowledge', '2026-0001', '--at', '31-01-2025'];
    expect(await said('en', ...acknowledge)).toBe(
      'klacht: acknowledge: --at: expected a day (YYYY-MM-DD) or a moment (YYYY-MM-DDTHH:MM:SSZ), today, yesterday or a weekday, got "31-01-2025"',
    );
    expect(await said('nl', ...acknowledge)).toBe(
      'klacht: --at: verwacht een dag (JJJJ-MM-DD) of een moment (JJJJ-MM-DDTUU:MM:SSZ), vandaag, gisteren of een weekdag; gekregen "31-01-2025".',
    );
    const balance = ['assert-balance', '2026', '--at', 'today', '--on', '31-01-2025'];
    expect(await said('en', ...balance, '--open', '3', '--source', 'the auditor')).toBe(
      'klacht: assert-balance: --on: expected a day as YYYY-MM-DD, today, yesterday or a weekday, got "31-01-2025"',
    );
  });

  it('that is to come has the words of days to come', async () => {
    const delay = ['delay', '2026-0001', '--at', 'today', '--until', 'gisteren', '--reason', 'x'];
    expect(await said('en', ...delay)).toContain(
      '--until: expected a day as YYYY-MM-DD, today, tomorrow or a weekday to come, got "gisteren"',
    );
    expect(await said('nl', ...delay)).toContain(
      '--until: verwacht een dag als JJJJ-MM-DD, vandaag, morgen of een weekdag die komt; gekregen "gisteren"',
    );
  });
});
