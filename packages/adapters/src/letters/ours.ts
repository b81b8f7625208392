import { type Language, letterKind, type LetterKind } from '@klacht/domain';
import { EN_LETTERHEAD, EN_TEMPLATES } from './templates/en.ts';
import { NL_LETTERHEAD, NL_TEMPLATES } from './templates/nl.ts';

/** What stands above every letter. */
export const HEAD = 'letterhead';

/** A template, by the kind of its letter; and what stands above each. */
export type TemplateName = LetterKind | typeof HEAD;

export const TEMPLATE_NAMES: readonly TemplateName[] = [HEAD, ...letterKind.options];

/** klacht's own templates. */
export const OURS: Readonly<Record<Language, Readonly<Record<TemplateName, string>>>> = {
  nl: { ...NL_TEMPLATES, [HEAD]: NL_LETTERHEAD },
  en: { ...EN_TEMPLATES, [HEAD]: EN_LETTERHEAD },
};

export const OUR_LANGUAGES = Object.keys(OURS) as readonly Language[];

export const isOurs = (language: string): language is Language =>
  (OUR_LANGUAGES as readonly string[]).includes(language);
