import path from 'node:path';
import { klachtHere } from '../../testing/klacht-here.ts';
import { newFolder } from '../../testing/klacht-in.ts';

const NOW = '2026-04-07T09:00:00Z';

/** The command line over a new journal, on one day. */
export const desk = () => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  const klacht = (...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${at('klacht.db')}`, '--invented-clock', '--now', NOW, ...args);
  const receive = (...args: readonly string[]) =>
    klacht('receive', '--at', '2026-04-02', '--channel', 'email', '--actor', 'anna', ...args);
  return { at, klacht, receive };
};

export const jsonOf = ({ stdout }: { readonly stdout: string }) =>
  JSON.parse(stdout) as Readonly<Record<string, unknown>>;
