import { linkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newJournal } from '../testing/klacht-in.ts';

describe('klacht copy', () => {
  it.each(['klacht.db', './klacht.db', '../FOLDER/klacht.db', 'second.db'])(
    'refuses to copy a journal into itself, named %s',
    async (name) => {
      const folder = await newJournal();
      const at = (file: string) => `${folder}/${file.replace('FOLDER', path.basename(folder))}`;
      linkSync(at('klacht.db'), at('second.db'));
      const copy = ['copy', '--from', `sqlite:${at('klacht.db')}`, '--to', `sqlite:${at(name)}`];
      expect(await klachtHere(...copy)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^klacht: --to: expected another journal than/) as unknown,
      });
    },
  );
});
