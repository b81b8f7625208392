/** What the reader of workbooks has for the parts of a file, which it leaves without types. */
export type Parts = {
  readonly read: (bytes: Buffer, options: { type: 'buffer' }) => object;
  readonly find: (parts: object, path: string) => { readonly content: Uint8Array } | null;
  readonly write: (parts: object, options: { type: 'buffer'; fileType: 'zip' }) => Buffer;
  readonly utils: { readonly cfb_add: (parts: object, path: string, content: Buffer) => void };
};

const CONTENT = 'content.xml';

/** A cell that ends where it begins. */
const CLOSED_CELL = /<(table:table-cell)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/g;

/**
 * An OpenDocument file as the reader wants it, and any other as it is. The reader takes a value from
 * no cell that ends where it begins, and asks for styles, which a file may leave out.
 */
export const asReaderWants = (bytes: Buffer, { read, find, write, utils }: Parts): Buffer => {
  // A zip has the names of its parts in plain letters.
  if (!bytes.includes(CONTENT)) return bytes;
  const parts = read(bytes, { type: 'buffer' });
  const content = find(parts, `/${CONTENT}`);
  if (content === null) return bytes;
  const opened = Buffer.from(content.content)
    .toString()
    .replace(CLOSED_CELL, (cell: string, name: string, attributes: string) =>
      attributes.includes('office:value-type') ? `<${name}${attributes}></${name}>` : cell,
    );
  utils.cfb_add(parts, `/${CONTENT}`, Buffer.from(opened));
  if (find(parts, '/styles.xml') === null) {
    utils.cfb_add(parts, '/styles.xml', Buffer.from('<styles/>'));
  }
  return write(parts, { type: 'buffer', fileType: 'zip' });
};
