import { isNotClosed } from './value-words.ts';

/** Marks and words for nothing, wherever they stand. */
const MARKS =
  /^(?:null|nil|nan|\\n|#?n\/[abd]|#n\/?[a-z]+[!?]?|n\.[abdv]\.(?:t\.)?|n\.?[nt]\.?b\.?|nvt|k\. ?a\.|niet van toepassing|not applicable|nicht zutreffend|sans objet|non applicabile|n\u00E3o se aplica|none|\(?(?:empty|blank|leeg|leer|vide|vuoto|vazio)\)?|[-\u2013\u2014_.?*\u2026]+)$/i;

/** What else stands in the place of a date, for one that is not there, or not yet. */
const NO_DATE =
  /^(?:na|nb|onbekend|niet bekend|unknown|not known|unbekannt|inconnue?|sconosciut[ao]|desconhecid[ao]|desconocid[ao]|nezn\u00E1m[\u00E9\u00FDo]|geen|keine?r?|none|nessuna?|aucune?|x|(?:nog |noch |still |staat |is )*(?:open|offen)(?: ?staand| case)?|(?:nog |loopt |noch )*(?:lopend|loopt|in behandeling|onderhanden|in bearbeitung)(?: nog)?|(?:noch )?h\u00E4ngig|(?:\u0159\u00EDzen\u00ED )?neukon\u010Den[oa\u00E1\u00E9]|in afwachting|wordt vervolgd|pending|ongoing|outstanding|in progress|under (?:review|investigation)|not (?:closed|resolved)|unresolved|tb[acd]|nog niet(?: \p{L}+)?|noch nicht(?: \p{L}+)?|not yet(?: \p{L}+)?|volgt|entf\u00E4llt|ausstehend|in (?:corso|lavorazione|attesa)|apert[ao]|en (?:cours|attente|curso|tr\u00E1mite)|ouverte?|non clos|abiert[ao]|pendientes?|pendentes?|em (?:andamento|an\u00E1lise|aberto)|abert[ao]|v \u0159\u00EDzen\u00ED|n\u00E3o respondid[ao]|nevy\u0159\u00EDzen[ao\u00E1\u00E9]?|otev\u0159en[ao\u00E1\u00E9]?|w toku|niezako\u0144czon[ae]|p\u00E5g\u00E5ende)$/iu;

/** Days that a program writes for none. */
const EDGES =
  /^(?:0000[-/.]00[-/.]00|00[-/.]00[-/.]0000|1900[-/.]01[-/.]01|0?1[-/.]0?1[-/.]1900|9999[-/.]12[-/.]31|(?:31[-/.]12|12[-/.]31)[-/.]9999)(?:[ T](?:00:00|23:59)(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** Whether a text stands for nothing, in whatever column. */
export const isMark = (text: string): boolean => MARKS.test(text);

/** Whether a text in a column of dates says that there is none. */
export const isNoDate = (text: string): boolean =>
  isMark(text) || NO_DATE.test(text) || (!/\d/.test(text) && isNotClosed(text)) || EDGES.test(text);

const DAYS_AFTER: readonly (readonly [number, RegExp])[] = [
  [
    0,
    /^(?:(?:op )?(?:de)?zelfde dag|direct|onmiddellijk|(?:on )?(?:the )?same day|immediate(?:ly)?|(?:am )?(?:selben|gleichen|gleicher) tag|(?:le )?m\u00EAme jour|le jour m\u00EAme|(?:lo )?stesso giorno|(?:el )?mismo d\u00EDa|(?:o )?mesmo dia|t\u00FD\u017E den|(?:tego samego|ten sam) d(?:nia|zie\u0144))$/i,
  ],
  [1, /^(?:(?:de )?volgende dag|(?:the )?next day|(?:am )?n\u00E4chste[nr] tag|le lendemain)$/i],
];

/** How many days after the receipt a text says that it was; undefined where it says none. */
export const daysAfterReceipt = (text: string): number | undefined =>
  DAYS_AFTER.find(([, words]) => words.test(text))?.[0];
