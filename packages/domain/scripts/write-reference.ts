// Writes what is made from the code: node packages/domain/scripts/write-reference.ts
// The pages of docs/reference are written anew. The schema of an event is written once: a stored
// version is never written over.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentSchemas } from './event-contract.ts';
import { exportedSchemas } from './exported-schemas.ts';
import { references } from './reference.ts';

const root = path.resolve(import.meta.dirname, '../../..');

for (const [name, text] of Object.entries(references())) {
  writeFileSync(path.join(root, 'docs/reference', name), text);
}
for (const { file, text } of currentSchemas()) {
  const stored = path.join(root, 'packages/domain/src', file);
  mkdirSync(path.dirname(stored), { recursive: true });
  if (!existsSync(stored)) writeFileSync(stored, text);
}

for (const [name, text] of Object.entries(exportedSchemas())) {
  const file = path.join(root, 'packages/domain/src/schemas', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
