import type { HelpWords } from './help-shape.ts';

export const READING_HELP = {
  show: {
    arguments: {
      id: ["the complaint's number or id", 'het nummer of id van de klacht'],
    },
    more: [
      'It opens no personal text. What is said to be possible, the domain accepts today.',
      'Er wordt geen persoonlijke tekst geopend. Wat mogelijk heet, wordt vandaag aanvaard.',
    ],
    examples: ['klacht show 2026-0042', 'klacht show 2026-0042 --lang nl'],
  },
  report: {
    arguments: {
      year: [
        'such as 2025, 2025-H1, 2025-Q3 or 2025-02-01..2025-02-28',
        'zoals 2025, 2025-H1, 2025-Q3 of 2025-02-01..2025-02-28',
      ],
    },
    options: {
      at: ['of the journal up to @POSITION', 'van het journaal tot en met @POSITIE'],
      issue: [
        'record that it is issued, and say its position and digest',
        'vastleggen dat het is uitgebracht, en positie en digest noemen',
      ],
      issued: [
        'the one that was issued, byte for byte',
        'het verslag dat is uitgebracht, byte voor byte',
      ],
      tree: [
        'with the root of the tree over its events on the cover, as an issued one has it',
        'met op het voorblad de wortel van de boom over de gebeurtenissen, zoals een uitgebracht verslag',
      ],
      verify: [
        'make the report in a file (--json) anew, and compare',
        'het verslag in een bestand (--json) opnieuw maken, en vergelijken',
      ],
      actor: ['who issues it', 'wie het uitbrengt'],
      format: [
        'text unless told; csv is tidy, a value a line',
        'anders tekst; csv is een lijst met één waarde per regel',
      ],
    },
    more: [
      `The position pins the facts, the year pins the day that they are judged by: its 31 December, or
today while it goes on. What goes on after a year, its review, is judged by today. So the same
position and the same day give the same report, byte for byte. An issued report is made again from
the position, the day and the versions that were recorded with it, and ends with 1 when its digest
is another; so does a report in a file that differs from the one made anew.

html is one page that needs no network and nothing beside it; pdf is that page on A4, printed by a
Chromium, Chrome or Edge: the first on the path, or the one that KLACHT_CHROMIUM names.`,
      `De positie legt de feiten vast, het jaar de dag waarop wordt beoordeeld: 31 december, of vandaag zolang het
jaar nog loopt. Wat na een jaar doorgaat, de evaluatie, wordt naar vandaag beoordeeld. Dezelfde positie en
dezelfde dag geven dus hetzelfde verslag, byte voor byte. Een uitgebracht verslag wordt opnieuw gemaakt uit
de positie, de dag en de versies die erbij zijn vastgelegd, en eindigt met 1 als zijn digest een andere is;
zo ook een verslag in een bestand dat afwijkt van het opnieuw gemaakte.

html is één pagina die geen netwerk en niets ernaast nodig heeft; pdf is die pagina op A4, afgedrukt door een
Chromium, Chrome of Edge: de eerste op het pad, of die in KLACHT_CHROMIUM.`,
    ],
    examples: [
      'klacht report 2025',
      'klacht report 2025 --at @1200 --json -o report-2025.json',
      'klacht report 2025 --issue --actor eva --json -o report-2025.json',
      'klacht report 2025 --issued --format xlsx -o report-2025.xlsx',
      'klacht report 2025 --format html -o report-2025.html',
      'klacht report 2025 --format pdf -o report-2025.pdf',
      'klacht report 2025 --format csv --spreadsheet --lang nl -o verslag-2025.csv',
      'klacht report --verify report-2025.json',
    ],
  },
  'what-if': {
    options: {
      year: [
        'such as 2025, 2025-H1, 2025-Q3 or 2025-02-01..2025-02-28',
        'zoals 2025, 2025-H1, 2025-Q3 of 2025-02-01..2025-02-28',
      ],
      insteadOf: [
        'the rules that hold, again for each version; those of KLACHT_PROCEDURE or the preset without',
        'de regels die gelden, nogmaals voor elke versie; anders die van KLACHT_PROCEDURE of de ingebouwde',
      ],
    },
    more: [
      `--procedure names the rules to try, again for each version. What was done, and when, stays as it was;
only what it is held to changes. The counts under the rules that hold are those of the report.
Nothing is recorded.`,
      `--procedure noemt de regels om te proberen, nogmaals voor elke versie. Wat er is gedaan, en wanneer, blijft
zoals het was; alleen waaraan het wordt getoetst, verandert. De aantallen onder de geldende regels zijn die
van het verslag. Er wordt niets vastgelegd.`,
    ],
    examples: [
      'klacht what-if --procedure stricter.json --year 2025',
      'klacht what-if --procedure new.json --instead-of today.json --year 2025-H1 --csv',
    ],
  },
  log: {
    arguments: {
      id: ["the complaint's number or id", 'het nummer of id van de klacht'],
    },
    more: [
      `Every event with the day on which it happened and the moment at which it was recorded. What is
personal reads [sealed]. With --open it is shown, or [hidden] from the role; it still reads [sealed]
where its key is not here, and [erased] once that is destroyed. That it was read is recorded first.`,
      `Elke gebeurtenis met de dag waarop zij gebeurde en het moment waarop zij is vastgelegd. Wat persoonlijk is,
staat er als [verzegeld]. Met --open wordt het getoond, of staat er dat het voor de rol niet zichtbaar is; het
blijft [verzegeld] waar de sleutel ontbreekt, en wordt [gewist] als die is vernietigd. De inzage wordt eerst
vastgelegd.`,
    ],
    examples: [
      'klacht log 2025-0001',
      'klacht log 2025-0001 --json',
      'klacht log 2025-0001 --open --role officer --actor anna',
    ],
  },
  documents: {
    arguments: {
      id: ["the complaint's number or id", 'het nummer of id van de klacht'],
    },
    options: {
      open: [
        'with their names opened, those only that the role may open',
        'met hun namen geopend, alleen van wat de rol mag openen',
      ],
    },
    more: [
      `Those that were added to the dossier, and those that another step names by their digest. What klacht
keeps itself has its size, and klacht open opens it; the rest is kept elsewhere.`,
      `De stukken die aan het dossier zijn toegevoegd, en die een andere stap met hun digest noemt. Wat klacht zelf
bewaart, heeft een grootte en wordt geopend met klacht open; de rest wordt elders bewaard.`,
    ],
    examples: [
      'klacht documents 2026-0042',
      'klacht documents 2026-0042 --open --role officer --actor anna',
    ],
  },
  open: {
    arguments: {
      id: ["the complaint's number or id", 'het nummer of id van de klacht'],
      digest: [
        'of the document, or how it begins, as klacht documents shows it',
        'van het stuk, of het begin ervan, zoals klacht documents het toont',
      ],
    },
    options: {
      actor: [
        'who reads it; recorded before it is shown',
        'wie het inziet; wordt vastgelegd voordat het wordt getoond',
      ],
      role: ['as what it is read', 'in welke rol het wordt ingezien'],
    },
    more: [
      `Opens a document that klacht keeps, for a role that may see it. That it was read is recorded first.
The file of -o is for its owner only, and appears whole or not at all; without it the document goes to
a pipe.`,
      `Opent een stuk dat klacht bewaart, voor een rol die het mag zien. De inzage wordt eerst vastgelegd. Het
bestand van -o is alleen voor de eigenaar, en verschijnt geheel of niet; zonder -o gaat het stuk naar een
pijp.`,
    ],
    examples: [
      'klacht open 2026-0042 ab12cd34 --role officer --actor anna -o order.pdf',
      'klacht open 2026-0042 ab12cd34 --role officer --actor anna | less',
    ],
  },
  readers: {
    arguments: {
      id: ["the complaint's number or id", 'het nummer of id van de klacht'],
    },
    more: [
      `Every reading that was recorded, the oldest first: of log --open, of export pack --open, and of the
services that tell theirs. They stay when the complaint is erased.`,
      `Elke inzage die is vastgelegd, de oudste eerst: met log --open, met export pack --open, en van de diensten die
de hunne doorgeven. Zij blijven als de klacht wordt gewist.`,
    ],
    examples: ['klacht readers 2025-0001', 'klacht readers 2025-0001 --json'],
  },
  explain: {
    arguments: {
      id: ["the complaint's number or id", 'het nummer of id van de klacht'],
      kind: ['only this obligation', 'alleen deze verplichting'],
    },
    examples: [
      'klacht explain 2025-0001',
      'klacht explain 2025-0001 acknowledge --lang nl',
      'klacht explain 2025-0001 --json',
    ],
  },
} as const satisfies Readonly<Record<string, HelpWords>>;
