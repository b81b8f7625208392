import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { bitonic, type EventStore, execute } from '@klacht/domain';
import { type RegisterEntry, registerAsOf, registerRowToKeep } from '@klacht/projections';
import { demoYear } from '../../demo/demo-year.ts';
import type { RegisterView } from '../sqlite-register-view.ts';

export const procedures = [bitonic];

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));

/** A file for views, in a folder of its own. */
export const newViewsFile = (): string => path.join(newFolder(), 'views.db');

/** Records a part of the year of the demo. */
export const fill = async (store: EventStore, from = 0, to = Infinity): Promise<void> => {
  for (const request of demoYear().slice(from, to)) await execute({ store, procedures }, request);
};

/** The register by a fold of the whole journal, without a view. */
export const folded = async (store: EventStore): Promise<readonly RegisterEntry[]> =>
  (await registerAsOf(store, { day: '2099-01-01', by: 'recorded' }, 'Europe/Amsterdam')).entries;

export const expectSame = async (view: RegisterView, store: EventStore): Promise<void> => {
  const entries = await folded(store);
  expect([...view.entries()]).toEqual(entries);
  expect([...view.rows()]).toEqual(entries.map((entry) => registerRowToKeep(entry, procedures)));
};
