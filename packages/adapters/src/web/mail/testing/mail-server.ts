import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject, onTestFinished } from 'vitest';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const answers = async (port: number): Promise<boolean> => {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

/** The server reads as a user without rights. */
const giveAway = (folder: string): void => {
  spawnSync('chown', [
    '-R',
    'nobody:nogroup',
    path.join(folder, 'mail'),
    path.join(folder, 'home'),
  ]);
  spawnSync('chmod', ['755', folder]);
};

const configuration = (folder: string, port: number): string => `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail
first_valid_uid = 1
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/home
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;

/** A Dovecot of the tests; where there is none, the test says why it did not run. */
export const mailServerOr = async (skip: (why: string) => never) => {
  const dovecot = inject('dovecot');
  const executable = dovecot.executable ?? skip(`not run: ${'why' in dovecot ? dovecot.why : ''}`);
  // Its sockets need a short path, and its user has to reach it.
  const folder = mkdtempSync('/tmp/klacht-imap-');
  const mail = path.join(folder, 'mail');
  for (const name of ['run', 'home', 'mail', 'mail/new', 'mail/cur', 'mail/tmp']) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  const port = await freePort();
  const settings = path.join(folder, 'dovecot.conf');
  writeFileSync(settings, configuration(folder, port));
  giveAway(folder);
  let count = 0;

  const start = async () => {
    const running = spawn(executable, ['-F', '-c', settings], { stdio: 'ignore' });
    const exited = once(running, 'exit');
    while (!(await answers(port))) {
      if (running.exitCode !== null) throw new Error('expected Dovecot to start');
      await setTimeout(20);
    }
    return {
      stop: async () => {
        running.kill('SIGTERM');
        await exited;
      },
    };
  };
  let running = await start();
  onTestFinished(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    port,
    /** Delivers as a server does: whole, or not at all. */
    deliver: (bytes: Uint8Array): void => {
      count += 1;
      const name = `${1_700_000_000 + count}.M${count}.test`;
      writeFileSync(path.join(mail, 'tmp', name), bytes);
      giveAway(folder);
      renameSync(path.join(mail, 'tmp', name), path.join(mail, 'new', name));
    },
    /** Has the folder begin anew, with other numbers. */
    renumber: async (): Promise<void> => {
      await running.stop();
      for (const file of readdirSync(mail)) {
        if (file.startsWith('dovecot')) rmSync(path.join(mail, file));
      }
      running = await start();
    },
    restart: async (): Promise<void> => {
      await running.stop();
      running = await start();
    },
  };
};
