import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Instant, listPacks, type Reader } from '@klacht/domain';
import { checkPack } from '../../../../../../examples/independent-verifier/verify-pack.ts';
import { readZip } from '../../../exports/testing/read-zip.ts';
import type { OpenJournal } from '../../../use-cases/opening/open-journal.ts';
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

/** The files that left unfinished packs behind. */
const leftIn = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('klacht-pack'));

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
  const packOf = async (asked: Readonly<Record<string, string>>) => {
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await text('/audit')) ?? [];
    return desk.fetch('/audit/pack?lang=en', {
      method: 'POST',
      body: new URLSearchParams({ token, ...asked }),
    });
  };
  return { ...desk, number, text, begin, settled, packOf };
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

  it('finds what is wrong beside the journal too', async () => {
    const { begin, settled, journal, number, text, close } = await openAudit();
    const entry = await journal.ask((register) => register.find(number));
    await journal.keys.destroy(entry?.complaintId ?? '');
    await begin();
    expect(await settled()).toContain('key-gone');
    expect(await text('/audit?lang=nl')).toContain('er is geen wissing vastgelegd');
    await close();
  });

  it.each([
    ['sealed', {}, null],
    ['open', { open: '1' }, { reader: 'bram', role: 'auditor' }],
  ])('hands out a pack as one file, %s, and records it', async (_, asked, openedFor) => {
    const { packOf, journal, number, text, close } = await openAudit();
    await signedAt(journal, '2026-04-20T08:00:00Z');
    const answer = await packOf({ number, ...asked });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const name = `klacht-pack-${number}-2026-04-20`;
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}.zip"`);
    const zip = Buffer.from(await answer.arrayBuffer());
    expect(String(zip.length)).toBe(answer.headers.get('content-length'));

    // Who gets it checks it with nothing of klacht's.
    const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
    for (const [file, bytes] of readZip(zip)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), bytes);
    }
    expect(checkPack(path.join(folder, name))).toBeNull();
    const events = readFileSync(path.join(folder, name, 'events.ndjson'), 'utf8');
    expect(events).not.toContain('Zonderling');
    const manifest = readFileSync(path.join(folder, name, 'manifest.json'));
    const digest = createHash('sha256').update(manifest).digest('hex');
    expect(await listPacks(journal.store)).toMatchObject([
      { actor: 'bram', manifest: digest, ...(openedFor === null ? {} : { openedFor }) },
    ]);
    const page = await text('/audit?lang=en');
    expect(page).toContain(digest.slice(0, 8));
    expect(page.includes('nobody: it is sealed')).toBe(openedFor === null);
    expect(leftIn()).toEqual([]);
    await close();
  });

  it('makes no pack of what is not there, nor by a form that is too old', async () => {
    const { packOf, journal, close } = await openAudit();
    const wrong = await packOf({ number: '1999-0001' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('no complaint with this number');
    const expired = await packOf({ token: 'forged', number: '2026-0007', open: '1' });
    const again = await expired.text();
    expect(expired.status).toBe(409);
    expect(again).toContain('value="2026-0007"');
    expect(again).toMatch(/name="open"[^>]*checked/);
    const unsigned = await packOf({});
    expect(unsigned.status).toBe(422);
    expect(await unsigned.text()).toContain('klacht seal');
    expect(await listPacks(journal.store)).toEqual([]);
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
