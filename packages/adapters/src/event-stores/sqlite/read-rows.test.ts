import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { isKlachtError, NO_STREAM, type RecordedEvent } from '@klacht/domain';
import { anEvent } from '../contract/store-under-test.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');

const sizesOf = async (
  batches: AsyncIterable<readonly RecordedEvent[]>,
): Promise<readonly number[]> => (await Array.fromAsync(batches)).map(({ length }) => length);

it('large events are read few at a time, and small ones a thousand at a time', async () => {
  const store = openSqliteEventStore(newFile());
  const large = anEvent({ data: { text: 'x'.repeat(1_500_000) } });
  for (let revision = NO_STREAM; revision < 6; revision += 1) {
    await store.append('complaint-a', revision, [large]);
  }
  const small = Array.from({ length: 1_200 }, () => anEvent());
  await store.append('complaint-b', NO_STREAM, small);
  expect(await sizesOf(store.readAll())).toEqual([3, 3, 1_000, 201]);
  expect(await sizesOf(store.readStream('complaint-a'))).toEqual([3, 3, 1]);
  expect(await sizesOf(store.readStream('complaint-a', 4))).toEqual([3]);
  expect(await sizesOf(store.readStream('complaint-b'))).toEqual([1_000, 200]);
  await store.close();
});

it('of several streams no part of one is given, and none that is too much beside the others', async () => {
  const store = openSqliteEventStore(newFile());
  const large = anEvent({ data: { text: 'x'.repeat(1_500_000) } });
  for (const stream of ['complaint-a', 'complaint-b', 'complaint-c']) {
    await store.append(stream, NO_STREAM, [large]);
    await store.append(stream, 0, [large]);
  }
  const streams = ['complaint-a', 'complaint-b', 'complaint-c'];
  const found = (await store.readStreams?.(streams)) ?? new Map<string, readonly unknown[]>();
  expect([...found].map(([stream, events]) => [stream, events.length])).toEqual([
    ['complaint-a', 2],
  ]);
  await store.close();
});

it('the events before one that holds a number beyond a double are read first', async () => {
  const file = newFile();
  const store = openSqliteEventStore(file);
  for (const stream of ['complaint-a', 'complaint-b', 'complaint-c', 'complaint-d']) {
    await store.append(stream, NO_STREAM, [anEvent()]);
  }
  const raw = new DatabaseSync(file);
  raw.exec("UPDATE events SET revision = 9007199254740993 WHERE stream = 'complaint-c'");
  raw.close();
  const read: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const batch of store.readAll()) read.push(...batch.map(({ stream }) => stream));
  };
  await expect(reading()).rejects.toSatisfy((error) => isKlachtError(error, 'unreadable'));
  expect(read).toEqual(['complaint-a', 'complaint-b']);
  await store.close();
});
