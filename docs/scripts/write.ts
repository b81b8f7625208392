// Writes the pages that are made from all packages: npm run reference.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ANSWER_SCHEMAS, answerSchemas } from './answer-schemas.ts';
import { generated } from './generated.ts';

for (const [name, text] of Object.entries(generated())) {
  writeFileSync(path.resolve(import.meta.dirname, '../reference', name), text);
}

mkdirSync(path.dirname(ANSWER_SCHEMAS), { recursive: true });
writeFileSync(ANSWER_SCHEMAS, answerSchemas());
