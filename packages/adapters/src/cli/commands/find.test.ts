import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

const NOW = ['--invented-clock', '--now', '2026-05-20T09:00:00Z'];

const desk = async () => {
  const folder = newFolder();
  const store = ['--store', `sqlite:${path.join(folder, 'klacht.db')}`];
  const klacht = (...args: readonly string[]) => klachtHere(...store, ...NOW, ...args);
  const received = ['--at', '2026-04-02', '--channel', 'email', '--actor', 'anna'];
  await klacht('receive', ...received, '--complainant.name', 'Zoë de Vries');
  await klacht('receive', ...received, '--complainant.name', 'Jan Geheim');
  return { folder, klacht };
};

describe('klacht find', () => {
  it.each([
    ['en', 'Found in', 'name of the complainant'],
    ['nl', 'Gevonden in', 'naam van de klager'],
  ])('tells the number and where it stands, in %s, and leaves no name anywhere', async (...row) => {
    const [language, heading, place] = row;
    const { folder, klacht } = await desk();
    const found = await klacht('find', 'VRIES zoe', '--actor', 'bert', '--lang', language);
    expect(found).toMatchObject({ status: 0, stderr: '' });
    expect(found.stdout).toMatch(new RegExp(`^Num\\w+ .* ${heading}\\n2026-0001 .*${place}\\n$`));
    const json = await klacht('find', 'vries', '--actor', 'bert', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject([
      { number: '2026-0001', places: [{ revision: 0, field: 'complainant.name' }] },
    ]);
    expect(found.stdout + json.stdout).not.toContain('Vries');
    const bytes = readdirSync(folder).map((file) => readFileSync(path.join(folder, file)));
    expect(bytes.filter((one) => /vries/i.test(one.toString('latin1')))).toEqual([]);
    const readers = await klacht('readers', '2026-0001', '--json');
    expect(JSON.parse(readers.stdout)).toMatchObject([
      { reader: 'bert', role: 'officer', purpose: 'find' },
      { reader: 'bert', role: 'officer', purpose: 'find' },
    ]);
    expect(JSON.parse((await klacht('readers', '2026-0002', '--json')).stdout)).toEqual([]);
  });

  it('says that nothing was found, and whom it is not for', async () => {
    const { klacht } = await desk();
    expect(await klacht('find', 'nobody', '--actor', 'bert', '--json')).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: 'klacht: nothing was found, and nothing recorded\n',
    });
    const auditor = await klacht('find', 'vries', '--actor', 'bram', '--role', 'auditor');
    expect(auditor).toMatchObject({ status: 1, stdout: '' });
    expect(auditor.stderr).toContain('expected officer or compliance');
    expect(await klacht('find', 'vries')).toMatchObject({ status: 2, stdout: '' });
    const wrong = await klacht('find', 'vries', '--in', 'phone', '--actor', 'bert');
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.stderr).toContain('name, email, address, reference, text');
  });

  it('says that texts are sealed with keys that are not here', async () => {
    const { folder, klacht } = await desk();
    rmSync(path.join(folder, 'klacht.db.keys'));
    const { status, stderr } = await klacht('find', 'vries', '--actor', 'bert');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toMatch(/sealed|keys/);
  });
});
