// Changes an audit pack at random and makes every digest in it anew, as the firm could, and asks the
// independent verifier by a head that was kept outside. A page's own words are held by the digest of
// the manifest alone, which is told by another way: what only that shows is counted apart.
//   node tools/hostile/forgeries.ts [--count 1000] [--seed 1]
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attempt } from '../../examples/independent-verifier/verify.ts';
import { checkPack } from '../../examples/independent-verifier/verify-pack.ts';
import { demoYear } from '../../packages/adapters/src/demo/demo-year.ts';
import { openSigningKey } from '../../packages/adapters/src/proof/signing-key.ts';
import { signJournal } from '../../packages/adapters/src/proof/sign-head.ts';
import { exportPack } from '../../packages/adapters/src/use-cases/dossier/export-pack.ts';
import { openJournal } from '../../packages/adapters/src/use-cases/opening/open-journal.ts';
import { execute } from '../../packages/domain/src/index.ts';
import { type Dice, inFolder, main, type Tally, tryOften } from './run.ts';

const NOW = '2026-01-15T09:00:00Z';
const EVENTS = 40;

type Listed = { readonly path: string; readonly size: number; readonly sha256: string };
type Manifest = {
  readonly files: readonly Listed[];
  readonly dossiers: readonly { readonly path: string }[];
};

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** A text that is not what it was. */
const CHANGES: Readonly<Record<string, (text: string, dice: Dice) => string>> = {
  character: (text, dice) => {
    const at = dice.below(text.length);
    return `${text.slice(0, at)}${String.fromCharCode(33 + dice.below(90))}${text.slice(at + 1)}`;
  },
  'line removed': (text, dice) => {
    const lines = linesOf(text);
    return joined(lines.toSpliced(dice.below(Math.max(1, lines.length)), 1));
  },
  'line doubled': (text, dice) => {
    const lines = linesOf(text);
    const at = dice.below(Math.max(1, lines.length));
    return joined(lines.toSpliced(at, 0, lines[at] ?? '{}'));
  },
  'lines exchanged': (text, dice) => {
    const lines = linesOf(text);
    const [one, two] = [dice.below(lines.length), dice.below(lines.length)];
    const [first, second] = [lines[one], lines[two]];
    if (first === undefined || second === undefined) return text;
    return joined(lines.with(one, second).with(two, first));
  },
  'bytes behind the end': (text, dice) => `${text}${dice.pick([' ', '{}', '\n', '\0'])}`,
  'no last line feed': (text) => text.slice(0, -1),
  emptied: () => '',
};

const PACKS = ['all', 'one'] as const;

