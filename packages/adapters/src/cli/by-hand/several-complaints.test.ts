import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

type Row = Readonly<Record<string, unknown>>;

/** A desk at the end of May 2026, when two complaints had come in on 2 and 3 April. */
const desk = async () => {
  const store = `sqlite:${path.join(newFolder(), 'klacht.db')}`;
  const klacht = async (...args: readonly string[]) =>
    klachtHere('--store', store, '--invented-clock', '--now', '2026-05-29T09:00:00Z', ...args);
  const give = async (...args: readonly string[]) => klacht(...args, '--actor', 'anna');
  const json = async (...args: readonly string[]) => {
    const { stdout } = await klacht(...args, '--json');
    return JSON.parse(stdout) as readonly Row[];
  };
  const receive = async (at: string, channel: string, ...more: readonly string[]) =>
    give('receive', '--at', at, '--channel', channel, '--subjects', 'price', ...more);
  await receive('2026-04-02', 'form', '--text', 'The price was wrong, and so was the tone.');
  await receive('2026-04-03', 'email', '--text', 'As in my form: the price was wrong.');
  const dueOf = async (number: string) =>
    (await json('overdue', '--within', '40'))
      .filter((row) => row['number'] === number)
      .map(({ kind, due }) => `${String(kind)} ${String(due)}`);
  const codesOf = async (number: string) =>
    (await json('check', number)).map(({ code }) => String(code));
  const told = async (number: string, ...more: readonly string[]) =>
    (await klacht('log', number, ...more)).stdout;
  return { klacht, give, json, receive, dueOf, codesOf, told };
};

describe('a complaint that is split in two', () => {
  it('is linked from both sides by one command, and each part keeps the old day of receipt', async () => {
    const { give, json, dueOf, codesOf, told } = await desk();
    const part = ['--channel', 'form', '--subjects', 'service', '--text', 'The tone was wrong.'];
    const split = await give('receive', '--split-from', '2026-0001', ...part);
    expect(split).toMatchObject({ status: 0, stderr: '' });

    const [whole, , tone] = await json('register');
    expect(tone).toMatchObject({ number: '2026-0003', receivedOn: '2026-04-02' });
    const [id, idOfTone] = [String(whole?.['complaintId']), String(tone?.['complaintId'])];
    expect(await told('2026-0001')).toContain(
      `It is split: a part of it goes on as complaint ${idOfTone}`,
    );
    expect(await told('2026-0003')).toContain(`It was split from complaint ${id}`);

    // The two months of both end two months after the form came in.
    expect(await dueOf('2026-0003')).toContain('judge 2026-06-02');
    expect(await dueOf('2026-0001')).toContain('judge 2026-06-02');
    for (const number of ['2026-0001', '2026-0003']) {
      expect(await codesOf(number)).not.toContain('split-received-later');
      expect(await codesOf(number)).not.toContain('linked-to-unknown');
    }
  });

  it('with a later day of receipt is found', async () => {
    const { receive, codesOf } = await desk();
    await receive('2026-05-20', 'form', '--split-from', '2026-0001');
    expect(await codesOf('2026-0003')).toContain('split-received-later');
  });

  it('is split once, though the command is given again', async () => {
    const { give, told, json } = await desk();
    const split = ['receive', '--split-from', '2026-0001', '--channel', 'form'];
    const command = [...split, '--command-id', '4c1f2b7e-0000-4000-8000-00000000000c'];
    expect(await give(...command)).toMatchObject({ status: 0 });
    expect((await give(...command)).stdout).toContain('2026-0003');
    expect(await json('register')).toHaveLength(3);
    expect((await told('2026-0001')).match(/It is split/g)).toHaveLength(1);
  });

  it('is not split from what is not there, and nothing is recorded of the part', async () => {
    const { receive, json } = await desk();
    const { status, stderr } = await receive('2026-04-02', 'form', '--split-from', '2019-0001');
    expect(status).toBe(2);
    expect(stderr).toContain('2019-0001');
    expect(await json('register')).toHaveLength(2);
  });

  it('on trial records neither the part nor the link', async () => {
    const { receive, json, told } = await desk();
    const tried = await receive('2026-04-02', 'form', '--split-from', '2026-0001', '--dry-run');
    expect(tried.status).toBe(0);
    expect(await json('register')).toHaveLength(2);
    expect(await told('2026-0001')).not.toContain('split');
  });
});

describe('the same complaint by form and by mail', () => {
  const link = ['2026-0002', '--to', '2026-0001', '--as', 'duplicate-of'];

  it('is one, of which the terms count from the form; the mail owes nothing of its own', async () => {
    const { klacht, give, dueOf, json } = await desk();
    expect(await dueOf('2026-0002')).toContain('judge 2026-06-03');
    // The acknowledgement of the mail was overdue already when it was linked.
    expect(await give('link', ...link, '--at', '2026-05-29')).toMatchObject({ status: 0 });
    expect(await dueOf('2026-0002')).toEqual(['acknowledge 2026-04-13', 'progress 2026-05-01']);
    expect(await dueOf('2026-0001')).toContain('judge 2026-06-02');
    const { stdout } = await klacht('report', '2026', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ rollForward: { received: 1 }, duplicates: 1 });
    expect(await json('register')).toHaveLength(2);
  });

  it('is two again when the link is undone, each by its own terms', async () => {
    const { klacht, give, dueOf } = await desk();
    await give('link', ...link, '--at', '2026-04-03');
    expect(await dueOf('2026-0002')).toEqual([]);
    expect(await give('unlink', ...link)).toMatchObject({ status: 0 });
    expect(await dueOf('2026-0002')).toContain('judge 2026-06-03');
    const { stdout } = await klacht('report', '2026', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ rollForward: { received: 2 }, duplicates: 0 });
  });

  it('is found where it is linked the wrong way about', async () => {
    const { give, codesOf } = await desk();
    await give('link', '2026-0001', '--to', '2026-0002', '--as', 'duplicate-of');
    expect(await codesOf('2026-0001')).toContain('duplicate-of-later');
  });
});

describe('a finding that only the rest of the register shows', () => {
  it.each([
    ['en', 'duplicate'],
    ['nl', 'dubbel'],
  ])('is told by check, on the screen and in the dossier alike: %s', async (lang, word) => {
    const { klacht, give, json } = await desk();
    await give('link', '2026-0001', '--to', '2026-0002', '--as', 'duplicate-of');
    const folder = newFolder();
    const at = (name: string) => path.join(folder, name);
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(at('head.pem'), privateKey.export({ format: 'pem', type: 'pkcs8' }));
    writeFileSync(at('head.pub.pem'), publicKey.export({ format: 'pem', type: 'spki' }));
    await klacht('seal', '--key', at('head.pem'));

    expect(await json('check', '2026-0001')).toContainEqual(
      expect.objectContaining({ code: 'duplicate-of-later', what: '2026-0002' }),
    );
    const onScreen = (await klacht('show', '2026-0001', '--lang', lang)).stdout;
    const told =
      onScreen
        .split('\n')
        .find((line) => line.includes('2026-0002'))
        ?.trim() ?? '';
    expect(told).toContain(word);
    const { stderr } = await klacht(
      'export',
      'pack',
      '2026-0001',
      '--lang',
      lang,
      '-o',
      at('pack'),
    );
    expect(stderr).toBe('');
    // A date does not break over two lines there.
    const page = readFileSync(at('pack/dossiers/2026-0001.html'), 'utf8').replaceAll('\u00A0', ' ');
    expect(page).toContain(`<li>${told}</li>`);
  });
});
