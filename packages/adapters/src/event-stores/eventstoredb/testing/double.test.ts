import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { afterEach, describe, expect, it } from 'vitest';
import { startCluster } from './cluster.ts';
import { type Version, versions } from './manners.ts';

const ended: (() => Promise<void>)[] = [];

/** The client itself, on one node of the double. */
const aClientOf = async (version: Version) => {
  const cluster = await startCluster(1, version);
  const client = EventStoreDBClient.connectionString(cluster.address);
  ended.push(async () => {
    await client.dispose();
    cluster.stop();
  });
  return { client, cluster };
};

afterEach(async () => {
  await Promise.all(ended.splice(0).map((end) => end()));
});

/** Given, so that the client takes a call that answers each append alone. */
const credentials = { username: 'nobody', password: 'nobody' };

const anEvent = (text = '') =>
  jsonEvent({ id: crypto.randomUUID(), type: 'Happened', data: { text } });

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  );

const all = async (reading: AsyncIterable<{ event?: { id: string } }>): Promise<string[]> =>
  (await Array.fromAsync(reading)).map(({ event }) => event?.id ?? '');

describe.each(versions)('the double as %s', (version) => {
  const given = async () => {
    const { client, cluster } = await aClientOf(version);
    const append = (events: ReturnType<typeof anEvent>[], expectedRevision: 'no_stream' | bigint) =>
      client.appendToStream('complaint-a', events, { expectedRevision, credentials });
    return { client, cluster, append };
  };

  it('answers a repetition with the first place, also of a part', async () => {
    const { append } = await given();
    const batch = [anEvent(), anEvent()];
    const first = await append(batch, 'no_stream');
    await append([anEvent()], 1n);
    expect(await append(batch, 'no_stream')).toEqual(first);
    const part = await append(batch.slice(0, 1), 'no_stream');
    expect(part.nextExpectedRevision).toBe(0n);
    expect(part.position?.commit).toBeLessThan(first.position?.commit ?? 0n);
    expect(await codeOf(append([...batch, anEvent()], 'no_stream'))).not.toBe('done');
  });

  it('counts what an append weighs', async () => {
    const { client } = await given();
    const heavy = jsonEvent({
      type: 'Happened',
      data: { text: 'a'.repeat(600_000) },
      metadata: { text: 'a'.repeat(600_000) },
    });
    const appended = client.appendToStream('complaint-b', heavy, { credentials });
    expect(await codeOf(appended)).toMatch(version === '23.10.3' ? /^done$/ : /Maximum Append/);
  });

  it('takes no_stream after a soft delete, and not where all is hidden', async () => {
    const { cluster, append } = await given();
    await append([anEvent(), anEvent()], 'no_stream');
    cluster.log.truncate('complaint-a', 2);
    expect(await codeOf(append([anEvent()], 'no_stream'))).not.toBe('done');
    cluster.log.softDelete('complaint-a');
    expect(await append([anEvent()], 'no_stream')).toMatchObject({ nextExpectedRevision: 2n });
  });

  it('reads all from the beginning, from an event, from beyond the end, and from nowhere', async () => {
    const { client, append } = await given();
    const { position } = await append([anEvent()], 'no_stream');
    const from = (commit: bigint, prepare = commit) =>
      all(client.readAll({ fromPosition: { commit, prepare } }));
    const commit = position?.commit ?? 0n;
    const whole = await all(client.readAll({ fromPosition: START }));
    expect(await from(0n)).toEqual(whole);
    expect(await from(commit)).toEqual(whole.slice(1));
    expect(await from(commit, commit - 5n)).toEqual(whole.slice(1));
    expect(await from(2n ** 63n - 1n)).toEqual([]);
    const result = version === '23.10.3' ? 'Error' : 'InvalidPosition';
    expect(await codeOf(from(commit - 1n))).toContain(`Unexpected ReadAllResult: ${result}`);
    for (const place of [from(5n, 1_182_387n), from(2n ** 63n)]) {
      expect(await codeOf(place)).toContain('Exception was thrown by handler.');
    }
  });

  it('refuses what has no name, and takes an empty append', async () => {
    const { client, append } = await given();
    const nameless = client.appendToStream('', anEvent(), { credentials });
    expect(await codeOf(nameless)).toContain('Exception was thrown by handler.');
    expect(await append([], 'no_stream')).toMatchObject({ success: true });
  });
});
