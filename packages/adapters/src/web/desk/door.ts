import { parse, serialize } from 'hono/utils/cookie';
import type { Language, Reader } from '@klacht/domain';
import { dayOf } from '../../use-cases/opening/today.ts';
import { type DeskRefusal, deskWords } from '../../words/desk-words.ts';
import { floodGate } from '../guard/flood.ts';
import { formTokens } from '../guard/form-token.ts';
import { languageOf } from '../guard/language-of.ts';
import { readBody } from '../guard/read-body.ts';
import { FIRM, type Route, type Setting, type Shown } from './asked.ts';
import { keptPage } from './kept-page.ts';
import { framed, type NavEntry } from './frame.ts';
import { refusalOf, refusalPage } from './refusal.ts';
import { isThere } from './register/is-there.ts';

/** How much is taken. */
export type DeskLimits = {
  /** In one sending, files and all; 20 unless told. */
  readonly megabytes: number;
  /** Sendings of one reader in a minute; 60 unless told. */
  readonly perMinute: number;
  /** Pages of one reader in a minute; 1200 unless told. */
  readonly pagesPerMinute: number;
};

/** Who comes in, how much is taken, and what is behind the door. */
type DoorOptions = {
  readonly readerOf: (request: Request) => Reader | null | Promise<Reader | null>;
  readonly secret: Uint8Array;
  readonly limits: DeskLimits;
  readonly routes: readonly Route[];
  readonly onError: (error: unknown) => void;
};

const MEGABYTE = 1_000_000;

/** What servers log of a request that was not waited for. */
const GONE = 499;

const YEAR = 365 * 24 * 60 * 60;

const LANGUAGE = 'klacht-language';

/** How many folders deep a path is: `/c/2026-0042` is 1. */
const depthOf = (path: string): number => Math.max(0, path.split('/').length - 2);

/** Addresses of places of the desk, from a page of it. They are relative, for it may be mounted anywhere. */
const addressesFrom = (path: string): ((place: string) => string) => {
  const up = '../'.repeat(depthOf(path)) || './';
  return (place) => `${up}${place}`;
};

const tellsWho = ({ role, name }: Reader): string => JSON.stringify([role, name]);

/** The language that is asked for, else that which was chosen before. */
const languageIn = (request: Request) =>
  languageOf(request, parse(request.headers.get('cookie') ?? '', LANGUAGE)[LANGUAGE] ?? null);

/** Keeps the language for the next page. */
const keepingLanguage = (language: string): string =>
  serialize(LANGUAGE, language, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: YEAR });

/** Lets in who may come in, with what they may send, and puts the answer in its frame. */
export const doorOf = (
  setting: Setting,
  { readerOf, secret, limits, routes, onError }: DoorOptions,
) => {
  const tokens = formTokens(secret);
  const waitToSend = floodGate(limits.perMinute);
  const waitToRead = floodGate(limits.pagesPerMinute);

  const navFor = (reader: Reader, route: Route | null, language: Language): NavEntry[] =>
    routes.flatMap(({ nav, path, roles = FIRM }) =>
      nav === undefined || !roles.includes(reader.role)
        ? []
        : [
            {
              place: path.slice(1),
              name: deskWords(language).nav[nav],
              isHere: route !== null && (route.under ?? route.path) === path,
            },
          ],
    );

  /** The page in its frame, in the language that is asked for. */
  const showing =
    (request: Request, route: Route | null, path: string) =>
    async (shown: Shown, reader: Reader | null, more: Record<string, string> = {}) => {
      const language = languageIn(request);
      const { searchParams } = new URL(request.url);
      const frame = {
        language,
        firm: setting.firm,
        reader,
        nav: reader === null ? [] : navFor(reader, route, language),
        to: addressesFrom(path),
        query: searchParams,
      };
      const { status = 200 } = shown;
      const page = await framed(shown, frame);
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-language': language,
        ...(searchParams.has('lang') ? { 'set-cookie': keepingLanguage(language) } : {}),
        ...more,
      };
      return reader !== null && route?.isKept === true && status === 200
        ? keptPage(page, { request, headers, who: tellsWho(reader) })
        : new Response(page, { status, headers });
    };

  const refuse = async (
    refusal: DeskRefusal,
    request: Request,
    path: string,
    reader: Reader | null = null,
    more: Record<string, string> = {},
  ): Promise<Response> => {
    const words = deskWords(languageIn(request));
    const page = refusalPage(refusal, words, addressesFrom(path), reader);
    return showing(request, null, path)(page, reader, more);
  };

  const answer = async (
    route: Route,
    request: Request,
    params: Readonly<Record<string, string>>,
  ): Promise<Response> => {
    const { path, roles = FIRM } = route;
    const milliseconds = Date.parse(setting.now());
    const reader = await readerOf(request);
    if (reader === null) return refuse('not-known', request, path);
    const who = tellsWho(reader);
    const isSent = route.method === 'POST';
    const seconds = (isSent ? waitToSend : waitToRead)(who);
    if (seconds > 0) {
      return refuse('too-many', request, path, reader, { 'retry-after': String(seconds) });
    }
    if (!roles.includes(reader.role)) return refuse('not-for-role', request, path, reader);
    const form = isSent ? await readBody(request, limits.megabytes * MEGABYTE) : new FormData();
    if (typeof form === 'string') return refuse(form, request, path, reader);
    const language = languageIn(request);
    const token = form.get('token');
    const opened = typeof token === 'string' ? tokens.read(token, milliseconds, who) : null;
    const to = addressesFrom(path);
    try {
      // What others recorded, another door or process, is seen too.
      await (await setting.journal.register()).catchUp(setting.journal.store);
      const { number } = params;
      if (number !== undefined && !(await isThere(setting, number))) {
        return await refuse('not-found', request, path, reader);
      }
      const said = await route.answer({
        ...setting,
        reader,
        language,
        words: deskWords(language),
        today: dayOf(setting.journal, setting.judgedAt()),
        params,
        query: new URL(request.url).searchParams,
        form,
        to,
        token: () => tokens.make(milliseconds, who),
        tokenId: opened === null || opened.isOld ? null : opened.id,
        request,
        isStillKnown: async () => {
          const now = await readerOf(request);
          return now !== null && tellsWho(now) === who;
        },
      });
      if (said instanceof Response) return said;
      if ('goTo' in said) {
        return new Response(null, {
          status: 303,
          headers: { location: to(said.goTo), 'cache-control': 'no-store' },
        });
      }
      return await showing(request, route, path)(said, reader);
    } catch (error) {
      // Nobody is left to be told.
      if (request.signal.aborted) return new Response(null, { status: GONE });
      onError(error);
      return refuse(refusalOf(error), request, path, reader);
    }
  };

  return { answer, refuse };
};
