import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail server of somebody else, and what it was brought: read by a parser that klacht does not use. */
export const testMailbox = async () => {
  const letters: Email[] = [];
  let told = (): void => {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _, callback) => {
      const keep = async (): Promise<void> => {
        letters.push(await PostalMime.parse(await buffer(stream)));
        callback();
        told();
      };
      void keep();
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
        for (const connection of server.connections) connection.close();
      }),
  );
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    letters,
    /** The letter of that number, once it is there; the first is 1. */
    letter: async (number: number): Promise<Email> => {
      for (;;) {
        const found = letters[number - 1];
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
  };
};
