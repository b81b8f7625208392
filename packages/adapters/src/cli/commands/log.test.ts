import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessStream, bitonic, procedureDigest, type RecordedEvent } from '@klacht/domain';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

const NAME = 'Zoë Onvindbaar';
const TEXT = 'The price was wrong.';
const HOLD = 'The regulator asked for it.';
const NOW = '2026-05-20T08:00:00Z';

const received = receive();
const LINES = [
  { ...received, data: { ...received.data, complainant: { name: NAME }, text: TEXT } },
  receive({
    commandId: randomUUID(),
    type: 'PlaceHold',
    data: { at: '2026-04-08', ground: HOLD },
  }),
].map((line) => JSON.stringify(line));

/** A journal with one complaint, and who read it, as its events say. */
const journal = async () => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(at('in.ndjson'), LINES.join('\n'));
  const klacht = (...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${at('klacht.db')}`, '--invented-clock', '--now', NOW, ...args);
  await klacht('submit', at('in.ndjson'));
  const readers = async (): Promise<readonly RecordedEvent['data'][]> => {
    const store = openSqliteEventStore(at('klacht.db'));
    const stream = accessStream(received.complaintId);
    const events = (await Array.fromAsync(store.readStream(stream))).flat();
    await store.close();
    return events.map(({ data }) => data);
  };
  const log = (...args: readonly string[]) => klacht('log', '2026-0001', ...args);
  return { at, klacht, log, readers };
};

const open = (role: string, name: string) => ['--open', '--role', role, '--actor', name];

describe('klacht log', () => {
  it.each([[[]], [['--json']]])(
    'opens nothing for nobody, and records nothing (%j)',
    async (form) => {
      const { log, readers } = await journal();
      const { status, stdout, stderr } = await log(...form);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.match(/\[sealed\]/g)).toHaveLength(2);
      expect(stdout).toContain('anna');
      for (const text of [NAME, TEXT]) expect(stdout).not.toContain(text);
      expect(await readers()).toEqual([]);
    },
  );

  it.each([
    ['officer', [NAME, TEXT, HOLD], []],
    ['compliance', [NAME, TEXT, HOLD], []],
    ['auditor', [TEXT, HOLD], [NAME]],
    ['complainant', [NAME, TEXT], [HOLD]],
  ])('opens for %s what it may see, in a table and as JSON', async (role, seen, hidden) => {
    const { log } = await journal();
    for (const form of [[], ['--json']]) {
      const { status, stdout } = await log(...form, ...open(role, 'bram'));
      expect(status).toBe(0);
      for (const text of seen) expect(stdout).toContain(text);
      for (const text of hidden) expect(stdout).not.toContain(text);
    }
  });

  it('tells each event in a sentence in Dutch, and keeps its names in JSON', async () => {
    const { log } = await journal();
    const reader = open('officer', 'bram');
    const { stdout } = await log('--lang', 'nl', ...reader);
    expect(stdout).toMatch(/ Door +Gebeurtenis\n/);
    expect(stdout).toContain(
      `  De klacht is binnengekomen (e-mail), over Koers en kosten. De klacht valt onder bitonic 2025.3 (SHA-256 ${procedureDigest(bitonic).slice(0, 12)}…). Naam van de klager: ${NAME}; Tekst: ${TEXT}\n`,
    );
    expect(stdout).toContain(`  Bewaring wegens een geschil is ingesteld: ${HOLD}\n`);
    expect(await log('--lang', 'nl', '--json')).toEqual(await log('--json'));
  });

  it('records who read, as what and when, beside the complaint', async () => {
    const { log, readers, klacht } = await journal();
    const before = await log('--json');
    await log(...open('officer', 'bram'));
    await log('--open', '--actor', 'chantal');
    const reading = { at: '2026-05-20', instant: NOW, purpose: 'log' };
    expect(await readers()).toEqual([
      { ...reading, reader: 'bram', role: 'officer' },
      { ...reading, reader: 'chantal', role: 'auditor' },
    ]);
    expect(await log('--json')).toEqual(before);
    expect(await klacht('verify')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('takes who reads from a variable, which records nothing without --open', async () => {
    const { log, readers } = await journal();
    process.env['KLACHT_ACTOR'] = 'eva';
    try {
      expect((await log('--open', '--role', 'officer')).stdout).toContain(NAME);
      expect((await log()).stdout).not.toContain(NAME);
      await log(...open('officer', 'bram'));
    } finally {
      delete process.env['KLACHT_ACTOR'];
    }
    expect(await readers()).toMatchObject([{ reader: 'eva' }, { reader: 'bram' }]);
  });

  it('records the reading for a file too, and not where the output is refused', async () => {
    const { at, log, readers } = await journal();
    writeFileSync(at('folder'), '');
    const refused = await log(...open('officer', 'bram'), '-o', at('folder/x'));
    expect([refused.status, (await readers()).length]).toEqual([2, 0]);
    const shown = await log(...open('officer', 'bram'), '-o', at('log.txt'));
    expect([shown.status, shown.stdout, (await readers()).length]).toEqual([0, '', 1]);
  });

  it('says who recorded what to the firm alone, and how much is left out', async () => {
    const { log } = await journal();
    for (const form of [[], ['--json']]) {
      const complainant = await log(...form, ...open('complainant', 'zoe'));
      expect(complainant.stdout).not.toContain('anna');
      expect(complainant.stderr).toBe(
        'klacht: 1 of 2 events is left out: it is not for the reader\n',
      );
      expect((await log(...form, ...open('auditor', 'bram'))).stdout).toContain('anna');
    }
  });

  it('opens for an employee what is about them, and records nothing of who is refused', async () => {
    const { at, klacht, log, readers } = await journal();
    const refused = await log(...open('employee', 'piet'), '-o', at('log.txt'));
    expect(refused).toEqual({
      status: 1,
      stdout: '',
      stderr:
        "klacht: 2026-0001: reader: expected an employee whom the complaint is about, got 'piet'; nothing was opened\n",
    });
    expect([existsSync(at('log.txt')), await readers()]).toEqual([false, []]);
    const named = { type: 'NameEmployee', data: { at: '2026-04-08', employee: 'piet' } };
    const line = JSON.stringify(receive({ commandId: randomUUID(), ...named }));
    writeFileSync(at('named.ndjson'), line);
    await klacht('submit', at('named.ndjson'));
    expect((await log(...open('employee', 'piet'))).stdout).toContain(TEXT);
    expect(await readers()).toMatchObject([{ reader: 'piet', role: 'employee' }]);
  });

  it.each([
    [['--open'], /--actor: expected who reads what --open opens/],
    [['--open', '--actor', ' '], /--actor <name>' argument ' ' is invalid/],
    [['--open', '--actor', 'x', '--role', 'boss'], /Allowed choices are officer, employee/],
    [['--actor', 'bram'], /option '--actor <name>' is only for '--open'/],
    [['--role', 'officer'], /option '--role <role>' is only for '--open'/],
  ])('%j is wrong usage, and records nothing', async (args, message) => {
    const { log, readers } = await journal();
    const { status, stdout, stderr } = await log(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(await readers()).toEqual([]);
  });
});
