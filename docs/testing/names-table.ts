import { namesIn, type Names } from '../../packages/adapters/src/words/names.ts';

/** What each table of names is of, for who reads the glossary. */
const TABLES: Readonly<Record<keyof Names, string>> = {
  statuses: 'status of a complaint',
  outcomes: 'outcome of the firm, of Kifid or of a court',
  kinds: 'obligation',
  kept: 'what a register of origin may keep beside the steps',
  states: 'state of an obligation',
  kifid: 'where a complaint stands at Kifid',
  channels: 'channel',
  about: 'what a complaint is about (article 1)',
  grounds: 'ground of inadmissibility (article 4.3)',
  contents: 'content of an acknowledgement',
  letters: 'kind of letter',
  remedies: 'remedy',
  redress: 'redress',
  sought: 'what a complainant asks for',
  links: 'what a complaint is to another',
  measures: 'kind of measure',
  decisions: 'decision on a recommendation',
  keeping: 'what a dossier is kept for',
  roles: 'role of a reader',
  marks: 'what stands for a text that is not shown',
};

const START = '<!-- names: made by docs/testing/write-glossary.ts -->\n\n';
const END = '\n<!-- end of names -->';

const rows = (Object.keys(TABLES) as (keyof Names)[]).flatMap((table) => {
  const [en, nl] = [namesIn('en')[table], namesIn('nl')[table]] as Readonly<
    Record<string, string>
  >[];
  return Object.keys(en ?? {}).map((code) => [
    TABLES[table],
    `\`${code}\``,
    en?.[code] ?? '',
    nl?.[code] ?? '',
  ]);
});

/** The names of all that is recorded, as a table in Markdown; each column as wide as its widest. */
const namesTable = (): string => {
  const head = ['what', 'recorded as', 'English', 'Dutch'];
  const widths = head.map((cell, index) =>
    Math.max(cell.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
};

/** A glossary with its table of names made anew. */
export const withNames = (glossary: string): string => {
  const [start, end] = [glossary.indexOf(START), glossary.indexOf(END)];
  if (start === -1 || end === -1)
    throw new Error('expected the marks of the names in the glossary');
  return `${glossary.slice(0, start)}${START}${namesTable()}${glossary.slice(end)}`;
};
