import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { errorInWords } from '../words/errors/error-in-words.ts';
import { noListener } from './no-listener.ts';

const refusalOf = async (port: number, host: string): Promise<unknown> => {
  const server = createServer().listen(port, host);
  onTestFinished(() => void server.close());
  return once(server, 'listening').then(
    () => null,
    (error: unknown) => error,
  );
};

describe('a port that cannot be listened on', () => {
  it('is one that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const error = noListener('smtp', '127.0.0.1', port, await refusalOf(port, '127.0.0.1'));
    expect(error.message).toBe(
      `smtp: expected to listen on 127.0.0.1 port ${port}, got: another program has it`,
    );
    expect(errorInWords(error, 'nl')).toBe(
      `Op 127.0.0.1:${port} kan niet worden geluisterd: een ander programma heeft haar.`,
    );
  });

  it('is at an address of another machine', async () => {
    const error = noListener('http', '192.0.2.1', 0, await refusalOf(0, '192.0.2.1'));
    expect(error.details).toMatchObject({ reason: 'not-this-machine' });
  });

  it.each([
    ['EACCES', 'this user may not open it', 'deze gebruiker mag haar niet openen'],
    ['ENOTFOUND', 'there is no such host', 'zo’n host is er niet'],
    ['EMFILE', 'what the system said', 'het systeem weigert het'],
  ])('says what %s means', (code, en, nl) => {
    const refused = Object.assign(new Error('what the system said'), { code });
    const error = noListener('status', '127.0.0.1', 80, refused);
    expect(errorInWords(error, 'en')).toContain(en);
    expect(errorInWords(error, 'nl')).toContain(nl);
  });
});
