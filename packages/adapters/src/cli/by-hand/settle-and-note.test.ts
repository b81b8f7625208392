import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { desk, jsonOf } from './testing/desk.ts';

describe('a complaint by hand', () => {
  it('ends by settle where both agreed, which is a judgement', async () => {
    const { klacht, receive } = desk();
    await receive('--subjects', 'price');
    const why = ['--reasons', 'Both agreed.', '--at', 'today', '--actor', 'anna', '--json'];
    expect(jsonOf(await klacht('settle', '2026-0001', ...why))).toMatchObject({
      outcome: 'recorded',
      event: 'Judged',
      data: { outcome: 'settled', reasons: 'Both agreed.' },
    });
    const { stdout: help } = await klachtHere('settle', '--help');
    expect(help).toContain('--reasons');
    expect(help).not.toContain('--outcome');
  });

  it('keeps a note that changes nothing of what is due', async () => {
    const { klacht, receive } = desk();
    await receive('--subjects', 'price');
    const before = await klacht('explain', '2026-0001', '--json');
    const note = ['note', '2026-0001', '--text', 'Called the bank.', '--actor', 'anna'];
    expect((await klacht(...note)).stdout).toContain('A note was made: ');
    expect(await klacht('explain', '2026-0001', '--json')).toEqual(before);
    expect((await klacht('log', '2026-0001')).stdout).toContain(
      'NoteAdded  A note was made: [sealed]',
    );
  });
});
