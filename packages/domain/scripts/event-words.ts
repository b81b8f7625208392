import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { storedEvents } from '../src/execute/stored-events.ts';

/** Where an event comes from, such as `Article 4.2`, or '' for none; and what it says. */
export type EventWords = { readonly source: string; readonly says: string };

const src = path.resolve(import.meta.dirname, '../src');

/** A comment, and the event's schema that it stands before. */
const COMMENTED =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n\s*(?:(?:export )?const )?(\w+)(?: =|:) [a-z(]/g;

/** `Articles 4.2 and 4.3: the complaint …`. An event without an article has the sentence alone. */
const WORDS = /^(?:((?:Articles? |GDPR article )[^:]+): )?([\s\S]+)$/;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const files = [
  ...readdirSync(path.join(src, 'complaint')).map((file) => path.join('complaint', file)),
  'review/events.ts',
  'access/events.ts',
  'access/packs.ts',
].filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

const types: ReadonlySet<string> = new Set(
  Object.values(storedEvents).flatMap((events) => Object.keys(events)),
);

const found = new Map<string, EventWords>();
for (const file of files) {
  for (const [, comment = '', name = ''] of readFileSync(path.join(src, file), 'utf8').matchAll(
    COMMENTED,
  )) {
    const type = capitalised(name);
    if (!types.has(type) || found.has(type)) continue;
    const text = comment.replaceAll(/\s*\n\s*\*\s?/g, ' ').trim();
    const [, source = '', says = ''] = WORDS.exec(text) ?? [];
    found.set(type, { source, says: capitalised(says) });
  }
}

/**
 * What the comment at an event's schema says.
 *
 * @throws Error for an event without such a comment
 */
export const eventWordsOf = (type: string): EventWords => {
  const words = found.get(type);
  if (words !== undefined) return words;
  throw new Error(`${type}: expected a comment at its schema, with its article and what it says`);
};
