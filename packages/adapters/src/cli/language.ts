import type { Language } from '@klacht/domain';

/** The language of the system, by the variables that say so; English unless that is Dutch. */
export const systemLanguage = (env: NodeJS.ProcessEnv = process.env): Language => {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return named !== undefined && /^nl(?:[_.@]|$)/.test(named) ? 'nl' : 'en';
};
