import { deskWords } from '../../words/desk-words.ts';
import { floodGate } from './flood.ts';
import { languageOf } from './language-of.ts';
import { networkOf } from './network-of.ts';

/** What answers a request, told from which address it comes. */
export type Answering = (request: Request, address: string) => Response | Promise<Response>;

/** Whom a request is counted to. */
type ByAddress = {
  /** Of one address. */
  readonly perMinute: number;
  /** The header in which a proxy says from which address a request comes; believed where it is told. */
  readonly senderHeader?: string | undefined;
};

/** A header that each proxy adds to has in its last place what the nearest one saw. */
const lastOf = (header: string | null): string => header?.split(',').at(-1)?.trim() ?? '';

/**
 * Answers no more requests of one address than a minute has room for: who asks too often is told when to
 * come back. What it answers with is told the address that was counted.
 *
 * @param answer behind the gate
 */
export const byAddress = (answer: Answering, { perMinute, senderHeader }: ByAddress): Answering => {
  const wait = floodGate(perMinute);
  return (request, connected) => {
    const told = senderHeader === undefined ? '' : lastOf(request.headers.get(senderHeader));
    const sender = networkOf(told === '' ? connected : told);
    const seconds = wait(sender);
    if (seconds === 0) return answer(request, sender);
    const language = languageOf(request);
    return new Response(`${deskWords(language).refused['too-many'].join('. ')}\n`, {
      status: 429,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-language': language,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'retry-after': String(seconds),
      },
    });
  };
};
