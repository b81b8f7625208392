import { documentsIn } from '../complaint/documents.ts';
import { putRight } from '../complaint/effective.ts';
import type { ComplaintEvent } from '../complaint/events.ts';
import { joinedIn } from './joined-in.ts';
import { mayOpen, type Reader } from './visible-to.ts';

/**
 * The digests of the documents that a reader may open, by the table of what each role may see. Who may
 * know of a letter to the complainant may not always read it: it has their address. One that was
 * named by mistake, and taken back, cannot be opened.
 *
 * @param events all events of one complaint, in the order of recording
 * @example
 * openableDocuments({ role: 'officer', name: 'anna' }, events).has(digest);
 */
export const openableDocuments = (
  reader: Reader,
  events: readonly (ComplaintEvent & { readonly revision: number })[],
): ReadonlySet<string> => {
  const joined = joinedIn(events);
  const standing = putRight(events) as unknown as readonly ComplaintEvent[];
  return new Set(
    standing.flatMap((event) =>
      documentsIn(event).flatMap(({ field, digest }) =>
        mayOpen(reader, event, field, joined) ? [digest] : [],
      ),
    ),
  );
};
