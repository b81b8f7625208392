import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as domain from '../packages/domain/src/index.ts';
import * as projections from '../packages/projections/src/index.ts';

const reference = path.join(import.meta.dirname, 'reference');
const page = readFileSync(path.join(reference, 'procedure.md'), 'utf8');

const REVIEW_KINDS: readonly domain.ReviewObligation['kind'][] = ['discuss', 'carry-out'];

const functions = Object.entries({ ...domain, ...projections }).flatMap(([name, value]) =>
  typeof value === 'function' ? [name] : [],
);

/** What each column may name. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  commands: [...Object.keys(domain.eventOf), ...Object.keys(domain.reviewEventOf)],
  events: Object.values(domain.storedEvents).flatMap((events) => Object.keys(events)),
  'refused as': domain.errorCodes.rejected,
  obligation: [...domain.obligationKind.options, ...REVIEW_KINDS],
  view: functions,
};

type Row = Readonly<Record<string, string>>;

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const readRows = (text: string): readonly Row[] => {
  const [heading = '', , ...lines] = text.split('\n').filter((line) => line.startsWith('|'));
  const columns = cellsOf(heading);
  return lines.map((line) =>
    Object.fromEntries(cellsOf(line).map((cell, index) => [columns[index] ?? '', cell])),
  );
};

const namesIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');

const testsIn = ({ test = '' }: Row): readonly string[] =>
  [...test.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => path.join(reference, link ?? ''));

/** What is wrong with the table, a sentence each. */
const problemsIn = (text: string): readonly string[] => {
  const rows = readRows(text);
  const articles = rows.map(({ article = '' }) => article);
  const bullets = Object.keys(domain.bitonic.articles);
  return [
    ...bullets.filter((one) => !articles.includes(one)).map((one) => `${one} has no row`),
    ...articles.filter((one) => !bullets.includes(one)).map((one) => `${one} is no bullet`),
    ...articles.filter((one, at) => articles.indexOf(one) !== at).map((one) => `${one} twice`),
    ...rows.flatMap((row) => {
      const { article = '' } = row;
      const named = Object.keys(KNOWN).flatMap((column) => namesIn(row[column]));
      const tests = testsIn(row);
      return [
        ...Object.entries(KNOWN).flatMap(([column, known]) =>
          namesIn(row[column])
            .filter((name) => !known.includes(name))
            .map((name) => `${article}: ${column}: there is no ${name}`),
        ),
        ...(named.length === 0 ? [`${article}: nothing runs`] : []),
        ...(tests.length === 0 ? [`${article}: nothing tests it`] : []),
        ...tests.flatMap((file) => {
          if (!existsSync(file)) return [`${article}: there is no ${path.basename(file)}`];
          const source = readFileSync(file, 'utf8');
          return named.some((name) => source.includes(name))
            ? []
            : [`${article}: ${path.basename(file)} names nothing of it`];
        }),
      ];
    }),
  ];
};

describe('docs/reference/procedure.md', () => {
  it('has a row for every bullet, and each names what is there', () => {
    expect(problemsIn(page)).toEqual([]);
  });

  it.each([
    [/^\| 5\.2 .*\n/m, '', '5.2 has no row'],
    ['| 5.2 ', '| 5.3 ', '5.3 is no bullet'],
    ['`AcceptSolution`', '`TakeSolution`', '4.5: commands: there is no TakeSolution'],
    ['`SolutionAccepted`', '`SolutionTaken`', '4.5: events: there is no SolutionTaken'],
    ['`not-written`', '`unwritten`', '1.1: refused as: there is no unwritten'],
    ['`request-information`', '`request`', '4.3: obligation: there is no request'],
    ['`visibleTo`', '`hiddenFrom`', '1.2: view: there is no hiddenFrom'],
    ['decide.test.ts)', 'decided.test.ts)', '1.1: there is no decided.test.ts'],
  ])('would be told wrong: %s', (from, to, problem) => {
    const changed = page.replace(from, to);
    expect(changed).not.toBe(page);
    expect(problemsIn(changed)).toContain(problem);
  });
});
