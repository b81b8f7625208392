import { mkdtempSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { bitonic, execute } from '@klacht/domain';
import { checkPack } from '../../../../examples/independent-verifier/verify-pack.ts';
import { chained } from '../proof/chained.ts';
import { HEADS_STREAM } from '../proof/check-heads.ts';
import { sealed } from '../sealing/sealed.ts';
import { newKey, seal } from '../proof/testing/journals.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { openRegisterView } from '../view-stores/sqlite-register-view.ts';
import { writeAuditPack } from './audit-pack.ts';

const NOW = '2026-04-02T08:00:00Z';

it('a pack of the whole journal has a dossier of a complaint that came in and was sealed meanwhile', async () => {
  const store = sealed(chained(createMemoryEventStore()), createMemoryKeyStore());
  const procedures = [bitonic];
  const view = openRegisterView(':memory:', procedures);
  const privateKey = newKey();
  const receive = async (): Promise<void> => {
    await execute(
      { store, procedures },
      {
        commandId: randomUUID(),
        complaintId: randomUUID(),
        actor: 'anna',
        now: NOW,
        type: 'Receive',
        data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
      },
    );
    await seal(store, privateKey);
  };
  await receive();
  await view.catchUp(store);
  let received = 1;
  const busy: typeof store = {
    ...store,
    async *readStream(stream, ...rest) {
      if (stream === HEADS_STREAM && received === 1) {
        received += 1;
        await receive();
      }
      yield* store.readStream(stream, ...rest);
    },
  };
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'pack');
  const { manifest } = await writeAuditPack({ store: busy, procedures }, folder, {
    entries: async () => {
      await view.catchUp(store);
      return [...view.entries()];
    },
    whole: true,
    now: NOW,
    language: 'en',
    reader: null,
    tool: 'klacht',
    command: 'klacht export pack --all',
  });
  view.close();
  expect(manifest.files.map((file) => file.path)).toEqual(
    expect.arrayContaining(['dossiers/2026-0001.html', 'dossiers/2026-0002.html']),
  );
  expect(checkPack(folder)).toBeNull();
});
