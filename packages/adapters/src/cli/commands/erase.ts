import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import {
  type ComplaintCommand,
  execute,
  isKlachtError,
  type KlachtError,
  type LocalDate,
} from '@klacht/domain';
import { erasableTexts, eraseComplaint } from '../../envelope/erasure.ts';
import { type GlobalOptions, nowOf, type OpenJournal, todayOf, withRegister } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { withOutput } from '../output.ts';
import type { CliCommand } from './command.ts';
import { findComplaint } from './find.ts';

type Options = { readonly dryRun?: true; readonly actor: string };

/** What came of it, as JSON. */
type Answer = {
  readonly complaintId: string;
  readonly outcome: 'erased' | 'deferred' | 'refused' | 'would-erase';
  /** Why not, or not yet. */
  readonly ground: string | null;
  /** The last day on which the dossier must be kept. */
  readonly until: LocalDate | null;
  /** Texts that are, or would be, lost to everybody. */
  readonly texts: number;
};

const textOf = (number: string, { outcome, ground, until, texts }: Answer): string => {
  switch (outcome) {
    case 'would-erase':
      return `${number}: would make ${texts} texts unreadable for ever. Nothing was changed.\n`;
    case 'erased':
      return `${number}: erased; ${texts} texts can be read by nobody any more.\n`;
    case 'deferred':
      return `${number}: not yet; kept until ${until}, that day included (${ground}).\n`;
    case 'refused':
      return `${number}: not erased: ${ground}\n`;
  }
};

/** Asks, and records the answer: done, put off until the retention ends, or refused. */
const decideErasure = async (
  request: (command: ComplaintCommand) => Promise<unknown>,
  at: LocalDate,
  asked: boolean,
): Promise<Pick<Answer, 'outcome' | 'ground' | 'until'>> => {
  if (!asked) await request({ type: 'RequestErasure', data: { at } });
  try {
    await request({ type: 'Erase', data: { at } });
    return { outcome: 'erased', ground: null, until: null };
  } catch (error) {
    if (!isKlachtError(error, 'rejected')) throw error;
    return answerRefused(request, at, error);
  }
};

const answerRefused = async (
  request: (command: ComplaintCommand) => Promise<unknown>,
  at: LocalDate,
  { code, message, details }: KlachtError,
): Promise<Pick<Answer, 'outcome' | 'ground' | 'until'>> => {
  const until = (details['until'] ?? null) as LocalDate | null;
  if (code === 'under-retention' && until !== null && until >= at) {
    await request({ type: 'DeferErasure', data: { at, ground: 'retention', until } });
    return { outcome: 'deferred', ground: 'retention', until };
  }
  const ground = message.replace(/^Erase: /, '');
  await request({ type: 'RefuseErasure', data: { at, ground } });
  return { outcome: 'refused', ground, until: null };
};

const erase = async (
  journal: OpenJournal,
  complaintId: string,
  options: GlobalOptions & Options,
  erasure: string | undefined,
): Promise<Answer> => {
  const { store, keys } = journal;
  const texts = (await erasableTexts({ store, complaintId })).length;
  if (options.dryRun) {
    return { complaintId, outcome: 'would-erase', ground: null, until: null, texts };
  }
  const request = (command: ComplaintCommand) =>
    execute(journal, {
      ...command,
      complaintId,
      commandId: randomUUID(),
      actor: options.actor,
      now: nowOf(options),
    });
  const asked = erasure === 'requested' || erasure === 'deferred';
  const answer =
    erasure === 'erased'
      ? ({ outcome: 'erased', ground: null, until: null } as const)
      : await decideErasure(request, todayOf(options, journal), asked);
  if (answer.outcome === 'erased') await eraseComplaint({ store, keys, complaintId });
  return { complaintId, ...answer, texts };
};

export const eraseCommand: CliCommand = (done) =>
  new Command('erase')
    .description('forgets a complainant: destroys the key that their texts are sealed with')
    .argument('<id>', "the complaint's number or id")
    .option('--dry-run', 'only say what would go')
    .option('--actor <name>', 'who erases', 'erase')
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
      await withRegister(options, async (journal, view) => {
        const { number, complaintId, complaint } = findComplaint(view, id);
        const answer = await erase(journal, complaintId, options, complaint.erasure?.state);
        await withOutput(options.output, (write) =>
          write(options.json ? `${JSON.stringify(answer)}\n` : textOf(number, answer)),
        );
        const found = answer.outcome === 'deferred' || answer.outcome === 'refused';
        done(found ? EXIT.found : EXIT.done);
      });
    });
