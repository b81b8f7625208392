import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOn } from '../../pages/testing/text-on.ts';
import { klachtIn, newFolder, receive } from '../testing/klacht-in.ts';

const PERSONAL = [
  'Zoë Onvindbaar',
  'zoe@example.org',
  'Nobody <b>answered</b> & "left".',
  'Which?',
];
const OTHER = '1c8e9c52-7d0f-4a55-8f1e-2f6b1f0c9d22';
const NOW = ['--invented-clock', '--now', '2026-05-20T08:00:00Z'];

const lines = [
  receive({
    data: {
      at: '2026-04-02',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: PERSONAL[0], email: PERSONAL[1] },
      text: PERSONAL[2],
      employees: ['piet'],
    },
  }),
  receive({ commandId: randomUUID(), complaintId: OTHER }),
  receive({
    commandId: randomUUID(),
    type: 'RequestInformation',
    data: { at: '2026-04-08', question: PERSONAL[3] },
  }),
].map((line) => JSON.stringify(line));

/** A folder with a journal of two complaints, sealed. */
const sealedFolder = () => {
  const folder = newFolder();
  klachtIn(folder, {}, lines.join('\n'))(...NOW, 'submit', '-');
  const klacht = klachtIn(folder);
  klacht('seal', ...NOW, '-o', 'head.json');
  const textsIn = (pack: string): string =>
    readdirSync(path.join(folder, pack), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
  const page = (pack: string): string =>
    readFileSync(path.join(folder, pack, 'dossiers/2026-0001.html'), 'utf8');
  return { folder, klacht, textsIn, page };
};

const escaped = (text = ''): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

describe('klacht export pack', () => {
  it('is refused before the journal is sealed, and says what to do', () => {
    const folder = newFolder();
    klachtIn(folder, {}, lines[0])('submit', '-');
    const { status, stderr } = klachtIn(folder)('export', 'pack', '2026-0001', '-o', 'pack');
    expect(status).toBe(2);
    expect(stderr).toMatch(/signed head.*run klacht seal first/);
    expect(readdirSync(folder).filter((file) => file.startsWith('pack'))).toEqual([]);
  });

  it.each([
    ['en', 'expected a folder that is not there yet, or is empty'],
    ['nl', 'kan geen map zijn: het is een bestand'],
  ])('is not made over a file, which it says in %s', (lang, said) => {
    const { folder, klacht } = sealedFolder();
    writeFileSync(path.join(folder, 'note.txt'), 'mine');
    for (const file of ['note.txt', 'note.txt/pack']) {
      const args = ['export', 'pack', '2026-0001', '-o', file, '--lang', lang];
      expect(klacht(...NOW, ...args)).toMatchObject({ status: file === 'note.txt' ? 2 : 3 });
    }
    expect(klacht('export', 'pack', '--all', '-o', 'note.txt', '--lang', lang).stderr).toContain(
      said,
    );
    expect(readFileSync(path.join(folder, 'note.txt'), 'utf8')).toBe('mine');
  });

  it('holds nothing personal, and tells the history with its marks', () => {
    const { folder, klacht, textsIn, page } = sealedFolder();
    const { status, stdout, stderr } = klacht(...NOW, 'export', 'pack', '2026-0001', '-o', 'pack');
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(path.join(folder, 'pack')).toSorted()).toEqual([
      'consistency.ndjson',
      'dossiers',
      'events.ndjson',
      'head.json',
      'heads.ndjson',
      'manifest.json',
      'manifest.json.sha256',
      'procedures.json',
      'proofs.ndjson',
    ]);
    for (const text of [...PERSONAL, 'Onvindbaar', 'example.org', 'answered']) {
      expect(textsIn('pack')).not.toContain(text);
      expect(textsIn('pack')).not.toContain(escaped(text));
    }
    expect(textsIn('pack')).not.toContain(OTHER);
    const sum = readFileSync(path.join(folder, 'pack/manifest.json.sha256'), 'utf8');
    expect(sum).toBe(`${stdout.trim()}  manifest.json\n`);
    const html = page('pack');
    const text = textOn(html);
    expect(text).toContain('The complainant was asked for information: [sealed]');
    expect(text).toContain('Acknowledge: overdue');
    expect(text).toContain('Nobody was assigned to handle it');
    expect(text).toContain('8 April 2026');
    expect(html).not.toMatch(/<script|https?:/);
    const [event = ''] = readFileSync(path.join(folder, 'pack/events.ndjson'), 'utf8').split('\n');
    const { metadata } = JSON.parse(event) as { metadata: { hash: string } };
    expect(html).toContain(metadata.hash);
    expect(klacht('verify', '--head', 'head.json').status).toBe(0);
    expect(klacht('export', 'pack', '--all', '-o', 'all')).toMatchObject({ status: 0, stderr: '' });
    for (const text of PERSONAL) expect(textsIn('all')).not.toContain(text);
    // The first of them opened nothing, so nobody is said to have read anything.
    expect(textsIn('all')).toContain('TreeHeadSigned');
    expect(textsIn('all')).not.toContain('DossierRead');
  });

  it('opens for a role what it may see, escaped, once that is recorded', () => {
    const { folder, klacht, page } = sealedFolder();
    const open = (role: string, pack: string) => {
      const who = ['--role', role, '--actor', 'bram', '--lang', 'nl'];
      return klacht(...NOW, 'export', 'pack', '2026-0001', '--open', ...who, '-o', pack);
    };
    const { status, stderr } = open('auditor', 'opened');
    expect(status).toBe(0);
    expect(stderr).toMatch(/1 van de 3 gebeurtenissen is vastgelegd na de getekende regel/);
    expect(page('opened')).toContain(escaped(PERSONAL[2]));
    expect(page('opened')).not.toContain('<b>');
    expect(page('opened').match(/Which\?/g)).toHaveLength(1);
    const opened = textOn(page('opened'));
    expect(opened).toContain('De klager is om informatie gevraagd: Which?');
    expect(opened).toContain('Stand per 20 mei 2026. Geopend voor bram, als ');
    expect(opened).toContain('; deze inzage is vastgelegd.');
    expect(opened).toContain('(e-\u2060mail), over Koers en kosten.');
    expect(page('opened')).toContain('[niet zichtbaar voor deze rol]');
    expect(page('opened')).not.toContain(PERSONAL[0]);
    const events = readFileSync(path.join(folder, 'opened/events.ndjson'), 'utf8');
    expect(events).toMatch(/"DossierRead".*"reader":"bram","role":"auditor"/);
    expect(open('officer', 'officer').status).toBe(0);
    expect(page('officer')).toContain(PERSONAL[0]);
  });

  it('is made for no employee, and the dossier alone opens what is about them', () => {
    const { folder, klacht } = sealedFolder();
    const open = (what: string, which: string, name: string) => {
      const who = ['--role', 'employee', '--actor', name, '--lang', 'nl'];
      return klacht(...NOW, 'export', what, which, '--open', ...who, '-o', `${what}-${name}`);
    };
    for (const which of ['2026-0001', '--all']) {
      expect(open('pack', which, 'piet')).toMatchObject({ status: 1, stdout: '' });
    }
    for (const [which, name] of [
      ['2026-0001', 'jan'],
      ['2026-0002', 'piet'],
    ] as const) {
      expect(open('dossier', which, name)).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /^klacht: '\w+' is geen medewerker over wie de klacht gaat; er is niets geopend/,
        ) as unknown,
      });
    }
    expect(readdirSync(folder).filter((file) => /^(?:pack|dossier)-/.test(file))).toEqual([]);
    expect(klacht('readers', '2026-0001', '--json').stdout).toBe('[]\n');
    expect(open('dossier', '2026-0001', 'piet').status).toBe(0);
    expect(klacht('readers', '2026-0001', '--json').stdout).toContain('"role":"employee"');
    const page = readFileSync(path.join(folder, 'dossier-piet'), 'utf8');
    expect(page).toContain(escaped(PERSONAL[2]));
    expect(page).not.toContain('Which?');
    expect(page).not.toContain('Termijnen');
  });

  it('is made again, byte for byte, by the command that it names', () => {
    const { folder, klacht } = sealedFolder();
    // A clock that is a second later whenever it is read.
    const slow = `const Clock = Date; let reads = 0;
      globalThis.Date = class extends Clock {
        constructor(...given) { super(...(given.length ? given : [Clock.now() + 1000 * reads++])); }
      };`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(slow)}`;
    const pack = ['export', 'pack', '--all', '-o', 'pack'];
    const { status, stdout } = klachtIn(folder, { NODE_OPTIONS })(...pack);
    expect(status).toBe(0);
    const file = path.join(folder, 'pack/manifest.json');
    const { at, command } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const [, ...words] = command?.split(' ') ?? [];
    expect(words).toEqual(expect.arrayContaining(['--now', at, ...pack]));
    rmSync(path.join(folder, 'pack'), { recursive: true });
    expect(klacht(...words)).toEqual({ status: 0, stdout, stderr: '' });
  });

  it('refuses what it would write over, and what it is not told', () => {
    const { folder, klacht } = sealedFolder();
    mkdirSync(path.join(folder, 'there'));
    writeFileSync(path.join(folder, 'there/x'), '');
    const refused = (...args: readonly string[]) => klacht('export', 'pack', ...args);
    expect(refused('2026-0001', '-o', 'there')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^klacht: --output: expected .*there/) as unknown,
    });
    expect(readdirSync(path.join(folder, 'there'))).toEqual(['x']);
    expect(refused('2026-0001').stderr).toMatch(/--output: expected the folder/);
    expect(refused('-o', 'pack').stderr).toMatch(/ID: expected one complaint, or --all/);
    expect(refused('2026-0009', '-o', 'pack').stderr).toMatch(/2026-0009/);
    expect(refused('2026-0001', '--open', '-o', 'pack').stderr).toMatch(/--actor: expected who/);
    expect(existsSync(path.join(folder, 'pack'))).toBe(false);
    mkdirSync(path.join(folder, 'empty'));
    expect(refused('2026-0001', '-o', 'empty').status).toBe(0);
  });
});
