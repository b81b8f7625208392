import { describe, expect, it } from 'vitest';
import { parseServiceConfig, serviceConfigSchema } from './service-config.ts';

describe('a configuration', () => {
  it.each([
    [{}, 'config: journal: expected'],
    [{ journal: { store: 'memory:' }, htpp: {} }, 'config: htpp: expected no such field'],
    [{ journal: { store: 'memory:' }, smtp: { port: 99_999 } }, 'config: smtp.port: expected'],
    [
      { journal: { store: 'memory:' }, outbox: { smtpFrom: 'A', folder: 'b' } },
      'expected either smtpFrom or folder',
    ],
    [
      { journal: { store: 'memory:' }, reminders: { people: {} } },
      'expected an outbox, for reminders leave by it',
    ],
    [
      { journal: { store: 'memory:', masterKeyFrom: 'c2VjcmV0 key' } },
      'expected the name of an environment variable',
    ],
    [
      {
        journal: { store: 'memory:' },
        http: { port: 0, form: { path: '/desk' }, desk: { userHeader: 'u', roleHeader: 'r' } },
      },
      'config: http.desk: expected another path than that of the form, got',
    ],
    [
      { journal: { store: 'memory:' }, http: { port: 0, senderHeader: 'x real ip' } },
      'config: http.senderHeader: expected the name of a header such as x-user, got "x real ip"',
    ],
    [
      { journal: { store: 'memory:' }, smtp: { port: 25, keyFile: 'key.pem' } },
      'config: smtp: expected keyFile and certFile together',
    ],
  ])('%j is refused with its field', (given, said) => {
    expect(() => parseServiceConfig(given)).toThrow(said);
  });

  it('has what was not told filled in', () => {
    const config = parseServiceConfig({
      journal: { store: 'memory:' },
      lmtp: { port: 24 },
    });
    expect(config.lmtp).toMatchObject({ host: '127.0.0.1', recipients: [], propose: false });
  });

  it('has a JSON Schema, in which only the journal must be told', () => {
    expect(serviceConfigSchema()).toMatchObject({
      type: 'object',
      required: ['journal'],
      additionalProperties: false,
    });
  });
});
