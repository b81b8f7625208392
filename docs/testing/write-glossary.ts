import { readFileSync, writeFileSync } from 'node:fs';
import { withNames } from './names-table.ts';

const GLOSSARY = new URL('../reference/glossary.md', import.meta.url);

writeFileSync(GLOSSARY, withNames(readFileSync(GLOSSARY, 'utf8')));
