import type { HelpWords } from './help-shape.ts';

const ID = ['of the letter, or how it begins', 'van de brief, of het begin ervan'] as const;
const ACTOR = ['who does it', 'wie dit doet'] as const;

/** What the help says of the commands that write letters and send them. */
export const SENDING_HELP = {
  letter: {
    arguments: {
      id: ["the complaint's number or id", 'het nummer of id van de klacht'],
      kind: ['the kind of letter', 'het soort brief'],
    },
    options: {
      preview: [
        'only shows it, which it does unless --record, --send or --draft is told',
        'alleen tonen, wat ook gebeurt zonder --record, --send of --draft',
      ],
      draft: [
        'puts it in the dossier for another to approve; it is not sent',
        'in het dossier leggen zodat een ander hem goedkeurt; hij gaat niet weg',
      ],
      approve: [
        'approves the letter that another drafted, by its digest, or how that begins',
        'de brief goedkeuren die een ander opstelde, met zijn digest, of het begin ervan',
      ],
      record: [
        'puts it in the dossier and records what it tells, with its digest',
        'in het dossier leggen en vastleggen wat de brief vertelt, met zijn digest',
      ],
      send: [
        'as --record, and puts it in the outbox to be sent',
        'als --record, en de brief klaarzetten om te worden verstuurd',
      ],
      address: [
        'with --send: where it goes, where the complaint does not say',
        'bij --send: waar hij heen gaat, als de klacht dat niet zegt',
      ],
      paper: [
        'with --send: a person prints and posts it',
        'bij --send: iemand drukt hem af en post hem',
      ],
      format: [
        'of the letter that is shown, or written with -o',
        'van de brief die wordt getoond, of met -o geschreven',
      ],
      templates: [
        "the firm's own templates (klacht letters init)",
        'de eigen sjablonen van het bedrijf (klacht letters init)',
      ],
      actor: ['the officer who writes it', 'de klachtenfunctionaris die hem schrijft'],
    },
    more: [
      `Writes a letter as it would be once what it tells was recorded: dates, terms and the time for Kifid are
computed. It is in the language of the complaint, else in that of --lang. What is ticked in the event
is derived from what is in the letter. That the dossier was read for it is recorded. Where the procedure asks
four eyes of a kind (fourEyes), one drafts it (--draft), another approves it (--approve), and --send or
--record takes exactly that letter, with the day on which it goes, up to 13 days later.`,
      `Schrijft een brief zoals die zou zijn als vastlag wat hij vertelt: data, termijnen en de tijd voor Kifid worden
berekend. Hij is in de taal van de klacht, anders in die van --lang. Wat in de gebeurtenis wordt aangevinkt,
volgt uit wat er in de brief staat. Dat het dossier ervoor is ingezien, wordt vastgelegd. Waar de procedure van
een soort vier ogen vraagt (fourEyes), stelt de een hem op (--draft), keurt een ander hem goed (--approve), en
neemt --send of --record precies die brief, met de dag waarop hij weggaat, tot 13 dagen later.`,
    ],
    examples: [
      'klacht letter 2026-0042 acknowledgement --actor anna',
      'klacht letter 2026-0042 acknowledgement --actor anna --record --format pdf -o letter.pdf',
      "klacht letter 2026-0042 delay --until 2026-07-01 --reason 'We wait for the bank.' --actor anna --record",
      "klacht letter 2026-0042 progress --summary 'We wait for the bank.' --actor anna --send",
      "klacht letter 2026-0042 progress --summary 'We wait for the bank.' --actor anna --draft",
      'klacht letter 2026-0042 progress --actor bert --approve 3f9a1c20',
      "klacht letter 2026-0042 judgement --outcome rejected --reasons 'The price was right.' --format pdf --actor anna -o letter.pdf",
    ],
  },
  outbox: {
    options: {
      all: ['also what was sent', 'ook wat is verstuurd'],
    },
    more: [
      `The letters that wait to be sent, and those that did not arrive. klacht letter --send puts a letter here;
klacht outbox send, or a service, sends it. A letter on paper is for a person to print and post.`,
      `De brieven die wachten op verzending, en die niet aankwamen. klacht letter --send zet een brief klaar;
klacht outbox send, of een dienst, verstuurt hem. Een brief op papier is voor een medewerker om af te drukken
en te posten.`,
    ],
    examples: [
      'klacht outbox',
      'klacht outbox send --smtp smtp://localhost:25',
      'klacht outbox send --folder outgoing',
      'klacht outbox retry 6f1c0c1e --actor anna',
      'klacht outbox posted 6f1c0c1e --at 2026-04-08 --actor anna',
    ],
    commands: {
      send: {
        about: [
          'sends what is due now, each letter once, and records what became of it',
          'verstuurt wat nu aan de beurt is, elke brief één keer, en legt vast hoe het afliep',
        ],
        options: {
          smtp: [
            'the mail server: smtp://localhost:25, smtps://user:password@host',
            'de mailserver: smtp://localhost:25, smtps://gebruiker:wachtwoord@host',
          ],
          folder: [
            'a folder that each mail is put into, as a plain file for its owner alone: erasure does not reach it',
            'een map waarin elke mail als leesbaar bestand komt, alleen voor de eigenaar: wissen bereikt het niet',
          ],
          perMinute: ['at most so many a minute', 'hoogstens zoveel per minuut'],
          actor: ACTOR,
        },
      },
      retry: {
        about: [
          'sends a letter that did not arrive again',
          'verstuurt een brief die niet aankwam opnieuw',
        ],
        arguments: { id: ID },
        options: { actor: ACTOR },
      },
      posted: {
        about: ['says that a letter on paper was posted', 'zegt dat een brief op papier is gepost'],
        arguments: { id: ID },
        options: {
          actor: ACTOR,
          at: ['the day on which it was posted', 'de dag waarop hij is gepost'],
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, HelpWords>>;
