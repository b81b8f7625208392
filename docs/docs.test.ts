import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bitonic, endOfTerm, type LocalDate } from '../packages/domain/src/index.ts';
import { inRoot, type Page, pages, proseOf, rowsOf } from './testing/markdown.ts';

const page = (file: string): Page => {
  const found = pages.find((one) => one.file === file);
  if (found === undefined) throw new Error(`expected a page ${file}`);
  return found;
};

const linksOf = (one: Page): readonly string[] =>
  [...proseOf(one).matchAll(/\]\(([^)]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** How the headings of a page are linked to. */
const anchorsOf = ({ text }: Page): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

const SOURCES = globSync('packages/*/src', { cwd: inRoot('.') }).map(inRoot);

describe('a page', () => {
  it.each(pages)('links to what is there: $file', (one) => {
    for (const link of linksOf(one)) {
      const [target = '', anchor] = link.split('#');
      const file = path.resolve(one.folder, target === '' ? path.basename(one.file) : target);
      expect([link, existsSync(file)]).toEqual([link, true]);
      if (anchor === undefined) continue;
      const linked = pages.find(({ file: name }) => inRoot(name) === file);
      expect(linked === undefined ? [] : anchorsOf(linked)).toContain(anchor);
    }
  });

  it.each(pages)('names files that are there: $file', (one) => {
    const named = [...proseOf(one).matchAll(/`([\w@./-]+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => /^[\w.-]+\/.*\.(?:ts|js|json|md|yaml)$/.test(name) && !isMadeBy(name));
    for (const name of named) {
      const places = [one.folder, inRoot('.'), ...SOURCES].map((place) => path.join(place, name));
      expect([name, places.some((place) => existsSync(place))]).toEqual([name, true]);
    }
  });

  it.each(pages.filter(({ file }) => file.startsWith('docs/') && file !== 'docs/README.md'))(
    'is in the index: $file',
    ({ file }) => {
      expect(linksOf(page('docs/README.md'))).toContain(path.relative('docs', file));
    },
  );
});

/** The reader makes these. */
const isMadeBy = (name: string): boolean =>
  /^examples\/quickstart\/(?:first-complaint|form|mail)\.ts$/.test(name);

describe('the page on deadlines', () => {
  const vectors = rowsOf(page('docs/explanation/deadlines.md').text).filter(([received = '']) =>
    /^\d{4}-\d\d-\d\d$/.test(received),
  );

  it.each(vectors)(
    'has the due date and the target of %s + %s',
    (received, length, due, target) => {
      const [, count, unit] = /^(\d) (working day|month)s?$/.exec(length ?? '') ?? [];
      const term = {
        count: Number(count),
        unit: unit === 'month' ? ('months' as const) : ('working-days' as const),
      };
      expect(endOfTerm(term, received as LocalDate, bitonic.calendar)).toMatchObject({
        due,
        target,
      });
    },
  );

  it('has vectors', () => {
    expect(vectors.length).toBeGreaterThan(3);
  });
});

describe('the nodes of EventStoreDB', () => {
  const files = globSync('docs/how-to/eventstoredb/*.yaml', { cwd: inRoot('.') });

  it('are there', () => {
    expect(files.length).toBeGreaterThan(1);
  });

  it.each(files)('are set by names that 23.10 has and a later version keeps: %s', (file) => {
    const names = readFileSync(inRoot(file), 'utf8').match(/EVENTSTORE_\w+/g) ?? [];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).not.toMatch(/^EVENTSTORE_(?:INT|EXT)_|_HTTP_PORT/);
  });
});
