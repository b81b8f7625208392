import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { newProject, typeErrorsIn } from './testing/klacht.ts';
import { inRoot } from './testing/markdown.ts';

/** An `@example` above what a package exports, and where it stands. */
type Example = { readonly place: string; readonly code: string };

const COMMENT = /^\/\*\*\n((?: \*.*\n)+?) \*\/\nexport (?:async )?(?:const|function\*?) (\w+)/gm;

/** Those of a module that a package offers, by what it is imported as. */
const offered = new Map<string, string>();
for (const name of ['domain', 'projections', 'adapters']) {
  const file = inRoot(`packages/${name}/package.json`);
  const { exports } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly exports: Readonly<Record<string, string>>;
  };
  for (const [subpath, source] of Object.entries(exports)) {
    if (source.endsWith('.json')) continue;
    const module = path.join(`@klacht/${name}`, subpath);
    const values = (await import(inRoot(`packages/${name}/${source}`))) as object;
    for (const value of Object.keys(values)) offered.set(value, offered.get(value) ?? module);
  }
}

const sources = globSync('packages/*/src/**/*.ts', { cwd: inRoot('.') })
  .filter((file) => !/\.test(?:-d)?\.ts$|\/(?:internal|fixtures)\//.test(file))
  .toSorted();

const examples: readonly Example[] = sources.flatMap((file) =>
  [...readFileSync(inRoot(file), 'utf8').matchAll(COMMENT)].flatMap(([, body = '', name = '']) => {
    const [, code] = body.replaceAll(/^ \* ?/gm, '').split('@example\n');
    return code === undefined || !offered.has(name) ? [] : [{ place: `${file} ${name}`, code }];
  }),
);

const OTHERS = new Map([
  ['randomUUID', 'node:crypto'],
  ['createReadStream', 'node:fs'],
  ['createWriteStream', 'node:fs'],
  ['writeFileSync', 'node:fs'],
  ['pipeline', 'node:stream/promises'],
  ['z', 'zod'],
]);

/** What is imported as a whole. */
const WHOLE = new Map([['fc', 'fast-check']]);

/** What the examples speak of without making it. */
const GIVEN = `
type Domain = typeof import('@klacht/domain');
type Asking = import('@klacht/domain').ComplaintRequest;
declare const store: ReturnType<typeof import('@klacht/adapters/memory').createMemoryEventStore>;
declare const keys: ReturnType<typeof import('@klacht/adapters/sqlite-keys').openSqliteKeyStore>;
declare const journal: import('@klacht/adapters/journal').OpenJournal;
declare const now: import('@klacht/domain').Instant;
declare const entry: import('@klacht/projections').RegisterEntry;
declare const view: import('@klacht/adapters/register-view').RegisterView;
declare const request: Asking, receive: Asking, acknowledge: Asking, erase: Asking;
declare const complaint: import('@klacht/domain').KnownComplaint;
declare const review: import('@klacht/domain').Review;
declare const entries: readonly import('@klacht/projections').RegisterEntry[];
declare const context: import('@klacht/projections').ReportContext;
declare const obligation: import('@klacht/domain').Obligation;
declare const finding: Parameters<Domain['explainFinding']>[0];
declare const reviewFinding: Parameters<Domain['explainReviewFinding']>[0];
declare const complaintEvent: Parameters<Domain['visibleTo']>[1];
declare const recommendation: Parameters<Domain['carriedOutOn']>[0];
declare const commandId: string;
declare const window: Parameters<Domain['explainKifidWindow']>[0];
declare const event: import('@klacht/domain').RecordedEvent;
declare const events: readonly never[];
declare const complaintId: string, position: string, text: string, line: string;
declare const texts: readonly string[];
type RegisterEntry = import('@klacht/projections').RegisterEntry;
declare const reviews: ReadonlyMap<number, typeof review>;
declare const head: import('@klacht/adapters/proof').TreeHead;
declare const [lastYear, thisYear]: readonly [typeof head, typeof head];
declare const proof: import('@klacht/adapters/proof').InclusionProof;
declare const consistency: import('@klacht/adapters/proof').ConsistencyProof;
declare const openMyStore: () => typeof store;
declare const openMyKeyStore: () => typeof keys;
declare const documents: import('@klacht/adapters/journal').OpenJournal['documents'];
declare const openMyDocumentStore: () => (typeof documents)['store'];
declare const digest: string, bytes: Uint8Array;
declare const mails: Parameters<typeof import('@klacht/adapters/mail').receiveMails>[1];
declare const opened: Parameters<Domain['factsInEvents']>[0];
declare const options: Parameters<typeof import('@klacht/adapters/import').importRegister>[0];
declare const requests: Parameters<Domain['isRecordedAlready']>[2];
declare const asked: Parameters<typeof import('@klacht/adapters/use-cases').recordLetter>[2];
declare const templates: import('@klacht/adapters/use-cases').LetterTemplates;
declare const lines: AsyncIterable<import('@klacht/adapters/use-cases').CommandLine>;
declare const email: import('@klacht/adapters/use-cases').ShownText;
declare const letter: import('@klacht/domain').QueuedLetter;
declare const transport: import('@klacht/adapters/outbox').Transport;
declare const state: import('@klacht/adapters/outbox').OutboxState;
declare const clock: () => import('@klacht/domain').Instant;
declare const signal: AbortSignal;
declare const privateKey: import('node:crypto').KeyObject;
`;

/** An example in a room for tests has that room's names; any other has those that are given. */
const isGiven = (word: string, place: string): boolean =>
  !place.includes('/testing/') && new RegExp(`(?:const |, )${word}: `).test(GIVEN);

const importsOf = ({ code, place }: Example): string =>
  [...new Set(code.replaceAll(/\/\/.*|'[^']*'|\.{3}/g, '').match(/(?<![.\w])[A-Za-z]\w*/g) ?? [])]
    .filter((word) => !new RegExp(`(?:const|let) (?:${word}\\b|\\{[^}]*\\b${word}\\b)`).test(code))
    .filter((word) => !isGiven(word, place))
    .flatMap((word) => {
      const whole = WHOLE.get(word);
      if (whole !== undefined) return [`import ${word} from '${whole}';\n`];
      const module = OTHERS.get(word) ?? offered.get(word);
      return module === undefined ? [] : [`import { ${word} } from '${module}';\n`];
    })
    .join('');

/** A line of an example that says what it comes to: `addDays('2026-04-02', 1); // '2026-04-03'`. */
const COMES_TO =
  /^(?!const |let |for |await |if |\s|\})(.+); \/\/ ('[^']*'|-?\d+|\[[^\]]*\]|\{.*\}|true|false|null)(?:[,:;] .*)?$/gm;

/** Examples that need nothing but what is imported, and that say what they come to. */
const runnable = examples.filter(
  (example) =>
    example.code.search(COMES_TO) >= 0 &&
    !example.code.includes('…') &&
    !/\b(?:await|console|process|readFileSync)\b/.test(example.code) &&
    !(example.code.match(/(?<![.\w'])[A-Za-z]\w*/g) ?? []).some((word) =>
      isGiven(word, example.place),
    ),
);

it('the functions that the packages offer have examples, of the types they seem to have', () => {
  expect(examples.length).toBeGreaterThan(80);
  const project = newProject();
  const folder = path.join(project, 'examples');
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  for (const library of ['zod', 'fast-check']) {
    const installed = inRoot(`packages/domain/node_modules/${library}`);
    symlinkSync(installed, path.join(folder, 'node_modules', library));
  }
  writeFileSync(path.join(folder, 'given.d.ts'), GIVEN);
  examples.forEach((example, index) => {
    const { place, code } = example;
    writeFileSync(
      path.join(folder, `${index}.ts`),
      `${importsOf(example)}// ${place}\n${code}\nexport {};\n`,
    );
  });
  const said = typeErrorsIn(project, { noUnusedLocals: false });
  const named = said.replaceAll(
    /^\S*examples\/(\d+)\.ts/gm,
    (_, index: string) => examples[Number(index)]?.place ?? index,
  );
  expect(named).toBe('');
});

it('the examples that say what they come to, come to that', async () => {
  expect(runnable.length).toBeGreaterThan(30);
  const folder = path.join(newProject(), 'run');
  mkdirSync(folder);
  // What an example writes by a name without a folder is not left in the repository.
  const here = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(here));
  const wrong: unknown[] = [];
  for (const [index, example] of runnable.entries()) {
    const file = path.join(folder, `${index}.ts`);
    const code = example.code.replaceAll(COMES_TO, 'said.push([$1, $2]);');
    writeFileSync(file, `${importsOf(example)}export const said: unknown[][] = [];\n${code}\n`);
    const { said } = (await import(file)) as { readonly said: readonly (readonly unknown[])[] };
    const other = said.filter(([value, expected]) => !isDeepStrictEqual(value, expected));
    wrong.push(...other.map((pair) => [example.place, ...pair]));
  }
  expect(wrong).toEqual([]);
});
