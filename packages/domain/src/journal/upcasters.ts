import { upcasting } from './upcast.ts';

/**
 * The upcasters of every event whose schema has changed. Its first version has none: each type that
 * is not named here is still in it.
 */
export const schemaVersions = upcasting({});
