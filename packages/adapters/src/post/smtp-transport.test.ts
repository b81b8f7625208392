import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { addressed, mailMessage } from './mail-message.ts';
import { smtpTransport } from './smtp-transport.ts';

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});

const failing = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/** A mail server on this machine; what it took stands in `mails`. */
const serve = async (options: SMTPServerOptions = {}) => {
  const mails: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        mails.push(Buffer.concat(pieces));
        done(null);
      });
    },
    ...options,
  });
  server.on('error', () => {});
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return { mails, url: `smtp://127.0.0.1:${port}` };
};

const parcel = async () => {
  const message = await mailMessage({
    messageId: '<klacht.a.b@example.org>',
    from: { name: 'Klachtenfunctionaris', address: 'klachten@example.org' },
    subject: 'Uw klacht é',
    language: 'nl',
    text: 'Geachte mevrouw,\n\n.Punt\n',
    html: '<p>Geachte mevrouw,</p>',
    date: new Date('2026-05-29T09:00:00Z'),
    mark: 'a'.repeat(32),
  });
  return {
    id: '0d0e5c1c-0000-4000-8000-000000000001',
    messageId: '<klacht.a.b@example.org>',
    from: 'klachten@example.org',
    to: 'e.devries@example.org',
    bytes: addressed(message, 'e.devries@example.org'),
  };
};

describe('a mail that is handed over by SMTP', () => {
  it('arrives as it is, and the same each time', async () => {
    const { mails, url } = await serve();
    const transport = smtpTransport({ url });
    await transport.ready();
    const [one, two] = [await parcel(), await parcel()];
    expect(Buffer.from(one.bytes)).toEqual(Buffer.from(two.bytes));
    expect(await transport.deliver(one)).toEqual({ outcome: 'sent' });
    await transport.close();
    expect(mails.map(String)).toEqual([Buffer.from(one.bytes).toString()]);
    const mail = await simpleParser(mails[0] ?? '');
    expect(mail.text).toContain('.Punt');
    expect(mail.subject).toBe('Uw klacht é');
  });

  it.each([
    [failing(550, '5.1.1 <e.devries@example.org> is nobody'), 'refused', '5.1.1'],
    [failing(550, 'no'), 'refused', '550'],
    [failing(450, '4.2.2 full'), 'later', '4.2.2'],
  ])('is told not to be taken, and by which code: %s', async (error, outcome, code) => {
    const { url } = await serve({ onRcptTo: (_, __, done) => done(error) });
    const delivery = await smtpTransport({ url }).deliver(await parcel());
    expect(delivery).toEqual({ outcome, code });
  });

  it('was perhaps taken where the answer to it is lost', async () => {
    const { url } = await serve({
      onData: (stream, { id }, done) => {
        stream.resume();
        stream.on('end', () => {
          const [connection] = [...(servers.at(-1)?.connections ?? [])];
          (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy();
          done(null, id);
        });
      },
    });
    const thrown = await smtpTransport({ url })
      .deliver(await parcel())
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).not.toMatchObject({ code: 'post-unreachable' });
  });

  it('was not begun where no server is there, or it wants to be known by who comes', async () => {
    const away = smtpTransport({ url: 'smtp://127.0.0.1:1', timeoutMs: 2_000 });
    await expect(away.ready()).rejects.toMatchObject({ code: 'post-unreachable' });
    await expect(away.deliver(await parcel())).rejects.toMatchObject({ code: 'post-unreachable' });
    const { url } = await serve({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(failing(535, 'no')),
    });
    const unknown = smtpTransport({ url: url.replace('//', '//anna:secret@') });
    await expect(unknown.deliver(await parcel())).rejects.toMatchObject({
      code: 'post-unreachable',
      message: expect.not.stringContaining('secret') as unknown,
    });
  });

  it('goes nowhere without encryption, but on this machine', async () => {
    const { url, mails } = await serve();
    const strict = smtpTransport({ url, plain: false });
    await expect(strict.deliver(await parcel())).rejects.toMatchObject({
      code: 'post-unreachable',
    });
    expect(mails).toEqual([]);
  });

  it.each(['http://localhost', 'localhost:25', 'smtp://', ''])(
    'is refused by what is no address of a mail server: %s',
    (url) => {
      expect(() => smtpTransport({ url })).toThrow('smtp: expected the address of a mail server');
    },
  );

  it.each(['a@b c.nl', 'a@b.nl\r\nBcc: c@d.nl', 'Dam 1', 'jan@bitonic.nl, piet@bitonic.nl'])(
    'goes to no address that is none: %j',
    (to) => {
      expect(() => addressed(new Uint8Array(), to)).toThrow('address: expected an e-mail address');
    },
  );
});
