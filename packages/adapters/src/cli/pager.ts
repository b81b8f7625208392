import { spawn } from 'node:child_process';
import { once } from 'node:events';

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
 * @returns false where there is no such pager
 */
const page = async (text: string, pager: string): Promise<boolean> => {
  const shown = spawn(pager, [], {
    // What a person sets may have options.
    shell: pager !== 'less',
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, LESS: process.env['LESS'] ?? LESS },
  });
  // Ctrl-C is the pager's; so is the end of the text, which may come before all was read.
  process.on('SIGINT', ignored);
  shown.stdin.on('error', ignored);
  shown.stdin.end(text);
  try {
    await once(shown, 'close');
    return !NOT_RUN.has(shown.exitCode);
  } catch {
    return false;
  } finally {
    process.off('SIGINT', ignored);
  }
};

/**
 * Shows a text on a terminal, by the page where it is longer than that.
 *
 * @param write shows it at once
 */
export const showPaged = async (
  text: string,
  write: (text: string) => Promise<void>,
): Promise<void> => {
  const pager = pagerOf(process.env);
  const isLong = text.split('\n').length > (process.stdout.rows ?? Infinity);
  if (!isLong || pager === null || !(await page(text, pager))) await write(text);
};
