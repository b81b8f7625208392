import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse, serialize } from 'hono/utils/cookie';

/** Lets one person in by an address that works once. */
export type OneTimeDoor = {
  /** What is put behind the desk's address: `?key=…`. */
  readonly search: string;
  /**
   * The answer to who comes with the key: a cookie, and on to the desk without the key in the address;
   * null for any other request, also where the key was used before.
   */
  readonly enter: (request: Request) => Response | null;
  /** Whether a request comes with the cookie, and to this machine by one of its own names. */
  readonly isKnown: (request: Request) => boolean;
};

const KEY = 'key';

const secretText = (): string => randomBytes(32).toString('base64url');

/** Compares in a time that does not tell how much of it is right. */
const isSame = (one: string, other: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
};

/** Another name that leads here may be another site's, in a browser that was misled. */
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

const isHere = ({ hostname }: URL): boolean => OWN_NAMES.has(hostname);

/**
 * A door for one person on this machine, as notebooks have: the key is in the address once, and in a
 * cookie from then on, which no script reads and no other site sends.
 *
 * @example
 * const door = oneTimeDoor();
 * const readerOf = (request: Request) => (door.isKnown(request) ? reader : null);
 */
export const oneTimeDoor = (): OneTimeDoor => {
  const [key, session] = [secretText(), secretText()];
  let isUsed = false;
  // A browser gives a cookie to every port of a host.
  const nameOf = ({ port }: URL): string => `klacht-desk-${port}`;
  return {
    search: `?${KEY}=${key}`,
    enter: (request) => {
      const url = new URL(request.url);
      const given = url.searchParams.get(KEY);
      if (isUsed || given === null || !isHere(url) || !isSame(given, key)) return null;
      isUsed = true;
      const cookie = serialize(nameOf(url), session, {
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
      });
      url.searchParams.delete(KEY);
      const location = `./${url.search}`;
      const headers = { location, 'set-cookie': cookie, 'cache-control': 'no-store' };
      return new Response(null, { status: 303, headers });
    },
    isKnown: (request) => {
      const url = new URL(request.url);
      const name = nameOf(url);
      const given = parse(request.headers.get('cookie') ?? '', name)[name];
      return isHere(url) && given !== undefined && isSame(given, session);
    },
  };
};
