import { generateKeyPairSync } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Instant, Reader } from '@klacht/domain';
import type { OpenJournal } from '../../../use-cases/open-journal.ts';
import { signJournal } from '../../../proof/sign-head.ts';
import { openDesk } from '../testing/open-desk.ts';

const BRAM: Reader = { role: 'auditor', name: 'bram' };

/** A head by a key that nobody had before. */
const signedAt = async (journal: OpenJournal, now: Instant) =>
  signJournal(journal.store, {
    privateKey: generateKeyPairSync('ed25519').privateKey,
    actor: 'anna',
    now,
  });

const openAudit = async () => {
  const desk = await openDesk({ readerOf: () => BRAM });
  const number = await desk.give(null, 'Receive', {
    at: '2026-04-02',
    channel: 'email',
    subjects: ['price'],
    complainant: { name: 'Quirijn Zonderling', email: 'q@example.org' },
    text: 'The price was wrong.',
  });
  const text = async (place: string) => (await desk.fetch(place)).text();
  const begin = async (token?: string) => {
    const [, own = ''] = /name="token" value="([^"]+)"/.exec(await text('/audit?lang=en')) ?? [];
    return desk.fetch('/audit/verify?lang=en', {
      method: 'POST',
      body: new URLSearchParams({ token: token ?? own }),
    });
  };
  /** The page once nothing goes on. */
  const settled = async (): Promise<string> => {
    const page = await text('/audit?lang=en');
    if (!page.includes('data-running')) return page;
    await setTimeout(5);
    return settled();
  };
  return { ...desk, number, text, begin, settled };
};

describe('the audit', () => {
  it('verifies without making anybody wait, and tells what came of it', async () => {
    const { begin, settled, text, close } = await openAudit();
    expect(await text('/audit?lang=en')).not.toContain('role="status"');
    expect((await begin('forged')).status).toBe(409);
    const begun = await begin();
    expect([begun.status, begun.headers.get('location')]).toEqual([303, '../audit']);
    const page = await settled();
    expect(page).toContain('Nothing is wrong');
    expect(page).toContain('Started by bram');
    await close();
  });

  it('tells of the fault that is found', async () => {
    const { begin, settled, journal, close } = await openAudit();
    const head = await signedAt(journal, '2026-04-20T09:00:00Z');
    // A head that says another root than the journal has.
    await journal.store.append('heads-journal', 0, [
      {
        id: '11111111-1111-4111-8111-111111111111',
        type: 'TreeHeadSigned',
        data: { ...head, root: '0'.repeat(64) },
        metadata: { actor: 'mallory' },
        recordedAt: '2026-04-20T09:00:00Z',
      },
    ] as never);
    await begin();
    const page = await settled();
    expect(page).toContain('role="alert"');
    expect(page).toContain('forged-head');
    await close();
  });

  it('lists the heads that were signed, and who read a dossier', async () => {
    const { text, journal, number, close } = await openAudit();
    const head = await signedAt(journal, '2026-04-20T09:00:00Z');
    expect(await text('/audit?lang=en')).toContain(head.root.slice(0, 8));
    expect(await text(`/audit?lang=en&number=${number}`)).toContain('Nobody has read it');
    await text(`/c/${number}`);
    const page = await text(`/audit?lang=en&number=${number}`);
    expect(page).toContain(`Who read ${number}`);
    expect(page).toContain('<bdi>bram</bdi>');
    expect(await text('/audit?lang=en&number=1999-0001')).toContain(
      'no complaint with this number',
    );
    expect(page).not.toContain('Zonderling');
    await close();
  });
});
