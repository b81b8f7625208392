import { html, raw } from 'hono/html';
import { unbroken } from '../ground/unbroken.ts';
import { directionOf } from './letter-language.ts';
import type { LetterheadArea } from './letterhead.ts';
import { FROM_FIELD } from './template.ts';

type Block =
  | { readonly kind: 'subject' | 'heading'; readonly text: string }
  | { readonly kind: 'lines' | 'quote' | 'list'; readonly lines: readonly string[] };

const plain = (text: string): string => text.replaceAll(FROM_FIELD, '');

/** What a line of the template's own is; a line that begins with a field is text. */
const kindOf = (line: string): Block['kind'] => {
  if (line.startsWith('# ')) return 'subject';
  if (line.startsWith('## ')) return 'heading';
  if (line.startsWith('- ')) return 'list';
  return line.startsWith('> ') ? 'quote' : 'lines';
};

const MARKS: Readonly<Record<Block['kind'], number>> = {
  subject: 2,
  heading: 3,
  list: 2,
  quote: 2,
  lines: 0,
};

/** The blocks of a letter: lines of one kind that follow one another, apart by an empty line. */
const blocksOf = (filled: string): readonly Block[] => {
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  let before: Block['kind'] | null = null;
  for (const line of filled.split('\n')) {
    const kind = kindOf(line);
    if (plain(line).trim() === '' && kind !== 'quote') {
      before = null;
      continue;
    }
    const text = plain(line.slice(MARKS[kind])).trimEnd();
    const last = blocks.at(-1);
    if (before === kind && last !== undefined) last.lines.push(text);
    else blocks.push({ kind, lines: [text] });
    before = kind;
  }
  return blocks.map(({ kind, lines }) =>
    kind === 'subject' || kind === 'heading' ? { kind, text: lines.join(' ') } : { kind, lines },
  );
};

/** A letter that was filled in: the areas of its head, and what it says beneath. */
export type FilledLetter = Readonly<Record<LetterheadArea | 'body', string>>;

/** The subject stands in the head. */
const bodyOf = ({ body }: FilledLetter): readonly Block[] =>
  blocksOf(body).filter(({ kind }) => kind !== 'subject');

/** A letter as plain text: the same words, an empty line between its parts. */
export const letterAsText = (filled: FilledLetter): string => {
  const { sender, address, reference } = filled;
  const blocks = [...[sender, address, reference].flatMap(blocksOf), ...bodyOf(filled)];
  const texts = blocks.map((block) => {
    if ('text' in block) return block.text;
    const mark = { list: '- ', quote: '> ', lines: '' }[block.kind];
    return block.lines.map((line) => `${mark}${line}`.trimEnd()).join('\n');
  });
  return `${texts.join('\n\n')}\n`;
};

/** What a letter is about, in one line; from its body. */
export const subjectOf = (filled: string): string => {
  const subject = blocksOf(filled).find(({ kind }) => kind === 'subject');
  return subject !== undefined && 'text' in subject ? subject.text : '';
};

const inLines = (lines: readonly string[]) =>
  lines.map(unbroken).map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`));

const blockAsHtml = (block: Block) => {
  if ('text' in block) {
    const text = unbroken(block.text);
    return block.kind === 'subject' ? html`<h1>${text}</h1>` : html`<h2>${text}</h2>`;
  }
  if (block.kind === 'list') {
    return html`<ul>
      ${block.lines.map((line) => html`<li>${unbroken(line)}</li>`)}
    </ul>`;
  }
  return block.kind === 'quote'
    ? html`<blockquote><p>${inLines(block.lines)}</p></blockquote>`
    : html`<p>${inLines(block.lines)}</p>`;
};

/**
 * On paper the address is where the window of an envelope is, from 50 mm below the edge and 20 mm from the
 * left; the sender stands beside it, so that no length of theirs moves it.
 */
const STYLE = `
@page { size: A4; margin: 20mm 20mm 22mm; }
:root { color-scheme: light; }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #15191e; background: #fff;
  font: 11pt/1.5 system-ui, 'Liberation Sans', Arial, sans-serif; overflow-wrap: anywhere; }
header { display: grid; grid-template-columns: 1fr 16rem; gap: 0 1.5rem; margin-bottom: 2rem; }
.sender { grid-area: 1 / 2; font-size: 0.9em; color: #4d5661; }
.sender::first-line { font-weight: 700; color: #15191e; }
.address { grid-area: 1 / 1; align-self: end; }
.reference { grid-area: 2 / 1 / 2 / 3; margin-top: 2rem; }
h1 { font-size: 1.1rem; line-height: 1.35; margin: 1.2rem 0 0; }
h2 { font-size: 1rem; margin: 1.5rem 0 0.3rem; break-after: avoid; }
p, ul { margin: 0 0 0.9rem; } li { margin: 0 0 0.3rem; }
header p { margin: 0; }
blockquote { margin: 0 0 0.9rem; padding-left: 1rem; border-left: 3px solid #c6ccd3; color: #4d5661; }
@media screen and (max-width: 34rem) { header { display: block; } header > div { margin-top: 1.5rem; } }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
  header { grid-template-columns: 95mm 1fr; margin-bottom: 8mm; }
  .address { align-self: start; padding-top: 30mm; min-height: 35mm; }
  .reference { margin-top: 6mm; }
}
`;

/** A letter as a page by itself. */
export const letterAsHtml = async (
  filled: FilledLetter,
  language: string,
  mark: string,
): Promise<string> => {
  const title = subjectOf(filled.body);
  const area = (name: LetterheadArea) =>
    html`<div class="${name}">${blocksOf(filled[name]).map(blockAsHtml)}</div>`;
  const attributes =
    directionOf(language) === 'rtl' ? html`lang="${language}" dir="rtl"` : html`lang="${language}"`;
  const page = await html`<!doctype html>
    <html ${attributes}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <meta name="klacht-letter" content="${mark}" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header>${area('sender')} ${area('address')} ${area('reference')}</header>
          ${bodyOf(filled).map(blockAsHtml)}
        </main>
      </body>
    </html> `;
  return page.toString();
};
