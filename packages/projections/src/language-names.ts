import type { Language } from '@klacht/domain';
import names from './language-names.json' with { type: 'json' };

/** What languages are called, by their code of two letters in ISO 639. */
export const LANGUAGE_NAMES: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map(
  Object.entries(names),
);
