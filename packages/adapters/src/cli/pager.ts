import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream';

/** Of `less`: ends at once where all fits, shows colours, and leaves what was read on the screen. */
const LESS = 'FRX';

/** What to page with; null where it is switched off. */
const pagerOf = ({ PAGER, NO_PAGER }: NodeJS.ProcessEnv): string | null => {
  if (NO_PAGER !== undefined && NO_PAGER !== '') return null;
  return PAGER === '' || PAGER === 'cat' ? null : (PAGER ?? 'less');
};

/** Whether a terminal is to show a text by the page, where it has no room for the whole. */
export const isPaged = ({
  json,
  pager,
}: {
  readonly json?: true;
  readonly pager?: boolean;
}): boolean =>
  process.stdout.isTTY && json !== true && pager !== false && pagerOf(process.env) !== null;

/** How a shell ends that cannot run a program, or cannot find it. */
const NOT_RUN: ReadonlySet<number | null> = new Set([126, 127]);

const ignored = (): void => {};

/**
 * Shows a text by the page, until who reads it goes on.
 *
 * @param parts of the text
 * @returns false where there is no such pager
 */
const page = async (parts: readonly string[], pager: string): Promise<boolean> => {
  const shown = spawn(pager, [], {
    // What a person sets may have options.
    shell: pager !== 'less',
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, LESS: process.env['LESS'] ?? LESS },
  });
  // Ctrl-C is the pager's; so is the end of the text, which may come before all was read.
  process.on('SIGINT', ignored);
  pipeline(parts, shown.stdin, ignored);
  try {
    await once(shown, 'close');
    return !NOT_RUN.has(shown.exitCode);
  } catch {
    return false;
  } finally {
    process.off('SIGINT', ignored);
  }
};

/** Whether a text has more lines than so many. */
const hasMoreLines = (parts: readonly string[], most: number): boolean => {
  let lines = 1;
  for (const part of parts) {
    for (let at = part.indexOf('\n'); at !== -1; at = part.indexOf('\n', at + 1)) {
      lines += 1;
      if (lines > most) return true;
    }
  }
  return false;
};

/**
 * Shows a text on a terminal, by the page where it is longer than that.
 *
 * @param parts of the text
 * @param write shows it at once
 */
export const showPaged = async (
  parts: readonly string[],
  write: (text: string) => Promise<void>,
): Promise<void> => {
  const pager = pagerOf(process.env);
  const isLong = hasMoreLines(parts, process.stdout.rows ?? Infinity);
  if (isLong && pager !== null && (await page(parts, pager))) return;
  for (const part of parts) await write(part);
};
