import type { HelpWords } from './help-shape.ts';

export const EXPORT_HELP = {
  export: {
    commands: {
      pack: {
        about: [
          'a folder for an auditor, checked without klacht: events, proofs, dossiers',
          'een map voor een auditor, te controleren zonder klacht: gebeurtenissen, bewijzen, dossiers',
        ],
        arguments: {
          id: ["the complaint's number or id", 'het nummer of id van de klacht'],
        },
        options: {
          all: [
            'the whole journal instead of one complaint',
            'het hele journaal in plaats van één klacht',
          ],
          open: [
            'with personal texts opened in the dossiers; without it the pack holds none',
            'met persoonlijke teksten geopend in de dossiers; zonder deze optie bevat de map er geen',
          ],
        },
        more: [
          `The folder that -o names appears whole or not at all, and must not hold anything yet. The journal
must have a signed head: run klacht seal first, or what was recorded since the last head has no proof. Prints
the digest of the manifest: give it to the auditor by another way than the folder.`,
          `De map van -o verschijnt geheel of niet, en mag nog niets bevatten. Het journaal moet een getekende regel
hebben: voer eerst klacht seal uit, anders heeft wat sinds de laatste regel is vastgelegd geen bewijs. Toont de
digest van het manifest: geef die de auditor langs een andere weg dan de map.`,
        ],
        examples: [
          'klacht export pack 2025-0001 -o pack-2025-0001',
          'klacht export pack --all -o pack-2025',
          'klacht export pack 2025-0001 --open --role auditor --actor bram -o pack-2025-0001',
        ],
      },
      dossier: {
        about: [
          'a complaint as a page to read and print: what happened, and each due date',
          'een klacht als pagina om te lezen en af te drukken: wat er gebeurde, en elke termijn',
        ],
        arguments: {
          id: ["the complaint's number or id", 'het nummer of id van de klacht'],
        },
        more: [
          `One page of HTML that needs nothing else. With --open it holds what the role may see, and that it was
read is recorded first. This is what a complainant or an employee is given; an auditor gets a pack.`,
          `Eén HTML-pagina die niets anders nodig heeft. Met --open bevat zij wat de rol mag zien, en wordt de inzage
eerst vastgelegd. Dit is wat een klager of medewerker krijgt; een auditor krijgt een map (export pack).`,
        ],
        examples: [
          'klacht export dossier 2025-0001 -o 2025-0001.html',
          "klacht export dossier 2025-0001 --open --role complainant --actor 'J. Jansen' -o dossier.html",
        ],
      },
      calendar: {
        about: [
          'due dates as a calendar to subscribe to (iCalendar)',
          'de termijnen als agenda om u op te abonneren (iCalendar)',
        ],
        options: {
          officer: [
            'only what this person handles, or owns',
            'alleen wat deze persoon behandelt of moet uitvoeren',
          ],
          within: [
            'what has its target within so many working days',
            'wat binnen zoveel werkdagen zijn streefdatum heeft',
          ],
        },
        more: [
          `A whole day for each step that is open or overdue, on its target. It holds no personal text. Write it
anew as often as the calendar is to know: the same step is the same entry.`,
          `Een hele dag voor elke stap die open is of waarvan de termijn is verstreken, op de streefdatum. Er staat geen
persoonlijke tekst in. Schrijf haar zo vaak opnieuw als de agenda het moet weten: dezelfde stap is dezelfde
afspraak.`,
        ],
        examples: [
          'klacht export calendar -o due.ics',
          'klacht export calendar --officer anna --lang nl -o anna.ics',
        ],
      },
      register: {
        about: [
          'the register as a supervisor asks for it: who, when, what, how it was handled',
          'het register zoals een toezichthouder erom vraagt: wie, wanneer, wat, en hoe behandeld',
        ],
        arguments: {
          year: [
            'received in 2025, 2025-H1, 2025-Q3 …; every complaint without',
            'ontvangen in 2025, 2025-H1, 2025-Q3 …; anders alle klachten',
          ],
        },
        options: {
          format: ['of the file', 'van het bestand'],
          spreadsheet: [
            'CSV as a spreadsheet of the language opens it',
            'CSV zoals een rekenblad in de taal het opent',
          ],
          open: [
            'with names and addresses; for an officer or compliance',
            'met namen en adressen; voor klachtenfunctionaris (officer) of compliance',
          ],
        },
        more: [
          `A row a complaint. With --open, that it was read is recorded of every complaint in it before anything
is written; without it names read [sealed]. Who was forgotten reads [erased].`,
          `Een rij per klacht. Met --open wordt van elke klacht erin vastgelegd dat zij is ingezien, voordat er iets
wordt geschreven; zonder --open staan namen er als [verzegeld]. Wie is gewist, staat er als [gewist].`,
        ],
        examples: [
          'klacht export register 2025 --open --role compliance --actor eva --format xlsx -o register-2025.xlsx',
          'klacht export register --open --role compliance --actor eva --lang nl --spreadsheet -o register.csv',
        ],
      },
    },
  },
} as const satisfies Readonly<Record<string, HelpWords>>;
