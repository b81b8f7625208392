import { letterKind, letterRule } from '@klacht/domain';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { copyTemplates } from './copy-templates.ts';
import { loadTemplates } from './load-templates.ts';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-'));

describe('the templates of letters', () => {
  it('are there for every kind in both languages, and hold what they must', () => {
    const templates = loadTemplates();
    for (const kind of letterKind.options) {
      for (const language of ['nl', 'en'] as const) {
        expect(templates(kind, language, 'en')).toMatchObject({
          kind,
          file: `${language}/${kind}.txt`,
        });
      }
    }
  });

  it('are copied to be changed; what is changed there is used, and stays when they are copied again', () => {
    const folder = newFolder();
    expect(copyTemplates(folder)).toHaveLength(2 * letterKind.options.length + 2);
    expect(readdirSync(path.join(folder, 'nl'))).toHaveLength(letterKind.options.length + 1);
    const own = path.join(folder, 'nl/delay.txt');
    writeFileSync(own, readFileSync(own, 'utf8').replace('Onze excuses daarvoor.', 'Sorry!'));
    expect(copyTemplates(folder)).toEqual([]);
    const written = JSON.stringify(loadTemplates(folder)('delay', 'nl', 'en').parts);
    expect(written).toContain('Sorry!');
    expect(written).not.toContain('excuses');
  });

  it.each([
    [
      'a field that there is none of',
      (text: string) => text.replace('{{until}}', '{{utnil}}'),
      /line \d+: .*got 'utnil'$/,
    ],
    [
      'a field of an item outside its list',
      (text: string) => `${text}\n{{finding}}`,
      /line \d+: .*got 'finding'$/,
    ],
    [
      'no content that the law asks',
      (text: string) => text.replace(/\{\{#reason-of-delay\}\}[^]*\{\{\/reason-of-delay\}\}/, ''),
      /expected \{\{#reason-of-delay\}\}/,
    ],
    [
      'a content that does not say what it must',
      (text: string) => text.replaceAll('{{until}}', 'soon'),
      /line \d+: expected \{\{until\}\} in \{\{#new-date\}\}, got none$/,
    ],
    [
      'the ODR platform',
      (text: string) => `${text}\nSee https://ec.europa.eu/consumers/odr.`,
      /the ODR platform, which closed on 20 July 2025$/,
    ],
    ['no subject', (text: string) => text.replace('# ', ''), /line 1: expected '# '/],
  ])('are refused with %s, by file and line', (_, change, why) => {
    const folder = newFolder();
    copyTemplates(folder);
    const own = path.join(folder, 'en/delay.txt');
    writeFileSync(own, change(readFileSync(own, 'utf8')));
    expect(() => loadTemplates(folder)).toThrow(why);
    expect(() => loadTemplates(folder)).toThrow(own);
  });

  it.each([
    ['no area for the address', 'address', /expected \{\{#address\}\} … .* once, got it 0 times$/],
    ['a field that there is none of', '{{#iban}}{{iban}}{{/iban}}', /line 2: .*got 'iban'$/],
    ['an area twice', '{{#sender}}{{firm}}{{/sender}}', /sender.* once, got it 2 times$/],
    ['text outside its areas', 'KvK 1234', /expected all text in \{\{#sender\}\}/],
    ['a block of a letter', '{{#court}}x{{/court}}', /expected one of .*; got 'court'$/],
    ['no number', '{{number}}', /expected \{\{number\}\} in \{\{#reference\}\}, got none$/],
  ])('are refused with a head of letters with %s', (fault, piece, why) => {
    const folder = newFolder();
    copyTemplates(folder);
    const own = path.join(folder, 'nl/letterhead.txt');
    const text = readFileSync(own, 'utf8');
    const change: Readonly<Record<string, string>> = {
      'no area for the address': text.replace(/\{\{#address\}\}[^]*\{\{\/address\}\}/, ''),
      'a field that there is none of': text.replace('\n', `\n${piece}\n`),
      'no number': text.replace(piece, ''),
    };
    writeFileSync(own, change[fault] ?? `${text}\n${piece}\n`);
    expect(() => loadTemplates(folder)).toThrow(why);
    expect(() => loadTemplates(folder)).toThrow(own);
  });

  it('are refused where there is no such folder', () => {
    expect(() => loadTemplates('/nowhere/letters')).toThrow('klacht letters init makes one');
  });

  it('are refused where a folder has none, or one that no letter would use', () => {
    const folder = newFolder();
    expect(() => loadTemplates(folder)).toThrow('klacht letters init makes one');
    copyTemplates(folder);
    const misspelt = path.join(folder, 'nl/progres.txt');
    writeFileSync(misspelt, '# Uw klacht');
    expect(() => loadTemplates(folder)).toThrow(`${misspelt}: expected a template called by`);
    // What an editor leaves, and a kind that the firm leaves as it is.
    renameSync(misspelt, path.join(folder, 'nl/progress.txt~'));
    rmSync(path.join(folder, 'nl/progress.txt'));
    expect(loadTemplates(folder)('progress', 'nl', 'en').kind).toBe('progress');
  });

  it.each([
    ['a file', 'taken', 'no-place'],
    ['below a file', 'taken/letters', 'no-place'],
    ['where no file can be', 'l'.repeat(300), 'output-failed'],
  ])('are not copied to %s', (_, place, code) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'taken'), '');
    const asked = path.resolve(folder, place);
    expect(() => copyTemplates(asked)).toThrow(expect.objectContaining({ code }));
  });

  it.each(letterKind.options)('lose nothing that %s must hold without being refused', (kind) => {
    const folder = newFolder();
    copyTemplates(folder);
    const source = readFileSync(path.join(folder, `nl/${kind}.txt`), 'utf8');
    const { must, may } = letterRule(kind);
    for (const content of [...must, ...may]) {
      const without = source.replaceAll(`{{#${content}}}`, '').replaceAll(`{{/${content}}}`, '');
      expect(() => checkTemplate(kind, without, 'x')).toThrow(`{{#${content}}}`);
    }
  });
});
