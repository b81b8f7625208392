import type { HelpWords } from './help-shape.ts';

export const LISTS_HELP = {
  desk: {
    options: {
      actor: [
        'who works at it; recorded with what is read and done',
        'wie eraan werkt; wordt vastgelegd bij wat wordt ingezien en gedaan',
      ],
      role: ['as what', 'in welke rol'],
      port: [
        'on which it listens; 0 for one that is free',
        'de poort waarop het luistert; 0 voor een die vrij is',
      ],
    },
    more: [
      `A screen for one person on this machine: my work, complaints, what may be done. It prints an address that
lets a browser in once; from then on a cookie does. It listens on 127.0.0.1 only, until Ctrl-C.`,
      `Een scherm voor één persoon op deze machine: mijn werk, klachten, wat kan worden gedaan. Het toont een adres
dat een browser eenmaal binnenlaat; daarna doet een cookie dat. Het luistert alleen op 127.0.0.1, tot Ctrl-C.`,
    ],
    examples: ['klacht desk --actor anna', 'klacht desk --actor bram --role auditor --port 7171'],
  },
  register: {
    options: {
      status: ['only these', 'alleen met deze status'],
      subject: ['only those with this subject', 'alleen met dit onderwerp'],
      officer: ['only those of this complaints officer', 'alleen van deze klachtenfunctionaris'],
      year: ['only those received in this year', 'alleen in dit jaar ontvangen'],
      received: [
        'only those received on a day, or from one to another',
        'alleen ontvangen op een dag, of van de ene dag tot en met de andere',
      ],
      sort: [
        'in this order; unless told, in that of recording',
        'in deze volgorde; anders in die van vastleggen',
      ],
    },
    examples: [
      'klacht register --status admissible --officer anna --sort target',
      'klacht register --received 2025-01-01..2025-03-31',
      'klacht register --as-of 2025-12-31 --csv -o register-2025.csv',
      'klacht register --json --as-of @1200',
    ],
  },
  overdue: {
    options: {
      within: [
        'also what has its target within so many working days',
        'ook wat binnen zoveel werkdagen zijn streefdatum heeft',
      ],
      officer: [
        'only what this person handles, or owns',
        'alleen wat deze persoon behandelt of moet uitvoeren',
      ],
      year: ['only of those received in this year', 'alleen van wat in dit jaar is ontvangen'],
      received: [
        'only of those received on a day, or from one to another',
        'alleen van wat op een dag is ontvangen, of van een tot een andere',
      ],
      sort: [
        'by the day of receipt, the target or the officer; else by how late it is',
        'op de dag van ontvangst, de streefdatum of de klachtenfunctionaris; anders op hoelang het te laat is',
      ],
    },
    examples: [
      'klacht overdue --within 5 --officer anna',
      'klacht overdue --year 2025 --sort officer',
      'klacht overdue --as-of 2025-12-31 --json',
    ],
  },
  retention: {
    options: {
      within: [
        'also dossiers whose retention ends within so many days',
        'ook dossiers waarvan de bewaartermijn binnen zoveel dagen eindigt',
      ],
    },
    more: [
      `A dossier is kept for the years of its procedure after the close, or after the last step at Kifid or
in court; what else is recorded since prolongs nothing. A legal hold keeps it whatever the years. No
personal text is opened.

States: to-answer, somebody asked to be forgotten and nobody answered; to-erase, somebody asked and
nothing keeps it; put-off, told to wait; held, by a legal hold; may-erase, nothing keeps it and nobody
asked; kept, its retention ends within --within days.`,
      `Een dossier wordt zolang bewaard als de procedure zegt, gerekend vanaf de afsluiting of de laatste stap bij
Kifid of de rechter; wat daarna nog wordt vastgelegd, verlengt niets. Een bewaring wegens een geschil houdt
het vast, hoe lang ook. Er wordt geen persoonlijke tekst geopend.

In JSON en CSV staat de stand als code: "to-answer", iemand vroeg te worden gewist en niemand heeft
geantwoord; "to-erase", iemand vroeg het en niets houdt het dossier vast; "put-off", uitgesteld; "held",
bewaard wegens een geschil; "may-erase", niets houdt het vast en niemand vroeg het; "kept", de bewaartermijn
eindigt binnen --within dagen.`,
    ],
    examples: ['klacht retention --within 90', 'klacht retention --as-of 2025-12-31 --json'],
  },
  find: {
    arguments: {
      text: [
        'a word or more, all of which must stand in one text',
        'een woord of meer, die alle in één tekst moeten staan',
      ],
    },
    options: {
      in: [
        'what is searched, again for each; name, email and reference unless told',
        'waarin wordt gezocht, nogmaals voor elk; anders naam, e-mailadres en kenmerk',
      ],
      role: ['as what it is searched', 'in welke rol wordt gezocht'],
      actor: [
        'who searches; recorded before anything is shown',
        'wie zoekt; wordt vastgelegd voordat er iets wordt getoond',
      ],
    },
    more: [
      `Finds whatever the case and the accents, and a part of a word too. It tells the number of a complaint and where
the text stands, not the text. Each complaint that is found is recorded as read. Who was erased is
not found. In names, e-mail addresses and references it is quick; in addresses and other texts it opens every
complaint. For the roles officer and compliance.`,
      `Vindt ongeacht hoofdletters en accenten, en ook een deel van een woord. Het noemt het nummer van een klacht
en waar de tekst staat, niet de tekst zelf. Van elke gevonden klacht wordt vastgelegd dat zij is ingezien. Wie
is gewist, wordt niet gevonden. In namen, e-mailadressen en kenmerken gaat het snel; voor adressen en andere
teksten wordt elke klacht geopend. Voor de rollen officer (klachtenfunctionaris) en compliance.`,
    ],
    examples: [
      'klacht find "de vries" --actor anna',
      'klacht find @example.nl --in email --actor anna',
      'klacht find "order 7" --in reference --in text --actor anna',
    ],
  },
  check: {
    arguments: {
      id: ['only the complaint of this number or id', 'alleen de klacht met dit nummer of id'],
    },
    more: [
      `What was done late or is overdue, what the procedure asks beside its terms, and counts of open
complaints (assert-balance) that the register does not confirm. Ends with 1 when something was found.`,
      `Wat te laat is gedaan of waarvan de termijn is verstreken, wat de procedure behalve haar termijnen vraagt, en
tellingen van open klachten (assert-balance) die het register niet bevestigt. Eindigt met 1 als er iets is
gevonden.`,
    ],
    examples: ['klacht check', 'klacht check 2025-0001 --lang nl', 'klacht check --json'],
  },
} as const satisfies Readonly<Record<string, HelpWords>>;
