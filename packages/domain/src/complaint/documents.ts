import type { ComplaintEvent } from './events.ts';

/** A document that an event names. */
export type NamedDocument = {
  /** Where its digest stands: `letter`, `representative.mandate`. */
  readonly field: string;
  readonly digest: string;
};

const FIELDS = [
  'letter',
  'records',
  'email.message',
  'document',
  'mandate',
  'representative.mandate',
] as const;

const at = (data: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
      data,
    );

/**
 * The documents that an event names by their digests, wherever they are kept.
 *
 * @example
 * documentsIn({ type: 'Acknowledged', data: { at: '2026-04-07', letter: digest } }); // [{ field: 'letter', digest }]
 */
export const documentsIn = ({
  type,
  data,
}: {
  readonly type: string;
  readonly data: object;
}): readonly NamedDocument[] =>
  (type === 'DocumentAdded' ? (['digest'] as const) : FIELDS).flatMap((field) => {
    const digest = at(data, field);
    return typeof digest === 'string' ? [{ field, digest }] : [];
  });

/** An event that says that klacht keeps a document itself. */
export type KeepsDocument = Extract<ComplaintEvent, { readonly type: 'DocumentAdded' }> & {
  readonly data: { readonly size: number };
};

/**
 * Whether an event says that klacht keeps a document itself, in the document store beside the journal.
 *
 * @example
 * keepsDocument({ type: 'DocumentAdded', data: { at: '2026-04-07', digest, name: 'order.pdf' } }); // false
 */
export const keepsDocument = (event: {
  readonly type: string;
  readonly data: object;
}): event is KeepsDocument =>
  event.type === 'DocumentAdded' && typeof Reflect.get(event.data, 'size') === 'number';
