import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { klachtIn, newFolder, receive } from './testing/klacht-in.ts';

const MAIN = path.join(import.meta.dirname, 'main.ts');

/** The exit code of klacht itself, whose reader goes away; not that of the reader. */
const piped = (cwd: string, words: string, reader: string) => {
  const command = `"${process.execPath}" --disable-warning=ExperimentalWarning "${MAIN}" --now 2026-05-01T08:00:00Z ${words} | ${reader}; echo "code \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
  return { code: /code (\d+)\n$/.exec(stdout)?.[1], stderr };
};

const COUNT = 400;

const recorded = (folder: string): number => {
  const db = new DatabaseSync(path.join(folder, 'klacht.db'));
  const row = db.prepare('SELECT count(*) AS count FROM events').get();
  db.close();
  return Number(row?.['count']);
};

describe('a reader that goes away', () => {
  it('stops the answers of submit, not its work, and its code tells of every line', () => {
    const folder = newFolder();
    const lines = Array.from({ length: COUNT }, () =>
      JSON.stringify(receive({ commandId: randomUUID(), complaintId: randomUUID() })),
    );
    writeFileSync(path.join(folder, 'in.ndjson'), lines.join('\n'));
    const whole = piped(folder, 'submit in.ndjson', 'head -1');
    expect(whole).toMatchObject({
      code: '0',
      stderr: expect.not.stringContaining('EPIPE') as unknown,
    });
    expect(recorded(folder)).toBe(COUNT);

    writeFileSync(path.join(folder, 'bad.ndjson'), [...lines, 'no JSON'].join('\n'));
    expect(piped(folder, 'submit bad.ndjson', 'head -1')).toMatchObject({ code: '2' });
    expect(piped(folder, 'register', 'true')).toMatchObject({ code: '0', stderr: '' });
  });

  it('does not make a damaged journal sound', () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'in.ndjson'), JSON.stringify(receive()));
    const klacht = klachtIn(folder);
    expect(
      klacht('--invented-clock', '--now', '2026-05-01T08:00:00Z', 'submit', 'in.ndjson').status,
    ).toBe(0);
    const db = new DatabaseSync(path.join(folder, 'klacht.db'));
    db.exec("UPDATE events SET recorded_at = '2026-05-01T08:00:01Z'");
    db.close();
    expect(piped(folder, 'verify', 'true')).toMatchObject({ code: '1' });
    expect(piped(folder, 'verify --json', 'true')).toMatchObject({ code: '1' });
  });
});
