import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  bitonic,
  execute,
  type Instant,
  isKlachtError,
  type Journal,
  parseInput,
} from '@klacht/domain';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { newFolder } from '../../cli/testing/klacht-in.ts';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { newKey } from '../../proof/testing/journals.ts';
import { signJournal } from '../../proof/sign-head.ts';
import { importRegister } from '../../intake/csv/import-register.ts';
import { mapping } from '../../intake/csv/mapping.ts';
import { listInbox } from '../mail/mail-inbox.ts';
import { receiveMail } from '../mail/receive-mail.ts';
import { mailOf, TEXT } from '../testing/mail-desk.ts';
import { openJournal } from './open-journal.ts';
import { sealCopy } from '../privacy/seal-copy.ts';

const receive = (journal: Journal, now: Instant, ids: object = {}) =>
  execute(journal, {
    type: 'Receive',
    commandId: randomUUID(),
    complaintId: randomUUID(),
    ...ids,
    actor: 'anna',
    now,
    data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
  });

const open = (folder = newFolder(), more: object = {}) =>
  openJournal({ store: `sqlite:${folder}/klacht.db`, ...more });

const codeOf = (error: unknown) => (isKlachtError(error) ? error.code : error);

describe('a clock that runs behind the last event of the journal', () => {
  it.each([
    ['2026-05-01T09:58:59Z', '1 minute and 1 second'],
    ['2026-05-01T07:30:00Z', '2 hours and 30 minutes'],
    ['2026-04-28T09:00:00Z', '3 days and 1 hour'],
  ] as const)('is refused, with how far: %s', async (now, far) => {
    const folder = newFolder();
    const first = await open(folder);
    await receive(first, '2026-05-01T10:00:00Z');
    await first.close();
    // Another process asks the journal itself.
    const journal = await open(folder);
    await expect(receive(journal, now)).rejects.toMatchObject({
      code: 'clock-behind',
      message: `now: expected no moment before the journal's last event, 2026-05-01T10:00:00Z, got ${now}, which is ${far} behind it; nothing was recorded. Set the clock right`,
    });
    expect(await journalOf(journal.store)).toHaveLength(1);
    await journal.close();
  });

  it('ends what takes mails and rows in, rather than being a fault of each of them', async () => {
    const now: Instant = '2026-04-30T10:00:00Z';
    const journal = await open();
    await receive(journal, '2026-05-01T10:00:00Z');
    const before = await journalOf(journal.store);
    const mail = mailOf(TEXT);
    const taken = receiveMail(journal, mail, { actor: 'mail', now }).catch(codeOf);
    expect(await taken).toBe('clock-behind');
    const mapped = parseInput(
      mapping,
      {
        source: 'r',
        timeZone: 'Europe/Amsterdam',
        delimiter: ',',
        number: 'nr',
        events: { Received: { at: { column: 'day', format: 'yyyy-MM-dd' } } },
      },
      'mapping',
    );
    const rows = Array.from({ length: 20 }, (_, index) => `${index},2026-04-02`).join('\n');
    const csv = () => Readable.from([Buffer.from(`nr,day\n${rows}\n`)]);
    const told: unknown[] = [];
    const onProblem = (problem: unknown) => told.push(problem);
    const importing = { journal, csv, mapping: mapped, actor: 'import', now, onProblem };
    expect(await importRegister(importing).catch(codeOf)).toBe('clock-behind');
    expect([told, await listInbox(journal, { all: true })]).toEqual([[], []]);
    expect(await journalOf(journal.store)).toEqual(before);
    await journal.close();
  });

  it('is borne for a minute, for clocks of machines differ', async () => {
    const journal = await open();
    await receive(journal, '2026-05-01T10:00:00Z');
    await receive(journal, '2026-05-01T09:59:00Z');
    await expect(receive(journal, '2026-05-01T09:58:59Z').catch(codeOf)).resolves.toBe(
      'clock-behind',
    );
    await journal.close();
  });

  it('is told of a command that was recorded before what it was told then', async () => {
    const journal = await open();
    const ids = { commandId: randomUUID(), complaintId: randomUUID() };
    await receive(journal, '2026-05-01T10:00:00Z', ids);
    await receive(journal, '2026-06-01T10:00:00Z');
    expect(await receive(journal, '2026-05-01T10:00:00Z', ids)).toMatchObject({
      outcome: 'repeated',
    });
    await journal.close();
  });

  it('signs no head', async () => {
    const journal = await open();
    await receive(journal, '2026-05-01T10:00:00Z');
    const signing = { privateKey: newKey(), actor: 'anna', now: '2026-04-01T10:00:00Z' } as const;
    await expect(signJournal(journal.store, signing).catch(codeOf)).resolves.toBe('clock-behind');
    await journal.close();
  });
});

describe('a journal', () => {
  it('says by which clock it is recorded, as soon as somebody said', async () => {
    const real = await open();
    expect(await real.clockOf()).toBeNull();
    await receive(real, '2026-05-01T10:00:00Z');
    expect(await real.clockOf()).toBe('real');
    await real.close();
    const folder = newFolder();
    const invented = await open(folder, { inventedClock: true });
    expect(await invented.clockOf()).toBe('invented');
    await receive(invented, '2026-05-01T10:00:00Z');
    await invented.close();
    const again = await open(folder);
    expect(await again.clockOf()).toBe('invented');
    await receive(again, '2026-04-10T10:00:00Z');
    expect((await journalOf(again.store)).map(({ metadata }) => metadata['clock'])).toEqual([
      'invented',
      'invented',
    ]);
    await again.close();
  });

  it('keeps the moments of another one in a sealed copy, in whatever order they are', async () => {
    const plain = createMemoryEventStore();
    const moments = ['2026-05-01T10:00:00Z', '2026-04-03T10:00:00Z'] as const;
    for (const now of moments) await receive({ store: plain, procedures: [bitonic] }, now);
    const journal = await open();
    await sealCopy(plain, journal);
    expect((await journalOf(journal.store)).map(({ recordedAt }) => recordedAt)).toEqual(moments);
    await journal.close();
  });
});
