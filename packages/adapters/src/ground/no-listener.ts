import { KlachtError } from '@klacht/domain';

/** Why a port cannot be had, by the system's code: as the message has it, and as `details.reason`. */
const WHY = {
  EADDRINUSE: { why: 'another program has it', reason: 'port-in-use' },
  EACCES: {
    why: 'this user may not open it; below 1024 that mostly takes a right of its own',
    reason: 'port-not-allowed',
  },
  EADDRNOTAVAIL: { why: 'this machine has no such address', reason: 'not-this-machine' },
  ENOTFOUND: { why: 'there is no such host', reason: 'no-such-host' },
} as const;

/** Why a port cannot be had; null where the system has another reason. */
export const whyNoPort = (error: unknown): (typeof WHY)[keyof typeof WHY] | null => {
  const { code = '' } = error as NodeJS.ErrnoException;
  return Object.hasOwn(WHY, code) ? WHY[code as keyof typeof WHY] : null;
};

/**
 * The error of a port that cannot be had.
 *
 * @param part what would listen, to begin the message with
 * @example
 * throw noListener('status', '127.0.0.1', 80, error);
 */
export const noListener = (
  part: string,
  host: string,
  port: number,
  error: unknown,
): KlachtError => {
  const known = whyNoPort(error);
  return new KlachtError(
    'unavailable',
    'no-listener',
    `${part}: expected to listen on ${host} port ${port}, got: ${known?.why ?? (error as Error).message}`,
    { host, port, ...(known === null ? {} : { reason: known.reason }) },
    { cause: error },
  );
};
