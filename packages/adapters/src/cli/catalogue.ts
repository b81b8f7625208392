import type { Language } from '@klacht/domain';
import { commandSummariesOf, shortcutSummary } from '../words/command-summaries.ts';
import { generalSummariesOf } from '../words/general-summaries.ts';
import { longNameOf, type Shortcut, SHORTCUTS, shortNameOf } from './by-hand/short-names.ts';
import type { CliCommand } from './commands/command.ts';

type General = keyof ReturnType<typeof generalSummariesOf>;

/**
 * Each command is loaded when it is asked for, so the register does not load the code of the
 * import.
 */
const GENERAL: Readonly<Record<General, () => Promise<CliCommand>>> = {
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  desk: async () => (await import('./commands/desk.ts')).deskCommand,
  submit: async () => (await import('./commands/submit.ts')).submitCommand,
  mail: async () => (await import('./commands/mail.ts')).mailCommand,
  inbox: async () => (await import('./commands/inbox.ts')).inboxCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  remind: async () => (await import('./commands/remind.ts')).remindCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  register: async () => (await import('./commands/register.ts')).registerCommand,
  overdue: async () => (await import('./commands/overdue.ts')).overdueCommand,
  retention: async () => (await import('./commands/retention.ts')).retentionCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  'what-if': async () => (await import('./commands/what-if.ts')).whatIfCommand,
  find: async () => (await import('./commands/find.ts')).findCommand,
  log: async () => (await import('./commands/log.ts')).logCommand,
  documents: async () => (await import('./commands/documents.ts')).documentsCommand,
  attach: async () => (await import('./commands/attach.ts')).attachCommand,
  open: async () => (await import('./commands/open.ts')).openCommand,
  letter: async () => (await import('./commands/letter.ts')).letterCommand,
  outbox: async () => (await import('./commands/outbox.ts')).outboxCommand,
  letters: async () => (await import('./commands/letters.ts')).lettersCommand,
  readers: async () => (await import('./commands/readers.ts')).readersCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  erase: async () => (await import('./commands/erase.ts')).eraseCommand,
  seal: async () => (await import('./commands/seal.ts')).sealCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuildCommand,
  copy: async () => (await import('./commands/copy.ts')).copyCommand,
  completion: async () => (await import('./commands/completion.ts')).completionCommand,
};

type HandType = keyof ReturnType<typeof commandSummariesOf>;

/** A command as the help lists it, and how to load it. */
export type Listed = {
  readonly name: string;
  readonly alias: string | null;
  readonly about: string;
  /** Of a command of the domain that is given by hand. */
  readonly byHand: boolean;
  readonly load: () => Promise<CliCommand>;
};

/**
 * Every command of the command line, in the order of the help. `Erase` has a command of its own, for
 * it destroys a key.
 *
 * @param language of what is said about each
 */
export const catalogue = (language: Language): readonly Listed[] => {
  const general = generalSummariesOf(language);
  const byHand = commandSummariesOf(language);
  return [
    ...(Object.keys(GENERAL) as General[]).map((name) => ({
      name,
      alias: null,
      about: general[name],
      byHand: false,
      load: GENERAL[name],
    })),
    ...(Object.keys(byHand) as HandType[])
      .filter((type) => !Object.hasOwn(GENERAL, shortNameOf(type)))
      .map((type) => ({
        name: shortNameOf(type),
        alias: longNameOf(type) === shortNameOf(type) ? null : longNameOf(type),
        about: byHand[type],
        byHand: true,
        load: async () => (await import('./by-hand/hand-command.ts')).handCommand(type),
      })),
    ...(Object.keys(SHORTCUTS) as Shortcut[]).map((word) => ({
      name: word,
      alias: null,
      about: shortcutSummary(word, language),
      byHand: true,
      load: async () =>
        (await import('./by-hand/hand-command.ts')).handCommand(SHORTCUTS[word].type, word),
    })),
  ];
};
