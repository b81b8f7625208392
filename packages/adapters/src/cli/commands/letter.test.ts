import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bitonic } from '@klacht/domain';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { klachtHere, onTerminal } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

/** A journal with one complaint, under the procedure of Bitonic or another. */
const desk = async (procedure: object = bitonic) => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(at('procedure.json'), JSON.stringify(procedure));
  const klacht = (...args: readonly string[]) =>
    klachtHere(
      '--procedure',
      at('procedure.json'),
      '--store',
      `sqlite:${at('klacht.db')}`,
      '--invented-clock',
      '--now',
      '2026-05-29T09:00:00Z',
      ...args,
    );
  const letter = (kind: string, ...args: readonly string[]) =>
    klacht('letter', '2026-0001', kind, '--actor', 'anna', ...args);
  const typesOf = async () =>
    (
      JSON.parse((await klacht('log', '2026-0001', '--json')).stdout) as readonly { type: string }[]
    ).map(({ type }) => type);
  await klacht(
    'receive',
    '--at',
    '2026-04-02',
    '--channel',
    'email',
    '--subjects',
    'price',
    '--language',
    'nl',
    '--text',
    'De koers klopte niet.',
    '--complainant.name',
    'E. de Vries',
    '--actor',
    'anna',
  );
  return { at, klacht, letter, typesOf };
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('klacht letter', () => {
  it('is read by nobody where it is to go to what is no address', async () => {
    const { klacht, letter, typesOf } = await desk();
    const sent = await letter('acknowledgement', '--send', '--address', 'anna at bitonic');
    expect(sent).toMatchObject({ status: 2, stdout: '' });
    expect(sent.stderr).toContain('address: expected an e-mail address that mail can be sent to');
    expect(JSON.parse((await klacht('readers', '2026-0001', '--json')).stdout)).toEqual([]);
    expect(await typesOf()).toEqual(['Received']);
  });

  it('is no PDF on a terminal nor in JSON, and records nothing then', async () => {
    const { letter, typesOf } = await desk();
    const asked = ['acknowledgement', '--record', '--format', 'pdf'] as const;
    const shown = await onTerminal(80, () => letter(...asked));
    expect(shown).toMatchObject({ status: 2, stdout: '' });
    expect(shown.stderr).toContain('--format pdf: expected a file');
    const both = await letter(...asked, '--json');
    expect(both).toMatchObject({ status: 2, stdout: '' });
    expect(both.stderr).toContain("option '--format pdf' cannot be used with option '--json'");
    expect(await typesOf()).toEqual(['Received']);
  });

  it('shows a letter in the language of the complaint, and records nothing of it', async () => {
    const { letter, typesOf } = await desk();
    const { status, stdout } = await letter('acknowledgement', '--at', '2026-04-07');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Bitonic\nklachten@bitonic\.nl\n\nE\. de Vries\n\nDatum: 7 april 2026\nOns kenmerk: 2026-0001\n\nBetreft: Wij hebben uw klacht 2026-0001 ontvangen\n\nGeachte E\. de Vries,\n/,
    );
    expect(stdout).toContain('uiterlijk op 2 juni 2026');
    const page = await letter('acknowledgement', '--format', 'html');
    expect(page.stdout).toMatch(/^<!doctype html>/);
    expect(await typesOf()).toEqual(['Received']);
  });

  it('puts it in the dossier and records it, by one command', async () => {
    const { at, klacht, letter, typesOf } = await desk();
    const { status, stdout } = await letter(
      'delay',
      '--until',
      '2026-07-01',
      '--reason',
      'De bank is traag.',
      '--record',
      '--lang',
      'nl',
    );
    expect(status).toBe(0);
    const [said, digest = ''] = stdout.split('\n');
    expect(said).toBe(
      '2026-0001: de brief (aankondiging van uitstel) zit in het dossier en is vastgelegd.',
    );
    expect(await typesOf()).toEqual(['Received', 'DocumentAdded', 'Delayed']);
    await klacht('open', '2026-0001', digest, '--actor', 'bo', '-o', at('letter.html'));
    expect(readFileSync(at('letter.html'), 'utf8')).toContain('De bank is traag.');
    expect((await klacht('verify')).status).toBe(0);
  });

  it('writes the letter that was recorded to a file, and its digest beside it', async () => {
    const { at, klacht, letter } = await desk();
    const told = ['progress', '--summary', 'Wij wachten.', '--record', '--format', 'html'] as const;
    const { status, stdout, stderr } = await letter(...told, '-o', at('sent.html'));
    expect(status).toBe(0);
    expect(stdout).toBe('');
    const [, digest = ''] = /recorded\. ([0-9a-f]{64})$/m.exec(stderr) ?? [];
    await klacht('open', '2026-0001', digest, '--actor', 'bo', '-o', at('kept.html'));
    expect(readFileSync(at('sent.html'), 'utf8')).toBe(readFileSync(at('kept.html'), 'utf8'));
  });

  it('records nothing of a letter that could not be printed', async () => {
    const { letter, typesOf } = await desk();
    vi.stubEnv('KLACHT_CHROMIUM', '/nowhere/chromium');
    const { status, stderr } = await letter('acknowledgement', '--record', '--format', 'pdf');
    expect(status).toBe(3);
    expect(stderr).toContain('/nowhere/chromium');
    expect(await typesOf()).toEqual(['Received']);
  });

  it('takes the templates of a firm, and says by file and line what is wrong with one', async () => {
    const { at, klacht, letter } = await desk();
    expect((await klacht('letters', 'init', at('own'), '--lang', 'en')).stdout).toContain(
      '26 templates',
    );
    expect((await klacht('letters', 'check', at('own'))).status).toBe(0);
    const german = ['letters', 'init', at('other'), '--language', 'de', '--lang', 'nl'];
    expect((await klacht(...german)).stdout).toContain(
      `14 bestanden gekopieerd naar ${at('other/de')}`,
    );
    expect((await klacht('letters', 'check', at('other'))).stderr).toContain(
      'de/words.json: dear: ',
    );
    const own = at('own/nl/progress.txt');
    const source = readFileSync(own, 'utf8');
    writeFileSync(own, source.replace('Zo staat het ervoor', 'Dit is de stand'));
    const told = ['--summary', 'Bezig.', '--templates', at('own')];
    expect((await letter('progress', ...told)).stdout).toContain('Dit is de stand');
    writeFileSync(own, source.replace('{{summary}}', '{{sumary}}'));
    for (const { status, stderr } of [
      await klacht('letters', 'check', at('own')),
      await letter('progress', ...told),
    ]) {
      expect(status).toBe(2);
      expect(stderr).toMatch(/own\/nl\/progress\.txt, line \d+: .*got 'sumary'/);
    }
    const inDutch = async (): Promise<string> =>
      (await klacht('--lang', 'nl', 'letters', 'check', at('own'))).stderr;
    expect(await inDutch()).toMatch(/progress\.txt, regel \d+: 'sumary' is geen veld/);
    writeFileSync(own, source.replace('{{summary}}', ''));
    expect(await inDutch()).toMatch(/progress\.txt, regel \d+: hier ontbreekt \{\{summary\}\}/);
  });

  it.each([
    [['progress'], /--?summary|summary/],
    [['delay', '--until', '2026-07-01'], /expected reason/],
    [['delay'], /--until/],
    [
      ['progress', '--summary', 'x', '--outcome', 'rejected'],
      /^klacht: --outcome: expected nothing/,
    ],
    [['judgement', '--outcome', 'maybe'], /--outcome/],
    [['acknowledgement', '--record', '--preview'], /--record/],
    [['delay', '--until', '2026-01-01', '--reason', 'x'], /until/],
  ])('refuses %j, and records nothing', async (args, why) => {
    const { letter, typesOf } = await desk();
    const [kind = '', ...rest] = args;
    const { status, stdout, stderr } = await letter(kind, ...rest);
    expect(status).toBeGreaterThan(0);
    expect(stdout).toBe('');
    expect(stderr.replaceAll(/^klacht: --now.*\n/gm, '')).toMatch(why);
    expect(await typesOf()).toEqual(['Received']);
  });
});

