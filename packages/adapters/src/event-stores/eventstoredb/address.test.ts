import { describe, expect, it } from 'vitest';
import { isKlachtError } from '@klacht/domain';
import { type EventStoreDbOptions, openEventStoreDb } from './eventstoredb-event-store.ts';

const NODE = 'esdb://anna:geheim@127.0.0.1:2113';

const refusalOf = (address: string, options: EventStoreDbOptions = {}): unknown => {
  try {
    return openEventStoreDb(address, options);
  } catch (error) {
    return error;
  }
};

describe('an address that is none', () => {
  it.each([
    ['nonsense', 'bad-address'],
    ['http://127.0.0.1:2113', 'bad-address'],
    ['ESDB://anna:geheim@127.0.0.1:2113', 'bad-address'],
    ['esdb://anna:geheim@127.0.0.1:port', 'bad-address'],
    ['esdb://anna:geheim@127.0.0.1:99999', 'bad-address'],
    ['esdb://127.0.0.1:2113,127.0.0.1:65536?tls=false', 'bad-address'],
    ['esdb://127.0.0.1:0?tls=false', 'bad-address'],
    ['esdb://anna:geheim@', 'bad-address'],
    ['esdb://anna:geheim?tls=false', 'bad-address'],
    ['esdb://anna:geheim%zz@127.0.0.1:2113', 'bad-address'],
    ['esdb://127.0.0.1:2113', 'no-credentials'],
    [`${NODE}?tlsCAFile=/none.pem`, 'bad-address'],
    [`${NODE}?tlsCafil=x`, 'bad-address'],
    [`${NODE}?tls&tls=true`, 'bad-address'],
    [`${NODE}?tls=perhaps`, 'bad-address'],
    [`${NODE}?tls=true&tlsVerifyCert=false`, 'bad-address'],
    [`${NODE}?tls=true&TLS_verify-cert=false`, 'bad-address'],
  ])('%s is refused, and no password shows', (address, code) => {
    const error = refusalOf(address);
    expect(error).toMatchObject({ kind: 'invalid', code });
    expect(JSON.stringify([error, String(error), (error as Error).cause])).not.toContain('geheim');
  });

  it.each([
    [`${NODE}?tlsCafil=x`, /expected no other options than .*tlsCAFile.*; got tlsCafil$/],
    [`${NODE}?tls=perhaps`, /expected true or false in place of 'perhaps'$/],
    [`${NODE}?maxDiscoverAttempts=few`, /expected Integer in place of 'few'$/],
    [`${NODE}?tls`, /every option as NAME=VALUE/],
    [`${NODE}?tlsVerifyCert=false`, /name the authority by tlsCAFile$/],
    [`${NODE}?tlsCAFile=/none.pem`, /certificate file/],
    ['esdb://anna:geheim?tls=false', /expected esdb:.*tls=false, with ports from 1 to 65535$/],
    ['esdb://anna:geheim@ho(st?tls=false', /expected esdb:.*tls=false$/],
    ['esdb://anna:geheim@h:99999', /with ports from 1 to 65535$/],
  ])('%s is told what is wrong with it', (address, message) => {
    expect(refusalOf(address)).toMatchObject({
      message: expect.stringMatching(message) as unknown,
    });
  });
});

describe('an address', () => {
  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb://127.0.0.1:1,127.0.0.1:65535?tls=false',
    ' esdb://127.0.0.1:2113/?tls=false/ ',
    'esdb+discover://cluster?tls=false&default_deadline=500&Node-Preference=leader',
    `${NODE}?tlsVerifyCert=true`,
    'esdb://anna:ge?heim@127.0.0.1:2111,127.0.0.1:2112?gossipTimeout=5',
  ])('%s is taken, and nothing is printed', async (address) => {
    const store = refusalOf(address);
    expect(isKlachtError(store)).toBe(false);
    await (store as ReturnType<typeof openEventStoreDb>).close();
  });
});

describe('a time limit', () => {
  const refusedAs = (field: string, value: unknown) => ({
    kind: 'invalid',
    code: 'bad-time-limit',
    message: `${field}: expected a whole number of milliseconds from 1 to 2147483647, got ${String(value)}`,
    details: { field, value },
  });

  it.each([0, -5, 1.5, 2 ** 31, Infinity, Number.NaN])('of %d is refused', (timeLimitMs) => {
    expect(refusalOf(NODE, { timeLimitMs })).toMatchObject(refusedAs('timeLimitMs', timeLimitMs));
  });

  it.each(['0', '-5', '500ms', '1.5', '9999999999', '2147483648'])(
    'of %s in the address is refused',
    (value) => {
      expect(refusalOf(`${NODE}?defaultDeadline=${value}`)).toMatchObject(
        refusedAs('defaultDeadline', value),
      );
    },
  );

  it.each([1, 2 ** 31 - 1])('of %d is taken', async (timeLimitMs) => {
    const address = `${NODE}?default-deadline=${timeLimitMs}`;
    for (const store of [refusalOf(address), refusalOf(NODE, { timeLimitMs })]) {
      expect(isKlachtError(store)).toBe(false);
      await (store as ReturnType<typeof openEventStoreDb>).close();
    }
  });
});
