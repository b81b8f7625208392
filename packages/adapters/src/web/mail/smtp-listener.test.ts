import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mailOf, now, openMailDesk } from '../../use-cases/testing/mail-desk.ts';
import { senderTo } from '../testing/mail-talk.ts';
import { listenForMail, type ListenerOptions } from './smtp-listener.ts';

const listening = async (options: Partial<ListenerOptions> = {}) => {
  const desk = await openMailDesk();
  const errors: unknown[] = [];
  const answers: string[] = [];
  const listener = await listenForMail({
    journal: desk.journal,
    protocol: 'smtp',
    port: 0,
    now: () => now,
    onAnswer: ({ outcome }) => answers.push(outcome),
    onError: (error) => errors.push(error),
    ...options,
  });
  onTestFinished(() => listener.close());
  return { ...desk, listener, errors, answers, sender: () => senderTo(listener.port) };
};

describe('a listener for mail', () => {
  it('takes a mail by SMTP as a complaint that is received now, with its bytes and its envelope', async () => {
    const { sender, register, documentsOf, answers } = await listening();
    const client = await sender();
    expect(await client.send(mailOf('Wat een koers.'))).toMatch(/^250 /);
    expect(await client.say('QUIT')).toMatch(/^221 /);
    const [entry] = await register();
    expect(entry?.complaint.received).toMatchObject({ at: '2026-04-10' });
    expect(answers).toEqual(['received']);
    const bytes = `Return-Path: <fleur@example.com>\r\nDelivered-To: klachten@bitonic.nl\r\n${mailOf('Wat een koers.').toString()}\r\n`;
    const [mail] = await documentsOf('2026-0001');
    expect(mail?.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('has a mail that a server of the firm delivers received when that server says', async () => {
    const { sender, register } = await listening({ protocol: 'lmtp' });
    expect(await (await sender()).send(mailOf('Wat een koers.'), { hello: 'LHLO mx' })).toMatch(
      /^250 /,
    );
    // 2 April in UTC, 3 April in Amsterdam.
    expect((await register())[0]?.complaint.received.at).toBe('2026-04-03');
  });

  it('answers each recipient by LMTP, and takes the mail once', async () => {
    const { sender, register } = await listening({ protocol: 'lmtp' });
    const client = await sender();
    const to = ['klachten@bitonic.nl', 'complaints@bitonic.nl'];
    expect(await client.send(mailOf('Een koers.'), { hello: 'LHLO mx', to })).toMatch(/^250 /);
    expect(await client.heard()).toMatch(/^250 /);
    expect(await register()).toHaveLength(1);
  });

  it('joins by the address that it was delivered to, and takes twice as once', async () => {
    const { sender, register, answers } = await listening();
    const first = await sender();
    await first.send(mailOf('Een koers.'));
    const second = mailOf('Nog iets.', { 'Message-ID': '<2@example.com>', Subject: 'Nog iets' });
    for (const _ of [1, 2]) {
      const client = await sender();
      await client.send(second, { to: ['klachten+2026-0001@bitonic.nl'] });
    }
    expect(answers).toEqual(['received', 'joined', 'repeated']);
    expect(await register()).toHaveLength(1);
  });

  it('knows a mail of a machine by its empty sender', async () => {
    const { sender, register, answers } = await listening();
    expect(await (await sender()).send(mailOf('Niet bezorgd.'), { from: '' })).toMatch(/^250 /);
    expect(answers).toEqual(['put-aside']);
    expect(await register()).toEqual([]);
  });

  it.each([
    ['klachten@bitonic.nl', 250],
    ['Klachten+2026-0001@BITONIC.nl', 250],
    ['someone@example.com', 550],
  ])('takes mail for whom it is there: %s is answered %d', async (to, code) => {
    const { sender } = await listening({ recipients: ['klachten@bitonic.nl'] });
    const said = await (await sender()).send(mailOf('Een koers.'), { to: [to] });
    expect(Number(said.slice(0, 3))).toBe(code);
  });

  it('refuses what is too large for good, and goes on', async () => {
    const { sender, register } = await listening({ limits: { bytes: 2_000 } });
    const client = await sender();
    expect(await client.send(mailOf('x'.repeat(80).concat('\r\n').repeat(100)))).toMatch(/^552 /);
    expect(await client.send(mailOf('Een koers.'))).toMatch(/^250 /);
    expect(await register()).toHaveLength(1);
  });

  it('says the most that it takes', async () => {
    const { listener } = await listening({ limits: { bytes: 2_000 } });
    const client = await senderTo(listener.port);
    await client.say('EHLO test');
    expect(await client.say('MAIL FROM:<fleur@example.com> SIZE=2001')).toMatch(/^552 /);
  });

  it('asks to try again what cannot be recorded now, and takes it when it comes again', async () => {
    const { journal, sender, register, errors } = await listening();
    const documents = journal.documents.store;
    const write = documents.write.bind(documents);
    let isFull = true;
    Object.assign(documents, {
      write: (...args: Parameters<typeof write>) => {
        if (isFull) throw new Error('expected room on the disk');
        return write(...args);
      },
    });
    const client = await sender();
    expect(await client.send(mailOf('Een koers.'))).toBe('451 4.3.0 Not taken; try again later');
    expect(errors).toHaveLength(1);
    isFull = false;
    expect(await client.send(mailOf('Een koers.'))).toMatch(/^250 /);
    expect(await register()).toHaveLength(1);
  });

  it('records nothing of a mail that is cut off', async () => {
    const { sender, register, listener, errors } = await listening();
    const client = await sender();
    await client.say('EHLO test');
    await client.say('MAIL FROM:<fleur@example.com>');
    await client.say('RCPT TO:<klachten@bitonic.nl>');
    await client.say('DATA');
    client.write(mailOf('Een halve'));
    client.cut();
    await client.closed;
    await listener.close();
    expect(await register()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('lets go of a sender that takes too long over a mail', async () => {
    const { sender, register } = await listening({ limits: { seconds: 0.1 } });
    const client = await sender();
    await client.say('EHLO test');
    await client.say('MAIL FROM:<fleur@example.com>');
    await client.say('RCPT TO:<klachten@bitonic.nl>');
    await client.say('DATA');
    client.write('Subject: one piece, and no more\r\n');
    expect(await client.heard()).toMatch(/^451 /);
    await client.closed;
    expect(await register()).toEqual([]);
  });

  it('says where it cannot listen', async () => {
    const { listener, journal } = await listening();
    const { port } = listener;
    await expect(listenForMail({ journal, protocol: 'smtp', port })).rejects.toThrow(
      `smtp: expected to listen on 127.0.0.1 port ${port}, got: `,
    );
  });
});
