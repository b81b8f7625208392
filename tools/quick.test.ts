import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

it('the quick part of the tests is the rules and read models, and no property', () => {
  const { stdout } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/vitest'),
    ['list', '--filesOnly', '--config', 'vitest.quick.config.ts'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const files = stdout.trim().split('\n');
  expect(files.filter((file) => !/^packages\/(?:domain|projections)\//.test(file))).toEqual([]);
  expect(files.filter((file) => file.includes('.properties.'))).toEqual([]);
  expect(files).toContain('packages/domain/src/complaint/decide.test.ts');
  expect(files).toContain('packages/projections/src/overdue/overdue.test.ts');
});
