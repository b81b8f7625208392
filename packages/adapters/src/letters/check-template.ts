import { CONTENTS, LIST_FIELDS, TEXT_FIELDS } from './template-fields.ts';
import { KlachtError, type LetterDemand, type LetterKind, letterRule } from '@klacht/domain';
import { type Mention, mentionsIn, parseTemplate, type TemplatePart } from './template.ts';

/** A template that was checked. */
export type CheckedTemplate = {
  readonly kind: LetterKind;
  readonly file: string;
  readonly parts: readonly TemplatePart[];
};

/** The fields that stand in a place of a template. */
const fieldsIn = (inside: readonly string[]): ReadonlySet<string> => {
  const items = inside.flatMap((block) =>
    Object.hasOwn(LIST_FIELDS, block) ? LIST_FIELDS[block as keyof typeof LIST_FIELDS] : [],
  );
  return new Set([...TEXT_FIELDS, ...items]);
};

const isKnown = ({ name, kind, inside }: Mention): boolean =>
  fieldsIn(inside).has(name) ||
  (kind === 'block' && (Object.hasOwn(LIST_FIELDS, name) || Object.hasOwn(CONTENTS, name)));

/**
 * @param more the field that there is none of (`unknown`), or what is not there (`missing`)
 */
export const badTemplate = (
  file: string,
  line: number,
  why: string,
  more: { readonly unknown?: string; readonly missing?: string } = {},
): KlachtError =>
  new KlachtError('invalid', 'bad-template', `${file}, line ${line}: ${why}`, {
    file,
    line,
    ...more,
  });

/** Closed on 20 July 2025: nobody may be sent there. */
const ODR = /ec\.europa\.eu\/(?:consumers\/)?odr|\bODR\b|online dispute resolution/i;

/** What a block of a content must say. */
const lacking = (
  content: LetterDemand,
  mentions: readonly Mention[],
): { readonly line: number; readonly field: string } | null => {
  const block = mentions.find(({ name, kind }) => kind === 'block' && name === content);
  if (block === undefined) return null;
  const within = new Set(
    mentions.filter(({ inside }) => inside.includes(content)).map(({ name }) => name),
  );
  const field = CONTENTS[content].find((name) => !within.has(name));
  return field === undefined ? null : { line: block.line, field };
};

/**
 * Checks a template when it is loaded, so that no letter fails for it later: every field that it uses
 * exists, what the law and the procedure ask of the letter is there, and it sends nobody to the ODR
 * platform, which is closed.
 *
 * @param file that messages name
 * @throws KlachtError `bad-template`, naming the file and the line
 * @example
 * checkTemplate('delay', source, 'letters/en/delay.txt');
 */
export const checkTemplate = (kind: LetterKind, source: string, file: string): CheckedTemplate => {
  const parts = parseTemplate(source, file);
  const mentions = mentionsIn(parts);
  const strange = mentions.find((mention) => !isKnown(mention));
  if (strange !== undefined) {
    const { name, line, inside } = strange;
    const known = [...fieldsIn(inside), ...Object.keys(LIST_FIELDS)].toSorted().join(', ');
    const what = strange.kind === 'block' ? `${known}, ${Object.keys(CONTENTS).join(', ')}` : known;
    throw badTemplate(file, line, `expected one of ${what}; got '${name}'`, { unknown: name });
  }
  const { must, may } = letterRule(kind);
  for (const content of [...must, ...may]) {
    if (!mentions.some(({ name, kind: one }) => one === 'block' && name === content)) {
      const end = source.split('\n').length;
      throw badTemplate(
        file,
        end,
        `expected {{#${content}}} … {{/${content}}}, for ${kind} must hold it; got none`,
        { missing: `{{#${content}}}` },
      );
    }
    const lack = lacking(content, mentions);
    if (lack !== null) {
      throw badTemplate(
        file,
        lack.line,
        `expected {{${lack.field}}} in {{#${content}}}, got none`,
        { missing: `{{${lack.field}}}` },
      );
    }
  }
  const odr = source.split('\n').findIndex((line) => ODR.test(line));
  if (odr >= 0) {
    throw badTemplate(
      file,
      odr + 1,
      'expected no word of the ODR platform, which closed on 20 July 2025',
    );
  }
  if (!/^# \S/.test(source))
    throw badTemplate(file, 1, "expected '# ' and the subject of the letter");
  return { kind, file, parts };
};
