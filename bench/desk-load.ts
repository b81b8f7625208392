// Asks a desk for pages at a rate, however long the answers take, and prints what they took as JSON:
// node bench/desk-load.ts URL RATE SECONDS COMPLAINTS
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Asked, DeskLoad } from './desk.ts';

const [url = '', rate = '', seconds = '', complaints = ''] = process.argv.slice(2);

const PAGES = Math.max(1, Math.ceil(Number(complaints) / 50));

const agent = new Agent({ keepAlive: true });

type Page = { readonly isPage: boolean; readonly body: Buffer };

const ask = async (place: string): Promise<Page> => {
  const request = get(url + place, { agent });
  let response: IncomingMessage;
  try {
    [response] = (await once(request, 'response')) as [IncomingMessage];
  } catch (error) {
    // The desk closed it while it was idle: a browser asks again too.
    if (request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET') {
      return ask(place);
    }
    throw error;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { isPage: response.statusCode === 200, body: Buffer.concat(chunks) };
};

/** Numbers of complaints of pages here and there in the register. */
const numbersIn = async (): Promise<readonly string[]> => {
  const numbers: string[] = [];
  for (let part = 0; part < 10; part += 1) {
    const { body } = await ask(`register?page=${1 + Math.floor((PAGES * part) / 10)}`);
    for (const [, number = ''] of body.toString().matchAll(/href="[^"]*c\/([\d-]+)"/g)) {
      numbers.push(number);
    }
  }
  return numbers;
};

/** What an officer asks for in a day, twenty at a time. */
const MIX: readonly Asked[] = [
  ...(['register', 'page', 'filter', 'work', 'page'] as const),
  ...(['register', 'complaint', 'filter', 'page', 'sorted'] as const),
  ...(['register', 'page', 'filter', 'work', 'complaint'] as const),
  ...(['register', 'page', 'filter', 'work', 'sorted'] as const),
];

/** What stands for the officers in an address. */
const officersOn = ({ body }: Page): readonly string[] =>
  Array.from(
    body.toString().matchAll(/<option value="([\da-f]{16})"/g),
    ([, officer = '']) => officer,
  );

const officers = officersOn(await ask('register'));

const places: Readonly<Record<Asked, (index: number) => string>> = {
  register: () => 'register',
  page: (index) => `register?page=${1 + ((index * 37) % PAGES)}`,
  filter: (index) =>
    `register?status=judged&officer=${officers[index % 3]}&page=${1 + (index % Math.ceil(PAGES / 3))}`,
  sorted: (index) =>
    `register?officer=${officers[0]}&sort=target&page=${1 + (index % Math.ceil(PAGES / 3))}`,
  work: (index) => (index % 2 === 0 ? '' : '?of=all'),
  complaint: () => '',
};

const numbers = await numbersIn();
for (const [index, asked] of MIX.entries()) await ask(places[asked](index));

const total = Number(rate) * Number(seconds);
const answered: Record<Asked, number[]> = {
  register: [],
  page: [],
  filter: [],
  sorted: [],
  work: [],
  complaint: [],
};
const late: number[] = [];
let errors = 0;

const failed = (place: string, why: unknown): void => {
  if (errors === 0) console.error(`${place}:`, why);
  errors += 1;
};

const measured = async (index: number, due: number): Promise<void> => {
  const asked = MIX[index % MIX.length] ?? 'register';
  const place =
    asked === 'complaint' ? `c/${numbers[(index * 7) % numbers.length]}` : places[asked](index);
  late.push(performance.now() - due);
  try {
    const { isPage, body } = await ask(place);
    if (!isPage) failed(place, body.toString().slice(0, 500));
  } catch (error) {
    failed(place, error);
  }
  // From when it was due, so that waiting for a turn counts.
  answered[asked].push(performance.now() - due);
};

const begun = performance.now();
const all: Promise<void>[] = [];
while (all.length < total) {
  const now = performance.now();
  for (;;) {
    const due = begun + (all.length * 1000) / Number(rate);
    if (due > now || all.length >= total) break;
    all.push(measured(all.length, due));
  }
  await setTimeout(1);
}
await Promise.all(all);
const took = (performance.now() - begun) / 1000;
agent.destroy();

const spreadOf = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return { requests: sorted.length, medianMs: at(0.5), p99Ms: at(0.99), mostMs: at(1) };
};

const load: DeskLoad = {
  errors,
  seconds: took,
  all: spreadOf(Object.values(answered).flat()),
  each: Object.entries(answered).map(([asked, times]) => ({ asked, ...spreadOf(times) })),
  clientLateP99Ms: spreadOf(late).p99Ms,
};
process.stdout.write(JSON.stringify(load));
