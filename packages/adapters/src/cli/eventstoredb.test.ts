import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startCluster } from '../event-stores/eventstoredb/testing/cluster.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
const cluster = await startCluster(1);
afterAll(() => cluster.stop());

/** Runs the command line as a process of its own, while the double goes on in this one. */
const klacht = (...args: readonly string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'main.ts'), ...args],
      { cwd: folder },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

const receive = {
  commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
  complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  actor: 'anna',
  type: 'Receive',
  data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
};

describe('klacht --store esdb://…', () => {
  it('does what it does on a file, and keeps its views in one', async () => {
    const file = path.join(folder, 'commands.ndjson');
    writeFileSync(file, `${JSON.stringify(receive)}\n`);
    const store = ['--store', cluster.address];
    const now = ['--now', '2026-05-01T08:00:00Z'];
    for (const outcome of ['recorded', 'repeated']) {
      expect(await klacht(...store, ...now, 'submit', file)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(outcome) as unknown,
        stderr: '',
      });
    }
    const sqlite = ['--store', 'sqlite:klacht.db'];
    await klacht(...sqlite, ...now, 'submit', file);
    const register = await klacht(...store, ...now, 'register', '--json');
    expect(register).toMatchObject({ code: 0, stderr: '' });
    expect(register.stdout).toBe((await klacht(...sqlite, ...now, 'register', '--json')).stdout);
    expect(readdirSync(folder)).toContain('klacht.views');
    await klacht(...store, '--views', 'elsewhere.views', 'register');
    expect(readdirSync(folder)).toContain('elsewhere.views');
    const position = String(cluster.log.events.at(-1)?.position);
    const asOf = await klacht(...store, 'register', '--json', '--as-of', `@${position}`);
    expect(asOf.stdout).toBe(register.stdout);
  });

  it('ends with 3 where nobody answers, with 2 for an address that is none', async () => {
    const gone = await startCluster(1);
    gone.stop();
    expect(
      await klacht('--store', `${gone.address}&defaultDeadline=300`, 'register'),
    ).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(/^klacht: the journal: EventStoreDB did not answer/) as unknown,
    });
    const refused = await klacht('--store', 'esdb://anna:geheim@host:port', 'register');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^klacht: address of EventStoreDB: expected esdb:/);
    expect(refused.stderr).not.toContain('geheim');
  });
});
