import type { HelpWords } from './help-shape.ts';

export const RUNNING_HELP = {
  serve: {
    options: {
      config: ['what runs, and where (JSON)', 'wat er draait, en waar (JSON)'],
      check: [
        'only looks whether it could begin; every fault by its field',
        'kijkt alleen of hij zou kunnen beginnen; elke fout met haar veld',
      ],
      schema: [
        'only shows the JSON Schema of a configuration',
        'toont alleen het JSON Schema van een configuratie',
      ],
    },
    more: [
      `Runs the form, the desk, listeners for mail, the outbox, reminders and the live register over one journal,
as the configuration says, until Ctrl-C or SIGTERM. Its log is one JSON object a line, on standard output,
without a name or a word of anybody. --store and the like are not looked at: the configuration names the
journal.`,
      `Draait het formulier, de balie, ontvangst van mail, het postvak uit, herinneringen en het register op één
journaal, zoals de configuratie zegt, tot Ctrl-C of SIGTERM. Het logboek is per regel een JSON-object op
standaarduitvoer, zonder een naam of een woord van iemand. Naar --store en dergelijke wordt niet gekeken:
de configuratie noemt het journaal.`,
    ],
    examples: [
      'klacht serve --schema',
      'klacht serve --config klacht.json --check',
      'klacht serve --config klacht.json',
    ],
  },
  remind: {
    options: {
      within: [
        'what has its target within so many working days',
        'wat binnen zoveel werkdagen zijn streefdatum heeft',
      ],
      people: [
        'the address of each, by the name by which they handle (JSON)',
        'het adres van ieder, op de naam waaronder zij behandelen (JSON)',
      ],
      escalateTo: [
        'who hears of what is overdue too; may be repeated',
        'wie ook hoort wat te laat is; mag herhaald worden',
      ],
      digest: [
        'also the list of the day, once a working day',
        'ook de lijst van de dag, één keer per werkdag',
      ],
      from: [
        'the sender; the address of the firm unless told',
        'de afzender; het adres van de onderneming tenzij anders gezegd',
      ],
      folder: ['puts each mail into a folder', 'zet elke mail in een map'],
      smtp: [
        'sends each by a mail server: smtp://host:25, smtps://…',
        'verstuurt elk via een mailserver: smtp://host:25, smtps://…',
      ],
      dryRun: ['only says who would be told', 'zegt alleen wie bericht zou krijgen'],
    },
    more: [
      `Run it as often as you like: the officer and the deputy are told once that a step is soon due and once that
it is overdue. Of a complaint, a reminder tells the number and no more. --people has
{"anna": "anna@example.com"}.`,
      `Voer het zo vaak uit als u wilt: de klachtenfunctionaris en de vervanger horen één keer dat een stap
binnenkort moet, en één keer dat hij te laat is. Van een klacht noemt een herinnering het nummer en niet meer.
In --people staat {"anna": "anna@example.com"}.`,
    ],
    examples: [
      'klacht remind --dry-run',
      'klacht remind --people people.json --folder outgoing',
      'klacht remind --people people.json --escalate-to eva --digest --smtp smtp://localhost:25',
    ],
  },
} as const satisfies Readonly<Record<string, HelpWords>>;
