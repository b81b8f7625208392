import { once } from 'node:events';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';

/** A sender that talks as RFC 5321 has it, line by line, after the greeting. */
export const senderTo = async (port: number) => {
  const socket = connect({ host: '127.0.0.1', port });
  let held = '';
  let waiting: ((line: string) => void) | null = null;
  const lines: string[] = [];
  socket.setEncoding('utf8').on('data', (piece: string) => {
    held += piece;
    for (let end = held.indexOf('\r\n'); end >= 0; end = held.indexOf('\r\n')) {
      const line = held.slice(0, end);
      held = held.slice(end + 2);
      if (line[3] === '-') continue;
      if (waiting === null) lines.push(line);
      else waiting(line);
      waiting = null;
    }
  });
  const closed = once(socket, 'close');
  socket.on('error', () => {});
  const heard = (): Promise<string> =>
    lines.length > 0
      ? Promise.resolve(lines.shift() ?? '')
      : new Promise((resolve) => {
          waiting = resolve;
        });
  const say = (line: string): Promise<string> => {
    socket.write(`${line}\r\n`);
    return heard();
  };
  await heard();
  onTestFinished(() => void socket.destroy());
  return {
    say,
    heard,
    closed,
    write: (bytes: Uint8Array | string) => void socket.write(bytes),
    cut: () => void socket.destroy(),
    /** A whole mail, and the answer to its end: the first one, where there are several. */
    send: async (
      bytes: Uint8Array,
      { hello = 'EHLO test', from = 'fleur@example.com', to = ['klachten@bitonic.nl'] } = {},
    ) => {
      await say(hello);
      await say(`MAIL FROM:<${from}>`);
      for (const one of to) {
        const said = await say(`RCPT TO:<${one}>`);
        if (!said.startsWith('250')) return said;
      }
      await say('DATA');
      socket.write(bytes);
      return say('\r\n.');
    },
  };
};
