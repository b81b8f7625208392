import { expect, it } from 'vitest';
import { prose } from '../pages/style/prose.ts';
import { chromiumOr, withBrowser } from '../pages/testing/browser.ts';
import { letterAsHtml } from './markup.ts';

const WORDS = ['e-mail', 'E-mailadres', 'e-mail:'];

/** Each of the words in a place that a letter has, and in a sentence of another page. */
const bodies = WORDS.flatMap((word) => [
  `## Uw ${word}`,
  `Schrijf ons ${word} of per ${word}`,
  `- u kunt ${word} sturen`,
  `> mijn ${word}`,
]);

/** On how many lines each of the words in the page stands. */
const LINES_OF_WORDS = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    for (const { 0: word, index } of walker.currentNode.data.matchAll(/e-\\u2060?mail/gi)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      found.push(new Set(tops).size);
    }
  }
  return found;
})()`;

it('a word such as e-mail stands on one line, however narrow the page is', async ({ skip }) => {
  await withBrowser(chromiumOr(skip), async (show) => {
    const filled = {
      sender: 'E-mail: a@b.example',
      address: 'Uw e-mail',
      reference: '# Per e-mail',
    };
    const letter = await letterAsHtml(
      { ...filled, body: bodies.join('\n\n') },
      'nl',
      'a'.repeat(32),
    );
    const told = `<p>${prose(`Schrijf ons per e-mail of naar een ander e-mailadres`, 'nl')}</p>`;
    const { page } = await show(letter.replace('</main>', `${told}</main>`));
    for (let width = 130; width < 420; width += 10) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await page.evaluate<readonly number[]>(LINES_OF_WORDS);
      expect(lines).toHaveLength(WORDS.length * 5 + 3 + 2);
      expect({ width, broken: lines.filter((count) => count > 1) }).toEqual({ width, broken: [] });
    }
  });
});

it('an address of mail or web keeps its very characters', () => {
  const addresses =
    'e-mail@firma.example, klachten@e-post.example, https://firma.example/e-mail/x-y';
  expect(prose(addresses, 'nl')).toBe(addresses);
  expect(prose('Per e-mail', 'nl')).toBe('Per e-\u2060mail');
});
