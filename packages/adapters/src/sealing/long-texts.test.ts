import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { bitonic, complaintStream, execute, type Request } from '@klacht/domain';
import { streamOf } from '../event-stores/contract/store-under-test.ts';
import { erasableTexts, eraseComplaint } from './erasure.ts';
import { ERASED } from './sealed.ts';
import { openSealed } from './testing/sealed-journal.ts';

const complaintId = randomUUID();
const ask = (command: Pick<Request, 'type' | 'data'>): Request =>
  ({
    commandId: randomUUID(),
    complaintId,
    actor: 'anna',
    now: '2035-07-01T08:00:00Z',
    ...command,
  }) as Request;

it('a text of five million characters is read, repeated and erased as any other', async () => {
  const { keys, store } = openSealed();
  const journal = { store, procedures: [bitonic] };
  const stream = complaintStream(complaintId);
  const text = 'x'.repeat(5_000_000);
  const data = { at: '2026-04-02', channel: 'email', subjects: ['price'], text } as const;
  const receive = ask({ type: 'Receive', data });

  await execute(journal, receive);
  expect(await execute(journal, receive)).toMatchObject({ outcome: 'repeated', revision: 0 });
  const [opened] = await streamOf(store, stream);
  expect(opened !== undefined && 'text' in opened.data && opened.data.text === text).toBe(true);

  await execute(journal, ask({ type: 'Withdraw', data: { at: '2026-04-03' } }));
  await execute(journal, ask({ type: 'RequestErasure', data: { at: '2035-07-01' } }));
  await execute(journal, ask({ type: 'Erase', data: { at: '2035-07-01' } }));
  expect(await erasableTexts({ store, complaintId })).toMatchObject([{ field: 'text' }]);
  await eraseComplaint({ store, keys, complaintId });
  const [erased] = await streamOf(store, stream);
  if (erased === undefined) throw new Error('expected an event');
  expect((await store.openEvent(erased)).data).toMatchObject({ text: ERASED });
});
