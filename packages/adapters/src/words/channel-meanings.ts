import type { Language } from '@klacht/domain';

type Meanings = Readonly<Record<'email' | 'form' | 'letter' | 'other', string>>;

const MEANINGS: Readonly<Record<Language, Meanings>> = {
  en: {
    email: 'by e-mail',
    form: 'by a form, on a website or in an app',
    letter: 'by post or fax',
    other: 'by phone, at a counter, in a chat or otherwise',
  },
  nl: {
    email: 'per e-mail',
    form: 'met een formulier, op een website of in een app',
    letter: 'per post of fax',
    other: 'per telefoon, aan een balie, in een chat of anders',
  },
};

/** What each channel means, for who has to name one. */
export const channelMeanings = (language: Language): Meanings => MEANINGS[language];

/**
 * All channels with what they mean.
 *
 * @example
 * channelsIn('en'); // '"email" (by e-mail), "form" (by a form, …'
 */
export const channelsIn = (language: Language): string =>
  Object.entries(MEANINGS[language])
    .map(([channel, meaning]) => `${JSON.stringify(channel)} (${meaning})`)
    .join(', ');
