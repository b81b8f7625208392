// The types that a signature of an export names, and that no package exports.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGES = path.resolve(import.meta.dirname, '../packages');

type Manifest = { readonly exports: Readonly<Record<string, string>> };

/** A declaration: where it stands, and what it says. */
type Declared = { readonly file: string; readonly name: string };

const keyOf = ({ file, name }: Declared): string => `${path.relative(PACKAGES, file)} ${name}`;

/** The file of declarations that a module comes to; null for one of others. */
const fileOf = (from: string, target: string): string | null => {
  if (target.startsWith('.')) {
    return path.resolve(path.dirname(from), target).replace(/\.[jt]s$/, '.d.ts');
  }
  const [, name, rest = ''] = /^@klacht\/(\w+)(?:\/(.*))?$/.exec(target) ?? [];
  if (name === undefined) return null;
  return entriesOf(name)[rest === '' ? '.' : `./${rest}`] ?? null;
};

/** The files of declarations of a package, by what they are imported as. */
const entriesOf = (name: string): Readonly<Record<string, string>> => {
  const manifest = JSON.parse(
    readFileSync(path.join(PACKAGES, name, 'package.json'), 'utf8'),
  ) as Manifest;
  return Object.fromEntries(
    Object.entries(manifest.exports)
      .filter(([, target]) => target.endsWith('.ts'))
      .map(([subpath, target]) => [
        subpath,
        path.join(PACKAGES, name, target.replace('./src/', './dist/').replace(/\.ts$/, '.d.ts')),
      ]),
  );
};

const sources = new Map<string, string>();

/** Without comments, which name what they like. */
const sourceOf = (file: string): string => {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const read = readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
  sources.set(file, read);
  return read;
};

/** Names of a list, each as it is here and as it is where it comes from. */
const namesIn = (list: string): readonly (readonly [here: string, there: string])[] =>
  list
    .split(',')
    .map((one) => one.replace(/\btype /, '').trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [there = '', here = there] = one.split(' as ');
      return [here, there] as const;
    });

/** What the names that a file imports are. */
const importsOf = (file: string): ReadonlyMap<string, Declared> => {
  const found = new Map<string, Declared>();
  for (const [, list = '', target = ''] of sourceOf(file).matchAll(
    /^import (?:type )?\{([^}]*)\} from ['"]([^'"]+)['"]/gm,
  )) {
    const from = fileOf(file, target);
    if (from === null) continue;
    for (const [here, there] of namesIn(list)) found.set(here, { file: from, name: there });
  }
  return found;
};

const STATEMENT =
  /^(?:export )?(?:declare )?(?:const|type|class|function|interface) (\w+)[^]*?(?=^(?:export|declare|type|import|interface|\/\/)|(?![^]))/gm;

const statementsOf = (file: string): ReadonlyMap<string, { text: string; isExported: boolean }> =>
  new Map(
    [...sourceOf(file).matchAll(STATEMENT)].map(([text, name = '']) => [
      name,
      { text, isExported: text.startsWith('export') },
    ]),
  );

/** Every declaration that a file exports, where it stands. */
const exportedBy = (file: string): ReadonlyMap<string, Declared> => {
  const found = new Map<string, Declared>();
  for (const [name, { isExported }] of statementsOf(file)) {
    if (isExported) found.set(name, { file, name });
  }
  const imported = importsOf(file);
  for (const [, list = '', target] of sourceOf(file).matchAll(
    /^export (?:type )?\{([^}]*)\}(?: from ['"]([^'"]+)['"])?;/gm,
  )) {
    const from = target === undefined ? null : fileOf(file, target);
    for (const [here, there] of namesIn(list)) {
      const origin =
        target === undefined
          ? (imported.get(there) ?? { file, name: there })
          : { file: from ?? '', name: there };
      const declared = origin.file === '' ? undefined : exportedBy(origin.file).get(origin.name);
      found.set(here, declared ?? origin);
    }
  }
  for (const [, target = ''] of sourceOf(file).matchAll(
    /^export (?:type )?\* from ['"]([^'"]+)['"]/gm,
  )) {
    const from = fileOf(file, target);
    if (from !== null) for (const [name, one] of exportedBy(from)) found.set(name, one);
  }
  return found;
};

/** The types of ours that a statement names, where each stands. */
const namedIn = ({ file, name }: Declared): readonly Declared[] => {
  const text = statementsOf(file).get(name)?.text ?? '';
  const local = statementsOf(file);
  const imported = importsOf(file);
  const named: Declared[] = [];
  for (const [word] of text.matchAll(/\b[A-Z]\w*\b/g)) {
    const from = imported.get(word);
    if (word === name) continue;
    if (from !== undefined) named.push(exportedBy(from.file).get(from.name) ?? from);
    else if (local.has(word)) named.push({ file, name: word });
  }
  for (const [, target = '', word = ''] of text.matchAll(/import\(['"]([^'"]+)['"]\)\.(\w+)/g)) {
    const from = fileOf(file, target);
    if (from !== null) named.push(exportedBy(from).get(word) ?? { file: from, name: word });
  }
  return named;
};

/**
 * The types that a signature of an export names, that stand in a file of their own making, and that
 * nobody outside can name. A shape that a file has for itself is told where it is used.
 *
 * @param packages their folders
 */
export const hiddenTypes = (packages: readonly string[]): readonly string[] => {
  const all = packages.flatMap((name) =>
    Object.values(entriesOf(name)).flatMap((file) => [...exportedBy(file).values()]),
  );
  const known = new Set(all.map(keyOf));
  const hidden = new Set<string>();
  for (const one of all) {
    for (const type of namedIn(one)) {
      const isShared = statementsOf(type.file).get(type.name)?.isExported === true;
      if (isShared && !known.has(keyOf(type))) hidden.add(`${one.name}: ${keyOf(type)}`);
    }
  }
  return [...hidden].toSorted();
};
