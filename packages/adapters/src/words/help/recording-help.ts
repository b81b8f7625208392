import type { HelpWords } from './help-shape.ts';

export const RECORDING_HELP = {
  demo: {
    more: [
      'The same each time; run again, it adds nothing.',
      'Telkens hetzelfde; nog eens uitgevoerd komt er niets bij.',
    ],
  },
  submit: {
    arguments: {
      file: ['of commands, or - for standard input', 'met opdrachten, of - voor standaardinvoer'],
    },
    options: {
      actor: [
        'who gives the commands that name no actor',
        'wie de opdrachten geeft die zelf niemand noemen',
      ],
    },
    more: [
      `A refused command does not stop the rest; the same commandId again adds nothing. In place of
complaintId a line may have number: "2026-0042".

Example of a line:
  {"commandId":"6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10","complaintId":"0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11",
   "actor":"anna","type":"Receive","data":{"at":"2026-04-02","channel":"email","subjects":["price"]}}`,
      `Een geweigerde opdracht houdt de rest niet tegen; dezelfde commandId nog eens voegt niets toe. In plaats
van complaintId mag een regel number hebben: "2026-0042".

Voorbeeld van een regel:
  {"commandId":"6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10","complaintId":"0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11",
   "actor":"anna","type":"Receive","data":{"at":"2026-04-02","channel":"email","subjects":["price"]}}`,
    ],
    examples: ['klacht submit commands.ndjson', 'klacht submit - --actor anna < commands.ndjson'],
  },
  mail: {
    arguments: {
      place: [
        'files of one mail each, maildirs, or - for one on standard input',
        'bestanden met elk één mail, maildirs, of - voor één mail op standaardinvoer',
      ],
    },
    options: {
      propose: [
        'let a person decide which mails are complaints',
        'een medewerker laten beslissen welke mails klachten zijn',
      ],
      actor: ['who takes them in', 'wie ze opneemt'],
    },
    more: [
      `Answers each mail on a line: received as a complaint, added to the one that it belongs to, or put aside for
a person (klacht inbox). The mail and its files are kept with the complaint. A mail that came before adds
nothing, so a maildir can be given every minute; it is left as it is.`,
      `Elke mail krijgt een regel als antwoord: ontvangen als klacht, toegevoegd aan de klacht waar hij bij hoort,
of apart gelegd voor een medewerker (klacht inbox). De mail en zijn bijlagen worden bij de klacht bewaard.
Een mail die er al was voegt niets toe, dus een maildir kan elke minuut worden aangeboden; hij blijft zoals
hij is.`,
    ],
    examples: [
      'klacht mail mail.eml',
      'klacht mail - < mail.eml',
      'klacht mail /var/mail/complaints --propose',
    ],
  },
  inbox: {
    options: {
      all: ['also what was decided', 'ook waarover al is beslist'],
    },
    more: [
      `Mails that klacht mail put aside: sent by a machine, in doubt, hostile, or to be decided by a person. The day
of receipt stays the mail's, so look daily: terms run from it.`,
      `Mails die klacht mail apart heeft gelegd: verstuurd door een machine, onzeker, vijandig, of om door een
medewerker te laten beslissen. De dag van ontvangst blijft die van de mail: kijk dus dagelijks, want de
termijnen lopen vanaf die dag.`,
    ],
    examples: [
      'klacht inbox',
      'klacht inbox show d1180362 --actor anna',
      'klacht inbox accept d1180362 --actor anna',
      'klacht inbox join d1180362 2026-0042 --actor anna',
      "klacht inbox refuse d1180362 'advertising' --actor anna",
      'klacht inbox forget d1180362 --actor anna',
    ],
    commands: {
      show: {
        about: [
          'shows what it says; that it was read is recorded',
          'toont wat erin staat; dat hij is gelezen wordt vastgelegd',
        ],
        arguments: {
          id: ['of the mail, or how it begins', 'van de mail, of het begin ervan'],
        },
        options: {
          actor: ['who reads it', 'wie hem leest'],
          role: ['as what', 'als wat'],
          quotes: [
            'also the lines that it quotes, which a terminal folds away',
            'ook de regels die hij citeert, die een terminal anders wegvouwt',
          ],
        },
      },
      accept: {
        about: [
          'makes a complaint of it, received when it reached the server',
          'maakt er een klacht van, ontvangen toen hij de server bereikte',
        ],
        arguments: {
          id: ['of the mail, or how it begins', 'van de mail, of het begin ervan'],
        },
        options: {
          actor: ['who decides', 'wie beslist'],
        },
      },
      join: {
        about: [
          'adds it to a complaint, as what the complainant told of it',
          'voegt hem toe aan een klacht, als wat de klager daarover vertelde',
        ],
        arguments: {
          id: ['of the mail, or how it begins', 'van de mail, of het begin ervan'],
          complaint: ["the complaint's number or id", 'het nummer of id van de klacht'],
        },
        options: {
          actor: ['who decides', 'wie beslist'],
        },
      },
      refuse: {
        about: [
          'says that it is no complaint; it is kept',
          'zegt dat het geen klacht is; de mail blijft bewaard',
        ],
        arguments: {
          id: ['of the mail, or how it begins', 'van de mail, of het begin ervan'],
          reason: ['why', 'waarom'],
        },
        options: {
          actor: ['who decides', 'wie beslist'],
        },
      },
      forget: {
        about: [
          'removes for good what a refused mail says, and who sent it',
          'verwijdert voorgoed wat een geweigerde mail zegt, en van wie hij kwam',
        ],
        arguments: {
          id: ['of the mail, or how it begins', 'van de mail, of het begin ervan'],
        },
        options: {
          actor: ['who decides', 'wie beslist'],
        },
      },
    },
  },
  import: {
    arguments: {
      file: ['the register, or - for standard input', 'het register, of - voor standaardinvoer'],
    },
    options: {
      mapping: [
        'which column is what, as JSON; required unless --suggest',
        'welke kolom wat is, als JSON; verplicht, behalve met --suggest',
      ],
      suggest: [
        'only write a first mapping, made from the register itself',
        'alleen een eerste kolomtoewijzing schrijven, gemaakt uit het register zelf',
      ],
      timeZone: [
        "of --suggest: where the register's clock hangs",
        'bij --suggest: waar de klok van het register hangt',
      ],
      dryRun: [
        'only tell what would come in, and record nothing',
        'alleen vertellen wat er binnen zou komen, en niets vastleggen',
      ],
      actor: ['who imports', 'wie importeert'],
    },
    more: [
      `What is impossible is refused and named on stderr, with the row as a spreadsheet numbers it; the
rest of its row comes in. With --json the summary on stdout holds the problems too.

--suggest writes a mapping that is accepted as it is, and tells on stderr, one by one, what it could
not decide. Look at it before it is used.`,
      `Wat onmogelijk is, wordt geweigerd en op stderr genoemd, met de rij zoals een rekenblad die nummert; de
rest van die rij komt binnen. Met --json staan de problemen ook in de samenvatting op stdout.

--suggest schrijft een kolomtoewijzing die zo wordt aangenomen, en vertelt op stderr, een voor een, wat het
niet kon beslissen. Kijk haar na voordat u haar gebruikt.`,
    ],
    examples: [
      'klacht import --suggest register.csv -o mapping.json',
      'klacht import register.csv --mapping mapping.json --dry-run',
      'klacht import register.csv --mapping mapping.json',
      'klacht import register.csv --mapping mapping.json --json -o import.json',
      'klacht import - --mapping mapping.json < register.csv',
    ],
  },
  attach: {
    arguments: {
      id: ["the complaint's number or id", 'het nummer of id van de klacht'],
      file: ['the document; - for standard input', 'het stuk; - voor standaardinvoer'],
    },
    options: {
      name: [
        'what it is called; the name of the file unless told',
        'hoe het heet; anders de naam van het bestand',
      ],
      mediaType: [
        'its media type; by the name of the file unless told',
        'het mediatype; anders naar de naam van het bestand',
      ],
      from: [
        "who sent it: complainant, an employee's reference, or the id of who was added",
        'wie het stuurde: complainant (de klager), de aanduiding van een medewerker of van wie is toegevoegd',
      ],
      at: [
        'when it was added; a day, today, yesterday or a weekday',
        'wanneer het is toegevoegd: een dag, vandaag, gisteren of een weekdag',
      ],
      actor: ['who adds it', 'wie het toevoegt'],
    },
    more: [
      `Keeps the document beside the journal, encrypted under the key of whose it is, and records that it was
added, with its SHA-256, which this prints. The same document twice is once. It is erased with the key.`,
      `Bewaart het stuk naast het journaal, versleuteld met de sleutel van wie het is, en legt vast dat het is
toegevoegd, met zijn SHA-256, die hier wordt getoond. Hetzelfde stuk tweemaal is eenmaal. Het wordt met de
sleutel gewist.`,
    ],
    examples: [
      'klacht attach 2026-0042 order.pdf --from complainant --actor anna',
      'klacht attach 2026-0042 - --name mail.eml --actor anna < mail.eml',
    ],
  },
  letters: {
    commands: {
      init: {
        about: [
          'copies the templates to a folder; a file that is there stays as it is',
          'kopieert de sjablonen naar een map; een bestand dat er al is, blijft zoals het is',
        ],
        arguments: {
          folder: ['where to', 'waarheen'],
        },
        options: {
          language: [
            'that language alone, by its code; one beside nl and en is copied in English, to be translated',
            'alleen die taal, met haar code; een naast nl en en wordt in het Engels gekopieerd, om te vertalen',
          ],
        },
        more: [
          `Each is a text: {{field}} is filled in, {{#name}} … {{/name}} is there where the field or the content has
something to say. Change them, check them, and name the folder with --templates or KLACHT_LETTERS. A language of
your own has every template, and words.json with what the fields say; until all of it is translated, the folder
is refused.`,
          `Elk sjabloon is een tekst: {{veld}} wordt ingevuld, {{#naam}} … {{/naam}} staat er als het veld of de inhoud iets
te zeggen heeft. Wijzig ze, controleer ze, en noem de map met --templates of KLACHT_LETTERS. Een eigen taal heeft
elk sjabloon, en words.json met wat de velden zeggen; zolang niet alles is vertaald, wordt de map geweigerd.`,
        ],
        examples: ['klacht letters init letters', 'klacht letters init letters --language de'],
      },
      check: {
        about: [
          'whether every template of a folder holds what it must; silent when it does',
          'of elk sjabloon van een map bevat wat het moet bevatten; stil als dat zo is',
        ],
        arguments: {
          folder: ['of the templates', 'met de sjablonen'],
        },
        examples: ['klacht letters check letters'],
      },
    },
  },
} as const satisfies Readonly<Record<string, HelpWords>>;
