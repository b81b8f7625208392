import { complaintStream, type EventStore, KlachtError } from '@klacht/domain';
import { eventSchemaOf, type SchemaOf } from './event-schemas.ts';
import { personsSealedIn } from './holds-sealed.ts';
import { keyOwnerOf } from './key-owner.ts';

/**
 * Texts sealed under a first key would look broken under a second one, so none is made.
 *
 * @param isNew whether the stream is known to have nothing yet, and is not read
 * @throws KlachtError `no-keys` when a text of the stream is sealed under the person's key
 */
export const refuseSecondKey = async (
  store: EventStore,
  stream: string,
  person: string | null,
  {
    isNew = false,
    schemaOf = eventSchemaOf,
  }: { readonly isNew?: boolean; readonly schemaOf?: SchemaOf } = {},
): Promise<void> => {
  const sharing = new Set([stream]);
  if (person === null) sharing.add(complaintStream(keyOwnerOf(stream)));
  if (isNew) sharing.delete(stream);
  for (const other of sharing) {
    for await (const batch of store.readStream(other, 0, 'stored')) {
      if (!batch.some((event) => personsSealedIn(event, schemaOf).has(person))) continue;
      throw new KlachtError(
        'unavailable',
        'no-keys',
        `${other}: its texts are sealed by a key that is not in this key store; nothing was recorded`,
        { stream: other },
      );
    }
  }
};
