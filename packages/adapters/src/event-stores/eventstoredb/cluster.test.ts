import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

describe('a node that is lost in the election of a leader', () => {
  it('does not end the process: it appends and follows on the next leader', async () => {
    const fixture = path.join(import.meta.dirname, 'fixtures/node-lost-in-election.ts');
    const args = ['--disable-warning=ExperimentalWarning', fixture];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect({ stdout, stderr }).toEqual({ stdout: 'complaint-a complaint-b', stderr: '' });
  });
});
