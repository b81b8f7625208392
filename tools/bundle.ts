// Makes of a built package what Node starts quickly: few files rather than hundreds. Bundlers get
// the files one by one, for they leave out what nobody uses.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { type Chunks, modulesWith, sharedParts } from './parts.ts';

type Manifest = {
  readonly exports: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly publishConfig: {
    readonly exports: Readonly<Record<string, { readonly node: string }>>;
    readonly bin?: Readonly<Record<string, string>>;
  };
};

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

/** What to make of which source, by the name that a published file has in its output folder. */
const entriesOf = (
  output: string,
  files: readonly (readonly [source: string, published: string])[],
): Record<string, string> =>
  Object.fromEntries(
    files.map(([source, published]) => [
      path.posix.relative(output, published).replace(/\.js$/, ''),
      source,
    ]),
  );

/** The package whose module a chunk holds; null for one of ours. */
const packageOf = (module: string): string | null => {
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'));
  return found?.[1] ?? null;
};

/** What a licence asks of who passes code on: its text, and whose it is. */
const licencesOf = (chunks: readonly OutputChunk[]): string => {
  const packages = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.map(packageOf)));
  return [...packages]
    .filter((one) => one !== null)
    .toSorted()
    .map((one) => {
      const { name, license } = JSON.parse(
        readFileSync(path.join(one, 'package.json'), 'utf8'),
      ) as { name: string; license: string };
      const file = readdirSync(one).find((entry) => /^licen[sc]e(-mit)?(\.|$)/i.test(entry));
      const text = file === undefined ? '' : readFileSync(path.join(one, file), 'utf8').trim();
      return `${name} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
};

const writeLicences = (
  folder: string,
  output: readonly (OutputChunk | { readonly type: 'asset' })[],
): void => {
  const licences = licencesOf(output.filter((one) => one.type === 'chunk'));
  if (licences !== '') writeFileSync(path.join(folder, 'THIRD-PARTY.txt'), licences);
};

/**
 * What others publish stays theirs, but for date-fns and uuid. Node reads the manifest of date-fns, of
 * 741 exports, again for each of its modules, which takes longer than all the rest; uuid is twenty
 * modules, of which ours need one function.
 */
const TAKEN_IN = /^(@date-fns\/tz|date-fns|uuid)(\/|$)/;

/** Node looks for no manifest to tell what such a file is; of some sixty it would for each. */
const FORM = { format: 'esm', chunkFileNames: '[name]-[hash].mjs' } as const;

/** The subpaths of a package, each a file; what they share stands in files beside them. */
const bundleLibrary = async (folder: string, { exports, publishConfig }: Manifest) => {
  const output = './dist/node';
  const modules = Object.entries(exports).filter(([, source]) => source.endsWith('.ts'));
  const files = modules.map(([part, source]) => {
    const published = publishConfig.exports[part]?.node;
    if (published === undefined) throw new Error(`${folder}: expected ${part} to be published`);
    return [source, published] as const;
  });
  const build = await rolldown({
    cwd: folder,
    input: entriesOf(output, files),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id) && !TAKEN_IN.test(id),
  });
  const fine = (await build.generate(FORM)).output.filter((one) => one.type === 'chunk');
  const written = await build.write({
    ...FORM,
    dir: path.join(folder, output),
    codeSplitting: {
      groups: sharedParts(fine).map(({ chunks }, index, { length }) => {
        const modules = new Set(chunks.flatMap(({ moduleIds }) => moduleIds));
        return { name: 'shared', test: (id: string) => modules.has(id), priority: length - index };
      }),
    },
  });
  writeLicences(path.join(folder, output), written.output);
};

/** Beside what a command needs for one store or one kind of file only, everything is in it. */
const LEFT_OUT = [/^node:/, /^@eventstore\//, /^@grpc\//, '@e965/xlsx'];

/** What is loaded whatever is typed, but for the entry, which an old Node must be able to run. */
const STARTS = new Set(['src/cli/run.ts', 'src/cli/standard-output.ts', 'src/cli/program.ts']);

/**
 * Of the modules of a command line cut as finely as it can be: those that the entry needs at once, those of
 * each start, and those of half of its commands or more. Each is a file then, for Node takes as long to find
 * sixty files as to read them.
 */
const oftenLoaded = (folder: string, all: readonly OutputChunk[]) => {
  const chunks: Chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
  const having = (isOne: (source: string) => boolean): readonly string[] =>
    all
      .filter(({ moduleIds }) => moduleIds.some((id) => isOne(path.relative(folder, id))))
      .map(({ fileName }) => fileName);
  const entry = modulesWith(
    chunks,
    all.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName),
  );
  const start = modulesWith(
    chunks,
    having((source) => STARTS.has(source)),
  );
  const commands = having((source) => source.startsWith('src/cli/commands/')).map((name) =>
    modulesWith(chunks, [name]),
  );
  const ofHalf = (id: string): boolean =>
    commands.filter((modules) => modules.has(id)).length * 2 >= commands.length;
  const isEntry = (id: string): boolean =>
    all.some((chunk) => chunk.isEntry && chunk.moduleIds.includes(id));
  return {
    isOfEntry: (id: string) => entry.has(id) && !isEntry(id),
    isOfStart: (id: string) => start.has(id) && !entry.has(id),
    isOfMost: (id: string) => !start.has(id) && !entry.has(id) && ofHalf(id),
  };
};

const bundleCommand = async (folder: string, source: string, published: string) => {
  const output = path.posix.dirname(published);
  const build = await rolldown({
    cwd: folder,
    input: entriesOf(output, [[source, published]]),
    platform: 'node',
    external: LEFT_OUT,
    preserveEntrySignatures: 'allow-extension',
  });
  const fine = (await build.generate(FORM)).output.filter((one) => one.type === 'chunk');
  const { isOfEntry, isOfStart, isOfMost } = oftenLoaded(folder, fine);
  const written = await build.write({
    ...FORM,
    dir: path.join(folder, output),
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'first', test: isOfEntry },
        { name: 'start', test: isOfStart },
        { name: 'journal', test: isOfMost },
      ],
    },
  });
  writeLicences(path.join(folder, output), written.output);
};

/**
 * Bundles a package of the workspace into its `dist`, as its `publishConfig` names the files.
 *
 * @param folder of the package
 */
export const bundle = async (folder: string): Promise<void> => {
  const manifest = manifestOf(folder);
  await bundleLibrary(folder, manifest);
  for (const [name, source] of Object.entries(manifest.bin ?? {})) {
    const published = manifest.publishConfig.bin?.[name];
    if (published === undefined) throw new Error(`${folder}: expected ${name} to be published`);
    await bundleCommand(folder, source, published);
  }
};
