import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { englishIn } from './testing/english.ts';
import { klachtHere } from './testing/klacht-here.ts';
import { klachtIn, newFolder } from './testing/klacht-in.ts';

const NOW = '2026-01-15T09:00:00Z';

let store = '';
let demo = '';

beforeAll(() => {
  const folder = newFolder();
  demo = klachtIn(folder, { KLACHT_LANG: 'nl' })('demo').stdout;
  store = `sqlite:${path.join(folder, 'klacht-demo/klacht.db')}`;
});

const dutch = (...args: readonly string[]) =>
  klachtHere('--lang', 'nl', '--store', store, '--now', NOW, ...args);

/**
 * What stands in the demo's texts, which its invented people wrote in English, and what are names: of
 * events in the data of a page, and of the style that a page carries.
 */
const withoutTheirWords = (text: string): string =>
  text
    .replaceAll(
      /<style>[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<svg[\s\S]*?<\/svg>|<[^>]*>/g,
      ' ',
    )
    .replaceAll(
      /\b(?:Show the price|Answer every mail|Leave the payment|The trade desk|The order page|Half as many|There is no other|A course for|request of the AFM|Which officers)[^\n]*(?:\n {10,}[^\n]*)*/g,
      ' ',
    )
    .replaceAll(/refused at first|short of staff|the provider(?: {2}.*\n.*?)? answered late/g, ' ')
    // Complainants who came back are A, B and so on.
    .replaceAll(/^ {2}[A-Z](?= {2,}\d)/gm, ' ')
    .replaceAll(/&quot;.*?&quot;/g, ' ');

describe('in Dutch, on the demo', () => {
  it('the demo itself says no English word but the texts of its people', () => {
    expect(demo).toContain('Wat u nu kunt proberen');
    expect(demo).toContain('De klok van dit journaal is verzonnen');
    expect(englishIn(withoutTheirWords(demo))).toEqual([]);
  });

  it.each([
    ['register'],
    ['register', '--as-of', '2025-06-30', '--by', 'happened'],
    ['overdue', '--within', '5'],
    ['show', '2025-0233'],
    ['show', '2025-0003'],
    ['log', '2025-0003'],
    ['log', '2025-0233'],
    ['explain', '2025-0003'],
    ['explain', '2025-0109'],
    ['check'],
    ['documents', '2025-0003'],
    ['readers', '2025-0003'],
    ['retention', '--within', '2000'],
    ['inbox', '--all'],
    ['letter', '2025-0273', 'admissible', '--actor', 'eva'],
    ['erase', '2025-0003', '--dry-run'],
    [
      'receive',
      '--at',
      '2026-01-14',
      '--channel',
      'email',
      '--subjects',
      'price',
      '--actor',
      'anna',
      '--dry-run',
    ],
    [
      'judge',
      '2025-0273',
      '--outcome',
      'rejected',
      '--at',
      '2026-01-14',
      '--actor',
      'anna',
      '--dry-run',
    ],
  ])('%s %s tells no English word', async (...args) => {
    const { stdout, stderr } = await dutch(...args);
    expect(stdout).not.toBe('');
    expect(englishIn(withoutTheirWords(stdout))).toEqual([]);
    expect(englishIn(stderr)).toEqual([]);
  });

  it('the report tells no English word but the texts of its people', async () => {
    const { stdout } = await dutch('report', '2025');
    expect(stdout.length).toBeGreaterThan(5_000);
    expect(englishIn(withoutTheirWords(stdout))).toEqual([]);
  });

  it.each([
    ['acknowledge', '2025-0003', '--at', '2025-01-01', '--actor', 'anna'],
    ['acknowledge', '2025-0003', '--at', '2025-01-10', '--actor', 'anna'],
    ['judge', '2025-0003', '--outcome', 'rejected', '--actor', 'anna'],
    ['judge', '2025-0273', '--actor', 'anna'],
    ['judge', '2025-0273', '--outcome', 'gegrond', '--actor', 'anna'],
    [
      'receive',
      '--at',
      '2026-13-01',
      '--channel',
      'email',
      '--subjects',
      'price',
      '--actor',
      'anna',
    ],
    [
      'receive',
      '--at',
      '2026-01-14',
      '--channel',
      'email',
      '--subjects',
      'prijs',
      '--actor',
      'anna',
    ],
    ['acknowledge', '2025-0273'],
    ['show', '2025-9999'],
    ['register', '--as-of', '@999999'],
    ['register', '--as-of', 'morgen'],
    ['register', '--subject', 'prijs'],
    ['report', '2024', '--issued'],
    ['explain', '2025-0233', 'judge-reopened'],
    ['export', 'pack'],
    ['find', 'a', '--actor', 'eva'],
    ['erase', '2025-0003', '--requested', '2026-01-14', '--actor', 'eva'],
    ['letters', 'check', '/nergens'],
    ['import', 'nergens.csv', '--suggest'],
    ['submit', 'nergens.ndjson'],
    ['verify', '--head', 'nergens.json'],
    ['registr'],
    ['register', '--statu', 'judged'],
    ['register', '--limit', 'veel'],
    ['--lang', 'nl', '--now', 'morgen', 'register'],
  ])('%s %s fails without an English word', async (...args) => {
    const { stderr } = await dutch(...args);
    expect(stderr).toMatch(/^klacht: /);
    expect(englishIn(stderr)).toEqual([]);
  });
});