describe('klacht letter, where the procedure asks four eyes', () => {
  const asking = async () => {
    const { klacht, typesOf } = await desk({
      ...bitonic,
      version: '2025.3',
      fourEyes: ['progress'],
    });
    const letter = (actor: string, ...args: readonly string[]) =>
      klacht('letter', '2026-0001', 'progress', '--actor', actor, ...args);
    return { letter, typesOf };
  };

  it('one drafts, another approves, and what is sent is what was approved', async () => {
    const { letter, typesOf } = await asking();
    const told = ['--summary', 'Wij wachten.', '--draft', '--lang', 'nl'] as const;
    const { status, stdout } = await letter('anna', ...told);
    expect(status).toBe(0);
    const [said, digest = ''] = stdout.split('\n');
    expect(said).toContain(
      '2026-0001: het concept van de brief (voortgangsbericht) zit in het dossier.',
    );
    const early = await letter('anna', '--send');
    expect([early.status, early.stderr]).toEqual([
      1,
      expect.stringContaining('another has approved'),
    ]);
    const own = await letter('anna', '--approve', digest, '--lang', 'nl');
    expect([own.status, own.stderr]).toEqual([
      1,
      expect.stringContaining('Wie een brief opstelt, keurt hem niet goed'),
    ]);
    const approved = await letter('bert', '--approve', digest.slice(0, 8), '--json');
    expect(JSON.parse(approved.stdout)).toEqual({
      number: '2026-0001',
      kind: 'progress',
      event: 'LetterApproved',
      digest,
    });
    const sent = await letter('anna', '--send', '--json');
    expect(JSON.parse(sent.stdout)).toMatchObject({ digest, event: 'ProgressReported' });
    expect((await typesOf()).slice(-4)).toEqual([
      'LetterDrafted',
      'LetterApproved',
      'ProgressReported',
      'LetterQueued',
    ]);
  });

  it.each([
    [['--send', '--summary', 'x'], '--summary: expected it without --send'],
    [['--record', '--at', 'today'], '--at: expected it without --record'],
    [['--approve', 'abcd', '--summary', 'x'], '--summary: expected it without --approve'],
    [['--draft', '--send'], '--send: expected it without --draft'],
    [['--approve', 'abcd', '--draft'], '--draft: expected it without --approve'],
    [['--draft', '--paper'], '--paper: expected it with --send'],
  ])('refuses %j, and records nothing', async (args, message) => {
    const { letter, typesOf } = await asking();
    const { status, stderr } = await letter('anna', ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(await typesOf()).toEqual(['Received']);
  });
});
