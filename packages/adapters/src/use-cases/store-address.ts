import { KlachtError } from '@klacht/domain';

/** What an address says: the kind of store, and what stands after the colon. */
export type StoreAddress = {
  readonly scheme: 'sqlite' | 'memory' | 'esdb' | 'esdb+discover';
  readonly rest: string;
};

const STORE = /^(sqlite|memory|esdb|esdb\+discover):(.*)$/;

/** What stands beside a journal that is no file is in the folder one is in, by this name. */
const ELSEWHERE = 'klacht';

/** The address of a journal to show: of another than a file, what may hold a password is left out. */
export const withoutPassword = (url: string): string =>
  url.replace(/^(?!sqlite:)([^:]*:\/*).*@/s, '$1***@');

/** Of an address of a kind that is not known, which part is the password is not known either. */
const shownUnknown = (url: string): string =>
  withoutPassword(STORE.test(url) ? url : url.replace(/^([^:]*:\/\/).*$/s, '$1***'));

/**
 * @param field what gave the address
 * @throws KlachtError `unknown-store`, which shows no password
 */
export const parseAddress = (url: string, field = 'store'): StoreAddress => {
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
 * What the files beside a journal are named after: its views, its keys; null for one in memory.
 *
 * @param field what gave the address
 * @throws KlachtError `unknown-store`
 */
export const nameBeside = (url: string, field = 'store'): string | null => {
  const { scheme, rest } = parseAddress(url, field);
  if (scheme === 'memory') return null;
  return scheme === 'sqlite' ? rest : ELSEWHERE;
};
