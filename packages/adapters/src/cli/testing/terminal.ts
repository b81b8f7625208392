import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const MAIN = path.join(import.meta.dirname, '../main.ts');

/** A key, or keys, as a terminal sends them. */
export const KEY = {
  enter: '\r',
  down: '\u001b[B',
  space: ' ',
  tab: '\t',
  cancel: '\u0003',
  end: '\u0004',
  clear: '\u0015',
} as const;

/** The question that is asked, or what else is seen, and what the person types then. */
export type Step = readonly [seen: string | RegExp, typed: string];

/** How long a terminal may be silent before a test says what it waited for. */
const PATIENCE_MS = 60_000;

/** Whether there is `script` as util-linux has it, which Debian's base brings (bsdutils). */
export const hasTerminals: boolean = /util-linux/.test(
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);

const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** A shell line in a terminal of its own. */
const inTerminal = (cwd: string, line: string, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], { cwd, env });

/** What stood on a screen, without colours and movements and with them, and the exit code. */
export type OnScreen = {
  readonly status: number | null;
  readonly screen: string;
  readonly raw: string;
};

/** The command line as it stands in the sources. */
const SOURCES = [process.execPath, '--disable-warning=ExperimentalWarning', MAIN];

/**
 * Runs the command line in a real terminal (a pseudoterminal), and types once what is waited for
 * is seen. The environment of these tests is not handed on: under `CI`, for one, Node shows no
 * colours.
 *
 * @param program that is run with the words; the sources unless told
 */
export const klachtOnTerminal = (
  cwd: string,
  args: readonly string[],
  steps: readonly Step[],
  env: Readonly<Record<string, string>> = {},
  program: readonly string[] = SOURCES,
): Promise<OnScreen> => {
  const words = [...program, ...args];
  const line = `stty cols 100 rows 40; exec ${words.map(quoted).join(' ')}`;
  const { PATH, HOME, TMPDIR = tmpdir() } = process.env;
  const given = { PATH, HOME, TMPDIR, TERM: 'xterm', LANG: 'C.UTF-8', SHELL: '/bin/sh', ...env };
  const terminal = inTerminal(cwd, line, given);
  return new Promise((resolve, reject) => {
    let raw = '';
    let from = 0;
    let next = 0;
    const waiting = setTimeout(() => terminal.kill(), PATIENCE_MS);
    terminal.stdout?.setEncoding('utf8').on('data', (text: string) => {
      raw += text;
      const step = steps[next];
      if (step === undefined) return;
      const unseen = stripVTControlCharacters(raw.slice(from));
      const [seen, typed] = step;
      const isSeen = typeof seen === 'string' ? unseen.includes(`◆  ${seen}`) : seen.test(unseen);
      if (!isSeen) return;
      from = raw.length;
      next += 1;
      // The screen is drawn first, as for a person.
      setTimeout(() => terminal.stdin?.write(typed), 50);
    });
    terminal.on('error', reject);
    terminal.on('close', (status) => {
      clearTimeout(waiting);
      const screen = stripVTControlCharacters(raw).replaceAll('\r', '');
      if (next < steps.length) {
        reject(new Error(`expected to see ${String(steps[next]?.[0])}, got:\n${screen}`));
      } else resolve({ status, screen, raw });
    });
  });
};
