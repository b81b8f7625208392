import { COMPLAINANT, type PartyKind, REPRESENTATIVE } from '../complaint/parties.ts';
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
 * The names of the contents of an acknowledgement and of the remedies that a judgement names.
 *
 * @example
 * letterNamesOf('en').remedies.court; // 'the court'
 */
export const letterNamesOf = (language: Language): LetterNames => NAMES[language];

type PartyNames = Readonly<Record<PartyKind, string>> & {
  readonly named: Readonly<Record<string, string>>;
};

const PARTIES: Readonly<Record<Language, PartyNames>> = {
  en: {
    named: { [COMPLAINANT]: 'the complainant', [REPRESENTATIVE]: 'the representative' },
    complainant: 'complainant',
    representative: 'representative',
    employee: 'employee',
  },
  nl: {
    named: { [COMPLAINANT]: 'de klager', [REPRESENTATIVE]: 'de vertegenwoordiger' },
    complainant: 'klager',
    representative: 'vertegenwoordiger',
    employee: 'medewerker',
  },
};

/**
 * A party to a complaint as a sentence names it.
 *
 * @param party `complainant`, `representative`, one who was added by their id, or an employee by the
 * firm's reference
 * @param kind what they are to the complaint; null where the sentence cannot tell
 * @example
 * partyInWords('staff-17', 'employee', 'nl'); // 'medewerker staff-17'
 */
export const partyInWords = (party: string, kind: PartyKind | null, language: Language): string => {
  const names = PARTIES[language];
  const named = Object.hasOwn(names.named, party) ? names.named[party] : undefined;
  if (named !== undefined) return named;
  return kind === null ? party : `${names[kind]} ${party}`;
};
