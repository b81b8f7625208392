import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

const MODULE = path.join(import.meta.dirname, 'stop-signal.ts');

/** Says when it listens and by what it was asked to end; then it takes its time, or ends at once. */
const start = async (then: 'ends' | 'goes-on' | 'released') => {
  const script = `
    import { stopSignal } from '${MODULE}';
    const stop = stopSignal();
    const busy = setInterval(() => {}, 1000);
    stop.signal.addEventListener('abort', () => {
      console.log(stop.signal.reason);
      if (${then === 'ends'}) setTimeout(() => clearInterval(busy), 200);
    });
    if (${then === 'released'}) stop.release();
    console.log('listening');`;
  const { npm_lifecycle_event: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  await expect.poll(() => said).toContain('listening');
  return { child, ended, said: () => said };
};

describe('a process that listens for the request to end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends in its own time after %s, also twice',
    async (by) => {
      const { child, ended, said } = await start('ends');
      child.kill(by);
      await expect.poll(said).toBe(`listening\n${by}\n`);
      child.kill(by);
      expect(await ended).toEqual([0, null]);
      expect(said()).toBe(`listening\n${by}\n`);
    },
  );

  it('ends at once when it is asked again a while later', async () => {
    const { child, ended, said } = await start('goes-on');
    child.kill('SIGTERM');
    await expect.poll(said).toContain('SIGTERM');
    await sleep(1_500);
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  it('ends as any other once it listens no more', async () => {
    const { child, ended } = await start('released');
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
  });
});
