/** An element of a chart as a reader of its markup finds it, in the order of the text. */
export type Found = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Every element of SVG that has no text but in elements that hold nothing else. */
export const readSvg = (svg: string): readonly Found[] =>
  [...svg.matchAll(/<(\w+)((?: [\w:-]+="[^"]*")*)\/?>([^<]*)/g)].map(
    ([, name = '', told = '', text = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...told.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          unescaped(value),
        ]),
      ),
      text: unescaped(text),
    }),
  );

/** Those of a class. */
export const ofClass = (found: readonly Found[], name: string, one: string): readonly Found[] =>
  found.filter(
    ({ name: element, attributes }) =>
      element === name && (attributes['class'] ?? '').split(' ').includes(one),
  );

/** An attribute that is a part of the whole, from 0 to 1. */
export const partIn = ({ attributes }: Found, key: string): number =>
  Number.parseFloat(attributes[key] ?? 'NaN') / 100;

/** A whole number as Dutch or English writes it. */
export const wholeIn = (text: string): number => Number(text.replaceAll(/[.,]/g, ''));
