import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REPORT_SCHEMA_FILE, reportSchema } from '../../scripts/report-schema.ts';

it('the schema of the report is made from its type as it is now; npm run reference writes it', () => {
  expect(readFileSync(REPORT_SCHEMA_FILE, 'utf8')).toBe(reportSchema());
});
