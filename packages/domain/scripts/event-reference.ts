// docs/reference/events.md, from the schemas.
import { z } from 'zod';
import { eventOf } from '../src/complaint/commands.ts';
import { reviewEventOf } from '../src/review/commands.ts';
import { storedEvents } from '../src/execute/stored-events.ts';
import { schemaVersions } from '../src/journal/upcasters.ts';
import { steps } from '../src/testing/command-examples.ts';
import { eventWordsOf } from './event-words.ts';

type Node = {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly personal?: boolean;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
};

const HEADINGS = {
  complaint: 'Of a complaint, in the stream `complaint-<id>`',
  review: "Of the review of a year's complaints, in the stream `review-<year>`",
  access: 'Of who read a dossier, in the stream `access-<complaint id>`',
  packs: 'Of the audit packs that were made, in the stream `packs-journal`',
};

/** What records an event that no command leads to. */
const RECORDERS: Readonly<Record<string, string>> = {
  DossierRead: 'Recorded by `recordAccess`',
  PackExported: 'Recorded by `recordPack`',
};

const commandOf: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.entries(eventOf), ...Object.entries(reviewEventOf)].map(([command, event]) => [
    event,
    command,
  ]),
);

const formOf = (node: Node): string => {
  if (node.enum !== undefined) return `one of ${node.enum.map((one) => `\`${one}\``).join(', ')}`;
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.type === 'array')
    return node.items === undefined ? 'list' : `list: ${formOf(node.items)}`;
  if (node.format === 'date') return 'day';
  if (node.format === 'date-time') return 'moment';
  if (node.pattern?.includes('{64}') === true) return 'SHA-256, 64 hexadecimal digits';
  if (node.pattern !== undefined) return `\`${node.pattern}\``;
  if (node.type === 'string') return 'text';
  if (node.type === 'integer')
    return `whole number, ${node.minimum ?? ''} to ${node.maximum ?? ''}`;
  return node.type === 'object' ? 'group' : (node.type ?? '');
};

/** A row a field; the fields of a group, or of a list's groups, follow it. */
const rowsOf = (node: Node, place = ''): readonly string[] =>
  Object.entries(node.properties ?? {}).flatMap(([field, inner]) => {
    const path = `${place}${field}`;
    const group = inner.type === 'array' ? inner.items : inner;
    const nested = group?.type === 'object' ? rowsOf(group, `${path}.`) : [];
    const required = node.required?.includes(field) === true ? 'yes' : '';
    const personal = (inner.items ?? inner).personal === true ? 'yes' : '';
    return [`| \`${path}\` | ${formOf(inner)} | ${required} | ${personal} |`, ...nested];
  });

const examples: Readonly<Record<string, unknown>> = steps;

const sectionOf = (type: string, schema: z.ZodObject): string => {
  const command = commandOf[type];
  const from = command === undefined ? (RECORDERS[type] ?? '') : `Command: \`${command}\``;
  const node = z.toJSONSchema(schema, { io: 'input' }) as Node;
  const { source, says } = eventWordsOf(type);
  const about = source === '' ? says : `${says} ${source}.`;
  const example = command === undefined ? undefined : examples[command];
  return `### ${type}

${about} ${from}. Schema version ${schemaVersions.versionOf(type)}.

| field | form | required | personal |
| --- | --- | --- | --- |
${rowsOf(node).join('\n')}
${example === undefined ? '' : `\n\`\`\`json\n${JSON.stringify(example)}\n\`\`\`\n`}`;
};

/** The page on every event. */
export const eventReference = (): string => `# Events

Generated from the schemas by \`packages/domain/scripts/write-reference.ts\`; do not edit.

An event is \`{ type, data }\`. Each carries \`at\`, the local day on which it happened; \`instant\`, the
moment (\`YYYY-MM-DDTHH:MM:SSZ\`), where it is known; and, of a complaint, \`estimated\` where the day is a
stand-in. A day is \`YYYY-MM-DD\`. A personal text names a person, or is a person's own words: it is
sealed before it is stored. Below each event of a complaint stands a command that leads to it. The schemas are a stored contract:
[how to change an event](../how-to/change-an-event.md).

${Object.entries(storedEvents)
  .map(([category, events]) => {
    const sections = Object.entries<z.ZodObject>(events).map(([type, schema]) =>
      sectionOf(type, schema),
    );
    return `## ${HEADINGS[category as keyof typeof HEADINGS]}\n\n${sections.join('\n')}`;
  })
  .join('\n')}`;
