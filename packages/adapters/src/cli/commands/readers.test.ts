import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

const bare = receive();
const received = { ...bare, data: { ...bare.data, text: 'The price was wrong.' } };
const { complaintId } = received;
const ERASED_ON = '2040-04-07';
const erasure = (type: string, data: object = {}) =>
  receive({ commandId: randomUUID(), type, data: { at: ERASED_ON, ...data } });

/** A journal with one complaint. */
const journal = async () => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  const klacht = (now: string, ...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${at('klacht.db')}`, '--invented-clock', '--now', now, ...args);
  const submit = (now: string, ...lines: readonly object[]) => {
    writeFileSync(at('in.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'));
    return klacht(now, 'submit', at('in.ndjson'));
  };
  await submit('2026-05-20T08:00:00Z', received);
  return { at, klacht, submit };
};

const MAY = '2026-05-20T08:00:00.250Z';
const LATE = '2026-10-24T22:30:00Z';

describe('klacht readers', () => {
  it('lists who read, as what, when and what for, the oldest first', async () => {
    const { at, klacht } = await journal();
    await klacht(MAY, 'log', '2026-0001', '--open', '--role', 'officer', '--actor', 'zoe');
    await klacht(MAY, 'seal');
    const pack = await klacht(
      LATE,
      'export',
      'pack',
      '2026-0001',
      '--open',
      '--actor',
      'bram',
      '-o',
      at('pack'),
    );
    expect(pack).toMatchObject({ status: 0 });
    await klacht(LATE, 'log', '2026-0001');
    const { status, stdout, stderr } = await klacht(LATE, 'readers', '2026-0001', '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual([
      {
        at: '2026-05-20',
        instant: MAY,
        reader: 'zoe',
        role: 'officer',
        purpose: 'log',
        recordedAt: MAY,
      },
      {
        at: '2026-10-25',
        instant: LATE,
        reader: 'bram',
        role: 'auditor',
        purpose: expect.any(String) as unknown,
        recordedAt: LATE,
      },
    ]);
  });

  it.each([
    ['en', /^Read +Reader +Role +What for$/m, /^2026-05-20T08:00:00Z +zoe +officer +log$/m],
    [
      'nl',
      /^Ingezien +Lezer +Rol +Waarvoor$/m,
      /^2026-05-20T08:00:00Z +zoe +klachtenfunctionaris +geschiedenis$/m,
    ],
  ])('is a table in %s', async (language, heading, row) => {
    const { klacht } = await journal();
    await klacht(MAY, 'log', '2026-0001', '--open', '--role', 'officer', '--actor', 'zoe');
    const { stdout } = await klacht(LATE, '--lang', language, 'readers', complaintId);
    expect(stdout).toMatch(heading);
    expect(stdout).toMatch(row);
  });

  it('is not recorded as a reading, and says nothing of a dossier that nobody read', async () => {
    const { klacht } = await journal();
    for (const _ of [1, 2]) {
      const { status, stdout } = await klacht(MAY, 'readers', '2026-0001', '--json');
      expect([status, JSON.parse(stdout)]).toEqual([0, []]);
    }
  });

  it('still does so when the complaint is erased', async () => {
    const { klacht, submit } = await journal();
    await klacht(MAY, 'log', '2026-0001', '--open', '--actor', 'zoe');
    const now = `${ERASED_ON}T08:00:00Z`;
    await submit(
      now,
      receive({
        commandId: randomUUID(),
        type: 'Withdraw',
        data: { at: '2026-05-20' },
      }),
      erasure('RequestErasure'),
    );
    const erased = await klacht(now, 'erase', '2026-0001', '--actor', 'anna', '--yes');
    expect([erased.status, erased.stderr]).toEqual([0, '']);
    const { stdout } = await klacht(now, 'readers', '2026-0001', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ reader: 'zoe', role: 'auditor' }]);
  });

  it('refuses what is no complaint', async () => {
    const { klacht } = await journal();
    const { status, stdout, stderr } = await klacht(MAY, 'readers', '2026-0002');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/ID: expected the number \(2025-0001\), .* got '2026-0002'/);
  });
});
