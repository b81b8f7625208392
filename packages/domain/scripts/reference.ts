import { z } from 'zod';
import { bitonic } from '../src/procedure/bitonic.ts';
import { procedureFile } from '../src/procedure/parse-procedure.ts';
import { errorReference } from './error-reference.ts';
import { eventReference } from './event-reference.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The pages of docs/reference that are made from the code, by name. */
export const references = (): Readonly<Record<string, string>> => ({
  'procedure.schema.json': json({
    title: 'A version of a complaints procedure',
    ...z.toJSONSchema(procedureFile, { io: 'input' }),
  }),
  'procedure-bitonic.json': json({
    $schema: './procedure.schema.json',
    ...bitonic,
    calendar: bitonic.calendar.name,
  }),
  'errors.md': errorReference(),
  'events.md': eventReference(),
});
