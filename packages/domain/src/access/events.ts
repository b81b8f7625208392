import { z } from 'zod';
import { lazily } from '../input/lazily.ts';
import { text, when } from '../complaint/values.ts';
import { role } from '../roles/role.ts';

/** The data of each event of a dossier's access, by type: a stored contract. */
export const accessEvents = lazily({
  /** Articles 5.1 and 6.4: somebody read the dossier. */
  DossierRead: () =>
    z.strictObject({
      at: when.at,
      instant: when.instant,
      /** The reader, by a reference of the firm's, as an event's actor. */
      reader: text,
      role,
      /** The purpose, where it is told. It is no text about a person. */
      purpose: text.exactOptional(),
    }),
});

/** A fact about who read a dossier, as `{ type, data }`. */
export type AccessEvent = {
  readonly type: 'DossierRead';
  readonly data: z.infer<typeof accessEvents.DossierRead>;
};
