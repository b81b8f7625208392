import { randomUUID } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import {
  at,
  type Changes,
  faultOf,
  HEADS,
  hex,
  type Manifest,
  nodeOn,
  notCovering,
  PACKS,
  remade,
} from './testing/packs.ts';

const VERIFIER = path.join(import.meta.dirname, 'verify-pack.ts');
const [first, , , head] = HEADS;

const filesOf = (pack: string): readonly string[] =>
  readdirSync(at(pack), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(pack), path.join(entry.parentPath, entry.name)));

describe('an audit pack', () => {
  it.each(PACKS)('verifies with nothing of klacht: %s', (pack) => {
    expect(faultOf(at(pack))).toBeNull();
    for (const outside of HEADS) expect(faultOf(at(pack), outside)).toBeNull();
    const { status, stdout } = nodeOn(VERIFIER, [pack, 'fourth.json']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^manifest, by its SHA-256: [\da-f]{64}, which you compare\nevents, of .*: \d+\nunder the head that you have, signed at /,
    );
  });

  it.each(PACKS)('shows one byte that was changed in any of its files: %s', (pack) => {
    const files = filesOf(pack);
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const sound = readFileSync(at(pack, file));
      for (const place of [0, 0.2, 0.5, 0.8, 1]) {
        const damaged = Buffer.from(sound);
        const index = Math.round((sound.length - 1) * place);
        damaged.writeUInt8((sound[index] ?? 0) ^ 1, index);
        writeFileSync(at(pack, file), damaged);
        expect([file, place, faultOf(at(pack))]).not.toEqual([file, place, null]);
      }
      writeFileSync(at(pack, file), sound);
    }
    expect(faultOf(at(pack))).toBeNull();
  });

  it('shows a file that was added, and one that was taken away', () => {
    const copy = at('copy-of-files');
    cpSync(at('pack--all'), copy, { recursive: true });
    writeFileSync(path.join(copy, 'more.txt'), '');
    expect(faultOf(copy)).toBe('more.txt is not in the manifest');
    rmSync(path.join(copy, 'more.txt'));
    rmSync(path.join(copy, 'procedures.json'));
    expect(faultOf(copy)).toBe('procedures.json is no file of the pack');
  });

  it.each(PACKS)('shows a file that the manifest leaves out with it: %s', (pack) => {
    const files = filesOf(pack).filter((file) => !file.startsWith('manifest.'));
    const listed = JSON.parse(readFileSync(at(pack, 'manifest.json'), 'utf8')) as Manifest;
    for (const file of files) {
      const rest = listed.files.filter((one) => one.path !== file);
      const copy = remade(pack, {}, { files: rest });
      rmSync(path.join(copy, file));
      expect([file, faultOf(copy)]).toEqual([
        file,
        file.startsWith('dossiers/')
          ? expect.stringMatching(
              /^dossiers(\/2026-000\d\.html)? is (not in the manifest|no file of the pack)$/,
            )
          : expect.stringContaining(file),
      ]);
    }
  });

  it.each(PACKS)('shows a file that stands outside of it: %s', (pack) => {
    for (const file of [...filesOf(pack), 'dossiers']) {
      const copy = remade(pack, {});
      const outside = at(`outside-${randomUUID()}`);
      renameSync(path.join(copy, file), outside);
      symlinkSync(outside, path.join(copy, file));
      expect([file, faultOf(copy)]).toEqual([file, expect.stringContaining(file)]);
    }
    writeFileSync(at('beside.txt'), '');
    const { files } = JSON.parse(readFileSync(at(pack, 'manifest.json'), 'utf8')) as Manifest;
    const beside = { path: '../beside.txt', size: 0, sha256: hex('') };
    expect(faultOf(remade(pack, {}, { files: [...files, beside] }))).toMatch(
      /beside\.txt is listed, and is no file of a pack/,
    );
  });

  it.each(PACKS)('shows a forgery whose digests were made anew: %s', (pack) => {
    const withoutLast = (text: string): string => text.replace(/[^\n]*\n$/, '');
    const fault = (changes: Changes, more: object = {}) => faultOf(remade(pack, changes, more));
    expect(fault({})).toBeNull();
    expect(fault({ 'events.ndjson': (text) => text.replace('2026-04-02', '2026-04-03') })).toMatch(
      /does not match its hash/,
    );
    const otherDigit = (text: string): string =>
      text.replace(/"path":\["./, (start) =>
        start.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
      );
    expect(fault({ 'proofs.ndjson': otherDigit })).toMatch(/is not under the head/);
    expect(fault({ 'proofs.ndjson': withoutLast })).toMatch(/^the manifest says /);
    expect(fault({ 'consistency.ndjson': otherDigit })).toBe(notCovering(2));
    expect(fault({ 'consistency.ndjson': withoutLast })).toBe(notCovering(4));
    expect(fault({ 'consistency.ndjson': () => '' })).toBe(notCovering(2));
    expect(fault({ 'consistency.ndjson': (text) => `${text}${text}` })).toMatch(/of no head/);
    const cut = { 'heads.ndjson': withoutLast, 'consistency.ndjson': withoutLast };
    expect(fault(cut)).toMatch(/is not under the head|not the last one/);
    expect(fault({ 'heads.ndjson': (text) => text.replace('"size":1', '"size":3') })).toBe(
      'head 1 has a bad signature',
    );
    expect(faultOf(at(pack), { ...head, root: first.root })).toMatch(/not in the pack/);
    for (const field of ['format', 'events', 'proved', 'position', 'head', 'of']) {
      expect([field, fault({}, { [field]: false })]).not.toEqual([field, null]);
      expect([field, fault({}, { [field]: undefined })]).not.toEqual([field, null]);
    }
    const events = readFileSync(at(pack, 'events.ndjson'), 'utf8').split('\n').slice(1);
    const more = { events: events.length - 1 };
    expect(fault({ 'events.ndjson': () => events.join('\n') }, more)).toMatch(
      /is not what is proved/,
    );
  });

  it.each(PACKS)(
    'is the one that the auditor was told of, by the digest that is in the journal: %s',
    (pack) => {
      const digest = hex(readFileSync(at(pack, 'manifest.json')));
      const run = (told: string) => nodeOn(VERIFIER, [pack, 'first.json', told]);
      expect(run(digest)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(`manifest, by its SHA-256: ${digest}\n`) as unknown,
      });
      expect(run(hex('another'))).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('the manifest is not the one you were told of') as unknown,
      });
      const journal = new DatabaseSync(at('klacht.db'));
      const told = journal.prepare("SELECT data FROM events WHERE stream = 'packs-journal'").all();
      journal.close();
      expect(told.map(({ data }) => JSON.parse(String(data)) as object)).toContainEqual(
        expect.objectContaining({ manifest: digest }),
      );
    },
  );

  /** A copy with more beside, or without; its digests made anew. */
  const withFiles = (pack: string, work: (folder: string) => void): string | null => {
    const copy = remade(pack, {});
    work(copy);
    return faultOf(copy);
  };

  it.each(PACKS)('holds no folder that nothing is in, and none beside: %s', (pack) => {
    for (const name of ['more', 'dossiers/more']) {
      expect(withFiles(pack, (copy) => mkdirSync(path.join(copy, name)))).toBe(
        `${name} is not in the manifest`,
      );
    }
    const empty = at(`empty-${randomUUID()}`);
    mkdirSync(empty);
    expect(faultOf(empty)).toMatch(/^unreadable: ENOENT.*manifest\.json/);
  });

  it.each(PACKS)('holds no file that the manifest lists beside what a pack has: %s', (pack) => {
    const { files } = JSON.parse(readFileSync(at(pack, 'manifest.json'), 'utf8')) as Manifest;
    for (const name of ['more.txt', 'dossiers/2026-0009.html', 'dossiers/more/x.html']) {
      const more = [...files, { path: name, size: 0, sha256: hex('') }];
      const copy = remade(pack, {}, { files: more });
      mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
      writeFileSync(path.join(copy, name), '');
      expect(faultOf(copy)).toBe(`${name} is listed, and is no file of a pack`);
    }
    const [listed] = files;
    expect(faultOf(remade(pack, {}, { files: [...files, listed] }))).toBe(
      'events.ndjson is listed twice',
    );
  });

  it.each(PACKS)('ends each line with a line feed, with nothing behind the last: %s', (pack) => {
    for (const file of ['events', 'proofs', 'heads', 'consistency'].map((one) => `${one}.ndjson`)) {
      const unended = (text: string): string => text.replace(/\n$/, '');
      for (const change of [unended, (text: string) => `${text}{}`, (text: string) => `${text} `]) {
        expect(faultOf(remade(pack, { [file]: change }))).toBe(
          `unreadable: ${file} does not end with a line feed`,
        );
      }
    }
  });

  it('has one dossier a complaint, each the page of that complaint', () => {
    const { files, dossiers } = JSON.parse(
      readFileSync(at('pack--all', 'manifest.json'), 'utf8'),
    ) as Manifest;
    const [first1, second1] = dossiers;
    if (first1 === undefined || second1 === undefined) throw new Error('expected two dossiers');
    const pageOf = (dossier: typeof first1) => readFileSync(at('pack--all', dossier.path), 'utf8');
    const fault = (changes: Changes, more: object = {}) =>
      faultOf(remade('pack--all', changes, more));
    expect(fault({ [first1.path]: () => pageOf(second1) })).toBe(
      `${first1.path} is the page of something else`,
    );
    expect(fault({ [first1.path]: () => '<p>Nothing went wrong.</p>' })).toBe(
      `${first1.path} is the page of something else`,
    );
    expect(fault({}, { dossiers: [second1, first1] })).toMatch(/is not where it should be/);
    expect(fault({}, { dossiers: [first1, first1] })).toMatch(/is no file of a pack/);
    expect(fault({}, { dossiers: [first1, second1, second1] })).toMatch(
      /not one dossier a complaint/,
    );
    const without = remade(
      'pack--all',
      {},
      { dossiers: [first1], files: files.filter((file) => file.path !== second1.path) },
    );
    rmSync(path.join(without, second1.path));
    expect(faultOf(without)).toBe('there is not one dossier a complaint');
  });

  it.each(PACKS)(
    'has each version of the procedure once, as it was when it was named: %s',
    (pack) => {
      const fault = (change: (versions: object[]) => unknown) =>
        faultOf(
          remade(pack, {
            'procedures.json': (text) => JSON.stringify(change(JSON.parse(text) as object[])),
          }),
        );
      expect(fault((versions) => versions)).toBeNull();
      expect(fault((versions) => [...versions, ...versions])).toMatch(
        /stands in procedures.json twice/,
      );
      expect(fault((versions) => [...versions, { name: 'x', version: '1' }])).toBe(
        'x 1 in procedures.json is named by no event',
      );
      expect(fault(([version]) => [{ ...version, validFrom: '1999-01-01' }])).toMatch(
        /in procedures.json says something else/,
      );
      expect(fault(() => [])).toMatch(/^the version that complaint-.* fell under is not there$/);
    },
  );
});
