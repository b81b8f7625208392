import { KlachtError } from '@klacht/domain';

/** A part of a template: text as it stands, a field, or a block that a tag opens and closes. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly line: number }
  | {
      readonly kind: 'block';
      readonly name: string;
      readonly line: number;
      readonly parts: readonly TemplatePart[];
    };

/** What fields hold: a text, or a list whose items have fields of their own. */
export type TemplateData = {
  readonly [field: string]: string | readonly TemplateData[];
};

/** A field or a block of a template, and where it stands. */
export type Mention = {
  readonly name: string;
  readonly kind: 'field' | 'block';
  readonly line: number;
  /** The blocks around it, the outermost first. */
  readonly inside: readonly string[];
};

const badTemplate = (file: string, line: number, why: string): KlachtError =>
  new KlachtError('invalid', 'bad-template', `${file}, line ${line}: ${why}`, { file, line });

const TAG = /\{\{([#/]?)([a-zA-Z][a-zA-Z-]*)\}\}/g;

/** A tag of a block that stands alone on its line is no line of the letter. */
const ALONE = /^[ \t]*(\{\{[#/][a-zA-Z-]+\}\})[ \t]*(?:\n|$)/gm;

/**
 * Reads a template: text with `{{field}}`, and `{{#name}} … {{/name}}` around what is there only
 * where the field holds something, once for each item where it holds a list. Nothing else is a tag,
 * and no tag computes.
 *
 * @param file that messages name
 * @throws KlachtError `bad-template`, naming the file and the line
 * @example
 * parseTemplate('Dear {{name}},', 'en/delay.txt');
 */
export const parseTemplate = (source: string, file: string): readonly TemplatePart[] => {
  const text = source.replaceAll('\r\n', '\n');
  // The line feed is put before the tag's line, so that lines are still counted.
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  const alone = new Map(
    [...text.matchAll(ALONE)].map((match) => {
      const start = match.index + match[0].indexOf('{{');
      return [start, { from: match.index, to: match.index + match[0].length }];
    }),
  );
  const open: { name: string; line: number; parts: TemplatePart[] }[] = [
    { name: '', line: 1, parts: [] },
  ];
  const add = (part: TemplatePart): void => {
    open.at(-1)?.parts.push(part);
  };
  let at = 0;
  const addText = (end: number): void => {
    const piece = text.slice(at, end);
    const stray = piece.search(/\{\{|\}\}/);
    if (stray >= 0) {
      throw badTemplate(
        file,
        lineAt(at + stray),
        `expected {{field}}, {{#name}} or {{/name}}, got '${piece.slice(stray, stray + 20)}'`,
      );
    }
    if (piece !== '') add({ kind: 'text', text: piece });
  };
  for (const match of text.matchAll(TAG)) {
    const [tag, mark, name = ''] = match;
    const line = lineAt(match.index);
    const own = alone.get(match.index);
    addText(own?.from ?? match.index);
    at = own?.to ?? match.index + tag.length;
    if (mark === '#') open.push({ name, line, parts: [] });
    else if (mark === '/') {
      const closed = open.length > 1 ? open.pop() : undefined;
      if (closed?.name !== name) {
        const expected = closed === undefined ? 'no end of a block' : `{{/${closed.name}}}`;
        throw badTemplate(file, line, `expected ${expected}, got ${tag}`);
      }
      add({ kind: 'block', ...closed });
    } else add({ kind: 'field', name, line });
  }
  addText(text.length);
  const left = open.length > 1 ? open.at(-1) : undefined;
  if (left !== undefined) {
    throw badTemplate(file, left.line, `expected {{/${left.name}}} after it, got the end`);
  }
  return open[0]?.parts ?? [];
};

/** Every field and block that a template uses. */
export const mentionsIn = (
  parts: readonly TemplatePart[],
  inside: readonly string[] = [],
): readonly Mention[] =>
  parts.flatMap((part): readonly Mention[] => {
    if (part.kind === 'text') return [];
    const { name, kind, line } = part;
    const own = { name, kind, line, inside };
    return kind === 'field' ? [own] : [own, ...mentionsIn(part.parts, [...inside, name])];
  });

/** Begins a line that came from a field, so that no text of others is read as a heading or a list. */
export const FROM_FIELD = '\u0001';

/** A value where it is put: a quoted line stays quoted to its end. */
const placed = (value: string, before: string): string => {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const quote = line.startsWith('> ') ? '> ' : '';
  return value
    .replaceAll('\r\n', '\n')
    .replaceAll(FROM_FIELD, '')
    .split('\n')
    .map((one, index) => `${index === 0 ? '' : quote}${FROM_FIELD}${one}`)
    .join('\n');
};

/**
 * A template filled in.
 *
 * @param isThere whether a block that is no field is in the letter; asked by its name
 * @returns the text, in which {@link FROM_FIELD} marks where a value begins
 */
export const fillTemplate = (
  parts: readonly TemplatePart[],
  data: TemplateData,
  isThere: (block: string) => boolean,
): string => {
  let text = '';
  const fill = (within: readonly TemplatePart[], around: TemplateData): void => {
    for (const part of within) {
      if (part.kind === 'text') {
        text += part.text;
        continue;
      }
      const value = around[part.name];
      if (part.kind === 'field') text += placed(typeof value === 'string' ? value : '', text);
      else if (value === undefined) {
        if (isThere(part.name)) fill(part.parts, around);
      } else if (typeof value === 'string') {
        if (value !== '') fill(part.parts, around);
      } else for (const item of value) fill(part.parts, { ...around, ...item });
    }
  };
  fill(parts, data);
  return text;
};
