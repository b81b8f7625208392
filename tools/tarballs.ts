// A tarball of each package, for a project that is not in this repository.
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { withPacked } from './packed.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected a folder: npm run tarballs -- FOLDER');
mkdirSync(folder, { recursive: true });
await withPacked(({ tarballs }) => {
  for (const tarball of Object.values(tarballs)) {
    const file = path.resolve(folder, path.basename(tarball));
    copyFileSync(tarball, file);
    console.log(file);
  }
});
