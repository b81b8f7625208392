import { randomUUID } from 'node:crypto';
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

const NAME = 'Zoë Onvindbaar';
const { complaintId } = receive();
const OTHER = randomUUID();

/** A complaint closed in 2020, and one that is open. */
const COMMANDS = [
  ...[complaintId, OTHER].map((id) =>
    receive({
      commandId: randomUUID(),
      complaintId: id,
      data: { at: '2020-04-02', channel: 'email', subjects: [], complainant: { name: NAME } },
    }),
  ),
  receive({
    commandId: randomUUID(),
    type: 'Judge',
    data: { at: '2020-05-20', outcome: 'rejected' },
  }),
];

describe('klacht keys finish-erasures', () => {
  it.each([
    ['', `${complaintId}\n`, ''],
    ['--json', `[\n"${complaintId}"\n]\n`, '[]\n'],
  ])('forgets again who came back with an old copy of the keys (%s)', async (form, ids, none) => {
    const folder = newFolder();
    const at = (name: string): string => path.join(folder, name);
    const klacht = async (...args: readonly string[]) => {
      const { status, stdout } = await klachtHere('--store', `sqlite:${at('klacht.db')}`, ...args);
      expect(status).toBe(0);
      return stdout;
    };
    const log = (number: string) =>
      klacht('log', number, '--open', '--role', 'officer', '--actor', 'anna');
    const finish = () => klacht('keys', 'finish-erasures', ...(form === '' ? [] : [form]));
    writeFileSync(at('in.ndjson'), COMMANDS.map((line) => JSON.stringify(line)).join('\n'));
    await klacht('submit', at('in.ndjson'));
    copyFileSync(at('klacht.db.keys'), at('backup.keys'));
    await klacht('erase', '2020-0001', '--actor', 'anna', '--yes');
    copyFileSync(at('backup.keys'), at('klacht.db.keys'));
    // The journal says that it was erased, whatever keys there are.
    expect(await log('2020-0001')).not.toContain(NAME);
    expect(await finish()).toBe(ids);
    expect(await log('2020-0001')).toContain('[erased]');
    expect(await log('2020-0001')).not.toContain(NAME);
    expect(await log('2020-0002')).toContain(NAME);
    expect(await finish()).toBe(none);
  });
});
