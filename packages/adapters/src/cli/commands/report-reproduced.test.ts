import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { whyTooOld } from '../needed-node.ts';
import { klachtIn, newFolder } from '../testing/klacht-in.ts';
import { REPORT_FORMAT_NAMES } from './report-formats.ts';

const folder = newFolder();
const SCRIPT = path.join(import.meta.dirname, '../testing/report-digests.ts');
const STORE = 'sqlite:klacht-demo/klacht.db';

/** The digests of the report in every format, as they are made elsewhere. */
const digests = (zone: string, year = '2025', node = process.execPath): readonly string[] => {
  const { status, stdout, stderr } = spawnSync(
    node,
    ['--disable-warning=ExperimentalWarning', SCRIPT, STORE, year, '2026-01-15T23:30:00Z'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, TZ: zone, LANG: 'tr_TR.UTF-8' } },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trimEnd().split('\n');
};

/** Another Node that klacht runs on, where npm can get one; null else. */
const anotherNode = (): string | null => {
  const { stdout } = spawnSync(
    'npx',
    ['--yes', '--prefer-offline', '--fetch-retries=0', 'node@22', '-p', 'process.execPath'],
    { encoding: 'utf8', timeout: 90_000 },
  );
  const found = stdout.trim();
  if (found === '') return null;
  const version = spawnSync(found, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  const isFit = whyTooOld(version.stdout.trim(), 'en') === null;
  return isFit && version.stdout.trim() !== process.versions.node ? found : null;
};

beforeAll(() => {
  klachtIn(folder)('demo');
});

describe('the bytes of a report', () => {
  it.each(['2025', '2026'])('are the same in every zone, in every format: %s', (year) => {
    const here = digests('Europe/Amsterdam', year);
    const formats = REPORT_FORMAT_NAMES.filter((name) => (name as string) !== 'pdf');
    expect(here).toHaveLength(2 * formats.length);
    expect(digests('Pacific/Apia', year)).toEqual(here);
    expect(digests('America/New_York', year)).toEqual(here);
    expect(digests('Asia/Kathmandu', year)).toEqual(here);
  });

  it('are the same on another version of Node', ({ skip }) => {
    const node = anotherNode() ?? skip('not run: there is no other Node here, and npm has none');
    expect(digests('Asia/Kathmandu', '2025', node)).toEqual(digests('Pacific/Apia'));
  });
});
