import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { klachtHere } from './klacht-here.ts';
import { newFolder } from './klacht-in.ts';

/** A new folder with a journal of what these commands lead to, which is sealed; all run on one day. */
export const sealedFolder = async (commands: readonly object[], now: string) => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  const klacht = (...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${at('klacht.db')}`, '--invented-clock', '--now', now, ...args);
  writeFileSync(at('in.ndjson'), commands.map((command) => JSON.stringify(command)).join('\n'));
  await klacht('submit', at('in.ndjson'));
  await klacht('seal', '-o', at('head.json'));
  const pack = (name: string, ...args: readonly string[]) =>
    klacht('export', 'pack', '2026-0001', '-o', at(name), ...args);
  const page = (name: string, number = '2026-0001'): string =>
    readFileSync(path.join(at(name), `dossiers/${number}.html`), 'utf8');
  return { at, klacht, pack, page };
};
