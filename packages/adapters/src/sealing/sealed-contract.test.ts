import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { personal } from '@klacht/domain';
import {
  describeEventStore,
  describeFollowing,
} from '../event-stores/contract/event-store-contract.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { masterKeyInFile } from '../key-stores/master-key.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { openSqliteKeyStore } from '../key-stores/sqlite/sqlite-key-store.ts';
import { sealed } from './sealed.ts';

/** Any event, whose field `text` is personal. */
const loose = z.looseObject({ text: personal(z.string()).exactOptional() });
const looseSchemaOf = () => loose;

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));

describeEventStore('sealed memory', async () =>
  sealed(createMemoryEventStore(), createMemoryKeyStore(), looseSchemaOf),
);

describeFollowing('sealed memory', async () =>
  sealed(createMemoryEventStore(), createMemoryKeyStore(), looseSchemaOf),
);

describeEventStore('sealed sqlite', async () => {
  const folder = newFolder();
  const master = masterKeyInFile(path.join(folder, 'master'));
  return sealed(
    openSqliteEventStore(path.join(folder, 'klacht.db')),
    openSqliteKeyStore(path.join(folder, 'klacht.db.keys'), master),
    looseSchemaOf,
  );
});
