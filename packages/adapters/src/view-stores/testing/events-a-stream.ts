import { projection } from '../own-projection.ts';

/** The types of a stream's events in order, so that one too many or too few shows. */
export const eventsAStream = projection<{ readonly types: readonly string[] }>({
  name: 'events-a-stream',
  version: 1,
  keyOf: ({ type, stream }) => (type === 'Ignored' ? null : stream),
  evolve: (row, { type, revision }) => {
    if (type === 'Unread') throw new Error('what is this?');
    if (type === 'Gone') return null;
    return { types: [...(row?.types ?? []), `${type} ${revision}`] };
  },
});
