import { Command } from 'commander';
import { KlachtError } from '@klacht/domain';
import { toldWords } from '../../words/told-words.ts';
import { harmlessJson } from '../../ground/harmless.ts';
import { exportPack } from '../../use-cases/dossier/export-pack.ts';
import { packAgain } from '../../use-cases/dossier/pack-again.ts';
import { clockFor, complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { version } from '../../ground/version.ts';
import type { CliCommand } from './command.ts';
import { calendarCommand } from './export-calendar.ts';
import { dossierCommand } from './export-dossier.ts';
import { registerForSupervisor } from './export-register.ts';
import { readerOf, type ReaderOptions, withReaderOptions } from './reader.ts';
import { tell } from '../tell.ts';

type Options = ReaderOptions & { readonly all?: true };

const expected = (field: string, what: string, reason: string): KlachtError =>
  new KlachtError('invalid', 'invalid-input', `${field}: expected ${what}`, { field, reason });

const packCommand = (): Command =>
  withReaderOptions(new Command('pack').argument('[id]').option('--all')).action(
    async (id: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      // Here -o names a folder. A folder that is not empty is refused below.
      const { output, ...rest } = options;
      const { all = false, lang, json } = rest;
      if (output === undefined || output === '-') {
        throw expected('--output', `the folder to make; got ${output ?? 'none'}`, 'no-folder');
      }
      if ((id === undefined) !== all) throw expected('ID', 'one complaint, or --all', 'one-or-all');
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
          command: packAgain({
            store: options.store,
            procedure: options.procedure ?? [],
            now,
            language: lang,
            id: id ?? null,
            reader,
            folder: output,
          }),
        });
        const { events, head } = manifest;
        if (unproved > 0) {
          tell(toldWords(lang).unproved(unproved, events, head.at));
        }
        process.stdout.write(json ? `${harmlessJson(manifest)}\n` : `${digest}\n`);
      });
    },
  );

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
