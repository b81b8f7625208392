import type { HelpWords } from './help-shape.ts';

export const KEEPING_HELP = {
  erase: {
    arguments: {
      id: ["the complaint's number or id", 'het nummer of id van de klacht'],
    },
    options: {
      person: [
        'only complainant, representative, or the id of who was added; all of them unless told',
        'alleen complainant (de klager), representative (de vertegenwoordiger) of de aanduiding van wie is toegevoegd; anders allen',
      ],
      requested: [
        'when they asked; a day, today, yesterday or a weekday',
        'wanneer erom is gevraagd: een dag, vandaag, gisteren of een weekdag',
      ],
      channel: ['how they asked', 'hoe erom is gevraagd'],
      yes: ['destroy the key without asking', 'de sleutel vernietigen zonder te vragen'],
      dryRun: [
        'only say what would go, or why not yet',
        'alleen zeggen wat er weg zou gaan, of waarom nog niet',
      ],
      actor: ['who erases', 'wie wist'],
    },
    more: [
      `Records the request, its day and its channel, and the answer. While the dossier must be kept, it is
put off or refused, and this ends with 1. Without --requested it answers a request that waits, or
erases what nobody asked for and nothing keeps any longer. What is erased cannot be brought back, but
from a backup of the keys; register, figures and proofs stand.`,
      `Legt het verzoek vast, de dag en het kanaal ervan, en het antwoord. Zolang het dossier moet worden bewaard,
wordt het wissen uitgesteld of geweigerd, en eindigt dit met 1. Zonder --requested beantwoordt het een verzoek
dat wacht, of wist het waar niemand om vroeg en wat niets meer vasthoudt. Wat is gewist, komt niet terug,
behalve uit een reservekopie van de sleutels; register, cijfers en bewijzen blijven staan.`,
    ],
    examples: [
      'klacht erase 2019-0004 --dry-run',
      'klacht erase 2019-0004 --requested yesterday --channel email --actor anna',
      'klacht erase 2019-0004 --person representative --actor anna --yes',
    ],
  },
  seal: {
    options: {
      key: [
        'the signing key; made on first use, beside the journal unless told',
        'de sleutel om mee te ondertekenen; bij het eerste gebruik gemaakt, anders naast het journaal',
      ],
      actor: ['who signs', 'wie ondertekent'],
    },
    more: [
      `The head says what the journal is now. Keep it where who can write the journal cannot reach it:
verify --head finds any later change to what it covers. When nothing was recorded since the last
head, that one is given again. Keep a copy of the key too: heads by another key do not verify.`,
      `De getekende regel zegt wat het journaal nu is. Bewaar hem waar wie het journaal kan schrijven, er niet bij
kan: verify --head vindt elke latere wijziging in wat hij bestrijkt. Als sinds de laatste regel niets is
vastgelegd, wordt die nog eens gegeven. Bewaar ook een kopie van de sleutel: regels met een andere sleutel
kloppen niet.`,
    ],
    examples: [
      'klacht seal -o head-2026-01-15.json',
      'klacht seal --key /media/safe/klacht.seal.pem -o head.json',
    ],
  },
  verify: {
    options: {
      head: [
        'a head that seal signed, kept where nobody could change it',
        'een regel die met seal is getekend, bewaard waar niemand hem kon wijzigen',
      ],
    },
    more: [
      `Checks every event, every chain and every signed head, then what stands beside the journal: the keys
against the erasures, the documents against what was recorded of them, and the live register against a
fold. Prints the first fault and ends with 1.
Without --head, a journal that was cut off or rebuilt whole cannot be told from a sound one.
With --json it prints the fault as an object, or null.`,
      `Controleert elke gebeurtenis, elke keten en elke getekende regel, en daarna wat naast het journaal staat: de
sleutels tegen de wissingen, de stukken tegen wat ervan is vastgelegd, en het register tegen het journaal.
Toont de eerste fout en eindigt met 1.
Zonder --head is een journaal dat is afgeknipt of geheel opnieuw gemaakt, niet van een gaaf journaal te
onderscheiden. Met --json toont het de fout als object, of null.`,
    ],
    examples: ['klacht verify', 'klacht verify --head head-2026-01-15.json'],
  },
  keys: {
    more: [
      `Each complaint has a key of its own, which its personal texts are sealed with. To destroy it (klacht erase)
is to erase them everywhere, in every backup of the journal too. The keys lie under a master key: in a file
beside them, or in KLACHT_MASTER_KEY (32 bytes in base64 or hex). Keep a copy of the master key, and not
beside the backups of the journal: without it no name can be read again.

  klacht keys rotate           puts every key under a new master key
  klacht keys finish-erasures  after a backup of the keys was put back: destroys again what was erased
  klacht seal                  signs a head of the journal by a signing key, which is another one`,
      `Elke klacht heeft een eigen sleutel, waarmee haar persoonlijke teksten zijn verzegeld. Wie hem vernietigt
(klacht erase), wist ze overal, ook in elke reservekopie van het journaal. De sleutels liggen onder een
hoofdsleutel: in een bestand ernaast, of in KLACHT_MASTER_KEY (32 bytes in base64 of hex). Bewaar een kopie van
de hoofdsleutel, en niet bij de reservekopieën van het journaal: zonder hem is geen naam meer te lezen.

  klacht keys rotate           legt elke sleutel onder een nieuwe hoofdsleutel
  klacht keys finish-erasures  nadat een reservekopie van de sleutels is teruggezet: vernietigt opnieuw wat
                               was gewist
  klacht seal                  tekent een regel over het journaal met een andere sleutel, om te ondertekenen`,
    ],
    commands: {
      rotate: {
        about: [
          'wraps every key under a new master key, all or none',
          'verpakt elke sleutel onder een nieuwe hoofdsleutel, alle of geen',
        ],
        more: [
          'The new one is taken from KLACHT_NEW_MASTER_KEY; without it, the key file gets a new key.',
          'De nieuwe komt uit KLACHT_NEW_MASTER_KEY; zonder die variabele krijgt het sleutelbestand een nieuwe sleutel.',
        ],
        examples: [
          'klacht keys rotate',
          'KLACHT_NEW_MASTER_KEY=$(openssl rand -base64 32) klacht keys rotate',
        ],
      },
      'finish-erasures': {
        about: [
          'destroys keys and documents whose erasure was recorded, and that are there all the same',
          'vernietigt sleutels en stukken waarvan is vastgelegd dat ze zijn gewist, en die er toch nog zijn',
        ],
        more: [
          `Run it whenever the keys or the documents were restored from a backup. It prints the complaints of which it
destroyed a key or removed a document.`,
          `Doe dit telkens als de sleutels of de stukken uit een reservekopie zijn teruggezet. Het toont de klachten
waarvan een sleutel is vernietigd of een stuk is verwijderd.`,
        ],
        examples: ['klacht keys finish-erasures'],
      },
    },
  },
  rebuild: {
    arguments: {
      view: ['which', 'welk'],
    },
    options: {
      setAside: [
        'leave out what it cannot read, and list it, instead of stopping there',
        'weglaten en noemen wat niet te lezen is, in plaats van daar te stoppen',
      ],
    },
    more: [
      `The new one takes the place of the old one in one step. Interrupted (Ctrl-C) or killed, it leaves
the old one as it was, and is taken up again the next time. Prints the events that were set aside,
and ends with 1 when there are any, or when it was interrupted.`,
      `Het nieuwe neemt in één stap de plaats van het oude in. Wordt het onderbroken (Ctrl-C) of afgebroken, dan
blijft het oude zoals het was, en wordt de volgende keer verdergegaan. Toont de gebeurtenissen die zijn
weggelaten, en eindigt met 1 als die er zijn, of als het is onderbroken.`,
    ],
    examples: ['klacht rebuild', 'klacht rebuild register --set-aside --json'],
  },
  copy: {
    options: {
      from: ['the journal: sqlite:PATH or esdb://HOST', 'het journaal: sqlite:PAD of esdb://HOST'],
      to: [
        'an empty one, or one that an earlier copy did not finish',
        'een leeg journaal, of een dat een eerdere kopie niet afmaakte',
      ],
      seal: [
        'seals and chains the copy of a journal whose texts stand open',
        'verzegelt en ketent de kopie van een journaal waarvan de teksten open staan',
      ],
    },
    more: [
      `Ids, order, both dates, hashes and sealed texts stay as they are. Interrupted or killed, it goes on
where it was the next time. It refuses a target that holds something else. Let nobody write to
either meanwhile. The keys and the documents are beside the journal, and are not copied.

With --seal the journal is one that was kept without keys and hashes. Ids, order and both dates stay;
texts are sealed under new keys, in the file that --keys names, or beside the copy.`,
      `Ids, volgorde, beide data, hashes en verzegelde teksten blijven zoals ze zijn. Wordt het onderbroken of
afgebroken, dan gaat het de volgende keer verder waar het was. Het weigert een doel dat iets anders bevat.
Laat intussen niemand in een van beide schrijven. De sleutels en de stukken staan naast het journaal, en
worden niet gekopieerd.

Met --seal is het journaal er een dat zonder sleutels en hashes werd bijgehouden. Ids, volgorde en beide
data blijven; teksten worden verzegeld met nieuwe sleutels, in het bestand van --keys of naast de kopie.`,
    ],
    examples: [
      "klacht copy --from sqlite:klacht.db --to 'esdb://127.0.0.1:2113?tls=false'",
      "klacht copy --from 'esdb://127.0.0.1:2113?tls=false' --to sqlite:copy.db",
      'klacht copy --seal --from sqlite:plain.db --to sqlite:klacht.db',
    ],
  },
  completion: {
    arguments: {
      shell: ['that is to complete', 'die moet aanvullen'],
    },
    more: [
      'Then the shell completes commands, options, choices, and the numbers of complaints.',
      'Daarna vult de shell opdrachten, opties, keuzes en nummers van klachten aan.',
    ],
    examples: [
      'klacht completion bash >> ~/.bashrc',
      'klacht completion zsh >> ~/.zshrc',
      'klacht completion fish > ~/.config/fish/completions/klacht.fish',
    ],
  },
} as const satisfies Readonly<Record<string, HelpWords>>;
