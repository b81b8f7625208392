import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newJournal } from '../testing/klacht-in.ts';

const journal = async () => {
  const folder = await newJournal();
  const store = `sqlite:${path.join(folder, 'klacht.db')}`;
  const at = (name: string): string => path.join(folder, name);
  const report = (...args: readonly string[]) =>
    klachtHere('--store', store, '--now', '2026-01-15T09:00:00Z', 'report', '2025', ...args);
  return { at, report };
};

describe('klacht report', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('writes a page in either language, the same bytes each time', async () => {
    const { at, report } = await journal();
    const page = async (lang: string, name: string): Promise<string> => {
      const told = await report('--format', 'html', '--lang', lang, '-o', at(name));
      expect(told).toEqual({ status: 0, stdout: '', stderr: '' });
      return readFileSync(at(name), 'utf8');
    };
    const dutch = await page('nl', 'nl.html');
    expect(dutch).toContain('<html lang="nl">');
    expect(dutch).toContain('<h1>Klachtenverslag 2025</h1>');
    expect(await page('nl', 'again.html')).toBe(dutch);
    expect(await page('en', 'en.html')).toContain('<html lang="en">');
  });

  it('says what to install where nothing prints a PDF, and issues and writes nothing', async () => {
    vi.stubEnv('KLACHT_CHROMIUM', '/nowhere/chromium');
    const { at, report } = await journal();
    expect(await report('--format', 'pdf', '--issue', '-o', at('report.pdf'))).toEqual({
      status: 3,
      stdout: '',
      stderr:
        "klacht: KLACHT_CHROMIUM: expected a Chromium to run, got '/nowhere/chromium', which is none\n",
    });
    expect(() => readFileSync(at('report.pdf'))).toThrow(/ENOENT/);
    expect((await report('--issued')).status).toBe(1);
  });
});
