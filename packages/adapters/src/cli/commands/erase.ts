import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import {
  answerStands,
  answerToErasure,
  type ComplaintCommand,
  type ErasureAnswer,
  execute,
  type LocalDate,
  procedureNamed,
} from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { erasableTexts, eraseComplaint } from '../../sealing/erasure.ts';
import type { OpenJournal } from '../../use-cases/open-journal.ts';
import { type GlobalOptions, nowOf, todayOf, withRegister } from '../context.ts';
import { EXIT } from '../exit-codes.ts';
import { withOutput } from '../output.ts';
import { actorName } from './actor.ts';
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

const GROUNDS: Readonly<Record<string, string>> = {
  handling: 'the complaint is open; its dossier is needed to handle it',
  'legal-hold': 'a legal hold keeps the dossier; lift it first',
};

const textOf = (number: string, answer: Answer, dryRun: boolean): string => {
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

const outcomeOf = ({
  type,
  data,
}: ErasureAnswer): Pick<Answer, 'outcome' | 'ground' | 'until'> => ({
  outcome: ({ Erase: 'erased', DeferErasure: 'deferred', RefuseErasure: 'refused' } as const)[type],
  ground: 'ground' in data ? data.ground : null,
  until: 'until' in data ? data.until : null,
});

/** What a request would be answered today; what was erased already stays so. */
const answerNow = (
  journal: OpenJournal,
  complaint: RegisterEntry['complaint'],
  options: GlobalOptions,
): ErasureAnswer => {
  const at = todayOf(options, journal);
  if (complaint.erasure?.state === 'erased') return { type: 'Erase', data: { at } };
  return answerToErasure(complaint, procedureNamed(journal.procedures, complaint.procedure), at);
};

/**
 * Records the request, unless one is open, and its answer, unless it stands already; a dry run
 * records nothing.
 */
const answered = async (
  journal: OpenJournal,
  { complaintId, complaint }: RegisterEntry,
  options: GlobalOptions & Options,
): Promise<ErasureAnswer> => {
  const { state } = complaint.erasure ?? {};
  const answer = answerNow(journal, complaint, options);
  if (options.dryRun || answerStands(complaint, answer)) return answer;
  const request = (command: ComplaintCommand) =>
    execute(journal, {
      ...command,
      complaintId,
      commandId: randomUUID(),
      actor: options.actor,
      now: nowOf(options),
    });
  if (state !== 'requested' && state !== 'deferred') {
    await request({ type: 'RequestErasure', data: { at: answer.data.at } });
  }
  await request(answer);
  return answer;
};

const erase = async (
  journal: OpenJournal,
  entry: RegisterEntry,
  options: GlobalOptions & Options,
): Promise<Answer> => {
  const { store, keys } = journal;
  const { complaintId } = entry;
  const texts = (await erasableTexts({ store, complaintId })).length;
  const answer = await answered(journal, entry, options);
  if (options.dryRun && answer.type === 'Erase') {
    return { complaintId, outcome: 'would-erase', ground: null, until: null, texts };
  }
  if (answer.type === 'Erase') await eraseComplaint({ store, keys, complaintId });
  return { complaintId, ...outcomeOf(answer), texts };
};

export const eraseCommand: CliCommand = (done) =>
  new Command('erase')
    .description('forgets a complainant: destroys the key that their texts are sealed with')
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
      await withRegister(options, 'existing', async (journal, view) => {
        const entry = findComplaint(view, id);
        const answer = await erase(journal, entry, options);
        await withOutput(options.output, (write) =>
          write(
            options.json
              ? `${JSON.stringify(answer)}\n`
              : textOf(entry.number, answer, options.dryRun === true),
          ),
        );
        const found = answer.outcome === 'deferred' || answer.outcome === 'refused';
        done(found ? EXIT.found : EXIT.done);
      });
    });
