import { describe, expect, it } from 'vitest';
import type { YearlyReport } from '@klacht/projections';
import { klachtIn, newFolder } from '../testing/klacht-in.ts';

const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';

/** A journal for trying, of the day on which its complaint was closed. */
const MADE = ['--invented-clock', '--now', '2020-06-20T09:00:00Z'];

/** What erases is told who, and what was asked. */
const ASKED = ['--requested', 'today', '--channel', 'email', '--actor', 'anna'];

/** Who may read a name. */
const OPEN = ['--open', '--role', 'officer', '--actor', 'anna'];

const LINES = [
  {
    commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
    type: 'Receive',
    data: {
      at: '2020-04-02',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: 'Fleur Proef' },
      text: 'The fee is not what I was told.',
    },
  },
  {
    commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a11',
    type: 'Judge',
    data: { at: '2020-05-20', outcome: 'rejected' },
  },
].map((line) => JSON.stringify({ ...line, complaintId, actor: 'anna' }));

/** A journal with one complaint, closed on 20 May 2020 unless it is left open. */
const journalIn = (folder: string, lines = LINES) => {
  klachtIn(folder, {}, lines.join('\n'))(...MADE, 'submit', '-');
  return (now: string, ...args: readonly string[]) =>
    klachtIn(folder)('--invented-clock', '--now', now, ...args);
};

describe('klacht erase', () => {
  it('puts the request off while the dossier is kept, then forgets for good, and the journal verifies', () => {
    const klacht = journalIn(newFolder());
    const kept = '2020-0001: not yet; kept until 20 May 2025, that day included (retention).';
    const history = klacht('2025-05-20T09:00:00Z', 'log', '2020-0001').stdout;
    expect(klacht('2025-05-20T09:00:00Z', 'erase', '2020-0001', '--dry-run')).toMatchObject({
      status: 1,
      stdout: `${kept} Nothing was changed.\n`,
    });
    expect(klacht('2025-05-21T09:00:00Z', 'erase', '2020-0001', '--dry-run')).toMatchObject({
      status: 0,
      stdout: '2020-0001: would make 2 texts unreadable for ever. Nothing was changed.\n',
    });
    expect(klacht('2025-05-20T09:00:00Z', 'log', '2020-0001').stdout).toBe(history);
    expect(klacht('2025-05-20T09:00:00Z', 'erase', '2020-0001', ...ASKED)).toMatchObject({
      status: 1,
      stdout: `${kept}\n`,
    });
    const before = klacht('2025-05-21T09:00:00Z', 'report', '2020', '--json').stdout;
    const erased = klacht(
      '2025-05-21T09:00:00Z',
      'erase',
      '2020-0001',
      '--actor',
      'anna',
      '--yes',
      '--json',
    );
    expect(JSON.parse(erased.stdout)).toEqual({
      complaintId,
      person: null,
      outcome: 'erased',
      ground: null,
      until: null,
      texts: 2,
      documents: 0,
      packs: [],
      mails: [],
    });
    expect(klacht('2025-05-21T09:00:00Z', 'erase', '2020-0001', '--actor', 'anna').status).toBe(0);
    const log = klacht('2025-05-21T09:00:00Z', 'log', '2020-0001', ...OPEN).stdout;
    expect(log).toContain('[erased]');
    expect(log).not.toContain('Fleur');
    expect(klacht('2025-05-21T09:00:00Z', 'verify')).toMatchObject({ status: 0, stdout: '' });
    const after = klacht('2025-05-21T09:00:00Z', 'report', '2020', '--json').stdout;
    const [was, is] = [before, after].map((text) => JSON.parse(text) as YearlyReport);
    // The journal goes on to the day of the erasure; no figure changes by it but that of the erased.
    expect(is).toEqual({
      ...was,
      position: is?.position,
      dataQuality: { ...was?.dataQuality, erased: 1 },
      recommendations: { ...was?.recommendations, asOf: '2025-05-21' },
    });
  });

  it('says again what stands, and records it again only where it is another', () => {
    const folder = newFolder();
    const klacht = journalIn(folder);
    const events = () =>
      (JSON.parse(klacht('2024-05-20T09:00:00Z', 'log', '2020-0001', '--json').stdout) as object[])
        .length;
    const before = klacht('2024-05-20T09:00:00Z', 'erase', '2020-0001', ...ASKED);
    const recorded = events();
    expect(klacht('2024-05-20T10:00:00Z', 'erase', '2020-0001', '--actor', 'anna')).toEqual(before);
    expect(klacht('2024-05-21T10:00:00Z', 'erase', '2020-0001', '--actor', 'anna')).toEqual(before);
    expect(events()).toBe(recorded);
    const escalated = {
      ...(JSON.parse(LINES[0] ?? '') as object),
      commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a12',
      type: 'EscalateToKifid',
      data: { at: '2020-06-20' },
    };
    klachtIn(folder, {}, JSON.stringify(escalated))(...MADE, 'submit', '-');
    expect(
      klacht('2024-05-22T10:00:00Z', 'erase', '2020-0001', '--actor', 'anna').stdout,
    ).toContain('20 June 2025');
    expect(events()).toBe(recorded + 2);
  });

  it('refuses while the complaint is open, and says why', () => {
    const klacht = journalIn(newFolder(), LINES.slice(0, 1));
    const { status, stdout } = klacht('2035-01-01T09:00:00Z', 'erase', '2020-0001', ...ASKED);
    expect([status, stdout]).toEqual([
      1,
      '2020-0001: not erased: the complaint is open; its dossier is needed to handle it.\n',
    ]);
    const log = klacht('2035-01-01T09:00:00Z', 'log', '2020-0001', ...OPEN).stdout;
    expect(log).toContain('Fleur Proef');
  });
});

describe('klacht check', () => {
  it('names each departure from the procedure, and is silent where there is none', () => {
    const klacht = journalIn(newFolder(), LINES.slice(0, 1));
    expect(klacht('2020-04-03T09:00:00Z', 'check', '2020-0001')).toMatchObject({
      status: 0,
      stdout: '',
    });
    const { status, stdout } = klacht('2020-07-01T09:00:00Z', 'check', '--lang', 'nl');
    expect(status).toBe(1);
    expect(stdout).toContain(
      'Er is niemand aangewezen om de klacht te behandelen (artikel 2.2).\n',
    );
    expect(stdout).toContain(
      '2020-0001  oordelen: termijn verstreken, uiterlijk 2 juni 2020 (artikel 4.6).\n',
    );
    expect(klacht('2020-07-01T09:00:00Z', 'explain', '2020-0001').stdout).toContain(
      '2020-0001 Kifid: open, opens 2020-05-28, closes 2021-04-02\n',
    );
    const rows = JSON.parse(klacht('2020-07-01T09:00:00Z', 'check', '--json').stdout) as object[];
    expect(rows).toContainEqual({
      number: '2020-0001',
      complaintId,
      code: 'overdue',
      article: '4.6',
      on: '2020-06-02',
      what: 'judge',
      party: null,
      putRightOn: null,
      asserted: null,
      counted: null,
      recordedOn: null,
      source: null,
      sourceNumber: null,
    });
  });
});
