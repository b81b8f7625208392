import { describe, expect, it, onTestFinished } from 'vitest';
import { mailOf, now, openMailDesk } from '../../use-cases/testing/mail-desk.ts';
import { type ImapOptions, readImapFolder } from './imap-reader.ts';
import { mailServerOr } from './testing/mail-server.ts';

const numbered = (number: number): Buffer =>
  mailOf(`De koers van mail ${number}.`, { 'Message-ID': `<${number}@example.com>` });

/** A reader of a mailbox, and what it answers; it is stopped at the end. */
const reading = async (port: number, options: Partial<ImapOptions> = {}) => {
  const desk = await openMailDesk();
  const stop = new AbortController();
  const heard: string[] = [];
  const errors: unknown[] = [];
  let told = (): void => {};
  let held: string | null = null;
  let running: Promise<void> = Promise.resolve();
  const start = (signal = stop.signal): Promise<void> =>
    (running = readImapFolder({
      journal: desk.journal,
      host: '127.0.0.1',
      port,
      secure: false,
      user: 'klachten',
      password: 'secret',
      checkpoint: {
        get: () => held,
        set: (reached) => {
          held = reached;
        },
      },
      now: () => now,
      onAnswer: ({ name, outcome }) => {
        heard.push(`${name} ${outcome}`);
        told();
      },
      onError: (error) => {
        errors.push(error);
        told();
      },
      signal,
      ...options,
    }));
  const until = async (count: number, from: readonly unknown[] = heard): Promise<void> => {
    while (from.length < count) {
      const next = new Promise<void>((resolve) => {
        told = resolve;
      });
      await Promise.race([next, running]);
    }
  };
  onTestFinished(() => stop.abort());
  return { ...desk, start, stop, heard, errors, until, checkpoint: () => held };
};

describe('a folder of an IMAP server', () => {
  it('gives what is there and what comes, once each', async ({ skip }) => {
    const server = await mailServerOr(skip);
    server.deliver(numbered(1));
    server.deliver(numbered(2));
    const reader = await reading(server.port);
    const done = reader.start();
    await reader.until(2);
    server.deliver(numbered(3));
    await reader.until(3);
    reader.stop.abort();
    await done;
    expect(reader.heard).toEqual(['INBOX 1 received', 'INBOX 2 received', 'INBOX 3 received']);
    // By the Received line, in Amsterdam; not by the moment at which the test put it there.
    expect((await reader.register()).map(({ complaint }) => complaint.received.at)).toEqual([
      '2026-04-03',
      '2026-04-03',
      '2026-04-03',
    ]);
  });

  it('goes on where it was after a start, and reads anew what has other numbers', async ({
    skip,
  }) => {
    const server = await mailServerOr(skip);
    server.deliver(numbered(1));
    const reader = await reading(server.port);
    const first = new AbortController();
    const done = reader.start(first.signal);
    await reader.until(1);
    first.abort();
    await done;
    const before = reader.checkpoint();
    server.deliver(numbered(2));
    await server.renumber();
    const again = reader.start();
    await reader.until(3);
    reader.stop.abort();
    await again;
    expect(reader.heard.map((line) => line.split(' ')[2])).toEqual([
      'received',
      'repeated',
      'received',
    ]);
    expect(reader.checkpoint()).not.toBe(before);
    expect(await reader.register()).toHaveLength(2);
  });

  it('comes back by a new connection when the server went away', async ({ skip }) => {
    const server = await mailServerOr(skip);
    server.deliver(numbered(1));
    const reader = await reading(server.port);
    const done = reader.start();
    await reader.until(1);
    await server.restart();
    await reader.until(1, reader.errors);
    server.deliver(numbered(2));
    await reader.until(2);
    reader.stop.abort();
    await done;
    expect(reader.heard).toEqual(['INBOX 1 received', 'INBOX 2 received']);
  });

  it('says at the start which folder is not there', async ({ skip }) => {
    const server = await mailServerOr(skip);
    const reader = await reading(server.port, { folder: 'Klachten' });
    await expect(reader.start()).rejects.toThrow(
      `imap: expected the folder 'Klachten' of 'klachten' on 127.0.0.1 port ${server.port}, got: `,
    );
  });
});
