import type { YearlyReport } from '@klacht/projections';
import { harmlessJson } from '../ground/harmless.ts';

const INDENT = '  ';

/** A value as JSON so many levels further in; no text of JSON has a line break of its own. */
const within = (value: unknown, level: number): string =>
  harmlessJson(value, INDENT.length).replaceAll('\n', `\n${INDENT.repeat(level)}`);

function* listParts(list: Iterable<unknown>): Generator<string, void, undefined> {
  let before = '[';
  for (const one of list) {
    yield `${before}\n${INDENT.repeat(2)}${within(one, 2)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${INDENT}]`;
}

/**
 * The same text as {@link reportAsJson} a part at a time, each no longer than an element of a list: a
 * report on a long year names a hundred thousand late steps.
 *
 * @example
 * for (const part of reportJsonParts(report)) hash.update(part);
 */
export function* reportJsonParts(report: YearlyReport): Generator<string, void, undefined> {
  let before = '{';
  for (const [name, value] of Object.entries(report)) {
    if (value === undefined) continue;
    yield `${before}\n${INDENT}${harmlessJson(name)}: `;
    if (Array.isArray(value)) yield* listParts(value);
    else yield within(value, 1);
    before = ',';
  }
  yield before === '{' ? '{}\n' : '\n}\n';
}

/**
 * The yearly report as a program reads it, in no language. The digest of an issued report is taken of
 * this text.
 *
 * @example
 * writeFileSync('report-2025.json', reportAsJson(report));
 */
export const reportAsJson = (report: YearlyReport): string => [...reportJsonParts(report)].join('');
