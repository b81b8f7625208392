// Writes the pages that are made from all packages: npm run reference.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generated } from './generated.ts';

for (const [name, text] of Object.entries(generated())) {
  writeFileSync(path.resolve(import.meta.dirname, '../reference', name), text);
}
