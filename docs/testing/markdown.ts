import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A page of the documentation. */
export type Page = {
  /** From the root of the repository. */
  readonly file: string;
  readonly folder: string;
  readonly text: string;
};

/** Everything that is written for a reader. */
export const pages: readonly Page[] = [
  ...globSync(['*.md', 'docs/**/*.md', 'examples/*/*.md', 'packages/*/*.md', 'findings/*.md'], {
    cwd: root,
    exclude: (name) => name.includes('node_modules'),
  }),
]
  .toSorted()
  .map((file) => ({
    file,
    folder: path.resolve(root, path.dirname(file)),
    text: readFileSync(path.join(root, file), 'utf8'),
  }));

export const inRoot = (file: string): string => path.join(root, file);

/** A block of code; `info` is what stands after its opening fence. */
export type Fence = { readonly info: string; readonly body: string };

export const fencesOf = ({ text }: Page): readonly Fence[] =>
  [...text.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, info = '', body = '']) => ({
    info,
    body,
  }));

/** What a page shows under an opening fence, as one text. */
export const joined = (page: Page, info: string): string =>
  fencesOf(page)
    .filter((fence) => fence.info === info)
    .map(({ body }) => body)
    .join('');

/** The text outside blocks of code. */
export const proseOf = ({ text }: Page): string => text.replaceAll(/^```[^]*?^```$/gm, '');

/** The cells of each row of the tables in a text, without their headings. */
export const rowsOf = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^\| *:?-[^\n]*\n((?:\|.*(?:\n|$))*)/gm)].flatMap(([, body = '']) =>
    body
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) =>
        line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim().replaceAll('\\|', '|')),
      ),
  );
