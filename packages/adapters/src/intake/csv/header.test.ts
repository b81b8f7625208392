import { expect, it } from 'vitest';
import { bringIn, GOOD, HEADER } from './testing/old-register.ts';

it.each([
  ['a blank behind it', 'Oordeel ', '"Oordeel "'],
  ['a blank before it', ' Oordeel', '" Oordeel"'],
  ['a tab behind it', 'Oordeel\t', String.raw`"Oordeel\t"`],
  ['a no-break space behind it', 'Oordeel\u00a0', '"Oordeel\u00a0"'],
])('a column whose name has %s is shown so that this is seen', async (_, name, shown) => {
  const header = HEADER.replace('Oordeel', name);
  const importing = bringIn([header, GOOD]);
  await expect(importing).rejects.toThrowError(
    'expected a column "Oordeel" in the file, which has: ',
  );
  await expect(importing).rejects.toThrowError(`"Bevestigd", ${shown}, "Uitkomst"`);
});
