import fc from 'fast-check';
import { expect, it } from 'vitest';
import { multipart, part } from './testing/mime.ts';
import { flatHtml } from './flat-html.ts';
import { readMail } from './read-mail.ts';

const textOf = async (typeAndBody: string): Promise<string | undefined> => {
  const mail = Buffer.from(`From: a@b.nl\r\nSubject: S\r\n${typeAndBody}\r\n`);
  return (await readMail(mail, { now: '2026-05-01T10:00:00Z' })).body?.text;
};

const ofHtml = async (html: string) =>
  textOf(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);

it.each([
  ['<label>Name</label><input name="n" value="Jan &amp; Piet">', 'Name Jan & Piet'],
  ["<label>Mail</label><input type='email' value='jan@b.nl'/>", 'Mail jan@b.nl'],
  ['<label>Amount</label><INPUT TYPE=number VALUE=250>', 'Amount 250'],
  ['<label>Agreed</label><input type="checkbox" value="on">', 'Agreed'],
  ['<label>Sent</label><input type="hidden" value="key"><input type="submit" value="Go">', 'Sent'],
  ['<label>None</label><input type="text">', 'None'],
])('what was typed into an input is of the text: %s', async (html, text) => {
  expect((await ofHtml(html))?.trim()).toBe(text);
});

it.each([
  ['div', ['before', '', 'words', '', 'after']],
  ['blockquote', ['before', '', 'words', '', 'after']],
])('the words of HTML that lies deep within %s are not lost', async (name, lines) => {
  const deep = `<p>before</p>${`<${name}>`.repeat(300)}words${`</${name}>`.repeat(300)}<p>after</p>`;
  expect((await ofHtml(deep))?.split('\n')).toEqual(lines);
});

it('HTML that is deep keeps its words, whatever it is made of', async () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const names = fc.constantFrom('div', 'span', 'b', 'section', 'ul');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(names, word), { minLength: 201, maxLength: 230 }),
      async (all) => {
        const html = all.map(([name, one]) => `<${name}> ${one} `).join('');
        const text = await ofHtml(html);
        expect(text?.split(/\s+/)).toEqual(all.map(([, one]) => one));
      },
    ),
    { numRuns: 20 },
  );
});

it('HTML that is not deep stays as it is, also where many elements end by themselves', () => {
  const shallow = `<div><br><img src="a">${'<p>one<li>two'.repeat(500)}</div>`;
  expect(flatHtml(shallow)).toBe(shallow);
});

const TABLE = '<p>html two</p><table><tr><td>1</td><td>250,00</td></tr></table>';

it.each([
  ['before', ['plain', '', 'html two', '', '1 | 250,00']],
  ['behind', ['html two', '', '1 | 250,00', '', 'plain']],
])('HTML is kept apart from plain text that stands %s it', async (where, lines) => {
  const plain = part(['Content-Type: text/plain'], 'plain');
  const html = part(['Content-Type: text/html'], TABLE);
  const mail = multipart('mixed', 'x', where === 'before' ? [plain, html] : [html, plain]);
  const text = await textOf(mail.trimEnd());
  expect(text?.split('\n')).toEqual(lines);
});
