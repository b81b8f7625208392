import { type Instant, isKlachtError } from '@klacht/domain';

/** A line of the log, as JSON. It holds codes, counts and numbers of complaints, and no word that anybody wrote. */
export type LogLine = {
  readonly time: Instant;
  readonly level: 'info' | 'error';
  /** Of the service: `smtp`, `form`, `outbox`. */
  readonly part: string;
  readonly event: string;
} & Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

const FRAMES = 8;

/**
 * What may be logged of an error: its code, not its message, which shows what was sent in. Of a fault of
 * the program also where it was.
 */
export const loggedError = (
  error: unknown,
): Readonly<Record<string, string | readonly string[]>> => {
  if (isKlachtError(error)) return { kind: error.kind, code: error.code };
  if (!(error instanceof Error)) return { kind: 'internal', code: typeof error };
  const { code } = error as Error & { readonly code?: unknown };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
  return { kind: 'internal', code: typeof code === 'string' ? code : error.name, at };
};
