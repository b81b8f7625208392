import { admissibility } from './admissibility.ts';
import { correction } from './correction.ts';
import { court } from './court.ts';
import { moreDetails } from './details.ts';
import { dossier } from './dossier.ts';
import { fourEyes } from './four-eyes.ts';
import { hearing } from './hearing.ts';
import { intake } from './intake.ts';
import { judgedInParts } from './judged-in-parts.ts';
import { judgement } from './judgement.ts';
import { kifid } from './kifid.ts';
import { lateness } from './lateness.ts';
import { letters } from './letters.ts';
import { links } from './links.ts';
import { people } from './people.ts';
import { privacy } from './privacy.ts';

/** The parts of the procedure. A new part is added here, and nowhere else. */
const parts = [
  intake,
  admissibility,
  hearing,
  judgement,
  judgedInParts,
  kifid,
  court,
  dossier,
  lateness,
  fourEyes,
  letters,
  correction,
  people,
  moreDetails,
  links,
  privacy,
] as const;

type Joined<One> = (One extends unknown ? (one: One) => void : never) extends (
  all: infer All,
) => void
  ? { readonly [Key in keyof All]: All[Key] }
  : never;

type PartOf = (typeof parts)[number];

const joined = (key: 'events' | 'folds' | 'rules'): object =>
  Object.fromEntries(parts.flatMap((one) => Object.entries(one[key])));

/** What makes the schemas of all parts, by the type of the event. */
export const partEvents = joined('events') as Joined<PartOf['events']>;

/** What each event of all parts changes, by its type. */
export const partFolds = joined('folds') as Joined<PartOf['folds']>;

/** When each event of all parts is refused, by its type. */
export const partRules = joined('rules') as Joined<PartOf['rules']>;
