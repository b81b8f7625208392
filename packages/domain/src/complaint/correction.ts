import { z } from 'zod';
import { corrected } from './corrected.ts';
import { always, part } from './part.ts';
import type { Facts, KnownComplaint } from './state.ts';
import { digest, text, when, words } from './values.ts';

const revision = z.int().min(0);

/**
 * A field of an event, as it is recorded and as it should have been. A side is absent where nothing
 * stands there.
 */
const change = () =>
  z.strictObject({
    /** Where it stands in the event's data: `at`, `outcome`, `redress.0.amount.value`. */
    field: text,
    from: z.unknown().exactOptional(),
    to: z.unknown().exactOptional(),
    /** These take the place of the two above where the field is a personal text. */
    words: z
      .strictObject({ from: words.exactOptional(), to: words.exactOptional() })
      .exactOptional(),
  });

/** Article 6.4: fields of an event were wrong: what was recorded, what it should be, why. */
export const amended = () =>
  z.strictObject({
    ...when,
    /** Which event of the complaint. */
    revision,
    /** Its type. */
    of: text,
    changes: z.array(change()).min(1),
    why: words,
    /** The version in force on the amended day of receipt, and what it holds, where that is amended. */
    procedure: text.exactOptional(),
    procedureDigest: digest.exactOptional(),
  });

/** Article 6.4: an event was recorded by mistake, and why. What it says did not happen. */
const retracted = () =>
  z.strictObject({
    ...when,
    /** Which event of the complaint; the first is its receipt. */
    revision,
    /** Its type. */
    of: text,
    why: words,
  });

const counted = (
  { corrections }: KnownComplaint,
  { at }: { readonly at: Facts['corrections'][number] },
): Pick<Facts, 'corrections'> => ({ corrections: [...corrections, at] });

/**
 * Article 6.4: a wrong fact is put right. Both stay in the history, and what is due is computed
 * anew. `effective.ts` applies these events to the facts that they are about.
 * `refuse-corrected.ts`, `refuse-amended.ts` and `refuse-retracted.ts` refuse them, because that
 * takes the whole history.
 */
export const correction = part({
  events: { Corrected: corrected, Amended: amended, Retracted: retracted },
  folds: { Corrected: counted, Amended: counted, Retracted: counted },
  rules: { Corrected: always, Amended: always, Retracted: always },
});
