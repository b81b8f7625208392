import { Command } from 'commander';
import { type Instant, KlachtError } from '@klacht/domain';
import { harmlessJson } from '../../ground/harmless.ts';
import { withoutPassword } from '../../use-cases/store-address.ts';
import { exportPack } from '../../use-cases/export-pack.ts';
import { clockFor, complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { version } from '../version.ts';
import type { CliCommand } from './command.ts';
import { calendarCommand } from './export-calendar.ts';
import { dossierCommand } from './export-dossier.ts';
import { registerForSupervisor } from './export-register.ts';
import { readerOf, type ReaderOptions, withReaderOptions } from './reader.ts';
import { tell } from '../tell.ts';

type Options = ReaderOptions & { readonly all?: true };

const expected = (field: string, what: string): KlachtError =>
  new KlachtError('invalid', 'invalid-input', `${field}: expected ${what}`, { field });

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** The words that make the pack again, as far as nothing was recorded since. */
const commandOf = (
  id: string | undefined,
  folder: string,
  options: GlobalOptions & Options,
  now: Instant,
): string => {
  const { store, procedure = [], lang, all, open, role, actor = '' } = options;
  const opening = open ? ['--open', '--role', role, '--actor', actor] : [];
  const files = procedure.flatMap((file) => ['--procedure', file]);
  const globals = ['--store', withoutPassword(store), '--now', now, '--lang', lang, ...files];
  const which = all ? '--all' : (id ?? '');
  return ['klacht', ...globals, 'export', 'pack', which, ...opening, '-o', folder]
    .map(quoted)
    .join(' ');
};

const packCommand = (): Command =>
  withReaderOptions(
    new Command('pack')
      .description('a folder for an auditor, checked without klacht: events, proofs, dossiers')
      .argument('[id]', "the complaint's number or id")
      .option('--all', 'the whole journal instead of one complaint'),
    'with personal texts opened in the dossiers; without it the pack holds none',
  )
    .addHelpText(
      'after',
      `
The folder that -o names appears whole or not at all, and must not hold anything yet. The journal
must have a signed head: run klacht seal first, or what was recorded since the last head has no proof. Prints
the digest of the manifest: give it to the auditor by another way than the folder.

Examples:
  $ klacht export pack 2025-0001 -o pack-2025-0001
  $ klacht export pack --all -o pack-2025
  $ klacht export pack 2025-0001 --open --role auditor --actor bram -o pack-2025-0001`,
    )
    .action(async (id: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      // Here -o names a folder. A folder that is not empty is refused below.
      const { output, ...rest } = options;
      const { all = false, lang, json } = rest;
      if (output === undefined || output === '-') {
        throw expected('--output', `the folder to make; got ${output ?? 'none'}`);
      }
      if ((id === undefined) !== all) throw expected('ID', 'one complaint, or --all');
      const reader = readerOf(options);
      const now = nowOf(options);
      await withJournal(rest, 'existing', async (journal) => {
        const { manifest, digest, unproved } = await exportPack(journal, output, {
          of: id === undefined ? 'all' : await complaintFor(journal, id),
          now,
          language: lang,
          reader,
          recordedAt: (await clockFor(options, journal))(),
          tool: `klacht ${version}`,
          command: commandOf(id, output, options, now),
        });
        const { events, head } = manifest;
        if (unproved > 0) {
          tell(
            `${unproved} of ${events} events were recorded after the head of ${head.at} and have no proof; klacht seal covers them`,
          );
        }
        process.stdout.write(json ? `${harmlessJson(manifest)}\n` : `${digest}\n`);
      });
    });

/** What is made in a format of its own has no JSON. */
const withoutJson = (command: Command): Command =>
  command.hook('preAction', () => {
    if (command.getOptionValueSourceWithGlobals('json') !== 'cli') return;
    command.error(`error: option '--json' is not for export ${command.name()}`);
  });

export const exportCommand: CliCommand = () =>
  new Command('export')
    .addCommand(packCommand())
    .addCommand(withoutJson(dossierCommand()))
    .addCommand(withoutJson(calendarCommand()))
    .addCommand(withoutJson(registerForSupervisor()));
