import { KlachtError, parseInput } from '@klacht/domain';
import { z } from 'zod';

const MOST_PORT = 65_535;

const text = z.string().trim().min(1);

const port = z.int().min(0).max(MOST_PORT).describe('0 for one that is free');

const host = text.default('127.0.0.1').describe('where it listens');

/** The name of an environment variable, so that no secret stands in the file. */
const variable = z
  .string({ error: 'expected the name of an environment variable' })
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'expected the name of an environment variable' });

const path = z
  .string()
  .regex(/^\/(?:[\w-]+(?:\/[\w-]+)*)?$/, { error: 'expected a path such as /klacht' });

/** The name of a header of HTTP, as RFC 9110 has it: a token. */
const header = z
  .string()
  .regex(/^[\w!#$%&'*+.^`|~-]+$/, { error: 'expected the name of a header such as x-user' });

const journal = () =>
  z.strictObject({
    store: text.describe('sqlite:PATH or esdb://HOST'),
    keys: text.exactOptional(),
    views: text.exactOptional(),
    documents: text.exactOptional(),
    procedures: z.array(text).min(1).exactOptional().describe('files; Bitonic’s unless told'),
    masterKeyFrom: variable.exactOptional().describe('the variable that has the master key'),
  });

const form = () =>
  z.strictObject({
    path: path.default('/'),
    firm: text.exactOptional(),
    secretFrom: variable
      .exactOptional()
      .describe(
        'the variable with 32 bytes in base64 by which a form that was open outlives a start',
      ),
    files: z.int().min(0).max(100).default(10),
    megabytes: z.int().min(1).max(100).default(20),
    perMinute: z.int().min(1).max(10_000).default(10).describe('sendings of one sender'),
  });

const desk = () =>
  z.strictObject({
    path: path.default('/desk'),
    userHeader: header.describe(
      'in which a proxy says who is logged in; nobody else may reach the port',
    ),
    roleHeader: header,
    origins: z.array(z.url()).exactOptional(),
    letters: text.exactOptional().describe('a folder with the firm’s own templates of letters'),
  });

const http = () =>
  z
    .strictObject({
      host,
      port,
      senderHeader: header
        .exactOptional()
        .describe('in which a proxy says from which address a request comes, such as x-real-ip'),
      perMinute: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(6_000)
        .describe('requests of one address; behind a proxy without senderHeader, of all together'),
      connections: z
        .int()
        .min(2)
        .max(100_000)
        .default(2_000)
        .describe('at once, half of them of one address'),
      form: form().exactOptional(),
      desk: desk().exactOptional(),
    })
    .refine((given) => given.form?.path !== given.desk?.path || given.form === undefined, {
      error: 'expected another path than that of the form',
      path: ['desk'],
    });

const listener = () =>
  z
    .strictObject({
      host,
      port,
      recipients: z.array(z.email()).default([]).describe('for everybody where there is none'),
      behindServer: z
        .boolean()
        .exactOptional()
        .describe('whether a mail was received when its topmost Received line says; so for lmtp'),
      propose: z.boolean().default(false).describe('whether a person decides what is a complaint'),
      keyFile: text.exactOptional().describe('PEM, for STARTTLS, with certFile'),
      certFile: text.exactOptional(),
      connections: z.int().min(1).max(1_000).default(20),
      seconds: z.int().min(1).max(3_600).default(300).describe('for one mail'),
    })
    .refine(({ keyFile, certFile }) => (keyFile === undefined) === (certFile === undefined), {
      error: 'expected keyFile and certFile together',
    });

const imap = () =>
  z.strictObject({
    host: text,
    port: port.min(1).exactOptional(),
    secure: z.boolean().default(true),
    user: text,
    passwordFrom: variable,
    folder: text.default('INBOX'),
    propose: z.boolean().default(false),
  });

const reminders = () =>
  z.strictObject({
    within: z.int().min(1).max(250).default(5).describe('working days ahead'),
    from: z.email().exactOptional().describe('the sender; the address of the firm unless told'),
    people: z
      .record(text, z.email())
      .describe('the address of each, by the name by which they handle complaints'),
    escalateTo: z.array(text).default([]),
    digest: z.boolean().default(true),
    language: z.enum(['nl', 'en']).default('nl'),
    fromHour: z
      .int()
      .min(0)
      .max(23)
      .default(8)
      .describe('of the day, before which nothing is sent'),
    everyMinutes: z.int().min(1).max(1_440).default(15),
  });

const outbox = () =>
  z
    .strictObject({
      smtpFrom: variable.exactOptional().describe('the variable with smtp://… or smtps://…'),
      folder: text
        .exactOptional()
        .describe(
          'in which each mail is a plain file for its owner alone; erasure does not reach it',
        ),
      perMinute: z.int().min(1).max(10_000).exactOptional(),
    })
    .refine(({ smtpFrom, folder }) => (smtpFrom === undefined) !== (folder === undefined), {
      error: 'expected either smtpFrom or folder',
    });

const inbox = () =>
  z.strictObject({
    forgetRefusedAfterDays: z.int().min(1).max(3_650).describe('after they were refused'),
  });

/** What a service runs, over one journal. What is not named does not run, and is not loaded. */
const serviceConfig = () =>
  z
    .strictObject({
      $schema: z.string().exactOptional(),
      journal: journal(),
      http: http().exactOptional(),
      smtp: listener().exactOptional(),
      lmtp: listener().exactOptional(),
      imap: z.array(imap()).exactOptional(),
      outbox: outbox().exactOptional(),
      reminders: reminders().exactOptional(),
      inbox: inbox().exactOptional(),
      status: z
        .strictObject({ host, port })
        .exactOptional()
        .describe('/health, /ready and /metrics'),
    })
    .refine((config) => config.reminders === undefined || config.outbox !== undefined, {
      error: 'expected an outbox, for reminders leave by it',
      path: ['reminders'],
    });

/** As it is checked, with what was not told filled in. */
export type ServiceConfig = z.output<ReturnType<typeof serviceConfig>>;

/**
 * The JSON Schema of a configuration, for editors and checks elsewhere.
 *
 * @example
 * JSON.stringify(serviceConfigSchema(), null, 2);
 */
export const serviceConfigSchema = (): object => z.toJSONSchema(serviceConfig(), { io: 'input' });

/**
 * A configuration, checked whole: each field that is wrong is named, with its value and what was expected.
 *
 * @param name of the file, or the option, that stands before what is wrong
 * @throws KlachtError `invalid-input`
 * @example
 * parseServiceConfig({ journal: { store: 'sqlite:klacht.db' }, status: { port: 9090 } });
 */
export const parseServiceConfig = (given: unknown, name = 'config'): ServiceConfig =>
  parseInput(serviceConfig(), given, name);

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A secret, from the variable that the configuration names.
 *
 * @throws KlachtError `no-secret` where it is not set; the message has no secret in it
 */
export const secretFrom = (environment: Environment, name: string, field: string): string => {
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  throw new KlachtError(
    'invalid',
    'no-secret',
    `config: ${field}: expected the environment variable ${name} to be set, got none`,
    { field, value: name },
  );
};
