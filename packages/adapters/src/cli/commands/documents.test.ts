import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

type Row = Readonly<Record<string, unknown>>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A journal with one complaint, from a complainant whom a representative speaks for. */
const desk = async (...globals: readonly string[]) => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  const klacht = (...args: readonly string[]) =>
    klachtHere(
      '--store',
      `sqlite:${at('klacht.db')}`,
      '--invented-clock',
      '--now',
      '2026-05-29T09:00:00Z',
      ...globals.map((one) => one.replace('HERE', folder)),
      ...args,
    );
  const give = (...args: readonly string[]) => klacht(...args, '--actor', 'anna');
  const received = await give(
    'receive',
    '--at',
    '2026-04-02',
    '--channel',
    'email',
    '--subjects',
    'price',
    '--complainant.name',
    'E. de Vries',
    '--employees',
    'E-17',
  );
  expect(received).toMatchObject({ status: 0 });
  const order = Buffer.concat([Buffer.from('Order of E. de Vries\n'), randomBytes(150_000)]);
  writeFileSync(at('order.pdf'), order);
  const kept = () =>
    readdirSync(at('klacht.db.documents'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  const listed = async (...args: readonly string[]) =>
    JSON.parse(
      (await klacht('documents', '2026-0001', '--json', ...args)).stdout,
    ) as readonly Row[];
  return { folder, at, klacht, give, order, kept, listed };
};

const OFFICER = ['--role', 'officer', '--actor', 'bo'];

describe('a document that is attached', () => {
  it('is printed by its SHA-256, listed, and opened as it was, byte for byte', async () => {
    const { at, klacht, give, order, kept, listed } = await desk();
    const attached = await give('attach', '2026-0001', at('order.pdf'), '--from', 'complainant');
    const digest = sha256(order);
    expect(attached).toEqual({
      status: 0,
      stdout: `2026-0001: added to the dossier, ${order.length} bytes.\n${digest}\n`,
      stderr: '',
    });
    const document = {
      at: '2026-05-29',
      digest,
      as: 'DocumentAdded',
      mediaType: 'application/pdf',
      from: 'complainant',
      size: order.length,
    };
    expect(await listed()).toEqual([{ ...document, name: '[sealed]' }]);
    expect(await listed('--open', ...OFFICER)).toEqual([{ ...document, name: 'order.pdf' }]);
    const opened = await klacht(
      'open',
      '2026-0001',
      digest.slice(0, 8),
      ...OFFICER,
      '-o',
      at('copy.pdf'),
    );
    expect(opened).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(at('copy.pdf')).equals(order)).toBe(true);
    expect(statSync(at('copy.pdf')).mode & 0o777).toBe(0o600);
    // On disk stands neither its text nor its digest.
    for (const file of kept()) {
      expect(file).not.toContain(digest);
      expect(readFileSync(file).includes('E. de Vries')).toBe(false);
    }
  });

  it('is recorded as read before it is given, and not where it is not given', async () => {
    const { at, klacht, give, order } = await desk();
    await give('attach', '2026-0001', at('order.pdf'));
    const open = (...who: readonly string[]) =>
      klacht('open', '2026-0001', sha256(order), ...who, '-o', at('copy.pdf'));
    const employee = await open('--role', 'employee', '--actor', 'E-17');
    expect(employee.status).toBe(1);
    expect(employee.stderr).toContain('klacht documents 2026-0001 lists them');
    const stranger = await open('--role', 'employee', '--actor', 'E-18');
    expect(stranger.stderr).toContain('not');
    const complainant = await open('--role', 'complainant', '--actor', 'E. de Vries');
    expect(complainant.status).toBe(1);
    expect(existsSync(at('copy.pdf'))).toBe(false);
    const readers = async () =>
      (JSON.parse((await klacht('readers', '2026-0001', '--json')).stdout) as readonly Row[]).map(
        ({ reader, role, purpose }) => [reader, role, purpose],
      );
    expect(await readers()).toEqual([]);
    expect((await open(...OFFICER)).status).toBe(0);
    expect(await readers()).toEqual([['bo', 'officer', `document ${sha256(order).slice(0, 12)}`]]);
  });

  it.each([
    ['--name', '  ', 'expected a name'],
    ['--media-type', 'pdf', 'expected a media type'],
    ['--media-type', 'text/plain\n', 'expected a media type'],
    ['--media-type', '', 'expected a media type'],
  ])('is refused with %s %j, and nothing is kept', async (option, value, said) => {
    const { at, give, listed } = await desk();
    const attached = await give('attach', '2026-0001', at('order.pdf'), option, value);
    expect(attached).toMatchObject({ status: 2, stdout: '' });
    expect(attached.stderr).toContain(said);
    expect(await listed()).toEqual([]);
    const type = ['--media-type', 'text/html; charset=utf-8'];
    const taken = await give('attach', '2026-0001', at('order.pdf'), ...type);
    expect(taken.status).toBe(0);
  });

  it('is once when it is attached twice, and twice when two sent it', async () => {
    const { at, give, kept, listed } = await desk();
    const attach = (...args: readonly string[]) =>
      give('attach', '2026-0001', at('order.pdf'), ...args);
    await attach('--from', 'complainant');
    const again = await attach('--from', 'Complainant', '--lang', 'nl');
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('dit stuk zit al in het dossier');
    expect(await listed()).toHaveLength(1);
    await attach('--from', 'E-17');
    expect(await listed()).toHaveLength(2);
    expect(kept()).toHaveLength(1);
  });

  it('comes to be kept where only its digest was recorded', async () => {
    const { at, give, listed } = await desk();
    await give('document', '2026-0001', '--digest', `@${at('order.pdf')}`, '--name', 'order.pdf');
    expect(await listed()).toMatchObject([{ size: null }]);
    await give('attach', '2026-0001', at('order.pdf'));
    expect((await listed()).map(({ size }) => size)).toEqual([null, 150_021]);
  });

  it("says in the reader's language that a name is sealed, and --json says it as ever", async () => {
    const { at, klacht, give, listed } = await desk();
    await give('attach', '2026-0001', at('order.pdf'), '--from', 'complainant');
    const { stdout } = await klacht('--lang', 'nl', 'documents', '2026-0001');
    expect(stdout).toContain('  [verzegeld]  ');
    expect(stdout).not.toContain('[sealed]');
    expect(await listed()).toMatchObject([{ name: '[sealed]' }]);
  });

  it('is listed with the letters that other steps name, which are kept elsewhere', async () => {
    const { at, klacht, give, order } = await desk();
    await give('acknowledge', '2026-0001', '--at', '2026-04-07', '--letter', 'cd'.repeat(32));
    await give('attach', '2026-0001', at('order.pdf'));
    const { stdout } = await klacht('documents', '2026-0001', '--lang', 'nl');
    expect(stdout).toContain(
      `${'cd'.repeat(6)}  de brief: de ontvangst is aan de klager bevestigd`,
    );
    expect(stdout).toContain('elders');
    expect(stdout).toContain(sha256(order).slice(0, 12));
    const missing = await klacht('open', '2026-0001', 'cdcd', ...OFFICER, '-o', at('x'));
    expect(missing.status).toBe(1);
  });

  it('is taken from a table of SQLite as from files', async () => {
    const { at, klacht, give, order } = await desk('--documents', 'sqlite:HERE/documents.db');
    await give('attach', '2026-0001', at('order.pdf'));
    await klacht('open', '2026-0001', sha256(order), ...OFFICER, '-o', at('copy.pdf'));
    expect(readFileSync(at('copy.pdf')).equals(order)).toBe(true);
    expect(existsSync(at('klacht.db.documents'))).toBe(false);
    expect(readFileSync(at('documents.db')).includes('E. de Vries')).toBe(false);
  });

  it.each([
    ['a file that is not there', ['attach', '2026-0001', 'nowhere.pdf'], 'FILE: expected a file'],
    ['no name, from a pipe', ['attach', '2026-0001', '-'], '--name: expected'],
    ['a day that is none', ['attach', '2026-0001', 'HERE', '--at', 'someday'], '--at'],
    ['a complaint that is not there', ['attach', '2026-0009', 'HERE'], '2026-0009'],
  ])('is refused with %s, and nothing is kept', async (_, args, why) => {
    const { at, give, listed } = await desk();
    const { status, stderr } = await give(
      ...args.map((one) => (one === 'HERE' ? at('order.pdf') : one)),
    );
    expect(status).toBe(2);
    expect(stderr).toContain(why);
    expect(existsSync(at('klacht.db.documents'))).toBe(false);
    expect(await listed()).toEqual([]);
  });

  it('is not given whole nor in part where it was changed on disk', async () => {
    const { at, klacht, give, order, kept } = await desk();
    await give('attach', '2026-0001', at('order.pdf'));
    const [file = ''] = kept();
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const opened = await klacht(
      'open',
      '2026-0001',
      sha256(order),
      ...OFFICER,
      '-o',
      at('copy.pdf'),
    );
    expect(opened.status).toBe(1);
    expect(opened.stderr).toContain('got other bytes');
    expect(readdirSync(at('.')).filter((name) => name.startsWith('copy'))).toEqual([]);
  });
});