/** Writes the manifest of a pack anew, with the digests as its files are now. */
const remake = (pack: string, change: (manifest: Manifest) => object = (same) => same): string => {
  const file = path.join(pack, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const files = manifest.files
    .filter((listed) => existsSync(path.join(pack, listed.path)))
    .map((listed) => {
      const bytes = readFileSync(path.join(pack, listed.path));
      return { ...listed, size: bytes.length, sha256: sha256(bytes) };
    });
  const text = `${JSON.stringify(change({ ...manifest, files }), null, 2)}\n`;
  writeFileSync(file, text);
  writeFileSync(`${file}.sha256`, `${sha256(text)}  manifest.json\n`);
  return sha256(text);
};

/** Beside what a file says: what there is. */
const FORGERIES: Readonly<Record<string, (pack: string, manifest: Manifest, dice: Dice) => void>> =
  {
    'a file more': (pack, _, dice) => {
      const name = dice.pick(['more.txt', 'dossiers/2026-0099.html', 'dossiers/x.html']);
      writeFileSync(path.join(pack, name), '');
      remake(pack, (made) => {
        const listed = { path: name, size: 0, sha256: sha256('') };
        return dice.pick([{ ...made, files: [...made.files, listed] }, made]);
      });
    },
    'a folder more': (pack, _, dice) => {
      mkdirSync(path.join(pack, dice.pick(['more', 'dossiers/more'])));
      remake(pack);
    },
    'a page removed': (pack, { dossiers }, dice) => {
      const { path: page } = dice.pick(dossiers);
      rmSync(path.join(pack, page));
      remake(pack, (made) => ({
        ...made,
        dossiers: made.dossiers.filter((one) => one.path !== page),
      }));
    },
    'a page for another': (pack, { dossiers }, dice) => {
      const { path: page } = dice.pick(dossiers);
      const { path: other } = dice.pick(dossiers);
      const text =
        other === page ? '<p>Nothing went wrong.</p>' : readFileSync(path.join(pack, other));
      writeFileSync(path.join(pack, page), text);
      remake(pack);
    },
    'versions doubled': (pack, _, dice) => {
      const file = path.join(pack, 'procedures.json');
      const versions = JSON.parse(readFileSync(file, 'utf8')) as object[];
      const [version = {}] = versions;
      const more = dice.pick([version, { ...version, validFrom: '1999-01-01' }, {}]);
      writeFileSync(file, JSON.stringify([...versions, more]));
      remake(pack);
    },
    'another field of the manifest': (pack, _, dice) => {
      const field = dice.pick(['format', 'of', 'events', 'proved', 'position', 'head', 'dossiers']);
      remake(pack, (made) => ({ ...made, [field]: dice.pick([null, [], 'all', 7]) }));
    },
  };

const forge = (pack: string, manifest: Manifest, dice: Dice): string => {
  const name = dice.pick([...Object.keys(CHANGES), ...Object.keys(FORGERIES)]);
  const forgery = FORGERIES[name];
  if (forgery !== undefined) {
    forgery(pack, manifest, dice);
    return name;
  }
  const listed = dice.pick(manifest.files).path;
  const file = path.join(pack, listed);
  const before = readFileSync(file, 'utf8');
  let after = before;
  for (let tries = 0; after === before; tries += 1) {
    after = CHANGES[tries < 10 ? name : 'bytes behind the end']?.(before, dice) ?? before;
  }
  writeFileSync(file, after);
  remake(pack);
  return `${name} in ${listed}`;
};

export const forgeries = (seed: number, count: number): Promise<Tally> =>
  inFolder(async (folder) => {
    const at = (name: string): string => path.join(folder, name);
    const journal = await openJournal({ store: `sqlite:${at('klacht.db')}` });
    const { privateKey } = openSigningKey(at('seal.pem'));
    for (const request of demoYear().slice(0, EVENTS)) await execute(journal, request);
    const head = await signJournal(journal.store, { privateKey, now: NOW, actor: 'anna' });
    const asked = { now: NOW, language: 'en', reader: null, tool: 'klacht', command: '' } as const;
    const [entry] = await journal.ask((register) => [...register.entries()]);
    const digests = new Map<string, string>();
    for (const pack of PACKS) {
      const of = pack === 'all' || entry === undefined ? 'all' : entry;
      digests.set(pack, (await exportPack(journal, at(pack), { ...asked, of })).digest);
    }
    await journal.close();
    let byDigestOnly = 0;
    const tally = await tryOften(
      async (dice) => {
        const pack = dice.pick(PACKS);
        const copy = at(`copy-${randomUUID()}`);
        cpSync(at(pack), copy, { recursive: true });
        const manifest = JSON.parse(
          readFileSync(path.join(copy, 'manifest.json'), 'utf8'),
        ) as Manifest;
        const name = forge(copy, manifest, dice);
        const told = { outside: head, digest: digests.get(pack) };
        const bare = attempt(() => checkPack(copy, { outside: head }));
        const found = attempt(() => checkPack(copy, told));
        rmSync(copy, { recursive: true });
        // What comes to the same JSON is no forgery of what is said, and the digest shows it still.
        if (bare === null && found !== null) byDigestOnly += 1;
        return found === null ? `${pack}: ${name}` : true;
      },
      seed,
      count,
    );
    return { ...tally, note: `${byDigestOnly} of them by the digest of the manifest only` };
  });

if (import.meta.main) await main(forgeries, 1_000);
