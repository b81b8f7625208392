import type { WordsOf } from './words.ts';

const BACKUP = 'Run `klacht verify`, find out who changed it, and put back a backup.';
const NEWER = 'Run the newer version of klacht.';

export const unreadable: WordsOf<'unreadable'> = {
  'unknown-event-type': [
    'The journal has a type of event that this version does not know.',
    `Was a newer klacht here? ${NEWER}`,
  ],
  'unreadable-event': ['A recorded event is not of its schema.', BACKUP],
  'newer-schema': ['A later klacht wrote the event.', NEWER],
  'unknown-schema': ["The version of the event's schema is no number.", BACKUP],
  'unreadable-row': ['A row of the file cannot be read.', BACKUP],
  'poison-event': [
    'The live register stopped at an event that it cannot read.',
    '[Follow the journal](../how-to/follow-the-journal.md) says what to do about it.',
  ],
  'stream-truncated': [
    'EventStoreDB hides earlier events of the stream.',
    'Take away `$maxAge`, `$maxCount` and `$tb` from its metadata; undo its deletion.',
  ],
  'seal-broken': ['A sealed text was changed, or moved from another place.', BACKUP],
  'damaged-key': [
    'A key does not unwrap; it was changed, or moved.',
    'Put back the file with the keys from a backup.',
  ],
  'journal-damaged': ['The journal does not verify, so no head or pack was made of it.', BACKUP],
  unchained: [
    'An event has no hash, so nothing can be proved of it, and nothing chained is recorded after it.',
    'Record above `chained` from the first event on. Of a journal that was not: `klacht copy --seal`.',
  ],
  'copy-differs': [
    'What was read back of the copy is not what was written.',
    'Throw the copy away, and make it again in another place.',
  ],
  'cipher-broken': [
    'Encrypted bytes were changed, cut off or put in another order, or the key is another.',
    'Put back a backup of them, or of the keys.',
  ],
  'document-changed': [
    'A document in the document store is not the one that was kept there.',
    'Run `klacht verify`, and put back a backup of the documents, or attach the same file again.',
  ],
};
