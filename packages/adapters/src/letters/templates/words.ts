import type { Language } from '@klacht/domain';
import { namesOf } from '@klacht/projections';
import type { LetterWords } from '../letter-words.ts';

/** How Kifid is reached; its own site says the same in either language. */
const KIFID = 'Kifid, Postbus 93257, 2509 AG Den Haag\nwww.kifid.nl';

/** What judgements and channels are called, as everywhere else. */
const namesIn = (language: Language): Pick<LetterWords, 'decisions' | 'channels'> => {
  const { outcomes, channels } = namesOf(language);
  const { upheld, 'partly-upheld': partly, rejected, settled } = outcomes;
  const { email, form, letter, other } = channels;
  return {
    decisions: { upheld, 'partly-upheld': partly, rejected, settled },
    channels: { email, form, letter, other },
  };
};

/** The words of klacht's own letters. */
export const OUR_WORDS: Readonly<Record<Language, LetterWords>> = {
  en: {
    dear: 'Dear {{name}},',
    dearNobody: 'Dear Sir or Madam,',
    colleague: 'Dear colleague,',
    nobody: 'To the complainant',
    outcomes: {
      upheld: 'we uphold your complaint',
      'partly-upheld': 'we uphold your complaint in part',
      rejected: 'we do not uphold your complaint',
      settled: 'we have come to a solution together',
    },
    grounds: {
      'outside-scope': 'It is not about our services, our people or an agreement with us',
      'too-late': 'It came too long after what it is about',
      'too-little-detail': 'It has too little detail for us to look into it',
      'not-a-user': 'It is not from somebody who uses our services',
      'no-mandate': 'It is for somebody else, and we have seen no mandate',
    },
    redress: {
      compensation: 'compensation',
      goodwill: 'a goodwill payment',
      correction: 'a correction',
      apology: 'an apology',
    },
    kifid: KIFID,
    ...namesIn('en'),
  },
  nl: {
    dear: 'Geachte {{name}},',
    dearNobody: 'Geachte heer of mevrouw,',
    colleague: 'Geachte collega,',
    nobody: 'Aan de klager',
    outcomes: {
      upheld: 'uw klacht is gegrond, wij geven u gelijk',
      'partly-upheld': 'uw klacht is deels gegrond, wij geven u voor een deel gelijk',
      rejected: 'uw klacht is ongegrond, wij geven u geen gelijk',
      settled: 'wij zijn samen tot een oplossing gekomen',
    },
    grounds: {
      'outside-scope':
        'De klacht gaat niet over onze diensten, onze mensen of een overeenkomst met ons',
      'too-late': 'De klacht kwam te lang na wat er is gebeurd',
      'too-little-detail': 'In de klacht staat te weinig om haar te kunnen onderzoeken',
      'not-a-user': 'De klacht komt niet van iemand die onze diensten gebruikt',
      'no-mandate': 'De klacht is namens iemand anders, en wij hebben geen machtiging gezien',
    },
    redress: {
      compensation: 'een schadevergoeding',
      goodwill: 'een betaling uit coulance',
      correction: 'herstel',
      apology: 'excuses',
    },
    kifid: KIFID,
    ...namesIn('nl'),
  },
};
