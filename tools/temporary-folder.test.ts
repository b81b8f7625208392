import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { setup } from './temporary-folder.ts';

describe('the temporary folder of a run', () => {
  it('holds what the tests, and what they start, put away', () => {
    const { stdout } = spawnSync(process.execPath, ['--print', 'require("node:os").tmpdir()'], {
      encoding: 'utf8',
    });
    expect(path.basename(tmpdir())).toMatch(/^klacht-tests-/);
    expect(stdout.trim()).toBe(tmpdir());
  });

  it('goes, with all that is in it, and the one before it is in force again', () => {
    const before = tmpdir();
    const remove = setup();
    const folder = tmpdir();
    expect(path.dirname(folder)).toBe(before);
    writeFileSync(path.join(mkdtempSync(path.join(folder, 'klacht-')), 'journal.db'), 'x');
    remove();
    expect(existsSync(folder)).toBe(false);
    expect(tmpdir()).toBe(before);
  });
});
