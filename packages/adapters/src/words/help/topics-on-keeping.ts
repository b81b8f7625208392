import type { Topic } from './help-shape.ts';

const stores: Topic = {
  title: ['Where a journal is', 'Waar een journaal staat'],
  text: [
    `--store, or KLACHT_STORE, names the journal:

  sqlite:PATH      a file; sqlite:klacht.db unless told
  esdb://HOST:2113 an EventStoreDB; a user and a password where TLS is on, else ?tls=false
  memory:          in memory, gone when the command ends

Beside a file stand its keys (klacht.db.keys, and klacht.db.keys.master with the master key), the
register that is kept up to date (klacht.db.views) and the documents (the folder klacht.db.documents). --keys,
--views and --documents name others. The register can always be made anew (klacht rebuild); the journal, the
keys and the documents are what a backup must have. Which rows an import brought in is remembered in
klacht.db.imported, so that the same file again is quick; it may be removed.

Who reads makes no journal: submit, import, seal and the commands by hand do. klacht copy takes a journal
to another store, hash for hash.`,
    `--store, of KLACHT_STORE, noemt het journaal:

  sqlite:PAD       een bestand; sqlite:klacht.db, tenzij anders gezegd
  esdb://HOST:2113 een EventStoreDB; met TLS een gebruiker en een wachtwoord, anders ?tls=false
  memory:          in het geheugen, weg als de opdracht eindigt

Naast een bestand staan zijn sleutels (klacht.db.keys, en klacht.db.keys.master met de hoofdsleutel), het
bijgehouden register (klacht.db.views) en de stukken (de map klacht.db.documents). --keys, --views en
--documents noemen andere. Het register kan altijd opnieuw worden gemaakt (klacht rebuild); het journaal, de
sleutels en de stukken horen in de reservekopie. Welke regels een import inbracht, staat in
klacht.db.imported, zodat hetzelfde bestand de volgende keer snel gaat; dat bestand mag weg.

Wie leest, maakt geen journaal: submit, import, seal en de opdrachten met de hand doen dat. klacht copy
brengt een journaal over naar een andere opslag, hash voor hash.`,
  ],
};

const exitCodes: Topic = {
  title: ['Exit codes', 'Exitcodes'],
  text: [
    `  0    done; for check and verify: nothing was found
  1    a check found something, a command was refused, or what was asked could not be (yet)
  2    wrong usage or input; nothing was recorded
  3    the store, its keys or the disk could not be reached
  4    a conflict that retries did not solve; the same command may be given again
  130  somebody who was asked on a terminal broke it off; nothing was recorded

Data is on stdout, messages are on stderr. With --json the data is for a program; its names are the same in
every language.`,
    `  0    gedaan; bij check en verify: er is niets gevonden
  1    een controle vond iets, een opdracht is geweigerd, of wat is gevraagd, kan (nog) niet
  2    verkeerd gebruik of verkeerde invoer; er is niets vastgelegd
  3    de opslag, haar sleutels of de schijf was niet te bereiken
  4    een ander was telkens eerder; dezelfde opdracht mag nog eens worden gegeven
  130  wie op een terminal werd gevraagd, brak het af; er is niets vastgelegd

Gegevens staan op stdout, berichten op stderr. Met --json zijn de gegevens voor een programma; de namen erin
zijn in elke taal gelijk.`,
  ],
};

const environment: Topic = {
  title: ['Variables', 'Variabelen'],
  text: [
    `An option goes before its variable.

  KLACHT_STORE           the journal (--store)
  KLACHT_KEYS            the keys of the journal (--keys)
  KLACHT_DOCUMENTS       the documents (--documents)
  KLACHT_PROCEDURE       the files of the rules, one after the other as in PATH (--procedure)
  KLACHT_ACTOR           who records, reads or decides (--actor)
  KLACHT_LANG            nl or en (--lang); else LC_ALL, LC_MESSAGES or LANG, else English
  KLACHT_LETTERS         the folder with templates of letters (--templates)
  KLACHT_MASTER_KEY      the master key, where it is in no file
  KLACHT_NEW_MASTER_KEY  the one that klacht keys rotate puts in its place
  KLACHT_CHROMIUM        the browser that prints pages as PDF
  NO_COLOR               no colours
  PAGER, NO_PAGER        what shows long answers by the page; not at all`,
    `Een optie gaat voor haar variabele.

  KLACHT_STORE           het journaal (--store)
  KLACHT_KEYS            de sleutels van het journaal (--keys)
  KLACHT_DOCUMENTS       de stukken (--documents)
  KLACHT_PROCEDURE       de bestanden met de regels, achter elkaar zoals in PATH (--procedure)
  KLACHT_ACTOR           wie vastlegt, inziet of beslist (--actor)
  KLACHT_LANG            nl of en (--lang); anders LC_ALL, LC_MESSAGES of LANG, anders Engels
  KLACHT_LETTERS         de map met sjablonen van brieven (--templates)
  KLACHT_MASTER_KEY      de hoofdsleutel, als die in geen bestand staat
  KLACHT_NEW_MASTER_KEY  de hoofdsleutel die klacht keys rotate ervoor in de plaats legt
  KLACHT_CHROMIUM        de browser die pagina's als PDF afdrukt
  NO_COLOR               geen kleuren
  PAGER, NO_PAGER        waarmee lange antwoorden per bladzijde worden getoond; of niet per bladzijde`,
  ],
};

export const KEEPING_TOPICS = { stores, 'exit-codes': exitCodes, environment } as const;
