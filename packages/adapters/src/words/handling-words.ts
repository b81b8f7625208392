import type { Language } from '@klacht/domain';

type HandlingWords = {
  readonly admissibility: string;
  readonly inadmissible: string;
  readonly admissibilityNotes: readonly string[];
  readonly undecided: string;
  readonly judgedWithout: string;
  readonly askedOf: string;
  readonly unanswered: string;
  readonly delayedOf: string;
  readonly reported: string;
  readonly reportedOf: string;
  readonly backdated: string;
  readonly lateUnexplained: string;
  readonly erased: string;
};

/** What the report counts of the handling and of the data, beside what it always did. */
export const HANDLING_WORDS: Readonly<Record<Language, HandlingWords>> = {
  en: {
    admissibility: 'Admissibility',
    inadmissible: 'declared inadmissible',
    admissibilityNotes: [
      'How soon it was stated is the step “state admissibility”. What is late there was stated late, was not stated, or was judged without it; the departures from article 4.2 tell these apart.',
      'One that was inadmissible on several grounds counts under each.',
    ],
    undecided: 'open at the end, and not decided whether admissible',
    judgedWithout: 'judged without having been declared admissible',
    askedOf: 'complaints in which information was requested',
    unanswered: 'requests not answered in full at the end',
    delayedOf: 'complaints in which a delay was announced',
    reported: 'times that a complainant was told of the progress',
    reportedOf: 'complaints in which the complainant was told of the progress',
    backdated: 'with a fact recorded more than a week after it happened (imports exempt)',
    lateUnexplained: 'late or overdue steps of which no cause was recorded',
    erased: 'of which somebody was forgotten',
  },
  nl: {
    admissibility: 'Ontvankelijkheid',
    inadmissible: 'niet-ontvankelijk verklaard',
    admissibilityNotes: [
      'Hoe snel zij is meegedeeld, is de stap “ontvankelijkheid meedelen”. Wat daar te laat is, is te laat of niet meegedeeld, of zonder dat beoordeeld; de afwijkingen van artikel 4.2 onderscheiden die.',
      'Wat op meer gronden niet-ontvankelijk is, telt bij elk.',
    ],
    undecided: 'open aan het eind, en niet beslist over de ontvankelijkheid',
    judgedWithout: 'beoordeeld zonder ontvankelijk te zijn verklaard',
    askedOf: 'klachten waarbij informatie is gevraagd',
    unanswered: 'verzoeken aan het eind niet geheel beantwoord',
    delayedOf: 'klachten waarbij uitstel is aangekondigd',
    reported: 'berichten aan klagers over de voortgang',
    reportedOf: 'klachten waarbij de klager bericht kreeg over de voortgang',
    backdated: 'met een feit dat meer dan een week later is vastgelegd (import uitgezonderd)',
    lateUnexplained: 'stappen te laat of verstreken, zonder vastgelegde oorzaak',
    erased: 'waarvan iemands gegevens zijn gewist',
  },
};
