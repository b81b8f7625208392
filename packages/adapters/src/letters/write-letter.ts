import { CONTENTS } from './template-fields.ts';
import { KlachtError, type LetterDemand, letterRule } from '@klacht/domain';
import type { LetterTemplate } from './load-templates.ts';
import type { LetterheadArea } from './letterhead.ts';
import { fillTemplate, mentionsIn, type TemplateData } from './template.ts';

/** A letter, from one source. */
export type Letter = {
  /** What of the things that the law and the procedure ask is in it. */
  readonly contents: readonly LetterDemand[];
  /** In one line. */
  readonly subject: string;
  readonly text: string;
  /** A page by itself, with nothing that is fetched. */
  readonly html: string;
};

const holds = (data: TemplateData, field: string): boolean => (data[field] ?? '').length > 0;

const lacks = (kind: string, content: LetterDemand, field: string): KlachtError =>
  new KlachtError(
    'invalid',
    'letter-lacks',
    `letter: expected ${field}, which a letter of the kind ${kind} has to say; got none${
      field === 'judgeBy'
        ? ' that is to come: a delay announces one, and a complaint that is decided or closed has none'
        : ''
    }`,
    { kind, content, field, ...(field === 'judgeBy' ? { reason: 'no-day-to-come' } : {}) },
  );

/**
 * Writes a letter. What is in it is derived from what was written: a content is there when its block is,
 * with all that it must say.
 *
 * @param data every field of `TEXT_FIELDS` and `LIST_FIELDS`
 * @param mark 32 hexadecimal digits by chance, so that nobody can guess a letter and its digest
 * @throws KlachtError `letter-lacks` where there is nothing to say of what the letter must hold
 */
export const writeLetter = async (
  { kind, parts, head, vocabulary }: LetterTemplate,
  data: TemplateData,
  mark: string,
): Promise<Letter> => {
  const { must, may } = letterRule(kind);
  const isThere = (block: string): boolean =>
    Object.hasOwn(CONTENTS, block) &&
    CONTENTS[block as LetterDemand].every((field) => holds(data, field));
  const mentions = mentionsIn(parts);
  // In place of a day that is to come, a template may say of one that is gone.
  const isLate = holds(data, 'judgeByGone') && mentions.some(({ name }) => name === 'judgeByGone');
  for (const content of must) {
    const field = CONTENTS[content].find((name) => !holds(data, name));
    if (field !== undefined && !(isLate && field === 'judgeBy')) {
      throw lacks(kind, content, field);
    }
  }
  const blocks = new Set(
    mentions.flatMap(({ name, kind: one, inside }) =>
      one === 'block' && [name, ...inside].every((block) => isThere(block) || holds(data, block))
        ? [name]
        : [],
    ),
  );
  // Who writes no letter does not load what makes a page.
  const { letterAsHtml, letterAsText, subjectOf } = await import('./markup.ts');
  const body = fillTemplate(parts, data, isThere);
  const subject = subjectOf(body);
  const area = (name: LetterheadArea): string =>
    fillTemplate(head[name], { ...data, subject }, isThere);
  const filled = {
    sender: area('sender'),
    address: area('address'),
    reference: area('reference'),
    body,
  };
  return {
    contents: [...must, ...may].filter((content) => blocks.has(content)),
    subject,
    text: letterAsText(filled),
    html: await letterAsHtml(filled, vocabulary.language, mark),
  };
};
