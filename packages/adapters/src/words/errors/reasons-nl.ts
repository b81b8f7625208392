/** Why a file or place is not as it was asked, within a sentence, by `details.reason`. */
export const REASONS_NL = {
  'is-not-there': 'het is er niet',
  'may-not-be-read': 'het mag niet worden gelezen',
  'is-folder': 'het is een map',
  'in-no-folder': 'de map waarin het ligt, is er niet',
  'no-maildir': 'het is een map zonder cur en new',
  'made-by-others': 'het is er niet; receive, submit, import en seal maken er een',
  'is-link': 'het is een koppeling',
  'is-no-file': 'het is geen bestand',
  'is-of-journal': 'het is van het journaal of zijn sleutels, of wordt gelezen',
  'port-in-use': 'een ander programma heeft haar',
  'port-not-allowed':
    'deze gebruiker mag haar niet openen; onder 1024 vraagt dat meestal een eigen recht',
  'not-this-machine': 'deze machine heeft dat adres niet',
  'no-such-host': 'zo’n host is er niet',
  'is-a-file': 'het is een bestand',
  'no-day-to-come':
    'er is geen dag meer die nog komt: uitstel kondigt er een aan, en een klacht waarop is beslist of die gesloten is, heeft er geen',
} as const;

/** What is wrong with what was typed, by `details.reason`, with `{slots}` for the details. */
export const WRONG_INPUT_NL = {
  'folder-is-file': "'{value}' is een bestand, en geen map om in te schrijven",
  'folder-not-writable': "in de map '{value}' mag niet worden geschreven",
  'no-terminal': '--ask: er is geen terminal om op te vragen',
  'nobody-records': 'zeg wie het vastlegt, met --actor of de variabele KLACHT_ACTOR',
  'nobody-reads':
    'zeg met --actor of de variabele KLACHT_ACTOR wie inziet wat --open opent, want dat wordt vastgelegd',
  'no-name': 'zeg met --name hoe het stuk heet, want het komt van standaardinvoer',
  'no-day': 'zeg met --requested op welke dag erom is gevraagd',
  'no-channel': 'zeg met --channel hoe erom is gevraagd',
  'no-yes': 'zeg met --yes dat het mag, want wat is gewist, komt niet terug',
  'no-folder': 'zeg met --output welke map moet worden gemaakt',
  'one-or-all': 'noem één klacht, of geef --all',
  'suggest-and-mapping': '--suggest gaat niet samen met --mapping',
  'read-twice': 'het register wordt tweemaal gelezen; noem een bestand, geen pijp',
  'zone-without-suggest': '--time-zone is alleen voor --suggest',
  'no-mapping':
    'noem met --mapping een kolomtoewijzing; klacht import --suggest BESTAND maakt er een',
  'not-of-letter': '{field} hoort niet bij deze brief ({kind}); mogelijk zijn {takes:all}',
  'not-together': '{field} gaat niet samen met {other:plain}',
  'without-send': '{field} hoort bij --send, want zonder gaat er niets weg',
  'no-procedures': 'geef minstens één versie van de procedure; er is er geen gegeven',
  'wrong-option': [
    '{field}: verwacht {expected:expected}; gekregen {got:expected} zonder {lacks:all}',
    '{field}: verwacht {expected:expected}; gekregen {got:expected}',
  ],
  'unknown-option':
    '{field}: zo heet geen optie; de naam die er het meest op lijkt is {nearest:plain}',
  'no-config': 'noem met --config het bestand dat zegt wat er draait',
  'several-approved':
    'er wachten meer goedgekeurde brieven van dit soort ({letters:all}); neem terug wat niet weg moet (klacht retract)',
  'no-transport': 'noem met --smtp een mailserver, of met --folder een map',
  'no-mail-server':
    'noem met --smtp een mailserver, zoals smtp://localhost:25 of smtps://gebruiker:wachtwoord@host',
  'no-key-pair': "{field}: '{value}' is geen sleutel in PEM met zijn certificaat in certFile",
  'short-secret':
    '{field}: verwacht is dat {value:plain} 32 bytes in base64 heeft, 44 tekens of meer',
  'routes-without-port':
    '{field}: verwacht is een poort voor de eigen routes van het programma, maar er is er geen',
  'no-mail-address': '--address: verwacht is een e-mailadres waar mail heen kan',
  'document-on-terminal': 'een stuk gaat niet naar een terminal; noem een bestand (-o) of een pijp',
  'no-port':
    '--port: op poort {value:plain} kan niet worden geluisterd: {why:reasons}; noem een andere, of 0 voor welke dan ook',
  'no-mail': "in '{value}' staat niets; geef een mail. Er is niets vastgelegd",
  'stdin-twice': "'{value}' kan maar eenmaal worden gegeven, want standaardinvoer heeft één mail",
  'too-short': 'geef minstens {least} tekens om naar te zoeken',
  'no-reason': 'zeg waarom het geen klacht is',
  missing: 'vertel nog: {names:all}',
  'texts-one-by-one':
    'zet elke persoonlijke tekst apart recht, met haar eigen veld, zoals grounds.0.explanation',
} as const;

/** What a version of a procedure may have in common with another. */
export const PROCEDURE_FIELDS_NL = {
  title: 'naam',
  name: 'naam',
  validFrom: 'ingangsdatum',
} as const;
