import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyTooOld } from './needed-node.ts';

const { engines } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { engines: { node: string } };

/** Runs the command line in a Node that says it is of that version. */
const runAs = (version: string, env: NodeJS.ProcessEnv = {}) => {
  const claim = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      `data:text/javascript,${encodeURIComponent(claim)}`,
      path.join(import.meta.dirname, 'main.ts'),
      '--version',
    ],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
};

describe('the Node that the command line needs', () => {
  it('is the one that the package asks for', () => {
    const [major = '', minor = ''] = engines.node.replace('>=', '').split('.');
    expect(whyTooOld(`${major}.${minor}.0`, 'en')).toBeNull();
    expect(whyTooOld(`${major}.${Number(minor) - 1}.9`, 'en')).toContain(`Node ${major}.${minor} `);
  });

  it.each(['22.15.9', '20.20.2', '9.11.2'])('is later than %s', (version) => {
    expect(whyTooOld(version, 'en')).toContain(`this is Node ${version}`);
  });

  it.each(['22.16.0', '23.0.0', '24.21.0', '100.0.0'])('may be %s', (version) => {
    expect(whyTooOld(version, 'en')).toBeNull();
  });

  it('is told in one line where it is not there', () => {
    expect(runAs('20.20.2', { KLACHT_LANG: 'en' })).toEqual({
      status: 3,
      stdout: '',
      stderr: 'klacht needs Node 22.16 or later, and this is Node 20.20.2\n',
    });
    expect(runAs('18.20.4', { KLACHT_LANG: 'nl' }).stderr).toBe(
      'klacht heeft Node 22.16 of nieuwer nodig, en dit is Node 18.20.4\n',
    );
    expect(runAs('24.0.0')).toMatchObject({ status: 0, stderr: '' });
  });
});
