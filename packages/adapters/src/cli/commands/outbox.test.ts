import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { simpleParser } from 'mailparser';
import { klachtHere, onTerminal } from '../testing/klacht-here.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'klacht-outbox-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const klacht = (...args: readonly string[]) =>
  klachtHere('--store', `sqlite:${path.join(folder, 'klacht.db')}`, ...args);

const out = async (...args: readonly string[]) => {
  const { stdout, stderr, status } = await klacht(...args);
  expect(stderr.replaceAll(/^.*master key.*\n/gim, '')).not.toContain('expected');
  expect(status).toBe(0);
  return stdout;
};

const anna = ['--actor', 'anna'] as const;

const received = (number: string, ...more: readonly string[]) =>
  out(
    'receive',
    '--at',
    'today',
    '--channel',
    'email',
    '--subjects',
    'price',
    '--text',
    `Number ${number}.`,
    ...anna,
    ...more,
  );

const listed = async (...more: readonly string[]) =>
  JSON.parse(await out('--json', 'outbox', ...more)) as readonly Readonly<
    Record<string, unknown>
  >[];

describe('klacht outbox', () => {
  it('sends what klacht letter --send put there, once, and lists what waits on paper', async () => {
    const address = ['--complainant.name', 'E. de Vries', '--complainant.email', 'e@example.org'];
    await received('1', ...address);
    await received('2', '--complainant.name', 'B. Jansen');
    const [{ number: first }, { number: second }] = JSON.parse(await out('--json', 'register')) as [
      { number: string },
      { number: string },
    ];
    const said = await out('letter', first, 'acknowledgement', '--send', ...anna);
    expect(said).toContain('It waits in the outbox to be sent by e-mail.');
    await out('letter', second, 'acknowledgement', '--send', ...anna);
    expect(await listed()).toMatchObject([
      { number: first, kind: 'acknowledgement', to: 'complainant', by: 'email', state: 'waiting' },
      { number: second, by: 'paper', state: 'waiting' },
    ]);

    const outgoing = path.join(folder, 'outgoing');
    expect(await out('outbox', 'send', '--folder', outgoing)).toMatch(/^[\da-f]{8} {2}sent\n$/);
    expect(await out('outbox', 'send', '--folder', outgoing)).toBe('Nothing was due to be sent.\n');
    const files = readdirSync(outgoing);
    expect(files).toHaveLength(1);
    const mail = await simpleParser(readFileSync(path.join(outgoing, files[0] ?? '')));
    expect(mail.subject).toContain(first);
    expect(mail.to).toMatchObject({ text: 'e@example.org' });

    const [onPaper, none] = await listed();
    expect(none).toBeUndefined();
    const posted = ['outbox', 'posted', String(onPaper?.['id']).slice(0, 8), ...anna];
    const wrong = await klacht(...posted, '--at', 'tomorrow');
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toMatch(/--at: expected .*, got "tomorrow"/);
    await out(...posted, '--at', 'today');
    expect(await listed()).toEqual([]);
    expect(await listed('--all')).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
    expect(await out('--lang', 'nl', 'outbox', '--all')).toContain('ontvangstbevestiging');
    const narrow = await onTerminal(60, () => out('--lang', 'nl', 'outbox', '--all'));
    expect(narrow).toMatch(/^[\da-f]{8} {2}\S+ {2}ontvangstbevestiging {2}verstuurd$/m);
    const wide = await onTerminal(60, () => out('--lang', 'nl', 'outbox', '--all', '--wide'));
    expect(wide).toBe(await out('--lang', 'nl', 'outbox', '--all'));
  });

  it('says where a folder cannot be written to, and the letter still waits', async () => {
    await received('1', '--complainant.name', 'E.', '--complainant.email', 'e@example.org');
    const [{ number }] = JSON.parse(await out('--json', 'register')) as [{ number: string }];
    await out('letter', number, 'acknowledgement', '--send', ...anna);
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const places = [path.join(file, 'outgoing'), file, '/proc/klacht/outgoing'];
    for (const place of places.slice(0, process.platform === 'linux' ? 3 : 2)) {
      const { status, stderr } = await klacht('outbox', 'send', '--folder', place);
      expect({ status, stderr }).toEqual({
        status: 3,
        stderr: expect.stringContaining(
          `folder: expected a folder that may be written to, got '${place}'`,
        ) as string,
      });
      expect(await listed()).toMatchObject([{ state: 'waiting', tries: 0 }]);
    }
  });

  it('sends a letter again that did not arrive, and only such a one', async () => {
    await received('1', '--complainant.name', 'E.', '--complainant.email', 'e@example.org');
    const [{ number }] = JSON.parse(await out('--json', 'register')) as [{ number: string }];
    await out('letter', number, 'acknowledgement', '--send', ...anna);
    const id = String((await listed())[0]?.['id']);
    expect(await klacht('outbox', 'retry', id, ...anna)).toMatchObject({ status: 1 });
    await out('fail-letter', number, '--id', id, '--how', 'bounced', ...anna);
    expect(await listed()).toMatchObject([{ state: 'failed', how: 'bounced' }]);
    await out('outbox', 'retry', id, ...anna);
    expect(await listed()).toMatchObject([{ state: 'waiting', how: null }]);
  });

  it.each([
    [['outbox', 'send'], 'expected --smtp with the address'],
    [['outbox', 'send', '--folder', 'x', '--smtp', 'smtp://localhost'], 'got both'],
    [
      ['outbox', 'send', '--folder', 'x', '--per-minute', '0'],
      'expected a whole number of mails, 1 to 9999',
    ],
    [['outbox', 'retry', 'abcdef12', '--actor', 'anna'], 'id: expected the id of a letter'],
    [['letter', '1', 'progress', '--paper', '--actor', 'anna'], 'expected it with --send'],
    [
      ['letter', '1', 'progress', '--send', '--preview', '--actor', 'anna'],
      'expected it without --preview',
    ],
  ])('refuses %j', async (args, message) => {
    await received('1');
    const { stderr, status } = await klacht(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(args.includes('retry') ? 1 : 2);
  });
});
