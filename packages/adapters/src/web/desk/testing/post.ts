import type { openDesk } from './open-desk.ts';

type Fetch = Awaited<ReturnType<typeof openDesk>>['fetch'];

/** What is typed in a form, by the names of its fields; several of one that is there again. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** The hidden fields of a page's form: its token, and the revision that was seen. */
const hiddenOn = (page: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
    ),
  );

/** Opens a form, as a browser would. */
export const openForm = async (fetch: Fetch, place: string): Promise<Filled> =>
  hiddenOn(await (await fetch(place)).text());

/** Sends a form. */
export const post = async (fetch: Fetch, place: string, filled: Filled) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(filled)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  const answer = await fetch(place, { method: 'POST', body });
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    page: await answer.text(),
  };
};
