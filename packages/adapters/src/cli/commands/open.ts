import { Command, Option } from 'commander';
import { KlachtError, type Role, role } from '@klacht/domain';
import { openDocument } from '../../use-cases/dossier/open-document.ts';
import { clockFor, complaintFor, type GlobalOptions, withJournal } from '../context.ts';
import { withOutput } from '../output.ts';
import { fromVariable } from '../from-variable.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly actor: string; readonly role: Role };

/** Of a file with personal data. */
const OWNER_ONLY = 0o600;

export const openCommand: CliCommand = () =>
  new Command('open')
    .argument('<id>')
    .argument('<digest>')
    .addOption(
      fromVariable(
        'KLACHT_ACTOR',
        new Option('--actor <name>').argParser(actorName).makeOptionMandatory(),
      ),
    )
    .addOption(new Option('--role <role>').choices(role.options).default('auditor'))
    .action(async (id: string, digest: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      if (options.output === undefined && process.stdout.isTTY) {
        throw new KlachtError(
          'invalid',
          'invalid-input',
          '--output: expected a file to write the document to, or a pipe; got a terminal',
          { field: '--output', reason: 'document-on-terminal' },
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
