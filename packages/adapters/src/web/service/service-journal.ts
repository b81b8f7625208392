import { bitonicVersions, checkVersions, parseProcedure, type Procedure } from '@klacht/domain';
import { masterKeyFromText } from '../../key-stores/master-key.ts';
import {
  type JournalOptions,
  openJournal,
  type OpenJournal,
} from '../../use-cases/opening/open-journal.ts';
import { jsonOfFile } from './config-file.ts';
import { type Environment, secretFrom, type ServiceConfig } from './service-config.ts';

/** The version of the procedure in a file that a configuration names. */
export const procedureInFile = (file: string, index: number): Procedure =>
  parseProcedure(jsonOfFile(`journal.procedures[${index}]`, file), file);

/** What wraps the keys, where the configuration names a variable that has it. */
export const masterKeyIn = (
  { journal: { masterKeyFrom } }: ServiceConfig,
  environment: Environment,
): Pick<JournalOptions, 'masterKey'> => {
  if (masterKeyFrom === undefined) return {};
  const text = secretFrom(environment, masterKeyFrom, 'journal.masterKeyFrom');
  return { masterKey: masterKeyFromText(text, masterKeyFrom) };
};

/** The journal that a configuration names. */
export const openServiceJournal = (
  config: ServiceConfig,
  environment: Environment,
  more: Omit<JournalOptions, 'store'>,
): Promise<OpenJournal> => {
  const { store, keys, views, documents, procedures } = config.journal;
  return openJournal({
    store,
    procedures:
      procedures === undefined ? bitonicVersions : checkVersions(procedures.map(procedureInFile)),
    ...(keys === undefined ? {} : { keys }),
    ...(views === undefined ? {} : { views }),
    ...(documents === undefined ? {} : { documents }),
    ...masterKeyIn(config, environment),
    ...more,
  });
};
