import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/**
 * Delivers a mail by LMTP, as a mail server of the firm does.
 *
 * @param at where it listens, `127.0.0.1:2424`
 * @returns what was answered to the mail itself
 */
export const deliver = async (at: string, mail: readonly string[]): Promise<string> => {
  const [host = '', port = ''] = at.split(':');
  const socket = connect(Number(port), host);
  const answers = createInterface(socket)[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const { value } = (await answers.next()) as { readonly value: string };
    return value.startsWith('-', 3) ? answer() : value;
  };
  await answer();
  let last = '';
  for (const said of [
    'LHLO mail.example.com',
    'MAIL FROM:<fleur@example.com>',
    'RCPT TO:<klachten@example.com>',
    'DATA',
    [...mail, '.'].join('\r\n'),
  ]) {
    socket.write(`${said}\r\n`);
    last = await answer();
  }
  socket.end('QUIT\r\n');
  await once(socket, 'close');
  return last;
};
