import { spawnSync } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from './markdown.ts';

const MAIN = inRoot('packages/adapters/src/cli/main.ts');

/** A new folder from which the packages are imported as the quickstart imports them. */
export const newProject = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-docs-'));
  symlinkSync(inRoot('examples/quickstart/node_modules'), path.join(folder, 'node_modules'));
  return folder;
};

/**
 * What the compiler says of the programs in a folder, by the rules of this repository: nothing where
 * it has no objection.
 *
 * @param options of the compiler, beside or in place of those
 */
export const typeErrorsIn = (project: string, options: object = {}): string => {
  const compilerOptions = {
    noEmit: true,
    allowImportingTsExtensions: true,
    typeRoots: [inRoot('node_modules/@types')],
    types: ['node'],
    ...options,
  };
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    path.join(project, 'tsconfig.json'),
    JSON.stringify({ extends: inRoot('tsconfig.base.json'), compilerOptions }),
  );
  const tsc = inRoot('node_modules/.bin/tsc');
  return spawnSync(tsc, ['-p', project, '--pretty', 'false'], { encoding: 'utf8' }).stdout;
};

/** Runs a line of shell in which `klacht` is the command line; answers both its outputs. */
export const inShell = (cwd: string, line: string): string => {
  const node = `'${process.execPath}' --disable-warning=ExperimentalWarning`;
  const script = `exec 2>&1; klacht() { ${node} '${MAIN}' "$@"; }; ${line}`;
  const { KLACHT_STORE: _, ...env } = process.env;
  return spawnSync('sh', ['-c', script], { cwd, encoding: 'utf8', env }).stdout;
};

/** An option or argument as the help has it: `--within <days>`, and what is said of it. */
type Said = { readonly name: string; readonly about: string };

/** A command's help, taken apart. */
export type Help = {
  readonly about: string;
  readonly commands: readonly Said[];
  /** Those that record something by hand. */
  readonly byHand: readonly Said[];
  readonly own: readonly Said[];
  readonly global: readonly Said[];
  readonly text: string;
};

const listUnder = (heading: string, text: string): readonly Said[] => {
  const [, list = ''] = new RegExp(`^${heading}:\\n((?: {2}.*\\n)+)`, 'm').exec(text) ?? [];
  const unwrapped = list.replaceAll(/\n {10,}/g, ' ');
  return [...unwrapped.matchAll(/^ {2}(\S.*?)(?: {2,}(.*))?$/gm)].map(
    ([, name = '', about = '']) => ({ name, about }),
  );
};

const withFirstWord = ({ name, about }: Said): Said => ({ name: name.split(' ')[0] ?? '', about });

/** Asks the program itself. */
export const helpOf = (command = ''): Help => {
  const text = inShell(tmpdir(), `klacht ${command} --help`);
  const options = listUnder('Options', text);
  const [, about = ''] = /^Usage: .*\n\n([^]*?)\n\n/.exec(text) ?? [];
  return {
    about: about.replaceAll('\n', ' '),
    commands: listUnder('Commands', text).map(withFirstWord),
    byHand: listUnder('By hand', text).map(withFirstWord),
    own: [...listUnder('Arguments', text), ...options],
    global: listUnder('Global Options', text),
    text,
  };
};
