import { COMPLAINANT } from '../complaint/hearing.ts';
import type { Remedy } from '../complaint/values.ts';
import type { LetterContent } from '../procedure/letter-content.ts';
import type { Language } from '../obligations/phrases.ts';

type LetterNames = {
  readonly contents: Readonly<Record<LetterContent, string>>;
  readonly remedies: Readonly<Record<Remedy, string>>;
};

const NAMES: Readonly<Record<Language, LetterNames>> = {
  en: {
    contents: {
      contact: 'the contact details',
      'date-of-receipt': 'the date of receipt',
      timeframe: 'the timeframe',
      copy: 'a copy of the complaint',
      'free-of-charge': 'a statement that the handling is free of charge',
      'next-steps': 'the next steps',
    },
    remedies: { kifid: 'Kifid', court: 'the court' },
  },
  nl: {
    contents: {
      contact: 'informatie over hoe de klachtenfunctionaris te bereiken is',
      'date-of-receipt': 'de datum van ontvangst',
      timeframe: 'de termijn',
      copy: 'een kopie van de klacht',
      'free-of-charge': 'de mededeling dat de behandeling kosteloos is',
      'next-steps': 'informatie over de verdere stappen',
    },
    remedies: { kifid: 'het Kifid', court: 'de rechter' },
  },
};

/**
 * What people call the contents of an acknowledgement and the remedies that a judgement names.
 *
 * @example
 * letterNamesOf('en').remedies.court; // 'the court'
 */
export const letterNamesOf = (language: Language): LetterNames => NAMES[language];

const PARTIES: Readonly<
  Record<Language, { readonly complainant: string; readonly employee: string }>
> = {
  en: { complainant: 'the complainant', employee: 'employee' },
  nl: { complainant: 'de klager', employee: 'medewerker' },
};

/**
 * A party to a complaint as a sentence names it.
 *
 * @param party `complainant`, or an employee by the firm's reference
 * @example
 * partyInWords('staff-17', 'nl'); // 'medewerker staff-17'
 */
export const partyInWords = (party: string, language: Language): string => {
  const { complainant, employee } = PARTIES[language];
  return party === COMPLAINANT ? complainant : `${employee} ${party}`;
};
