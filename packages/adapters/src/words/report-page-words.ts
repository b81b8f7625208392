import type { Language } from '@klacht/domain';

type Words = {
  readonly signed: string;
  /** Who signs, who made it and who adopts it, and what each declares by it. */
  readonly signers: readonly { readonly who: string; readonly declares: string }[];
  readonly name: string;
  readonly date: string;
  readonly signature: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    signed: 'Signed',
    signers: [
      {
        who: 'Drawn up by (compliance)',
        declares:
          'I declare that this report, to the best of my knowledge, tells of all complaints that were received, handled or open in the period, as they are recorded.',
      },
      {
        who: 'Adopted by (the board)',
        declares:
          'The management body has read this report and discussed what it shows, as article 8 of Delegated Regulation (EU) 2025/294 and the complaints procedure ask.',
      },
    ],
    name: 'Name',
    date: 'Date',
    signature: 'Signature',
  },
  nl: {
    signed: 'Ondertekening',
    signers: [
      {
        who: 'Opgesteld door (compliance)',
        declares:
          'Ondergetekende verklaart dat dit verslag naar beste weten vertelt van alle klachten die in de periode zijn ontvangen, behandeld of open waren, zoals zij zijn vastgelegd.',
      },
      {
        who: 'Vastgesteld door (het bestuur)',
        declares:
          'Het bestuur heeft dit verslag gelezen en besproken wat het laat zien, zoals artikel 8 van Gedelegeerde Verordening (EU) 2025/294 en de klachtenprocedure vragen.',
      },
    ],
    name: 'Naam',
    date: 'Datum',
    signature: 'Handtekening',
  },
};

/** The words of the report as a page that are not those of its content. */
export const reportPageWords = (language: Language): Words => WORDS[language];
