import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** Makes and reads what a form carries from the page to its sending. */
export type FormTokens = {
  /** A new one: an id, the moment, and what proves that they come from here. */
  readonly make: (now: number, whose?: string) => string;
  /**
   * The id of a token that was made here; null for any other text.
   *
   * @param now in milliseconds since 1970
   * @param whose for whom it was made, where that was told
   */
  readonly read: (
    token: string,
    now: number,
    whose?: string,
  ) => { readonly id: string; readonly isOld: boolean } | null;
};

/** Twelve hours: who writes a complaint looks things up. */
const OLD = 12 * 60 * 60 * 1000;

const TOKEN = /^([\da-f-]{36})\.(\d{1,15})\.([\w-]{43})$/;

/**
 * Tokens that are proved by a secret. The same form sent twice has one id, so that it is received
 * once; a form that was not asked for here has none.
 *
 * @param secret at least 32 bytes; forms that are open when it changes have to be sent twice
 */
export const formTokens = (secret: Uint8Array): FormTokens => {
  const proofOf = (said: string): string =>
    createHmac('sha256', secret).update(said).digest('base64url');
  return {
    make: (now, whose = '') => {
      const said = `${randomUUID()}.${now}`;
      return `${said}.${proofOf(`${said}.${whose}`)}`;
    },
    read: (token, now, whose = '') => {
      const [, id, made, proof] = TOKEN.exec(token) ?? [];
      if (id === undefined || made === undefined || proof === undefined) return null;
      const expected = proofOf(`${id}.${made}.${whose}`);
      if (!timingSafeEqual(Buffer.from(proof), Buffer.from(expected))) return null;
      return { id, isOld: now - Number(made) > OLD };
    },
  };
};
