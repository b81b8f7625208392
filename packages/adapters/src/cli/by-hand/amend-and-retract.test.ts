import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

const WRONG = 'fleur@worng.example';
const RIGHT = 'fleur@right.example';

/** Received and judged in 2020, with an address that was misread and a withdrawal that never was. */
const desk = async () => {
  const folder = newFolder();
  const store = `sqlite:${path.join(folder, 'klacht.db')}`;
  const klacht = async (now: string, ...args: readonly string[]) =>
    klachtHere('--store', store, '--now', now, ...args);
  const give = async (now: string, ...args: readonly string[]) => {
    const answer = await klacht(now, ...args, '--actor', 'anna');
    expect(answer, answer.stderr).toMatchObject({ status: 0 });
    return answer;
  };
  const at = '2020-05-20T09:00:00Z';
  const person = ['--complainant.name', 'Fleur Proef', '--complainant.email', WRONG];
  const received = ['--at', '2020-04-02', '--channel', 'email', '--subjects', 'price'];
  await give(at, 'receive', ...received, ...person);
  await give(at, 'withdraw', '2020-0001', '--at', '2020-04-06');
  const withoutAddress = async () => {
    const bytes = readdirSync(folder).map((file) => readFileSync(path.join(folder, file)));
    return bytes.every((one) => !one.includes(WRONG) && !one.includes(RIGHT));
  };
  return { klacht, give, at, withoutAddress };
};

const email = JSON.stringify({ field: 'complainant.email', from: WRONG, to: RIGHT });
const day = JSON.stringify({ field: 'at', from: '2020-04-02', to: '2020-04-01' });
const OPEN = ['--open', '--role', 'officer', '--actor', 'anna'];

describe('what was recorded wrongly, in a sealed and chained journal', () => {
  it('is put right and taken back: the log shows both, the register what is right, and the journal verifies', async () => {
    const { klacht, give, at, withoutAddress } = await desk();
    const why = ['--why', 'It was misread.'];
    await give(at, 'amend', '2020-0001', '--revision', '0', '--changes', email, ...why);
    await give(at, 'amend', '2020-0001', '--revision', '0', '--changes', day, ...why);
    await give(at, 'retract', '2020-0001', '--revision', '1', '--why', 'It was another.');

    const rows = JSON.parse((await klacht(at, 'register', '--json')).stdout) as readonly object[];
    expect(rows).toMatchObject([{ receivedOn: '2020-04-01', status: 'received', closedOn: null }]);

    const { stdout: sealed } = await klacht(at, 'log', '2020-0001');
    expect(sealed).toContain('Withdrawn');
    expect(sealed).toContain('Retracted');
    expect(sealed).not.toContain(WRONG);
    expect(await withoutAddress()).toBe(true);

    const { stdout: open } = await klacht(at, 'log', '2020-0001', ...OPEN);
    expect(open).toContain(WRONG);
    expect(open).toContain(RIGHT);
    expect(open).toContain('2020-04-02');
    expect(open).toContain('1 April 2020');
    expect(await klacht(at, 'verify')).toMatchObject({ status: 0 });
  });

  it('is forgotten with the rest when the complaint is erased, and the journal verifies still', async () => {
    const { klacht, give, at } = await desk();
    await give(
      at,
      'amend',
      '2020-0001',
      '--revision',
      '0',
      '--changes',
      email,
      '--why',
      'Misread.',
    );
    const later = '2026-01-05T09:00:00Z';
    const asked = ['--yes', '--requested', 'today', '--channel', 'email', '--actor', 'anna'];
    const erased = await klacht(later, 'erase', '2020-0001', ...asked);
    expect(erased, erased.stderr).toMatchObject({ status: 0 });
    const { stdout } = await klacht(later, 'log', '2020-0001', ...OPEN);
    expect(stdout).toContain('Amended');
    expect(stdout).not.toContain(WRONG);
    expect(stdout).not.toContain(RIGHT);
    expect(stdout).not.toContain('Misread.');
    expect(await klacht(later, 'verify')).toMatchObject({ status: 0 });
  });

  it('is refused where it does not stand, and nothing is recorded', async () => {
    const { klacht, at } = await desk();
    const change = JSON.stringify({ field: 'channel', from: 'letter', to: 'form' });
    const asked = ['--revision', '0', '--changes', change, '--why', 'So.', '--actor', 'anna'];
    const { status, stderr } = await klacht(at, 'amend', '2020-0001', ...asked);
    expect(status).not.toBe(0);
    expect(stderr).toContain('channel.from: expected what is recorded, "email", got "letter"');
    const events = (await klacht(at, 'log', '2020-0001', '--json')).stdout;
    expect(JSON.parse(events)).toHaveLength(2);
  });
});
