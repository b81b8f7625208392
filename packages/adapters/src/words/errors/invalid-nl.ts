import type { SentencesOf } from './error-sentences.ts';

/** What is not of its form, in Dutch. */
export const INVALID_NL: SentencesOf<'invalid'> = {
  'invalid-input': ["'{value}' is hier niet mogelijk", 'dit is niet van de juiste vorm'],
  'invalid-json': [
    "verwacht JSON, zoals '{sample}'; gekregen: '{value}'",
    "'{file}' is geen JSON",
    'de tekst is geen JSON',
  ],
  'not-utf8': [
    'regel {line}, byte {byte} is geen UTF-8: {value}; bewaar het bestand als UTF-8',
    'de bytes zijn geen {encoding}',
    'de tekst is geen UTF-8; bewaar het bestand als UTF-8',
  ],
  'outside-years': [
    '{value} valt buiten de jaren 0001 tot en met 9999',
    'de dag of het moment valt buiten de jaren 0001 tot en met 9999',
  ],
  'outside-calendar': [
    '{value} valt buiten de jaren van kalender {calendar}',
    'de dag valt buiten de jaren van de kalender',
  ],
  'unknown-time-zone': [
    "tijdzone '{value}' bestaat niet; geef een IANA-naam, zoals Europe/Amsterdam",
    'deze tijdzone bestaat niet; geef een IANA-naam, zoals Europe/Amsterdam',
  ],
  'unknown-complaint': [
    "het register heeft geen klacht '{value}'; geef het nummer (2025-0001), de id of het begin daarvan, of het nummer uit een eerder register",
    'het register heeft deze klacht niet',
  ],
  'ambiguous-number': [
    "'{value}' past op meer dan één klacht: {numbers:all}; geef meer van de id",
    "'{value}' past op meer dan één; geef er meer van",
    'dit past op meer dan één; geef er meer van',
  ],
  'several-subjects':
    'verzoeken die samen worden vastgelegd, gaan over één klacht of één evaluatie',
  'no-procedure': 'er is geen versie van de procedure gegeven',
  'procedure-changed': [
    "versie '{procedure}' van de procedure is niet meer zoals toen klachten eronder binnenkwamen; geef gewijzigde regels een eigen versie",
    'een versie van de procedure is niet meer zoals toen klachten eronder binnenkwamen',
  ],
  'unknown-procedure': [
    "versie '{expected}' van de procedure, waaronder de klacht is ontvangen, ontbreekt (--procedure)",
    'de versie van de procedure waaronder de klacht is ontvangen, ontbreekt (--procedure)',
  ],
  'clashing-procedures': [
    "twee versies van de procedure hebben dezelfde {field:fields}, '{value}': {procedures:all}",
    'twee versies van de procedure vervangen dezelfde versie: {procedures:all}',
    'twee versies van de procedure botsen',
  ],
  'upcaster-gap': 'van een versie van een gebeurtenis is er geen weg naar de volgende',
  'bad-event': 'een gebeurtenis mist een veld dat de opslag nodig heeft',
  'bad-stream': 'de naam van de stroom is leeg of geen tekst',
  'bad-revision': 'de verwachte revisie is geen geheel getal vanaf -1',
  'empty-batch': 'er is niets gegeven om vast te leggen',
  'not-serialisable': 'een waarde is geen JSON',
  'too-large': [
    'wat wordt vastgelegd is {bytes} bytes, en de opslag neemt er hoogstens {maxAppendBytes}',
    'wat wordt vastgelegd, is groter dan de opslag ineens aanneemt',
  ],
  'unknown-position': [
    "{option}: verwacht een positie die dit journaal heeft uitgegeven (de laatste is {last}); gekregen '{value}'",
    "{option}: verwacht een positie die dit journaal heeft uitgegeven; gekregen '{value}'",
    "'{value}' is geen positie die dit journaal heeft uitgegeven",
    'dit is geen positie die dit journaal heeft uitgegeven',
  ],
  'not-in-view': 'het register bestaat uit klachten; deze stroom is er geen',
  'document-too-large': [
    "'{value}' is {size} bytes, en hoogstens {limit} bytes worden opgenomen; er is niets vastgelegd",
    'het stuk is {size} bytes, en hoogstens {limit} bytes worden opgenomen; er is niets vastgelegd',
    'het stuk is te groot; er is niets vastgelegd',
  ],
  'bad-document-name': 'de naam van een bewaard stuk bestaat uit 64 hexadecimale cijfers',
  'bad-template': [
    "{file}: '{language}' is geen taal die Intl kent, of een andere code ervan; verwacht een map zoals '{instead}'",
    '{file}: een taal waarin klacht geen brieven heeft, heeft elk sjabloon en words.json; hier ontbreekt {absent:all}',
    '{file}: klacht heeft zelf woorden in {ours:all}; haal dit bestand weg',
    "{file}: dit is nog het Engels van klacht; vertaal het in '{untranslated}'",
    "{file}: de brief noemt de onderwerpen, en de woorden in '{inWords}' hebben geen subjects.{subject}",
    "{file}, regel {line}: '{unknown}' is geen veld of onderdeel van een brief",
    '{file}, regel {line}: hier ontbreekt {missing}, dat de brief moet bevatten',
    '{file}, regel {line}: dit sjabloon gebruikt een veld dat er niet is, of mist wat de brief moet bevatten',
    'een sjabloon gebruikt een veld dat er niet is, of mist wat de brief moet bevatten',
  ],
  'letter-lacks': [
    'in deze brief hoort {field:lacks}, en {reason:reasons}',
    'in deze brief hoort {field:lacks}, en daarover is niets bekend',
    'voor deze brief ontbreekt iets wat hij moet bevatten',
  ],
  'no-such-mail': [
    "geen apart gelegde mail heet '{value}', of er beginnen er meer zo; klacht inbox --all noemt ze",
    'deze mail is er niet; klacht inbox --all noemt ze',
  ],
  'unknown-event-type': [
    "'{type}' is geen gebeurtenis die deze versie van klacht kent",
    'een gebeurtenis is van een type dat deze versie van klacht niet kent',
  ],
  'not-of-its-schema': 'een gebeurtenis die moet worden verzegeld, is niet van haar vorm',
  'already-sealed': 'een tekst die moet worden verzegeld, is het al; kopieer zonder te verzegelen',
  'bad-master-key': [
    '{field}: verwacht een hoofdsleutel van 32 bytes in base64 (44 tekens) of hex (64 tekens)',
    'de hoofdsleutel is geen 32 bytes in base64 of hex',
  ],
  'no-new-master-key': [
    '{field}: verwacht de nieuwe hoofdsleutel, want de huidige komt uit een variabele',
    'er is geen nieuwe hoofdsleutel gegeven',
  ],
  'seals-below': 'de keten staat boven de verzegeling; draai ze om',
  'head-beyond-journal': [
    'de getekende regel bestrijkt {value} gebeurtenissen, meer dan het journaal heeft',
    'de getekende regel bestrijkt meer gebeurtenissen dan het journaal heeft',
  ],
  'clock-behind': [
    'de klok ({value}) loopt achter op wat het laatst is vastgelegd, {last}; er is niets vastgelegd. Zet de klok goed',
    'de klok loopt achter op wat het laatst is vastgelegd',
  ],
  'real-clock':
    'een verzonnen klok is alleen voor een leeg journaal of een dat er al een heeft; er is niets vastgelegd',
  'bad-key': [
    '{path} is geen Ed25519-sleutel in PEM',
    'het bestand is geen Ed25519-sleutel in PEM',
  ],
  'no-signing-key': [
    "de sleutel waarmee het journaal wordt ondertekend, is er niet: '{value}' (--key)",
    'de sleutel waarmee het journaal wordt ondertekend, is er niet (--key)',
  ],
  'not-signed':
    'het journaal heeft geen getekende regel, en zonder valt er niets te bewijzen; voer eerst klacht seal uit',
  'bad-address': 'het adres van EventStoreDB is niet te lezen; verwacht: esdb://HOST:POORT',
  'no-credentials':
    'met TLS wil EventStoreDB een gebruiker en een wachtwoord: esdb://gebruiker:wachtwoord@host:2113',
  'bad-time-limit': [
    '{field}: {value} is geen geheel getal van milliseconden',
    'de tijdslimiet is geen geheel getal van milliseconden',
  ],
  'reserved-name': [
    "'{value}' begint met $, en dat houdt EventStoreDB voor zichzelf",
    'een naam die met $ begint, houdt EventStoreDB voor zichzelf',
  ],
  'reserved-metadata': 'een veld bij een gebeurtenis heet zoals een veld van de opslag zelf',
  'stream-deleted': 'de stroom is in EventStoreDB verwijderd; zet een reservekopie terug',
  'refused-by-server': 'EventStoreDB heeft de aanroep geweigerd',
  'not-csv': [
    'rij {row}: verwacht {expected:expected}; gekregen {got:expected}. Een cel met een aanhalingsteken erin staat tussen aanhalingstekens, en dat ene staat er dubbel',
    'rij {row} is geen CSV',
    'het bestand is {got} en geen CSV, XLSX, ODS of JSON; open het in een spreadsheet en sla het op als XLSX',
    'het bestand is geen CSV, XLSX, ODS of JSON',
  ],
  'missing-header': 'rij 1: verwacht de namen van de kolommen; het bestand is leeg',
  'missing-column': [
    "de kolomtoewijzing noemt kolom '{column}', die het bestand niet heeft; het heeft {header:all}",
    "de kolomtoewijzing noemt blad '{sheet}', dat het bestand niet heeft; het heeft {sheets:all}",
    'het bestand heeft {rows} rijen onder de kop ({header:all}); hoe datums er staan, is alleen aan rijen te zien',
    'het bestand heeft geen kolom met datums, en een klacht heeft een dag van ontvangst; het heeft {header:all}',
    'het bestand mist een kolom',
  ],
  'duplicate-column': [
    "de kolomtoewijzing noemt kolom '{column}', die het bestand tweemaal heeft",
    'de kolomtoewijzing noemt een kolom die het bestand tweemaal heeft',
  ],
  'line-too-long': 'de regel is te lang; ontbreekt er een regeleinde?',
  'unknown-store': [
    "'{value}' is geen adres van een journaal; mogelijk zijn sqlite:PAD, esdb://HOST en memory:",
    'dit is geen adres van een journaal; mogelijk zijn sqlite:PAD, esdb://HOST en memory:',
  ],
  'same-store': [
    "'{value}' kan niet naar zichzelf worden gekopieerd; noem een ander journaal (--to)",
    'een journaal kan niet naar zichzelf worden gekopieerd; noem een ander (--to)',
  ],
  'journal-in-memory':
    'een journaal in het geheugen heeft geen sleutels om te bewaren; noem een bestand (--store)',
  'unreadable-file': [
    "'{value}' is niet te lezen: {reason:reasons}",
    "'{value}' is niet te lezen",
    'het bestand is niet te lezen',
  ],
  'no-secret': [
    'de omgevingsvariabele {value} is niet gezet',
    'een omgevingsvariabele die de configuratie noemt, is niet gezet',
  ],
  'no-place': [
    "'{templates}' is geen map met sjablonen; klacht letters init maakt er een",
    "'{value}' kan geen bestand zijn: {reason:reasons}",
    "'{value}' is een map, of ligt in een map die er niet is",
    'dit is een map, of ligt in een map die er niet is',
  ],
  'output-refused': [
    "daar wordt niet geschreven: {reason:reasons}, '{value}'",
    '{asked} is niet voor een terminal; schrijf het naar een bestand: -o BESTAND',
    'daar wordt niet geschreven',
  ],
  'folder-in-use': [
    "'{value}' kan geen map zijn: {reason:reasons}",
    "de map '{value}' bevat al bestanden; noem een lege map, of een die er nog niet is",
    'de map bevat al bestanden; noem een lege map, of een die er nog niet is',
  ],
  'not-the-views': [
    "'{value}' is iets anders dan het bijgehouden register, en is niet aangeraakt (--views)",
    'het bestand is iets anders dan het bijgehouden register, en is niet aangeraakt (--views)',
  ],
};
