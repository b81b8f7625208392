import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { HEADER, MAPPING } from './testing/old-register.ts';

describe('an import that is killed', () => {
  it('goes on after a kill, and loses and doubles nothing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
    const csv = path.join(folder, 'register.csv');
    const map = path.join(folder, 'mapping.json');
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `${index};02-04-2026 09:00;mail;koers;;07-04-2026;01-06-2026;gegrond;nee`,
    );
    writeFileSync(csv, [HEADER, ...rows].join('\n'));
    writeFileSync(map, JSON.stringify(MAPPING));
    const file = path.join(folder, 'klacht.db');
    const start = () =>
      spawn(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          path.join(import.meta.dirname, '../../cli/main.ts'),
          'import',
          csv,
          '--mapping',
          map,
          '--store',
          `sqlite:${file}`,
        ],
        { stdio: 'ignore' },
      );
    const killed = start();
    while (!existsSync(`${file}-wal`) || readFileSync(`${file}-wal`).length < 2_000_000) {
      await setTimeout(20);
    }
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const halfway = openSqliteEventStore(file);
    const before = (await journalOf(halfway)).map(({ id }) => id);
    await halfway.close();
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(60_000);
    const [code] = (await once(start(), 'exit')) as [number];
    expect(code).toBe(0);
    const store = openSqliteEventStore(file);
    const ids = (await journalOf(store)).map(({ id }) => id);
    expect(ids.slice(0, before.length)).toEqual(before);
    expect(ids.length).toBe(60_000);
    expect(new Set(ids).size).toBe(60_000);
    await store.close();
  });
});
