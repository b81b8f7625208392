import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { bitonic, type Instant } from '@klacht/domain';
import { openJournal, type OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { form, type FormOptions } from './form.ts';

const PLACE = 'https://example.com/complaint';
const SECRET = new Uint8Array(32).fill(7);

let journal: OpenJournal;
let present: Instant;

beforeEach(async () => {
  journal = await openJournal({
    store: 'memory:',
    wanted: 'create',
    procedures: [bitonic],
    inventedClock: true,
  });
  present = '2026-04-02T09:00:00Z';
});

const desk = (more: Partial<FormOptions> = {}) =>
  form({
    journal,
    firm: 'Bitonic',
    secret: SECRET,
    now: () => present,
    ...more,
  });

type Answer = ReturnType<typeof desk>;

const opened = async (answer: Answer, lang = 'en'): Promise<string> => {
  const text = await (await answer(new Request(`${PLACE}?lang=${lang}`))).text();
  return /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
};

const SAID = {
  'complainant.name': 'Proef',
  'complainant.firstName': 'Fleur',
  'complainant.email': 'fleur@example.com',
  description: 'The price was another one.\r\nTwice.',
};

const sending = (fields: Readonly<Record<string, string | File>>, lang = 'en'): Request => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request(`${PLACE}?lang=${lang}`, { method: 'POST', body });
};

const register = async () => {
  await (await journal.register()).catchUp(journal.store);
  const entries = await journal.ask((view) => [...view.entries()]);
  return entries.map(({ number, complaint }) => ({ number, complaint }));
};

