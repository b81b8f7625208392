// The schemas of all events as they are stored, a file a type and version, and what breaks that contract.
import { z } from 'zod';
import { storedEvents } from '../src/execute/stored-events.ts';
import { schemaVersions } from '../src/journal/upcasters.ts';

/** One type's schema in one version: `complaint/schemas/Judged.1.json`, under packages/domain/src. */
export type StoredSchema = {
  readonly type: string;
  readonly version: number;
  readonly file: string;
  readonly text: string;
};

/** The room of each kind of stream, where that has another name. */
const ROOMS: Readonly<Record<string, string>> = { packs: 'access' };

/** @returns the schema of each event, in the version that it is written in today */
export const currentSchemas = (): readonly StoredSchema[] =>
  Object.entries(storedEvents).flatMap(([category, events]) =>
    Object.entries<z.ZodObject>(events).map(([type, schema]) => {
      const version = Number(schemaVersions.versionOf(type));
      const json = z.toJSONSchema(schema, { io: 'input' });
      return {
        type,
        version,
        file: `${ROOMS[category] ?? category}/schemas/${type}.${version}.json`,
        text: `${JSON.stringify(json, null, 2)}\n`,
      };
    }),
  );

const HOW = 'see docs/how-to/change-an-event.md';

/**
 * What breaks the contract: each as a sentence that says what to do.
 *
 * @param stored the text of each stored file, by its path
 */
export const contractProblems = (
  current: readonly StoredSchema[],
  stored: ReadonlyMap<string, string>,
): readonly string[] => {
  const problems: string[] = [];
  const known = new Set<string>();
  for (const { type, version, file, text } of current) {
    for (let earlier = 1; earlier <= version; earlier += 1) {
      const path = file.replace(/\d+\.json$/, `${earlier}.json`);
      known.add(path);
      if (!stored.has(path)) problems.push(`${path} is not stored: ${HOW}`);
    }
    if (stored.has(file) && stored.get(file) !== text) {
      problems.push(
        `${type} is not what ${file} says: it needs version ${version + 1}, and an upcaster from ${version}; ${HOW}`,
      );
    }
  }
  for (const path of stored.keys()) {
    if (!known.has(path)) {
      problems.push(`${path} is stored, but no event is of that type and version any more: ${HOW}`);
    }
  }
  return problems;
};
