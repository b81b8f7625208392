import { Command, Option } from 'commander';
import { KlachtError, type Role, role } from '@klacht/domain';
import { openDocument } from '../../use-cases/open-document.ts';
import { clockFor, complaintFor, type GlobalOptions, withJournal } from '../context.ts';
import { withOutput } from '../output.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly actor: string; readonly role: Role };

/** Of a file with personal data. */
const OWNER_ONLY = 0o600;

export const openCommand: CliCommand = () =>
  new Command('open')
    .argument('<id>', "the complaint's number or id")
    .argument('<digest>', 'of the document, or how it begins, as klacht documents shows it')
    .requiredOption('--actor <name>', 'who reads it; recorded before it is shown', actorName)
    .addOption(
      new Option('--role <role>', 'as what it is read').choices(role.options).default('auditor'),
    )
    .addHelpText(
      'after',
      `
Opens a document that klacht keeps, for a role that may see it. That it was read is recorded first.
The file of -o is for its owner only, and appears whole or not at all; without it the document goes to
a pipe.

Examples:
  $ klacht open 2026-0042 ab12cd34 --role officer --actor anna -o order.pdf
  $ klacht open 2026-0042 ab12cd34 --role officer --actor anna | less`,
    )
    .action(async (id: string, digest: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      if (options.output === undefined && process.stdout.isTTY) {
        throw new KlachtError(
          'invalid',
          'invalid-input',
          '--output: expected a file to write the document to, or a pipe; got a terminal',
          { field: '--output' },
        );
      }
      const reader = { role: options.role, name: options.actor };
      await withJournal(options, 'existing', async (journal) => {
        const entry = await complaintFor(journal, id);
        const now = (await clockFor(options, journal))();
        const { bytes } = await openDocument(journal, entry, digest, { reader, now });
        await withOutput(
          options.output,
          async (write) => {
            for await (const piece of bytes) await write(piece);
          },
          { mode: OWNER_ONLY, journal: journal.name },
        );
      });
    });
