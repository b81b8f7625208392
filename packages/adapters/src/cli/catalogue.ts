import type { Language } from '@klacht/domain';
import { commandSummariesOf } from '../words/command-summaries.ts';
import { generalSummariesOf } from '../words/general-summaries.ts';
import { longNameOf, SHORT_NAMES } from './by-hand/short-names.ts';
import type { CliCommand } from './commands/command.ts';

type General = keyof ReturnType<typeof generalSummariesOf>;

/** Loaded when asked for: who asks for the register loads nothing of the import. */
const GENERAL: Readonly<Record<General, () => Promise<CliCommand>>> = {
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  submit: async () => (await import('./commands/submit.ts')).submitCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  register: async () => (await import('./commands/register.ts')).registerCommand,
  overdue: async () => (await import('./commands/overdue.ts')).overdueCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  log: async () => (await import('./commands/log.ts')).logCommand,
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
};

type HandType = keyof typeof SHORT_NAMES;

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
 * Every command of the command line, in the order of the help. To forget has a command of its own.
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
    ...(Object.keys(SHORT_NAMES) as HandType[])
      .filter((type) => !Object.hasOwn(GENERAL, SHORT_NAMES[type]))
      .map((type) => ({
        name: SHORT_NAMES[type],
        alias: longNameOf(type) === SHORT_NAMES[type] ? null : longNameOf(type),
        about: byHand[type],
        byHand: true,
        load: async () => (await import('./by-hand/hand-command.ts')).handCommand(type),
      })),
  ];
};
