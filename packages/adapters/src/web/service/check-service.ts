import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { isKlachtError, KlachtError, type RecordedEvent } from '@klacht/domain';
import { expectPlace, isFolder } from '../../ground/place.ts';
import { loadTemplates } from '../../letters/load-templates.ts';
import { eventSchemaOf } from '../../sealing/event-schemas.ts';
import { holdsSealed } from '../../sealing/holds-sealed.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { documentsPlaceOf, viewsPathOf } from '../../use-cases/opening/journal-files.ts';
import { expectStore } from '../../use-cases/opening/open-store.ts';
import { nameBeside } from '../../use-cases/opening/store-address.ts';
import { listening, secretBytes } from './http-parts.ts';
import { tlsIn } from './mail-parts.ts';
import { type Environment, secretFrom, type ServiceConfig } from './service-config.ts';
import { masterKeyIn, openServiceJournal, procedureInFile } from './service-journal.ts';

/** What a service would fail by, and the field of its configuration. */
export type ServiceFault = { readonly field: string; readonly error: KlachtError };

/** Refuses a folder that cannot be written to, nor made. */
const expectFolder = (field: string, folder: string): void => {
  let place = path.resolve(folder);
  while (!existsSync(place)) place = path.dirname(place);
  const refuse = (why: string, reason: string): never => {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `config: ${field}: expected a folder to write in, got '${folder}'; '${place}' ${why}`,
      { field, value: place, reason },
    );
  };
  if (!isFolder(place)) refuse('is a file', 'folder-is-file');
  try {
    accessSync(place, constants.W_OK);
  } catch {
    refuse('may not be written to', 'folder-not-writable');
  }
};

/** The first complaint of a journal, as its keys open it. */
const firstOf = async ({ store }: OpenJournal): Promise<RecordedEvent | null> => {
  for await (const batch of store.readAll()) {
    const stream = batch.find(({ type }) => type === 'Received')?.stream;
    if (stream === undefined) continue;
    for await (const [first] of store.readStream(stream, 0)) return first ?? null;
  }
  return null;
};

/** The journal opens, and so do its texts; nothing is made. */
const expectJournal = async (config: ServiceConfig, environment: Environment): Promise<void> => {
  const journal = await openServiceJournal(config, environment, { wanted: 'if-there' });
  try {
    const first = await firstOf(journal);
    if (first === null || !holdsSealed(first, eventSchemaOf)) return;
    if ((await journal.keys.get(first.stream)).state !== 'none') return;
    throw new KlachtError(
      'unavailable',
      'no-keys',
      `config: journal.keys: expected the keys that open the texts of ${config.journal.store}, got none`,
      { field: 'journal.keys' },
    );
  } finally {
    await journal.close();
  }
};

/** What of a service listens, by its field. */
const listenersOf = ({ http, smtp, lmtp, status }: ServiceConfig) =>
  Object.entries({ http, smtp, lmtp, status }).flatMap(([name, part]) =>
    part === undefined ? [] : [{ name, host: part.host, port: part.port }],
  );

/** Listens at once where every part would, so that two parts with one port are found too. */
const checkPorts = async (
  config: ServiceConfig,
  faultIn: (field: string, work: () => unknown) => Promise<void>,
): Promise<void> => {
  const taken: { readonly close: () => Promise<void> }[] = [];
  for (const { name, ...at } of listenersOf(config)) {
    await faultIn(`${name}.port`, async () => {
      taken.push(await listening(name, at, () => new Response()));
    });
  }
  for (const one of taken) await one.close();
};

/**
 * Looks whether a service could begin: the procedure is one, the journal and its keys open, folders can be
 * written to, secrets, certificates and templates are what they must be, and ports are free. Nothing is made
 * or recorded, and no other machine is asked but the store's.
 *
 * @param config as `parseServiceConfig` gives it
 * @param environment where its secrets are; that of the process unless told
 * @returns every fault, in the order of the fields; none where it could begin
 * @example
 * const faults = await checkService(parseServiceConfig(given));
 * for (const { field, error } of faults) console.error(field, error.code);
 */
export const checkService = async (
  config: ServiceConfig,
  environment: Environment = process.env,
): Promise<readonly ServiceFault[]> => {
  const faults: ServiceFault[] = [];
  const faultIn = async (field: string, work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!isKlachtError(error)) throw error;
      faults.push({ field, error });
    }
  };
  const { journal, http, smtp, lmtp, imap = [], outbox } = config;
  for (const [index, file] of (journal.procedures ?? []).entries()) {
    await faultIn(`journal.procedures[${index}]`, () => procedureInFile(file, index));
  }
  await faultIn('journal.masterKeyFrom', () => masterKeyIn(config, environment));
  await faultIn('journal.store', () => {
    expectStore(journal.store, 'create');
    const name = nameBeside(journal.store);
    if (name !== null) expectFolder('journal.store', path.dirname(name));
  });
  const { keys } = journal;
  if (keys !== undefined) await faultIn('journal.keys', () => expectPlace('keys', keys));
  await faultIn('journal.views', () => viewsPathOf(journal));
  await faultIn('journal.documents', () => {
    const place = documentsPlaceOf(journal);
    if (place?.kind === 'folder') expectFolder('journal.documents', place.path);
  });
  // What its parts cannot be has been said.
  if (faults.length === 0) {
    await faultIn('journal.store', () => expectJournal(config, environment));
  }
  const secret = http?.form?.secretFrom;
  if (secret !== undefined) {
    await faultIn('http.form.secretFrom', () =>
      secretBytes(secret, secretFrom(environment, secret, 'http.form.secretFrom')),
    );
  }
  const letters = http?.desk?.letters;
  if (letters !== undefined) await faultIn('http.desk.letters', () => loadTemplates(letters));
  for (const [protocol, given] of Object.entries({ smtp, lmtp })) {
    if (given === undefined) continue;
    const isSmtp = protocol === 'smtp';
    await faultIn(`${protocol}.keyFile`, () => tlsIn(isSmtp ? 'smtp' : 'lmtp', given));
  }
  for (const [index, { passwordFrom }] of imap.entries()) {
    const field = `imap[${index}].passwordFrom`;
    await faultIn(field, () => secretFrom(environment, passwordFrom, field));
  }
  const { smtpFrom, folder } = outbox ?? {};
  if (smtpFrom !== undefined) {
    await faultIn('outbox.smtpFrom', async () => {
      const url = secretFrom(environment, smtpFrom, 'outbox.smtpFrom');
      const { smtpTransport } = await import('../../use-cases/outbox.ts');
      await smtpTransport({ url }).close();
    });
  }
  if (folder !== undefined) {
    await faultIn('outbox.folder', () => expectFolder('outbox.folder', folder));
  }
  await checkPorts(config, faultIn);
  return faults;
};
