import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withPinnedDates } from './pinned-dates.ts';
import { printPdf } from './print-pdf.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'klacht-no-chromium-'));

/** A program that is no Chromium. */
const program = (name: string, does: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${does}\n`);
  chmodSync(file, 0o755);
  return file;
};

const profiles = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('klacht-chromium-'));

describe('printing', () => {
  it.each([
    ['ends', 'echo it broke >&2; exit 7', /it ended with 7: it broke/],
    [
      'refuses',
      `printf '{"id":1,"error":{"message":"no"}}\\0' >&4; exec sleep 20`,
      /Target\.createTarget: no/,
    ],
  ])(
    'says what a Chromium said that %s, and leaves nothing behind',
    async (name, does, message) => {
      const before = profiles();
      await expect(printPdf('<p>', program(name, does), '2025-12-31')).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'printing-failed',
        message: expect.stringMatching(message) as unknown,
      });
      expect(profiles()).toEqual(before);
    },
  );

  it('says that what is no program could not be started', async () => {
    const nowhere = path.join(folder, 'nowhere');
    await expect(printPdf('<p>', nowhere, '2025-12-31')).rejects.toMatchObject({
      code: 'printing-failed',
      message: expect.stringMatching(/ENOENT/) as unknown,
    });
  });
});

describe('the dates of a PDF', () => {
  it('are the day that was told, and nothing else changes or moves', () => {
    const pdf = (created: string, changed: string): Uint8Array =>
      Buffer.from(
        `%PDF\n\u00ff<</CreationDate (D:${created}+00'00')\n/ModDate (D:${changed}+00'00')>>(D:20200101000000+00'00')`,
        'latin1',
      );
    const pinned = withPinnedDates(pdf('20261130082804', '20261130082805'), '2025-12-31');
    expect(pinned).toEqual(pdf('20251231000000', '20251231000000'));
  });
});
