import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere, onTerminal } from '../testing/klacht-here.ts';
import { klachtIn, newFolder } from '../testing/klacht-in.ts';

const mailOf = (id: string, ...headers: readonly string[]): string =>
  [
    'Received: a; Thu, 2 Apr 2026 10:00:00 +0200',
    'From: Fleur Proef <fleur@example.com>',
    'Subject: De koers',
    `Message-ID: <${id}@example.com>`,
    ...headers,
    '',
    'Ik heb niet de koers gekregen die ik zag.',
    '',
  ].join('\n');

/** A maildir of a complaint that is new and an automatic mail that was looked at. */
const desk = () => {
  const folder = newFolder();
  const at = (...names: readonly string[]): string => path.join(folder, ...names);
  for (const box of ['new', 'cur']) mkdirSync(at('box', box), { recursive: true });
  writeFileSync(at('box', 'new', '1'), mailOf('1'));
  writeFileSync(at('box', 'cur', '2:2,S'), mailOf('2', 'Auto-Submitted: auto-replied'));
  writeFileSync(at('box', 'cur', '.hidden'), 'no mail');
  const klacht = (...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${at('klacht.db')}`, ...args);
  const inbox = async (...args: readonly string[]) =>
    JSON.parse((await klacht('inbox', '--json', ...args)).stdout) as readonly Readonly<
      Record<string, unknown>
    >[];
  return { at, klacht, inbox };
};

describe('klacht mail', () => {
  it('answers each mail of a maildir on a line, and leaves it as it is', async () => {
    const { at, klacht } = desk();
    const answers = await klacht('mail', at('box'));
    expect(answers.status).toBe(0);
    expect(answers.stdout.split('\n')).toEqual([
      `${at('box', 'new', '1')}: 2026-0001 received as a complaint`,
      `${at('box', 'cur', '2:2,S')}: put aside (sent by a machine)`,
      '',
    ]);
    expect((await klacht('mail', at('box'), '--lang', 'nl')).stdout).toBe(
      `${at('box', 'new', '1')}: 2026-0001 al eerder verwerkt\n${at('box', 'cur', '2:2,S')}: al eerder verwerkt (automatisch verstuurd)\n`,
    );
    expect(readFileSync(at('box', 'new', '1'), 'utf8')).toBe(mailOf('1'));
  });

  it('answers as JSON too', async () => {
    const { at, klacht } = desk();
    const { stdout } = await klacht('mail', '--json', at('box', 'new', '1'));
    expect(JSON.parse(stdout)).toMatchObject({
      name: at('box', 'new', '1'),
      outcome: 'received',
      number: '2026-0001',
      receivedAt: '2026-04-02T08:00:00.000Z',
      files: 0,
    });
  });

  it.each([
    ['nowhere', 'expected a file to read'],
    ['.', 'expected a file or a maildir'],
  ])('refuses what is neither file nor maildir: %s', async (place, said) => {
    const { at, klacht } = desk();
    const { status, stderr } = await klacht('mail', at('box', 'new', '1'), at(place));
    expect(status).toBe(2);
    expect(stderr).toContain(`PLACE: ${said}`);
  });

  it('reads standard input once', async () => {
    const { status, stdout, stderr } = await desk().klacht('mail', '-', '-');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain("PLACE: expected '-' once");
  });

  it.each([
    ['standard input', '-', ''],
    ['standard input of empty lines', '-', '\r\n\n'],
    ['a file', 'empty.eml', ''],
  ])('refuses %s with nothing in it, and puts nothing aside', (_, place, input) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'empty.eml'), '');
    const klacht = klachtIn(folder, {}, input);
    expect(klacht('mail', place)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(
        `PLACE: expected a mail, got '${place}', in which there is nothing`,
      ) as string,
    });
    expect(klacht('--lang', 'nl', 'mail', place).stderr).toContain(`In '${place}' staat niets`);
  });

  it('puts an empty file of a maildir aside, for it came in', async () => {
    const { at, klacht, inbox } = desk();
    writeFileSync(at('box', 'new', '3'), '');
    await klacht('mail', at('box'));
    expect(await inbox('--all')).toHaveLength(2);
  });
});

describe('klacht inbox', () => {
  const waiting = async () => {
    const { at, klacht, inbox } = desk();
    await klacht('mail', at('box'), '--propose');
    const listed = await inbox();
    expect(new Set(listed.map((one) => one['code']))).toEqual(new Set(['automatic', 'to-decide']));
    const idOf = (code: string): string =>
      String(listed.find((one) => one['code'] === code)?.['mailId']).slice(0, 8);
    return { klacht, inbox, idOf };
  };

  it('lists what waits, and makes of each what a person decides', async () => {
    const { klacht, inbox, idOf } = await waiting();
    const accepted = await klacht('inbox', 'accept', idOf('to-decide'), '--actor', 'anna');
    expect(accepted.stdout).toBe(
      '2026-0001: received as a complaint, with the mail and its files.\n',
    );
    const table = (await klacht('inbox', '--lang', 'nl')).stdout;
    expect(table).toContain('fleur@example.com');
    expect(table).toContain('automatisch verstuurd');
    const joined = await klacht(
      'inbox',
      'join',
      idOf('automatic'),
      '2026-0001',
      '--actor',
      'anna',
      '--lang',
      'nl',
    );
    expect(joined.stdout).toBe('2026-0001: de mail en de bijlagen zijn toegevoegd.\n');
    expect(await inbox()).toEqual([]);
    expect(await inbox('--all')).toMatchObject([
      { number: '2026-0001', from: null },
      { number: '2026-0001', from: null },
    ]);
  });

  it('shows what one says, folds its quotes on a terminal alone, and records the reading', async () => {
    const { at, klacht, inbox } = desk();
    const quote = 'Op 1 april 2026 schreef Anna:\n> Dag,\n> klopt dit?\n> Anna';
    writeFileSync(at('box', 'new', '1'), `${mailOf('1')}\n${quote}\n\nGroet\n`);
    await klacht('mail', at('box', 'new', '1'), '--propose');
    const [{ mailId } = {}] = await inbox();
    const id = String(mailId).slice(0, 8);
    const show = (...args: readonly string[]) =>
      klacht('inbox', 'show', id, '--actor', 'anna', '--no-pager', ...args);
    expect((await klacht('inbox', 'show', id)).status).toBe(2);
    expect((await show('--role', 'auditor')).status).toBe(2);
    const piped = await show();
    expect(piped.stdout).toContain(quote);
    expect(piped.stdout).toContain('fleur@example.com');
    const [folded, dutch, whole] = await onTerminal(100, async () => [
      (await show()).stdout,
      (await show('--lang', 'nl')).stdout,
      (await show('--quotes')).stdout,
    ]);
    expect(folded).toContain('zag.\n\n[… 4 quoted lines; --quotes shows them]\n\nGroet\n');
    expect(folded).not.toContain('klopt dit');
    expect(dutch).toContain('[… 4 geciteerde regels; --quotes toont ze]');
    expect(whole).toContain(quote);
    expect(JSON.parse((await show('--json', '--role', 'compliance')).stdout)).toMatchObject({
      mailId,
      text: expect.stringContaining(quote) as string,
      files: [],
    });
    await klacht('inbox', 'accept', id, '--actor', 'anna');
    const readings = JSON.parse(
      (await klacht('readers', '2026-0001', '--json')).stdout,
    ) as object[];
    const reading = { reader: 'anna', role: 'officer', purpose: `mail ${id}` };
    expect(readings).toMatchObject([
      reading,
      reading,
      reading,
      reading,
      { ...reading, role: 'compliance' },
    ]);
    expect((await klacht('verify')).status).toBe(0);
    expect((await show()).stderr).toContain('went to 2026-0001');
  });

  it('keeps what a person refuses, with the reason', async () => {
    const { klacht, inbox, idOf } = await waiting();
    const id = idOf('automatic');
    expect(await klacht('inbox', 'refuse', id, 'away')).toMatchObject({ status: 2 });
    await klacht('inbox', 'refuse', id, 'away', '--actor', 'anna');
    expect(await inbox()).toMatchObject([{ code: 'to-decide' }]);
    expect((await inbox('--all')).map((one) => one['decided'])).toContainEqual(
      expect.objectContaining({ outcome: 'refused', by: 'anna', reason: 'away' }),
    );
  });
});
