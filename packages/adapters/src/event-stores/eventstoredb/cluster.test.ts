import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { NO_STREAM } from '@klacht/domain';
import { anEvent } from '../contract/given.ts';
import type { Cluster } from './testing/cluster.ts';
import { aStoreOn, endWithTheTest, timed } from './testing/given.ts';

endWithTheTest();

const fallSilent = ({ nodes }: Cluster): void => {
  for (const { faults } of nodes) faults.silent = true;
};

describe('a node that is lost in the election of a leader', () => {
  it('does not end the process: it appends and follows on the next leader', async () => {
    const fixture = path.join(import.meta.dirname, 'fixtures/node-lost-in-election.ts');
    const args = ['--disable-warning=ExperimentalWarning', fixture];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect({ stdout, stderr }).toEqual({ stdout: 'complaint-a complaint-b', stderr: '' });
  });
});

describe('a cluster of which no node answers', () => {
  it('does not keep a store from being closed that never called it', async () => {
    const { store, cluster } = await aStoreOn(3);
    fallSilent(cluster);
    const [, took] = await timed(store.close());
    expect(took).toBeLessThan(5_000);
  });

  it('does not keep a store from being closed after a call', async () => {
    const { store, cluster } = await aStoreOn(3, { timeLimitMs: 300 });
    fallSilent(cluster);
    await expect(store.append('complaint-a', NO_STREAM, [anEvent()])).rejects.toMatchObject({
      kind: 'unavailable',
    });
    const [, took] = await timed(store.close());
    expect(took).toBeLessThan(5_000);
  });
});
