// docs/reference/library-*.md: what each package exports, from the comments above it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Exported, exportsOf } from './exports.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The packages, in the order in which they stand on each other. */
export const PACKAGES = ['domain', 'projections', 'adapters'] as const;

type Manifest = {
  readonly description: string;
  readonly exports: Readonly<Record<string, string>>;
};

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;

/** A part of a package: what it is imported as, its source, and what it exports. */
export type Part = {
  readonly module: string;
  readonly file: string;
  readonly exported: readonly Exported[];
};

export const partsOf = (name: string): readonly Part[] =>
  Object.entries(manifestOf(name).exports).flatMap(([subpath, source]) => {
    if (!source.endsWith('.ts')) return [];
    const file = path.join(root, 'packages', name, source);
    return [{ module: path.join(`@klacht/${name}`, subpath), file, exported: exportsOf(file) }];
  });

const entryOf = ({ name, sentence, example }: Exported): string =>
  [
    `#### ${name}`,
    ...(sentence === '' ? [] : [sentence]),
    ...(example === null ? [] : [['```ts', example, '```'].join('\n')]),
  ].join('\n\n');

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Functions and values as entries with their examples; types as a table. */
const sectionOf = ({ module, exported }: Part): string => {
  const types = exported.filter(({ kind }) => kind === 'type');
  const rest = exported.filter(({ kind }) => kind !== 'type');
  const table = types.map(({ name, sentence }) => `| \`${name}\` | ${cell(sentence)} |`);
  return [
    `## ${module}`,
    ...(rest.length === 0 ? [] : ['### Functions and values', ...rest.map(entryOf)]),
    ...(types.length === 0
      ? []
      : ['### Types', ['| type | is |', '| --- | --- |', ...table].join('\n')]),
  ].join('\n\n');
};

/** The page on a package. */
export const libraryReference = (name: (typeof PACKAGES)[number]): string => `# @klacht/${name}

Generated from the comments in the sources by \`npm run reference\`; do not edit.

${manifestOf(name).description} Each name is imported from the module that its heading names. What a
function throws, and what its parameters mean, stands above it in the source and shows in an editor.

${partsOf(name).map(sectionOf).join('\n\n')}
`;
