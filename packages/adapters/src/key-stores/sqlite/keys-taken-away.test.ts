import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { masterKeyFromText } from '../master-key.ts';
import { openSqliteKeyStore } from './sqlite-key-store.ts';

describe('keys whose file is taken away under them', () => {
  it('are given to nobody any more, and none is made', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.keys');
    const keys = openSqliteKeyStore(file, masterKeyFromText('00'.repeat(32), 'test'));
    await keys.getOrCreate('a');
    expect(await keys.get('a')).toMatchObject({ state: 'held' });
    renameSync(file, `${file}.old`);
    const gone = { kind: 'unavailable', code: 'store-unusable' };
    await expect(keys.get('a')).rejects.toMatchObject(gone);
    await expect(keys.getOrCreate('a')).rejects.toMatchObject(gone);
    await expect(keys.getOrCreate('b')).rejects.toMatchObject(gone);
    await expect(keys.destroy('a')).rejects.toMatchObject(gone);
    renameSync(`${file}.old`, file);
    expect(await keys.get('a')).toMatchObject({ state: 'held' });
    expect(await keys.get('b')).toEqual({ state: 'none' });
    await keys.close();
  });
});
