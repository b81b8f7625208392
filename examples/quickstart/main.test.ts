import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const MAIN = path.join(import.meta.dirname, 'main.ts');

describe('the quickstart', () => {
  it('receives, acknowledges, and shows what came of it', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', MAIN, file],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const [row, progress, judge, proof] = stdout.split('\n');
    expect(row).toBe('2026-0001 received 2026-04-02');
    expect(progress).toBe('progress was due 2026-05-12');
    expect(judge).toBe('judge was due 2026-06-02');
    expect(proof).toMatch(/^Received Thursday 2 April 2026.*Done on 14 April 2026: late\.$/);
  });

  it('is short, and is what the README shows', () => {
    const text = readFileSync(MAIN, 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
    const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');
    expect(readme).toContain(`\`\`\`ts\n${text}\`\`\``);
  });
});
