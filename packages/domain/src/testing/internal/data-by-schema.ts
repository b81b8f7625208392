import fc from 'fast-check';
import { z } from 'zod';
import { bitonic } from '../../procedure/bitonic.ts';
import { day, digest, occurred, words } from './said.ts';

type Node = {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
};

/** Two employees and the complainant, so that commands are often about the same party. */
export const party = fc.constantFrom('complainant', 'jan', 'piet');

export const subjects = fc.subarray(Object.keys(bitonic.subjects), { minLength: 1, maxLength: 3 });

/** Causes that are in both lists. */
const cause = fc.constantFrom('human-error', 'system', 'other');

/** The values of fields in which what one command says must often matter to another. */
const BY_NAME: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  at: occurred,
  employee: party,
  party,
  by: party,
  subjects,
  cause,
};

const valueOf = (node: Node): fc.Arbitrary<unknown> => {
  if (node.const !== undefined) return fc.constant(node.const);
  if (node.enum !== undefined) return fc.constantFrom(...node.enum);
  if (node.type === 'boolean') return fc.boolean();
  if (node.type === 'integer')
    return fc.integer({ min: node.minimum ?? 0, max: node.maximum ?? 9 });
  if (node.type === 'array') {
    const items = node.items ?? {};
    const least = node.minItems ?? 0;
    return items.enum === undefined
      ? fc.array(valueOf(items), { minLength: least, maxLength: least + 1 })
      : fc.subarray([...items.enum], { minLength: 1 });
  }
  if (node.type === 'object') return recordOf(node);
  if (node.format === 'date') return day;
  return node.pattern?.includes('{64}') === true ? digest : words;
};

const recordOf = ({ properties = {}, required = [] }: Node): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, node]) => [name, BY_NAME[name] ?? valueOf(node)]),
    ),
    { requiredKeys: [...required] },
  );

/** Random data of the shape of a schema. */
export const dataBySchema = (schema: z.ZodType): fc.Arbitrary<unknown> =>
  recordOf(z.toJSONSchema(schema, { io: 'input' }) as Node);
