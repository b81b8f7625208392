import { Command } from 'commander';
import { harmlessJson } from '../../ground/harmless.ts';
import { forget, type Forgotten } from '../../use-cases/forget.ts';
import { complaintFor, type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { EXIT } from '../exit.ts';
import { withOutput } from '../output.ts';
import { actorName } from './actor.ts';
import type { CliCommand } from './command.ts';

type Options = { readonly dryRun?: true; readonly actor: string };

const GROUNDS: Readonly<Record<string, string>> = {
  handling: 'the complaint is open; its dossier is needed to handle it',
  'legal-hold': 'a legal hold keeps the dossier; lift it first',
};

const textOf = (number: string, answer: Forgotten, dryRun: boolean): string => {
  const { outcome, ground, until, texts } = answer;
  const unchanged = dryRun ? ' Nothing was changed.' : '';
  switch (outcome) {
    case 'would-erase':
      return `${number}: would make ${texts} texts unreadable for ever.${unchanged}\n`;
    case 'erased':
      return `${number}: erased; ${texts} texts can be read by nobody any more.\n`;
    case 'deferred':
      return `${number}: not yet; kept until ${until}, that day included (${ground}).${unchanged}\n`;
    case 'refused':
      return `${number}: not erased: ${GROUNDS[ground ?? ''] ?? ground}${dryRun ? '.' : ''}${unchanged}\n`;
  }
};

export const eraseCommand: CliCommand = (done) =>
  new Command('erase')
    .argument('<id>', "the complaint's number or id")
    .option('--dry-run', 'only say what would go, or why not yet')
    .option('--actor <name>', 'who erases', actorName, 'erase')
    .addHelpText(
      'after',
      `
Records the request and its answer. While the dossier must be kept, it is put off or refused, and
this ends with 1. What is erased cannot be brought back, but from a backup of the keys; register,
figures and proofs stand.

Examples:
  $ klacht erase 2019-0004 --dry-run
  $ klacht erase 2019-0004 --actor anna`,
    )
    .action(async (id: string, _, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Options>();
      await withJournal(options, 'existing', async (journal) => {
        const entry = await complaintFor(journal, id);
        const { actor, dryRun = false } = options;
        const answer = await forget(journal, entry, { actor, dryRun, now: nowOf(options) });
        await withOutput(options.output, (write) =>
          write(options.json ? `${harmlessJson(answer)}\n` : textOf(entry.number, answer, dryRun)),
        );
        const found = answer.outcome === 'deferred' || answer.outcome === 'refused';
        done(found ? EXIT.found : EXIT.done);
      });
    });
