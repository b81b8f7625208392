// Runs one node of the double of EventStoreDB, says where, and ends with its input: node bench/double.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startCluster } from '../packages/adapters/src/event-stores/eventstoredb/testing/cluster.ts';
import { isStarted } from './own-process.ts';

/** Starts a node in a process of its own, so that it takes no time of who is measured. */
export const startDouble = async () => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', import.meta.filename],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  return { address: address.toString(), stop: () => child.stdin.end() };
};

if (isStarted(import.meta.filename)) {
  const cluster = await startCluster(1);
  process.stdout.write(cluster.address);
  process.stdin.resume();
  process.stdin.on('end', () => cluster.stop());
}
