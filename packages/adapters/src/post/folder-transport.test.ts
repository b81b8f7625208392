import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderTransport } from './folder-transport.ts';

const LETTER = {
  id: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
  messageId: '<6f1c0c1e@example.org>',
  from: 'klachten@example.org',
  to: 'jan@example.org',
};

const modeOf = (place: string): number => statSync(place).mode & 0o777;

describe('a folder that mails are put into', () => {
  it('is of its owner alone, and so is each mail, whatever the process allows others', async () => {
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'outgoing');
    const transport = folderTransport(folder);
    await transport.ready();
    const letter = { ...LETTER, bytes: Buffer.from('Subject: Uw klacht\r\n\r\nBeste Jan\r\n') };
    expect(await transport.deliver(letter)).toEqual({ outcome: 'sent' });
    expect(await transport.deliver(letter)).toEqual({ outcome: 'sent' });
    const file = path.join(folder, `${LETTER.id}.eml`);
    expect(readdirSync(folder)).toEqual([`${LETTER.id}.eml`]);
    expect(readFileSync(file, 'utf8')).toContain('Beste Jan');
    expect([modeOf(folder), modeOf(file)]).toEqual([0o700, 0o600]);
  });

  it('opens its mails to nobody where the folder is open to others', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
    chmodSync(folder, 0o777);
    await folderTransport(folder).deliver({ ...LETTER, bytes: Buffer.from('x') });
    expect(modeOf(path.join(folder, `${LETTER.id}.eml`))).toBe(0o600);
  });
});
