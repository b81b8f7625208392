import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startCluster } from '../event-stores/eventstoredb/testing/cluster.ts';
import { newFolder, receive } from './testing/klacht-in.ts';

const MAIN = path.join(import.meta.dirname, 'main.ts');
const folder = newFolder();
const cluster = await startCluster(1);
afterAll(() => cluster.stop());

/** Runs the command line as a process of its own, while the double goes on in this one. */
const klacht = (...args: readonly string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', MAIN, ...args],
      { cwd: folder },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

describe('klacht --store esdb://…', () => {
  it('does what it does on a file, and keeps its views in one', async () => {
    const file = path.join(folder, 'commands.ndjson');
    const { data } = receive();
    const text = 'The price was wrong.';
    writeFileSync(file, `${JSON.stringify(receive({ data: { ...data, text } }))}\n`);
    const store = ['--store', cluster.address];
    const now = ['--invented-clock', '--now', '2026-05-01T08:00:00Z'];
    for (const outcome of ['recorded', 'repeated']) {
      expect(await klacht(...store, ...now, 'submit', file)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(outcome) as unknown,
      });
    }
    const sqlite = ['--store', 'sqlite:klacht.db'];
    await klacht(...sqlite, ...now, 'submit', file);
    const register = await klacht(...store, ...now, 'register', '--json');
    expect(register).toMatchObject({ code: 0, stderr: '' });
    expect(register.stdout).toBe((await klacht(...sqlite, ...now, 'register', '--json')).stdout);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['klacht.keys', 'klacht.views']) as unknown,
    );
    expect(await klacht(...store, 'verify')).toMatchObject({ code: 0 });
    const position = String(cluster.log.events.at(-1)?.position);
    const open = ['--open', '--actor', 'bram'];
    expect((await klacht(...store, 'log', '2026-0001', ...open)).stdout).toContain(text);
    const written = cluster.log.events.map((event) => Buffer.from(event.data).toString());
    expect(written.join('\n')).not.toContain(text);
    await klacht(...store, '--views', 'elsewhere.views', 'register');
    expect(readdirSync(folder)).toContain('elsewhere.views');
    const asOf = await klacht(...store, 'register', '--json', '--as-of', `@${position}`);
    expect(asOf.stdout).toBe(register.stdout);
  });

  it('names itself in an audit pack without a password', async () => {
    const address = cluster.address.replace('esdb://', 'esdb://anna:geheim@');
    const store = ['--store', address, '--invented-clock', '--now', '2026-05-01T08:00:00Z'];
    expect(await klacht(...store, 'seal', '-o', 'head.json')).toMatchObject({ code: 0 });
    const pack = await klacht(...store, 'export', 'pack', '--all', '-o', 'pack');
    expect(pack).toMatchObject({ code: 0 });
    const manifest = readFileSync(path.join(folder, 'pack/manifest.json'), 'utf8');
    expect(manifest).toContain('esdb://***@127.0.0.1');
    expect(manifest).not.toContain('geheim');
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

  it('ends where a cluster takes the connection and says nothing', async () => {
    const silent = await startCluster(3);
    for (const { faults } of silent.nodes) faults.silent = true;
    const ended = await klacht('--store', `${silent.address}&defaultDeadline=500`, 'register');
    silent.stop();
    expect(ended).toMatchObject({ code: 3, stdout: '' });
    // By itself the client would ask each of them ten times over.
    for (const { asked } of silent.nodes) expect(asked().leaders).toBeLessThan(3);
  });

  it('says to check TLS, started as a program and by the number of a machine: and no more', async () => {
    const address = `esdb://anna:geheim@127.0.0.1:${cluster.nodes[0]?.port}?defaultDeadline=3000`;
    const env = {
      ...process.env,
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`,
    };
    const refused = await new Promise<string>((resolve) => {
      execFile(MAIN, ['--store', address, 'register'], { cwd: folder, env }, (_, __, stderr) =>
        resolve(stderr),
      );
    });
    expect(refused).toMatch(/^klacht: .*: check hosts, ports and TLS \(.*\)\)\n$/);
  });

  it.each([
    [['--store', 'kurrentdb://anna:geheim@host', 'register'], "got 'kurrentdb://***'"],
    [['--store', 'ESDB://anna:ge@heim@host', 'register'], "got 'ESDB://***'"],
    [['--store', 'esbd://anna:geheim', 'register'], '--store: expected sqlite:PATH'],
    [
      ['copy', '--from', 'sqlite:klacht.db', '--to', 'esbd://anna:geheim'],
      '--to: expected sqlite:',
    ],
    [['--store', 'kurrentdb:anna:geheim@host', 'rebuild'], "got 'kurrentdb:***@host'"],
    [
      ['copy', '--from', 'db:anna:geheim@host', '--to', 'sqlite:copy.db'],
      "--from: expected sqlite:PATH, esdb://HOST or memory:, got 'db:***@host'",
    ],
    [
      ['copy', ...['--from', '--to'].flatMap((option) => [option, 'esdb://anna:geheim@host'])],
      "got 'esdb://***@host'",
    ],
    [['--store', 'esdb://anna:geheim@host?tlsVerifyCert=false', 'register'], 'tlsCAFile'],
    [['--store', 'esdb://anna:geheim@host?tlsCafil=x', 'register'], 'got tlsCafil'],
  ])('shows no password: %j', async (args, message) => {
    const refused = await klacht(...args);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(message);
    expect(refused.stderr).not.toContain('heim');
  });
});
