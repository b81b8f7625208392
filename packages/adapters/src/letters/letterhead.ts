import { badTemplate } from './check-template.ts';
import { mentionsIn, parseTemplate, type TemplatePart } from './template.ts';
import { TEXT_FIELDS } from './template-fields.ts';

/** An area of a letter's head. */
export type LetterheadArea = 'sender' | 'address' | 'reference';

/** The fields that each area must say. */
const LETTERHEAD_AREAS = {
  sender: ['firm'],
  address: ['recipient', 'recipientAddress'],
  reference: ['date', 'number', 'subject'],
} as const satisfies Readonly<Record<LetterheadArea, readonly string[]>>;

/** The head of a letter, checked: what stands in each of its areas. */
export type Letterhead = Readonly<Record<LetterheadArea, readonly TemplatePart[]>>;

const FIELDS: ReadonlySet<string> = new Set([...TEXT_FIELDS, 'subject']);

/**
 * Checks the head of letters when it is loaded: it has the three areas and nothing beside them, each says
 * what it must, and every field that it uses exists.
 *
 * @param file that messages name
 * @throws KlachtError `bad-template`, naming the file and the line
 * @example
 * checkLetterhead(source, 'letters/en/letterhead.txt');
 */
export const checkLetterhead = (source: string, file: string): Letterhead => {
  const refuse = (
    line: number,
    why: string,
    more: Parameters<typeof badTemplate>[3] = {},
  ): never => {
    throw badTemplate(file, line, why, more);
  };
  const parts = parseTemplate(source, file);
  const areas = Object.keys(LETTERHEAD_AREAS) as readonly LetterheadArea[];
  for (const part of parts) {
    const isArea = part.kind === 'block' && (areas as readonly string[]).includes(part.name);
    if (isArea || (part.kind === 'text' && part.text.trim() === '')) continue;
    const expected = areas.map((area) => `{{#${area}}}`).join(', ');
    if (part.kind === 'text') refuse(1, `expected all text in ${expected}; got some outside`);
    else
      refuse(part.line, `expected one of ${expected}; got '${part.name}'`, { unknown: part.name });
  }
  const areaOf = (name: LetterheadArea): readonly TemplatePart[] => {
    const found = parts.filter((part) => part.kind === 'block' && part.name === name);
    const [area, more] = found;
    if (area?.kind !== 'block' || more !== undefined) {
      return refuse(
        source.split('\n').length,
        `expected {{#${name}}} … {{/${name}}} once, got it ${found.length} times`,
        found.length === 0 ? { missing: `{{#${name}}}` } : {},
      );
    }
    const mentions = mentionsIn(area.parts);
    const strange = mentions.find((mention) => !FIELDS.has(mention.name));
    if (strange !== undefined) {
      refuse(
        strange.line,
        `expected one of ${[...FIELDS].toSorted().join(', ')}; got '${strange.name}'`,
        { unknown: strange.name },
      );
    }
    const lack = LETTERHEAD_AREAS[name].find((field) =>
      mentions.every((mention) => mention.kind === 'block' || mention.name !== field),
    );
    if (lack !== undefined)
      refuse(area.line, `expected {{${lack}}} in {{#${name}}}, got none`, {
        missing: `{{${lack}}}`,
      });
    return area.parts;
  };
  return {
    sender: areaOf('sender'),
    address: areaOf('address'),
    reference: areaOf('reference'),
  };
};
