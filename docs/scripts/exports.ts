// What a module exports, and what its comment says of it, by reading the sources.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One export: its kind, the first sentence of its comment, and its example. */
export type Exported = {
  readonly name: string;
  readonly kind: 'function' | 'type' | 'value';
  readonly sentence: string;
  readonly example: string | null;
};

const DECLARED =
  /(?:^\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?^export (?:async )?(const|type|class|function\*?) (\w+)(?=(.*(?:\n.*)?))/gm;
const DESTRUCTURED = /(?:^\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?^export const \{ ([^}]*) \}/gm;
const LISTED = /^export (?:type )?\{([^}]*)\}(?: from '([^']+)')?;/gm;
const IMPORTED = /^import (?:type )?\{([^}]*)\} from '([^']+)';/gm;
const WHOLE = /^export (type )?\* from '([^']+)'/gm;

const withoutStars = (comment: string): string => comment.replaceAll(/^ *\* ?/gm, '').trim();

const sentenceOf = (text: string): string => {
  const [first = ''] = text.split(/\n\n|\n@|\n- |^@/);
  const line = first.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/\{@link (\w+)\}/g, '`$1`');
  return /^(.*?[.:])(?: [A-Z`]|$)/.exec(line)?.[1]?.replace(/:$/, '.') ?? line;
};

const exported = (name: string, kind: Exported['kind'], comment: string | undefined): Exported => {
  const text = withoutStars(comment ?? '');
  const [, example] = text.split('@example\n');
  return { name, kind, sentence: sentenceOf(text), example: example ?? null };
};

const kindOf = (word: string, rest: string): Exported['kind'] => {
  if (word === 'type') return 'type';
  if (word !== 'const') return word === 'class' ? 'value' : 'function';
  return /^ = (?:async )?(?:<[^=]*>)?\(|^ = (?:async )?<|^: [^=]*=> /.test(rest)
    ? 'function'
    : 'value';
};

const declaredIn = (source: string): readonly Exported[] => [
  ...[...source.matchAll(DECLARED)].map(([, comment, word = '', name = '', rest = '']) =>
    exported(name, kindOf(word, rest), comment),
  ),
  ...[...source.matchAll(DESTRUCTURED)].flatMap(([, comment, names = '']) =>
    names.split(',').map((name) => exported(name.trim(), 'function', comment)),
  ),
];

const namesIn = (list: string): readonly string[] =>
  list.split(',').map((name) =>
    name
      .replace('type ', '')
      .replace(/ as .*/, '')
      .trim(),
  );

/** Where a package of ours begins: `@klacht/domain`. */
const entryOf = (module: string): string =>
  path.resolve(
    import.meta.dirname,
    '../../packages',
    module.replace('@klacht/', ''),
    'src/index.ts',
  );

/**
 * Everything that a module exports, also what it passes on, by name.
 *
 * @param file from the root of a disk
 */
export const exportsOf = (file: string): readonly Exported[] => {
  const source = readFileSync(file, 'utf8');
  const fileOf = (target: string): string =>
    target.startsWith('.') ? path.resolve(path.dirname(file), target) : entryOf(target);
  const from = (target: string, wanted: readonly string[]): readonly Exported[] =>
    exportsOf(fileOf(target)).filter(({ name }) => wanted.includes(name));
  const passedOn = [...source.matchAll(LISTED)].flatMap(([, list = '', target]) => {
    const names = namesIn(list);
    if (target !== undefined) return from(target, names);
    return [...source.matchAll(IMPORTED)].flatMap(([, imported = '', origin = '']) => {
      const both = namesIn(imported).filter((name) => names.includes(name));
      return both.length === 0 ? [] : from(origin, both);
    });
  });
  const whole = [...source.matchAll(WHOLE)].flatMap(([, onlyTypes, target = '']) =>
    exportsOf(fileOf(target)).filter(({ kind }) => onlyTypes === undefined || kind === 'type'),
  );
  const byPlace = new Map(
    [...declaredIn(source), ...passedOn, ...whole].map((one) => [`${one.kind} ${one.name}`, one]),
  );
  return [...byPlace.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
};
