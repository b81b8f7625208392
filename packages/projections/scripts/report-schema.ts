import path from 'node:path';
import { schemaOfType } from './schema-of-type.ts';

const REPORT = path.resolve(import.meta.dirname, '../src/yearly-report/yearly-report.ts');

/** Where the schema is kept, which the package exports as `@klacht/projections/report.schema.json`. */
export const REPORT_SCHEMA_FILE = path.resolve(
  import.meta.dirname,
  '../src/yearly-report/schemas/report.schema.json',
);

/** The JSON Schema of the yearly report as JSON, as text. */
export const reportSchema = (): string => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The yearly report of klacht',
    ...schemaOfType(REPORT, 'YearlyReport'),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
};
