import { channelsIn } from '../channel-meanings.ts';

/** What was expected, as schemas and options say it in English, in Dutch. `$1` is what a pattern caught. */
const CLAUSES: readonly (readonly [RegExp, string])[] = [
  // Kinds of values
  [/^a text$/, 'een tekst'],
  [/^a number$/, 'een getal'],
  [/^a whole number$/, 'een geheel getal'],
  [/^true or false$/, 'true of false'],
  [/^a list$/, 'een lijst'],
  [/^each kind of letter once$/, 'elke soort brief één keer'],
  [/^an object$/, 'een object'],
  [/^a function$/, 'een functie'],
  [/^nothing$/, 'niets'],
  [/^a path$/, 'een pad'],
  // Options of openJournal
  [/^an object with store$/, 'een object met store'],
  [/^a list of versions of the procedure$/, 'een lijst met versies van de procedure'],
  [/^a version of the procedure$/, 'een versie van de procedure'],
  [/^a key store$/, 'een opslag van sleutels'],
  [/^a document store$/, 'een opslag van stukken'],
  [
    /^a master key as masterKeyFromText or masterKeyInFile gives it$/,
    'een hoofdsleutel zoals masterKeyFromText of masterKeyInFile die geeft',
  ],
  [/^a value$/, 'een waarde'],
  [/^another value$/, 'een andere waarde'],
  [/^a UUID(?: in lower case)?$/, 'een UUID in kleine letters'],
  [/^a text of one line, without \{\{ \}\}$/, 'een tekst van één regel, zonder {{ }}'],
  [/^one line with (\{\{name\}\}) once$/, 'één regel met $1, eenmaal'],
  [/^a translation$/, 'een vertaling'],
  [/^a text in lower case$/, 'een tekst in kleine letters'],
  [/^an email address$/, 'een e-mailadres'],
  [/^an? (?:text|list) that is not empty$/, 'iets wat niet leeg is'],
  [/^a text of at most (\d+) characters$/, 'een tekst van hoogstens $1 tekens'],
  [/^a text of at least (\d+) characters$/, 'een tekst van minstens $1 tekens'],
  [/^a text of (\d+) characters$/, 'een tekst van $1 tekens'],
  [/^a list of at most (\d+) items$/, 'een lijst van hoogstens $1'],
  [/^a list of at least (\d+) items$/, 'een lijst van minstens $1'],
  [/^a (?:whole )?number of at least (\S+)$/, 'een getal van minstens $1'],
  [/^a (?:whole )?number of at most (\S+)$/, 'een getal van hoogstens $1'],
  [/^a (?:whole )?number of more than (\S+)$/, 'een getal groter dan $1'],
  [/^a (?:whole )?number of less than (\S+)$/, 'een getal kleiner dan $1'],
  [/^a text that matches (.+)$/, 'een tekst van de vorm $1'],
  [/^no such field(?: as (.+))?$/, 'dit veld niet'],
  [/^one of "email" \(.+\)$/, `een van ${channelsIn('nl')}`],
  [/^one of the texts (.+)$/, 'een van de teksten $1'],
  [/^one of (.+)$/, 'een van $1'],
  [/^("[^"]*"|-?\d+|true|false|null)$/, '$1'],
  // Days and moments
  [/^a day as YYYY-MM-DD$/, 'een dag als JJJJ-MM-DD'],
  [
    /^a day as YYYY-MM-DD, today, yesterday or a weekday$/,
    'een dag als JJJJ-MM-DD, vandaag, gisteren of een weekdag',
  ],
  [
    /^a day as YYYY-MM-DD, today, tomorrow or a weekday to come$/,
    'een dag als JJJJ-MM-DD, vandaag, morgen of een weekdag die komt',
  ],
  [
    /^a day \(YYYY-MM-DD\) or a moment \(YYYY-MM-DDTHH:MM:SSZ\), today, yesterday or a weekday$/,
    'een dag (JJJJ-MM-DD) of een moment (JJJJ-MM-DDTUU:MM:SSZ), vandaag, gisteren of een weekdag',
  ],
  [
    /^a day \(YYYY-MM-DD\) or a moment \(YYYY-MM-DDTHH:MM:SSZ\)$/,
    'een dag (JJJJ-MM-DD) of een moment (JJJJ-MM-DDTUU:MM:SSZ)',
  ],
  [/^a moment in UTC as YYYY-MM-DDTHH:MM:SSZ$/, 'een moment in UTC als JJJJ-MM-DDTUU:MM:SSZ'],
  [/^an IANA time zone such as (.+)$/, 'een tijdzone van IANA, zoals $1'],
  [/^a day \((.+)\), or two \((.+)\)$/, 'een dag ($1), of twee ($2)'],
  [
    /^a day \((.+)\), or two \((.+)\), the first day first$/,
    'een dag ($1), of twee ($2), de eerste dag eerst',
  ],
  [
    /^two days, the first first, in the years 1900 to 2099$/,
    'twee dagen, de eerste eerst, in de jaren 1900 tot en met 2099',
  ],
  [
    /^a year \(1900 to 2099\), a part of one, or two days: (.+)$/,
    'een jaar (1900 tot en met 2099), een deel daarvan, of twee dagen: $1',
  ],
  [/^a year, 1900 to 2099$/, 'een jaar, 1900 tot en met 2099'],
  // Fields of complaints, procedures and mappings
  [/^a SHA-256 as 64 hexadecimal digits$/, 'een SHA-256 van 64 hexadecimale cijfers'],
  [/^an amount such as (.+)$/, 'een bedrag zoals $1'],
  [/^a code such as (.+)$/, 'een code zoals $1'],
  [/^a currency such as (.+)$/, 'een valuta zoals $1'],
  [/^a language by its code, such as (.+)$/, 'een taal met haar code, zoals $1'],
  [/^a language such as (.+)$/, 'een taal zoals $1'],
  [/^an article and its bullet, such as (.+)$/, 'een artikel en zijn lid, zoals $1'],
  [/^the number of a clause in articles \((.+)\)$/, 'het nummer van een bepaling in articles ($1)'],
  [/^a calendar, or the name of a frozen one: (.+)$/, 'een kalender, of de naam van een vaste: $1'],
  [/^no year before (.+)$/, 'geen jaar voor $1'],
  [/^the days of this year$/, 'de dagen van dit jaar'],
  [/^a year from (\d+) to (\d+)$/, 'een jaar van $1 tot en met $2'],
  [/^at most (\d+) days off beside the weekends$/, 'hoogstens $1 vrije dagen buiten de weekenden'],
  [/^a day that exists$/, 'een dag die bestaat'],
  [/^the key of a holiday$/, 'de naam van een feestdag'],
  [/^the name of a column, or its place: (.+)$/, 'de naam van een kolom, of haar plaats: $1'],
  [
    /^a year of four digits, yyyy, or beside it the first of the hundred years that two may stand for, such as "yearsFrom": 1970$/,
    'een jaar van vier cijfers, yyyy, of ernaast het eerste van de honderd jaren die twee cijfers kunnen zijn, zoals "yearsFrom": 1970',
  ],
  [
    /^a date-fns format with a year, a month and a day such as (.+)$/,
    'een vorm van date-fns met jaar, maand en dag, zoals $1',
  ],
  [
    /^a format with a day, or beside it "estimated": true, for without a day it is a stand-in$/,
    'een vorm met een dag, of ernaast "estimated": true, want zonder dag is hij een benadering',
  ],
  // Cells of a register
  [/^a date as (.+)$/, 'een datum als $1'],
  [/^as (.+)$/, 'als $1'],
  [/^a whole number of days$/, 'een geheel aantal dagen'],
  [/^a whole number of working days, 0 or more$/, 'een geheel aantal werkdagen, 0 of meer'],
  [/^a number of hours, 0 or more$/, 'een aantal uren, 0 of meer'],
  [
    /^a day as a spreadsheet counts it, 61 or more$/,
    'een dag zoals een rekenblad die telt, 61 of meer',
  ],
  [/^a number of seconds since 1970$/, 'een aantal seconden sinds 1970'],
  [/^a number of milliseconds since 1970$/, 'een aantal milliseconden sinds 1970'],
  [
    /^a receipt with a time of day in the row, from which hours are counted$/,
    'een ontvangst met een tijd in de rij, waarvan uren worden geteld',
  ],
  [
    /^a receipt in the row, from which it is counted$/,
    'een ontvangst in de rij, waarvan wordt geteld',
  ],
  [/^a regular expression$/, 'een reguliere expressie'],
  [/^the name of an environment variable$/, 'de naam van een omgevingsvariabele'],
  [/^a path such as (.+)$/, 'een pad zoals $1'],
  [/^the name of a header such as (.+)$/, 'de naam van een header, zoals $1'],
  [/^another path than that of the form$/, 'een ander pad dan dat van het formulier'],
  [/^keyFile and certFile together$/, 'keyFile en certFile samen'],
  [/^either smtpFrom or folder$/, 'of smtpFrom, of folder'],
  [
    /^an outbox, for reminders leave by it$/,
    'een uitgaande post, want daarlangs gaan herinneringen',
  ],
  // Quotes in a file
  [
    /^the quote that opens in this row to be closed$/,
    'een aanhalingsteken dat sluit wat in deze rij opent',
  ],
  [/^the end of the file$/, 'het einde van het bestand'],
  [
    /^the cell whose quote opens in this row to end after its next quote$/,
    'het einde van de cel na het aanhalingsteken dat sluit wat in deze rij opent',
  ],
  [/^more text on line (\d+)$/, 'meer tekst op regel $1'],
  [/^quotes around a whole cell or none$/, 'aanhalingstekens om een hele cel of geen'],
  [/^one within a cell$/, 'één binnen een cel'],
  [/^a row of at most (\d+) bytes$/, 'een rij van hoogstens $1 bytes'],
  [/^more$/, 'meer'],
  // Options
  [/^a port, (?:0|1) to (\d+)$/, 'een poort, tot en met $1'],
  [/^a name$/, 'een naam'],
  [/^a media type, such as (.+)$/, 'een mediatype, zoals $1'],
  [/^a position, such as (.+)$/, 'een positie, zoals $1'],
  [
    /^a revision, as klacht show tells it: a whole number$/,
    'een revisie, zoals klacht show die noemt: een geheel getal',
  ],
  [/^a whole number of days, (\d+) to (\d+)$/, 'een geheel aantal dagen, $1 tot en met $2'],
  [
    /^a whole number of working days, (\d+) to (\d+)$/,
    'een geheel aantal werkdagen, $1 tot en met $2',
  ],
  [/^a whole number of rows, (\d+) to (\d+)$/, 'een geheel aantal regels, $1 tot en met $2'],
  [/^a whole number of (?:.+), (\d+) to (\d+)$/, 'een geheel aantal, $1 tot en met $2'],
];

const inDutch = (clause: string): string | null => {
  for (const [pattern, dutch] of CLAUSES) {
    const caught = pattern.exec(clause);
    // What is caught is a name or an example, and no alternative.
    if (caught?.slice(1).some((part) => part?.includes(', or ')) === false) {
      return clause.replace(pattern, dutch);
    }
  }
  return null;
};

/** A clause, or alternatives of them, each where it is expected. */
const alternativesIn = (text: string): string | null => {
  const parts = text.split(', or ').map((part) => {
    const [, clause = part, place] = /^(.+) at ([\w.]+)$/.exec(part) ?? [];
    const dutch = inDutch(clause);
    return dutch !== null && place !== undefined ? `${dutch} bij ${place}` : dutch;
  });
  return parts.includes(null) ? null : parts.join(', of ');
};

/**
 * What a schema or an option expects, in Dutch; null where that is in no table, which a test of every
 * schema and option excludes.
 *
 * @param english as a message says it: `expected a day as YYYY-MM-DD`
 */
export const expectedInDutch = (english: string): string | null => {
  const clause = english.replace(/^expected /, '');
  return inDutch(clause) ?? alternativesIn(clause);
};
