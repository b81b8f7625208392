import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

const MAIN = path.join(import.meta.dirname, '..', 'main.ts');

const configured = (config: object): { readonly folder: string; readonly file: string } => {
  const folder = newFolder();
  const file = path.join(folder, 'klacht.json');
  const journal = { store: `sqlite:${path.join(folder, 'klacht.db')}` };
  writeFileSync(file, JSON.stringify({ journal, ...config }));
  return { folder, file };
};

describe('klacht serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('runs until %s, and ends in order', async (signal) => {
    const { file } = configured({ smtp: { port: 0 }, status: { port: 0 } });
    const running = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', MAIN, 'serve', '--config', file],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void running.kill('SIGKILL'));
    const exited = once(running, 'exit');
    const lines: { readonly part: string; readonly event: string; readonly at?: string }[] = [];
    for await (const line of createInterface(running.stdout)) {
      const said = JSON.parse(line) as (typeof lines)[number];
      lines.push(said);
      if (said.event !== 'ready') continue;
      const at = lines.find(({ part }) => part === 'status')?.at;
      expect((await fetch(new URL('/ready', at))).status).toBe(200);
      running.kill(signal);
    }
    expect(await exited).toEqual([0, null]);
    expect(lines.at(-1)).toMatchObject({ part: 'service', event: 'stopped' });
  });

  it('checks a configuration, and says what is wrong with it', async () => {
    const good = configured({ smtp: { port: 0 } });
    expect(await klachtHere('serve', '--check', '--config', good.file)).toMatchObject({
      status: 0,
      stdout: '',
    });
    const bad = configured({ smtp: { port: '25' } });
    const { status, stderr } = await klachtHere('serve', '--check', '--config', bad.file);
    expect(status).toBe(2);
    expect(stderr).toContain('--config: smtp.port: expected');
    expect((await klachtHere('serve')).stderr).toContain(
      '--config: expected the file that says what runs, got none',
    );
    expect((await klachtHere('--lang', 'nl', 'serve')).stderr).toContain(
      'Noem met --config het bestand dat zegt wat er draait',
    );
  });

  it('says all that it would fail by, by field, in both languages, and does not begin', async () => {
    const { file, folder } = configured({
      http: { port: 0, form: { secretFrom: 'KLACHT_NOT_SET' } },
      outbox: { folder: path.join(import.meta.filename, 'out') },
    });
    const english = await klachtHere('serve', '--config', file);
    expect(english).toMatchObject({ status: 2, stdout: '' });
    expect(english.stderr.trim().split('\n')).toEqual([
      'klacht: config: http.form.secretFrom: expected the environment variable KLACHT_NOT_SET to be set, got none',
      expect.stringMatching(/^klacht: config: outbox\.folder: expected a folder to write in/),
    ]);
    const dutch = await klachtHere('--lang', 'nl', 'serve', '--check', '--config', file);
    expect(dutch.stderr.trim().split('\n')).toEqual([
      'klacht: config: http.form.secretFrom: De omgevingsvariabele KLACHT_NOT_SET is niet gezet.',
      expect.stringMatching(/^klacht: config: outbox\.folder: '.*' is een bestand, en geen map/),
    ]);
    expect(readdirSync(folder)).toEqual(['klacht.json']);
  });

  it('shows the JSON Schema', async () => {
    const { stdout } = await klachtHere('serve', '--schema');
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', required: ['journal'] });
  });
});
