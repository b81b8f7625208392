import type { Language } from '@klacht/domain';

/** What is asked of a letter that was drafted. */
export type DraftStep = 'approve' | 'send';

type Words = {
  readonly title: (kind: string) => string;
  /** The heading above those of a complaint. */
  readonly waiting: string;
  readonly draft: string;
  readonly draftHint: string;
  readonly mustDraft: string;
  /** The heading above what is recorded once the letter is sent. */
  readonly preview: string;
  readonly drafted: string;
  readonly approved: string;
  readonly notYet: string;
  readonly ready: string;
  readonly by: (when: string, who: string) => string;
  readonly text: string;
  readonly own: string;
  readonly readFirst: string;
  readonly steps: Readonly<Record<DraftStep, string>>;
  readonly sent: string;
  readonly cannot: string;
  readonly noLetter: string;
  readonly anew: string;
  readonly file: string;
  readonly kept: string;
  /** On somebody's work: who drafted it, and what is to be done by whom. */
  readonly drafter: (who: string) => string;
  readonly ownWaits: string;
  readonly todo: Readonly<Record<DraftStep, string>>;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: (kind) => `Draft letter: ${kind}`,
    waiting: 'Letters that were drafted',
    draft: 'Draft it',
    draftHint:
      '“Draft it” puts it into the dossier for another to approve, and records nothing else.',
    mustDraft: 'The procedure asks that another approves this letter, so it is drafted first.',
    preview: 'Once it is approved and sent, this will be recorded',
    drafted: 'Drafted',
    approved: 'Approved',
    notYet: 'waits for another to approve it',
    ready: 'approved, and waits to be sent',
    by: (when, who) => `${when}, by ${who}`,
    text: 'The letter',
    own: 'You drafted this letter, so another has to read and approve it.',
    readFirst:
      'Read it to its end. Exactly this letter is approved, and it goes with the day on which it is sent; another text is drafted anew.',
    steps: { approve: 'Approve this letter', send: 'Send it, and record what it tells' },
    sent: 'This letter was sent.',
    cannot: 'This cannot be done',
    anew: 'Draft it anew',
    noLetter: 'Choose a letter to draft.',
    file: 'The letter as it was drafted',
    kept: 'Nothing was recorded.',
    drafter: (who) => `Drafted by ${who}`,
    ownWaits: 'Drafted by you; waits for another to approve it',
    todo: { approve: 'Read and approve it', send: 'Send it' },
  },
  nl: {
    title: (kind) => `Brief in concept: ${kind}`,
    waiting: 'Brieven in concept',
    draft: 'Concept opstellen',
    draftHint:
      '‘Concept opstellen’ zet hem in het dossier, zodat een ander hem goedkeurt, en legt verder niets vast.',
    mustDraft: 'De procedure vraagt dat een ander deze brief goedkeurt; stel eerst een concept op.',
    preview: 'Na goedkeuring en verzending wordt dit vastgelegd',
    drafted: 'Opgesteld',
    approved: 'Goedgekeurd',
    notYet: 'wacht op goedkeuring door een ander',
    ready: 'goedgekeurd, en wacht op verzending',
    by: (when, who) => `${when}, door ${who}`,
    text: 'De brief',
    own: 'U hebt deze brief opgesteld; een ander moet hem lezen en goedkeuren.',
    readFirst:
      'Lees hem tot het eind. Precies deze brief wordt goedgekeurd, en hij gaat weg met de dag van verzending; voor een andere tekst komt een nieuw concept.',
    steps: { approve: 'Deze brief goedkeuren', send: 'Versturen, en vastleggen wat hij meldt' },
    sent: 'Deze brief is verstuurd.',
    cannot: 'Dit kan niet',
    anew: 'Een nieuw concept opstellen',
    noLetter: 'Kies de brief waarvan een concept komt.',
    file: 'De brief zoals hij is opgesteld',
    kept: 'Er is niets vastgelegd.',
    drafter: (who) => `Opgesteld door ${who}`,
    ownWaits: 'Door u opgesteld; wacht op goedkeuring door een ander',
    todo: { approve: 'Lezen en goedkeuren', send: 'Versturen' },
  },
};

/** The words of letters that one drafts and another approves. */
export const draftWords = (language: Language): Words => WORDS[language];
