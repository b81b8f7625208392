import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOn } from '../../pages/testing/text-on.ts';
import { receive } from '../testing/klacht-in.ts';
import { sealedFolder } from '../testing/sealed-folder.ts';

const command = (type: string, data: object) =>
  receive({ commandId: randomUUID(), type, actor: 'anna', data });

/** About bram, who reads it; nobody was assigned, which is found on 20 May. */
const COMMANDS = [
  receive({ data: { ...receive().data, text: 'The price was wrong.', employees: ['bram'] } }),
  command('Acknowledge', { at: '2026-04-07' }),
  command('PlaceHold', { at: '2026-04-08', ground: 'The regulator asked for it.' }),
];

const FINDINGS = ['Findings', 'Nobody was assigned to handle it'];
const DEADLINES = 'Judge: open';
const LEFT = '1 event is left out: not for this reader.';

describe('a dossier', () => {
  it.each([
    ['complainant', { seen: [DEADLINES, LEFT, 'price was wrong'], kept: ['anna', ...FINDINGS] }],
    ['employee', { seen: [], kept: ['anna', DEADLINES, ...FINDINGS] }],
    ['officer', { seen: ['anna', DEADLINES, ...FINDINGS], kept: [LEFT] }],
    ['compliance', { seen: ['anna', DEADLINES, ...FINDINGS], kept: [LEFT] }],
    ['auditor', { seen: ['anna', DEADLINES, ...FINDINGS], kept: [LEFT] }],
  ])('shows %s only what is for them', async (role, { seen, kept }) => {
    const { klacht } = await sealedFolder(COMMANDS, '2026-05-20T08:00:00Z');
    const open = ['--open', '--role', role, '--actor', 'bram'];
    const { status, stdout } = await klacht('export', 'dossier', '2026-0001', ...open);
    expect(status).toBe(0);
    for (const text of seen) expect(textOn(stdout)).toContain(text);
    for (const text of kept) expect(stdout).not.toContain(text);
    const readings = (await klacht('readers', '2026-0001', '--json')).stdout;
    expect(JSON.parse(readings)).toMatchObject([{ reader: 'bram', role, purpose: 'dossier' }]);
  });

  it('is the page of a pack, and that is for who may see all that its events hold', async () => {
    const { at, klacht, pack, page } = await sealedFolder(COMMANDS, '2026-05-20T08:00:00Z');
    for (const role of ['complainant', 'employee']) {
      expect(await pack('pack', '--open', '--role', role, '--actor', 'bram')).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /^klacht: reader: expected an officer.* got \w+; .*export dossier\n$/,
        ) as unknown,
      });
    }
    expect((await klacht('readers', '2026-0001', '--json')).stdout).toBe('[]\n');
    expect(existsSync(at('pack'))).toBe(false);
    for (const open of [[], ['--open', '--role', 'auditor', '--actor', 'bram']]) {
      const name = `pack-${open.length}`;
      expect(await pack(name, ...open)).toMatchObject({ status: 0 });
      const alone = await klacht('export', 'dossier', '2026-0001', ...open, '-o', at('page.html'));
      expect(alone).toMatchObject({ status: 0, stdout: '' });
      expect(readFileSync(at('page.html'), 'utf8')).toBe(page(name));
    }
  });
});

const ERASED = [
  receive({
    data: {
      at: '2020-04-02',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: 'Zoë Onvindbaar' },
      text: 'The price was wrong.',
    },
  }),
  command('Judge', { at: '2020-05-20', outcome: 'rejected' }),
];

describe('what was erased', () => {
  it('reads so, and not as sealed, where nothing is opened', async () => {
    const { at, klacht, page } = await sealedFolder(ERASED, '2026-05-20T08:00:00Z');
    const log = ['log', '2020-0001'];
    expect((await klacht(...log)).stdout).toContain('[sealed]');
    expect((await klacht('erase', '2020-0001', '--actor', 'anna', '--yes')).status).toBe(0);
    expect((await klacht('export', 'pack', '2020-0001', '-o', at('pack'))).status).toBe(0);
    for (const text of [(await klacht(...log)).stdout, page('pack', '2020-0001')]) {
      expect(text).toContain('[erased]');
      expect(text).not.toContain('[sealed]');
    }
  });

  it('tells of the packs in which it stands open, which an erasure does not reach', async () => {
    const { at, klacht } = await sealedFolder(ERASED, '2026-05-20T08:00:00Z');
    const pack = (name: string, ...open: readonly string[]) =>
      klacht('export', 'pack', '2020-0001', '-o', at(name), ...open);
    await pack('closed');
    const { stdout } = await pack('opened', '--open', '--role', 'auditor', '--actor', 'bram');
    const manifest = stdout.trim();
    const erased = await klacht('erase', '2020-0001', '--dry-run', '--json');
    expect(JSON.parse(erased.stdout)).toMatchObject({
      outcome: 'would-erase',
      packs: [{ at: '2026-05-20', manifest, reader: 'bram', role: 'auditor' }],
    });
    expect((await klacht('erase', '2020-0001', '--dry-run')).stdout).toContain(
      `The audit pack that was made for bram on 20 May 2026 holds texts open, and is not reached: have it destroyed (manifest ${manifest}).\n`,
    );
    expect((await klacht('erase', '2020-0001', '--dry-run', '--lang', 'nl')).stdout).toContain(
      'Het controlepakket dat op 20 mei 2026 voor bram is gemaakt bevat leesbare teksten',
    );
  });
});
