import type { Language } from '@klacht/domain';

/** The language of the system, by the variables that say so; English unless that is Dutch. */
export const systemLanguage = (env: NodeJS.ProcessEnv = process.env): Language => {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return named !== undefined && /^nl(?:[_.@]|$)/.test(named) ? 'nl' : 'en';
};

const isLanguage = (text: string | undefined): text is Language => text === 'nl' || text === 'en';

/**
 * The language that was asked for, by `--lang` or `KLACHT_LANG`; else that of the system. It is asked in an
 * old Node too, which has no `at` of a list.
 */
export const languageAskedIn = (
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Language => {
  const told = args.flatMap((word, index) => {
    if (word === '--lang') return [args[index + 1]];
    return word.startsWith('--lang=') ? [word.slice('--lang='.length)] : [];
  });
  return [told[told.length - 1], env['KLACHT_LANG']].find(isLanguage) ?? systemLanguage(env);
};
