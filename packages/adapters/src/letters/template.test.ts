import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterAsHtml, letterAsText } from './markup.ts';
import { fillTemplate, parseTemplate, type TemplateData } from './template.ts';

const filled = (source: string, data: TemplateData, there: readonly string[] = []): string =>
  fillTemplate(parseTemplate(source, 'a.txt'), data, (block) => there.includes(block));
/** A letter without a head. */
const bare = (body: string) => ({ sender: '', address: '', reference: '', body });
const text = (source: string, data: TemplateData, there: readonly string[] = []): string =>
  letterAsText(bare(filled(source, data, there)));

describe('a template', () => {
  it('is filled in, with what is there only where it says something', () => {
    const source = 'Dear {{name}},\n{{#phone}}\nCall {{phone}}.\n{{/phone}}\nBye.';
    expect(text(source, { name: 'Jan', phone: '' })).toBe('Dear Jan,\nBye.\n');
    expect(text(source, { name: 'Jan', phone: '06' })).toBe('Dear Jan,\nCall 06.\nBye.\n');
    expect(text('a{{#phone}} or {{phone}}{{/phone}}.', { phone: '06' })).toBe('a or 06.\n');
  });

  it('has a block once for each item of a list, whose fields go before those around it', () => {
    const source = '{{#points}}\n- {{text}} of {{name}}\n{{/points}}';
    const points = [{ text: 'one' }, { text: 'two', name: 'Piet' }];
    expect(text(source, { name: 'Jan', text: 'not this', points })).toBe(
      '- one of Jan\n- two of Piet\n',
    );
    expect(text(source, { name: 'Jan', points: [] })).toBe('\n');
  });

  it('has a block that is no field where it is said to be there', () => {
    const source = 'a\n{{#court}}\nb\n{{/court}}\n';
    expect(text(source, {}, ['court'])).toBe('a\nb\n');
    expect(text(source, {})).toBe('a\n');
  });

  it.each([
    ['a\n{{name', 2, "got '{{name'"],
    ['a\n\n{{ name }}', 3, "got '{{ name }}'"],
    ['{{> other}}', 1, 'expected {{field}}'],
    ['a }} b', 1, "got '}} b'"],
    ['{{#a}}\n{{/b}}', 2, 'expected {{/a}}, got {{/b}}'],
    ['a\n{{/a}}', 2, 'expected no end of a block, got {{/a}}'],
    ['a\n{{#a}}\nb', 2, 'expected {{/a}} after it, got the end'],
  ])('is refused by the line: %j', (source, line, why) => {
    expect(() => parseTemplate(source, 'nl/a.txt')).toThrow(`nl/a.txt, line ${line}: `);
    expect(() => parseTemplate(source, 'nl/a.txt')).toThrow(why);
  });

  it('takes no text of others for a heading, a list, a tag or a page', async () => {
    const others = '# Heading\n- item\n> quote\n{{name}}\n<b>bold</b> &amp;';
    const source = '{{text}}\n\n> {{text}}';
    const page = await letterAsHtml(
      bare(filled(source, { text: others, name: 'secret' })),
      'en',
      'ab',
    );
    for (const wrong of ['<h1>', '<li>', 'secret', '<b>']) expect(page).not.toContain(wrong);
    expect(page).toContain('# Heading<br />- item<br />&gt; quote<br />{{name}}<br />&lt;b&gt;');
    expect(text(source, { text: 'a\n\nb' })).toBe('a\n\nb\n\n> a\n>\n> b\n');
  });

  it('keeps every word of what it is filled with, in text and page alike', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii' }), async (value) => {
        const words = value.split(/\s+/).filter((word) => word !== '');
        const source = '# S\n\nbefore {{value}} after';
        const plain = text(source, { value });
        const page = (await letterAsHtml(bare(filled(source, { value })), 'nl', 'ab'))
          .replace(/^.*<main>/s, '')
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&')
          // What keeps the parts of a word on one line.
          .replaceAll('\u2060', '');
        const all = ['before', ...words, 'after'].join(' ');
        for (const where of [plain, page]) {
          expect(where.replaceAll(/\s+/g, ' ')).toContain(all);
        }
      }),
    ));
});
