import { KlachtError } from '@klacht/domain';

/** An address taken apart: the kind of store, and the rest after the colon. */
export type StoreAddress = {
  readonly scheme: 'sqlite' | 'memory' | 'esdb' | 'esdb+discover';
  readonly rest: string;
};

const STORE = /^(sqlite|memory|esdb|esdb\+discover):(.*)$/;

/** The name of the files of a journal that is no file itself. They are in the current folder. */
const ELSEWHERE = 'klacht';

/**
 * The address of a journal to show. Unless it is a file, the part that may hold a password is left
 * out.
 */
export const withoutPassword = (url: string): string =>
  url.replace(/^(?!sqlite:)([^:]*:\/*).*@/s, '$1***@');

/**
 * An address of an unknown kind, to show. The part with the password is not known, so more is left
 * out.
 */
const shownUnknown = (url: string): string =>
  withoutPassword(STORE.test(url) ? url : url.replace(/^([^:]*:\/\/).*$/s, '$1***'));

/**
 * @param field what gave the address
 * @throws KlachtError `unknown-store`, which shows no password
 */
export const parseAddress = (url: string, field = 'store'): StoreAddress => {
  // An environment variable that is not set, and a store, are let by where nothing checks types.
  const given: unknown = url;
  if (typeof given !== 'string') {
    throw new KlachtError(
      'invalid',
      'unknown-store',
      `${field}: expected sqlite:PATH, esdb://HOST or memory:, got ${given === undefined ? 'nothing' : `a value of type ${typeof given}`}`,
      { field },
    );
  }
  const [, scheme, rest = ''] = STORE.exec(url) ?? [];
  if (scheme === 'memory' || (scheme !== undefined && rest !== '')) {
    return { scheme: scheme as StoreAddress['scheme'], rest };
  }
  const value = shownUnknown(url);
  throw new KlachtError(
    'invalid',
    'unknown-store',
    `${field}: expected sqlite:PATH, esdb://HOST or memory:, got '${value}'`,
    { field, value },
  );
};

/**
 * The name that a journal's other files begin with, those of its views and its keys; null for one
 * in memory.
 *
 * @param field what gave the address
 * @throws KlachtError `unknown-store`
 */
export const nameBeside = (url: string, field = 'store'): string | null => {
  const { scheme, rest } = parseAddress(url, field);
  if (scheme === 'memory') return null;
  return scheme === 'sqlite' ? rest : ELSEWHERE;
};
