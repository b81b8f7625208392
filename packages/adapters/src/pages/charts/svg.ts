import { harmless } from '../../ground/harmless.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string =>
  harmless(text).replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

type Attributes = Readonly<Record<string, string | number>>;

/** A piece of SVG: an element with its attributes, around others. No style and no id is in it. */
export const element = (
  name: string,
  attributes: Attributes,
  ...inside: readonly string[]
): string => {
  const told = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return inside.length === 0 ? `<${name}${told}/>` : `<${name}${told}>${inside.join('')}</${name}>`;
};

/** A text of SVG, in which nothing is markup. */
export const textElement = (attributes: Attributes, text: string): string =>
  element('text', attributes, escaped(text));

/** A part of the whole width or height, to a thousandth of a percent. */
export const percent = (part: number): string => `${Math.round(part * 100_000) / 1000}%`;

/**
 * A whole chart. It is as wide as there is room, while its texts keep their size: so it has no view
 * box, and what it draws is placed by parts of the width.
 *
 * @param height in pixels
 */
export const chartElement = (title: string, height: number, ...inside: readonly string[]): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      role: 'img',
      width: '100%',
      height,
      'font-family': 'sans-serif',
      'font-size': 13,
    },
    element('title', {}, escaped(title)),
    ...inside,
  );