describe('the form for a complaint', () => {
  it('is a page in the language that is asked for, or else preferred', async () => {
    const answer = desk();
    const asked = async (address: string, preferred?: string) => {
      const headers = preferred === undefined ? {} : { 'accept-language': preferred };
      return (await answer(new Request(address, { headers }))).text();
    };
    expect(await asked(PLACE)).toContain('<html lang="nl">');
    expect(await asked(`${PLACE}?lang=en`, 'nl')).toContain('<html lang="en">');
    expect(await asked(PLACE, 'fr;q=0.9, en-GB;q=0.8, nl;q=0.1')).toContain('<html lang="en">');
    expect(await asked(PLACE)).toContain('Met dit formulier dient u een klacht in bij Bitonic.');
  });

  it('records what was sent, and answers with the number and a copy', async () => {
    const answer = desk();
    const response = await answer(sending({ ...SAID, token: await opened(answer) }));
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('Complaint 2026-0001 has been received');
    expect(page).toContain('The price was another one.\nTwice.');
    const [one] = await register();
    expect(one?.complaint).toMatchObject({
      received: { at: '2026-04-02', instant: '2026-04-02T09:00:00Z' },
      documents: [{ from: 'complainant' }],
    });
  });

  it('keeps each attachment byte for byte, and the power of attorney as the mandate', async () => {
    const answer = desk();
    const order = new File([new Uint8Array([0, 255, 13, 10])], 'order.bin');
    const mandate = new File(['I may.'], 'C:\\papers\\mandate.txt', { type: 'text/plain' });
    await answer(
      sending({
        ...SAID,
        'representative.name': 'Vries',
        token: await opened(answer),
        attachments: order,
        mandate,
      }),
    );
    const digests = [new Uint8Array([0, 255, 13, 10]), new TextEncoder().encode('I may.')].map(
      (bytes) => createHash('sha256').update(bytes).digest('hex'),
    );
    const [one] = await register();
    expect(one?.complaint.documents.map(({ digest }) => digest)).toEqual(
      expect.arrayContaining(digests),
    );
    expect(one?.complaint.documents).toHaveLength(3);
  });

  it('takes the same sending once, however often it comes, also at the same time', async () => {
    const answer = desk();
    const token = await opened(answer);
    const answers = await Promise.all(
      [1, 2, 3].map(async () => answer(sending({ ...SAID, token }))),
    );
    present = '2026-04-02T09:05:00Z';
    answers.push(await answer(sending({ ...SAID, token })));
    for (const response of answers) expect(await response.text()).toContain('2026-0001');
    expect(await register()).toHaveLength(1);
  });

  it.each([
    ['complainant.name', { 'complainant.name': ' ' }, 'Fill this in.'],
    ['description', { description: '' }, 'Fill this in.'],
    ['complainant.email', { 'complainant.email': 'fleur@' }, 'such as name@example.com'],
    ['complainant.email', { 'complainant.email': '' }, 'or a street and a city'],
    ['factsOn-0', { 'factsOn.0': '2026-04-03' }, 'a day that has come'],
    ['factsOn-1', { 'factsOn.1': '2026-02-30' }, 'a day that exists'],
    ['damage-amount', { 'damage.amount': 'a lot' }, 'an amount such as 1250.50'],
    ['contact-email', { 'contact.email': 'x' }, 'such as name@example.com'],
    ['representative-name', { 'representative.phone': '0612345678' }, 'Fill this in.'],
    ['service', { service: 'x'.repeat(301) }, 'Make this shorter'],
  ])(
    'says at %s what is wrong with it, keeps what was typed, and records nothing',
    async (field, change, words) => {
      const answer = desk();
      const token = await opened(answer);
      const response = await answer(sending({ ...SAID, ...change, token }));
      expect(response.status).toBe(422);
      const page = await response.text();
      const id = field.replaceAll('.', '-');
      expect(page).toMatch(new RegExp(`<span class="error" id="${id}-error">[^<]*${words}`));
      expect(page).toContain(`href="#${id}"`);
      expect(page).toMatch(/<title>Error: /);
      expect(page).toContain('value="Fleur"');
      expect(await register()).toEqual([]);
      // What was put right is taken under the same token.
      expect((await answer(sending({ ...SAID, token }))).status).toBe(200);
    },
  );

  it.each([
    ['1250.50', '1250.50'],
    ['€ 1.250,50', '1250.50'],
    ['1,250.50', '1250.50'],
    ['1.250', '1250'],
    ['20', '20'],
    ['0,5', '0.5'],
  ])('reads the amount %s as %s', async (text, value) => {
    const answer = desk();
    await answer(sending({ ...SAID, 'damage.amount': text, token: await opened(answer) }));
    const events: unknown[] = [];
    for await (const batch of journal.store.readAll()) events.push(...batch);
    expect(events[0]).toMatchObject({ data: { damage: { amount: { value, currency: 'EUR' } } } });
  });

  it('escapes what was typed', async () => {
    const answer = desk();
    const name = '"><script>alert(1)</script>';
    const shown = await (
      await answer(sending({ 'complainant.name': name, token: await opened(answer) }))
    ).text();
    expect(shown).not.toContain('<script>');
    expect(shown).toContain('&quot;&gt;&lt;script&gt;');
  });

  it('asks for a form that was opened here, and not long ago', async () => {
    const answer = desk();
    const token = await opened(answer);
    for (const wrong of ['', 'x', token.replace(/.$/, token.endsWith('A') ? 'B' : 'A')]) {
      const response = await answer(sending({ ...SAID, token: wrong }));
      expect(response.status).toBe(409);
      expect(await response.text()).toContain('value="Fleur"');
    }
    present = '2026-04-02T21:00:01Z';
    expect((await answer(sending({ ...SAID, token }))).status).toBe(409);
    expect(await register()).toEqual([]);
  });

  it('takes no more of one sender than a minute has room for', async () => {
    const answer = desk({
      limits: { perMinute: 2 },
      senderOf: ({ headers }) => headers.get('x-sender') ?? '',
    });
    const from = async (sender: string) => {
      const request = sending({ token: 'x' });
      request.headers.set('x-sender', sender);
      return answer(request);
    };
    expect([(await from('a')).status, (await from('a')).status]).toEqual([409, 409]);
    const refused = await from('a');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^([1-9]|[1-5]\d|60)$/);
    expect((await from('b')).status).toBe(409);
    // The minute is the machine's, for the clock that is given may stand still.
    present = '2026-04-02T09:01:00Z';
    expect((await from('a')).status).toBe(429);
  });

  it('stops reading what is too large, whatever its header says', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
    const response = await desk({ limits: { megabytes: 1 } })(new Request(PLACE, init));
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(20);
  });

  it.each([' ', '/', 'C:\\files\\'])('keeps a file that is called %j', async (name) => {
    const answer = desk();
    const token = await opened(answer);
    const file = new File(['of no name'], name);
    const response = await answer(sending({ ...SAID, token, attachments: file }));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('part-1');
    const digest = createHash('sha256').update('of no name').digest('hex');
    const [entry] = await register();
    expect(entry?.complaint.documents.map((one) => one.digest)).toContain(digest);
  });

  it('takes no more files than it says', async () => {
    const answer = desk({ limits: { files: 1 } });
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...SAID, token: await opened(answer) })) {
      body.append(name, value);
    }
    for (const name of ['a.txt', 'b.txt']) body.append('attachments', new File(['x'], name));
    const response = await answer(new Request(PLACE, { method: 'POST', body }));
    expect(response.status).toBe(413);
    expect(await register()).toEqual([]);
  });

  it.each([
    ['DELETE', null, 405],
    ['POST', 'application/json', 415],
    ['POST', 'multipart/form-data; boundary=x', 415],
  ])('refuses %s of %s', async (method, type, status) => {
    const init =
      type === null ? { method } : { method, body: '{}', headers: { 'content-type': type } };
    expect((await desk()(new Request(PLACE, init))).status).toBe(status);
  });

  it('says so where the journal is out of reach, and takes the same sending later', async () => {
    const told: unknown[] = [];
    const answer = desk({ onError: (error) => told.push(error) });
    const token = await opened(answer);
    await journal.close();
    const response = await answer(sending({ ...SAID, token }));
    expect(response.status).toBe(503);
    const page = await response.text();
    expect(page).toContain('could not be recorded');
    expect(page).toContain(`value="${token}"`);
    expect(told).toHaveLength(1);
  });

  it('lets no page frame it, keeps it nowhere, and posts to itself alone', async () => {
    const { headers } = await desk()(new Request(PLACE));
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
    });
  });
});
