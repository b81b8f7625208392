import { type ErrorCode, KlachtError } from '@klacht/domain';

export type Credentials = { readonly username: string; readonly password: string };

/**
 * An address taken apart. Errors show neither the address nor its first part, for the password is
 * there.
 */
export type Address = {
  /** Everything before the options. */
  readonly nodes: string;
  /** The options as they were written. The client reads them again. */
  readonly options: string | undefined;
  readonly credentials: Credentials;
  /** The time limit of a call, as it was written. */
  readonly defaultDeadline: string | undefined;
};

const FORM = 'esdb://user:password@host:2113, or esdb://host:2113?tls=false';
const WHOLE = /^esdb(?:\+discover)?:\/\/(?:([^:@/]+):([^@]+)@)?[^@]+$/;
/** The parts before and after the question mark. A password may hold a question mark too. */
const PARTS = /^(.*?)\/*(?:\?([^@]*?)\/*)?$/;

/** Of what precedes the options. */
const HOSTS = /^[^/]*\/\/(?:[^@]*@)?(.*)$/;
const MOST_PORTS = 65_535;

/** The options of the client. It only warns of others, and prints the address with its warning. */
const OPTIONS = [
  'connectionName',
  'defaultDeadline',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'maxDiscoverAttempts',
  'nodePreference',
  'throwOnAppendFailure',
  'tls',
  'tlsCAFile',
  'tlsVerifyCert',
  'userCertFile',
  'userKeyFile',
] as const;

const refuse = (code: ErrorCode<'invalid'>, expected: string, option?: string): KlachtError =>
  new KlachtError('invalid', code, `address of EventStoreDB: expected ${expected}`, {
    field: 'connectionString',
    ...(option === undefined ? {} : { option }),
  });

/** @throws KlachtError `bad-address` for a `%` that stands for itself */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refuse('bad-address', `${FORM}, with %25 for a % in a user or password`);
  }
};

/** The name of an option in the form that the client compares. */
const comparedName = (name: string): string => name.trim().toLowerCase().replaceAll(/[_-]/g, '');

const known = new Map(OPTIONS.map((name) => [comparedName(name), name]));

type Options = ReadonlyMap<(typeof OPTIONS)[number], string>;

/** @throws KlachtError `bad-address`, naming an option and never its value */
const optionsIn = (text: string | undefined): Options => {
  const options = new Map<(typeof OPTIONS)[number], string>();
  for (const part of text?.split('&') ?? []) {
    const [, given, value = ''] = /^([^=]+)=([^?]+)$/.exec(part) ?? [];
    if (given === undefined) {
      throw refuse('bad-address', `${FORM}, and every option as NAME=VALUE with & between them`);
    }
    const name = known.get(comparedName(given));
    if (name === undefined) {
      throw refuse(
        'bad-address',
        `no other options than ${OPTIONS.join(', ')}; got ${given}`,
        given,
      );
    }
    options.set(name, value.trim());
  }
  if (options.get('tlsVerifyCert') === 'false') {
    throw refuse(
      'bad-address',
      'no tlsVerifyCert=false, which the client does not support; name the authority by tlsCAFile',
      'tlsVerifyCert',
    );
  }
  return options;
};

/**
 * Errors show no port. Where the host was forgotten, the password stands in that place.
 *
 * @throws KlachtError `bad-address`
 */
const checkPorts = (nodes: string): void => {
  const [, hosts = ''] = HOSTS.exec(nodes) ?? [];
  for (const host of hosts.split(/[,/]/)) {
    const [, port] = /:(.*)$/.exec(host) ?? [];
    if (port === undefined) continue;
    if (!/^[1-9]\d*$/.test(port) || Number(port) > MOST_PORTS) {
      throw refuse('bad-address', `${FORM}, with ports from 1 to ${MOST_PORTS}`);
    }
  }
};

/** Refuses credentials without TLS, for the client does not send them. */
const NOBODY: Credentials = { username: 'nobody', password: 'nobody' };

/** @throws KlachtError `bad-address`, `no-credentials` */
export const parseAddress = (address: string): Address => {
  const [whole, username, password] = WHOLE.exec(address.trim()) ?? [];
  if (whole === undefined) throw refuse('bad-address', FORM);
  const [, nodes = '', text] = PARTS.exec(whole) ?? [];
  checkPorts(nodes);
  const options = optionsIn(text);
  const parsed = { nodes, options: text, defaultDeadline: options.get('defaultDeadline') };
  if (username !== undefined && password !== undefined) {
    return { ...parsed, credentials: { username: decoded(username), password: decoded(password) } };
  }
  if (options.get('tls') === 'false') return { ...parsed, credentials: NOBODY };
  throw refuse('no-credentials', `a user and a password where TLS is on: ${FORM}`);
};

/** The message of the client about an address that it cannot parse. */
const UNEXPECTED = /^Unexpected "(.*)" at position (\d+), expected (.*)\.$/s;

/** The client's error, as one that quotes options only. */
export const refusedByClient = ({ nodes }: Address, error: unknown): KlachtError => {
  if (!(error instanceof Error)) return refuse('bad-address', FORM);
  if (!('location' in error)) return refuse('bad-address', `${FORM}; got: ${error.message}`);
  const [, got = '', position = '0', expected = ''] = UNEXPECTED.exec(error.message) ?? [];
  return refuse(
    'bad-address',
    Number(position) > nodes.length ? `${expected} in place of '${got}'` : FORM,
  );
};
