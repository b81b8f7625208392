// docs/reference/rooms.md: the folders of the packages, and which imports which.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const FILES = globSync('packages/*/src/**/*.ts', { cwd: root }).filter(
  (file) => !/\.test(?:-d)?\.ts$|\/(?:testing|fixtures|contract)\//.test(file),
);

/** `domain/calendar`; what lies beside the folders is `domain`. */
const roomOf = (file: string): string => {
  const [, name = '', , folder = '', ...rest] = file.split('/');
  return rest.length === 0 ? name : `${name}/${folder}`;
};

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** From each room to those that it imports from. */
export const arrowsOf = (files: readonly string[] = FILES): Arrows => {
  const arrows = new Map<string, Set<string>>();
  for (const file of files) {
    const room = roomOf(file);
    const targets = arrows.get(room) ?? new Set();
    arrows.set(room, targets);
    const source = readFileSync(path.join(root, file), 'utf8');
    for (const [, named = ''] of source.matchAll(/(?:from|import\() ?'([^']+)'/g)) {
      const [, other] = /^@klacht\/(\w+)/.exec(named) ?? [];
      const target = named.startsWith('.')
        ? roomOf(path.join(path.dirname(file), named))
        : (other ?? room);
      if (target !== room) targets.add(target);
    }
  }
  return arrows;
};

/** All that a room leads to, by way of others too. */
const reach = (arrows: Arrows, from: string): ReadonlySet<string> => {
  const seen = new Set<string>();
  const open = [...(arrows.get(from) ?? [])];
  for (let room = open.pop(); room !== undefined; room = open.pop()) {
    if (seen.has(room)) continue;
    seen.add(room);
    open.push(...(arrows.get(room) ?? []));
  }
  return seen;
};

/** Whether a room leads to another by way of a third that is in a circle with neither. */
const leads = (arrows: Arrows, from: string, to: string): boolean =>
  [...(arrows.get(from) ?? [])].some((by) => {
    const onward = reach(arrows, by);
    return by !== to && onward.has(to) && !onward.has(from) && !reach(arrows, to).has(by);
  });

const idOf = (room: string): string => room.replaceAll(/\W/g, '_');

const diagramOf = (arrows: Arrows, name: string): string => {
  const own = [...arrows.keys()].filter((room) => room.startsWith(`${name}/`)).toSorted();
  const lines = own.flatMap((room) =>
    [...(arrows.get(room) ?? [])]
      .filter((target) => own.includes(target) && !leads(arrows, room, target))
      .toSorted()
      .map((target) => `  ${idOf(room)} --> ${idOf(target)}`),
  );
  const nodes = own.map((room) => `  ${idOf(room)}["${room.slice(name.length + 1)}"]`);
  return ['```mermaid', 'flowchart TD', ...nodes, ...lines, '```'].join('\n');
};

/** The page with the rooms of each package. */
export const rooms = (): string => {
  const arrows = arrowsOf();
  const all = [...arrows.keys()].filter((room) => room.includes('/'));
  const count = all.flatMap((room) =>
    [...(arrows.get(room) ?? [])].filter((target) => target.includes('/')),
  ).length;
  return `# Rooms

Generated from the imports by \`npm run reference\`; do not edit.

A room is a folder of a package; an arrow says that one imports from another. An arrow that others
lead to as well is left out, so that the picture can be read: ${all.length} rooms, ${count} arrows in
all. Tests are left out. \`adapters\` imports \`projections\` and \`domain\`, \`projections\` imports
\`domain\`, and the linter refuses any other way round.

## domain

${diagramOf(arrows, 'domain')}

## projections

${diagramOf(arrows, 'projections')}

## adapters

${diagramOf(arrows, 'adapters')}
`;
};
