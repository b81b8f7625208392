import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { chained, verifyJournal } from '@klacht/adapters/proof';
import { openSqliteEventStore } from '@klacht/adapters/sqlite';
import { accessStream, bitonic, execute, parseRequest } from '@klacht/domain';
import { deliver } from './testing/deliver.ts';
import { killStarted, newFile, receive, start } from './testing/service.ts';

const after = ({ complaintId }: { readonly complaintId: string }, type: string, data: object) => ({
  commandId: randomUUID(),
  complaintId,
  type,
  data,
});

afterEach(killStarted);

const today = new Date().toISOString().slice(0, 10);

describe('the service', () => {
  it('records a command once, and the register has it when it answers', async () => {
    const service = await start(newFile());
    const command = receive();
    const answers = [await service.post('/commands', command)];
    expect(await service.get('/register')).toMatchObject({
      status: 200,
      body: [{ complaintId: command.complaintId, status: 'received' }],
    });
    answers.push(await service.post('/commands', command));
    expect(answers).toEqual(
      ['recorded', 'repeated'].map((outcome) => ({
        status: 200,
        body: { outcome, type: 'Received', revision: 0 },
      })),
    );
  });

  it('shows the register a page at a time', async () => {
    const service = await start(newFile());
    const commands = Array.from({ length: 103 }, () => receive());
    for (const command of commands) await service.post('/commands', command);
    const ids = ({ body }: { readonly body: unknown }) =>
      (body as { complaintId: string }[]).map(({ complaintId }) => complaintId);
    const pages = [await service.get('/register'), await service.get('/register?from=100')];
    expect(pages.flatMap(ids)).toEqual(commands.map(({ complaintId }) => complaintId));
    expect(ids(pages[1] ?? { body: [] })).toHaveLength(3);
  });

  it('refuses by kind, and logs nothing that was sent in', async () => {
    const service = await start(newFile());
    const received = receive();
    await service.post('/commands', received);
    const refusals = [
      await service.post('/commands', receive({}, { naam: 'Jan Geheim' })),
      await service.post('/commands', receive({}, { text: 'x'.repeat(200_000) })),
      await service.post('/commands', { ...received, commandId: randomUUID() }),
      await service.get(`/dossier?complaint=${randomUUID()}`),
      await service.get(`/dossier?complaint=${received.complaintId}`, { role: 'employee' }),
      await service.get(`/dossier?complaint=${received.complaintId}`, { role: 'complainant' }),
      await service.post('/commands', receive({ actor: 'bram' }), { headers: {} }),
      await service.get('/'),
    ];
    expect(refusals.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [400, 'invalid-input'],
      [400, 'too-large'],
      [422, 'already-received'],
      [400, 'unknown-complaint'],
      [422, 'not-concerned'],
      [400, 'invalid-input'],
      [401, 'not-logged-in'],
      [404, 'no-such-route'],
    ]);
    expect(service.logged()).toContainEqual(
      expect.objectContaining({ part: 'api', event: 'failed', code: 'invalid-input' }),
    );
    expect(JSON.stringify(service.logged())).not.toMatch(/Jan|naam|xxx/);
  });

  it('shows a dossier as far as the role may see it, once that is recorded', async () => {
    const file = newFile();
    const service = await start(file);
    const received = receive();
    await service.post('/commands', received);
    const read = async (role: string): Promise<string> =>
      JSON.stringify(
        (await service.get(`/dossier?complaint=${received.complaintId}`, { role })).body,
      );
    expect(await read('officer')).toContain('"name":"Fleur Proef"');
    expect(await read('auditor')).toContain('"name":"[hidden]"');
    expect(await service.end('SIGTERM')).toBe(0);
    const store = openSqliteEventStore(file);
    const readings = await Array.fromAsync(store.readStream(accessStream(received.complaintId)));
    expect(readings.flat().map(({ data }) => data)).toMatchObject([
      { reader: 'anna', role: 'officer' },
      { reader: 'anna', role: 'auditor' },
    ]);
    await store.close();
  });

  it('answers what is overdue, and with the report of a year', async () => {
    const service = await start(newFile());
    const received = receive();
    await service.post('/commands', received);
    const { body } = await service.get('/overdue');
    expect(body).toContainEqual(
      expect.objectContaining({ complaintId: received.complaintId, kind: 'acknowledge' }),
    );
    expect(await service.get('/report?year=2015')).toMatchObject({
      status: 200,
      body: { year: 2015, asOf: '2015-12-31', rollForward: { received: 1 } },
    });
    expect(await service.get('/report?year=x')).toMatchObject({ status: 400 });
  });

  it('answers a request to be forgotten: not while the complaint is open, then for good', async () => {
    const service = await start(newFile());
    const received = receive();
    const dossier = `/dossier?complaint=${received.complaintId}`;
    const erasure = `/erasure?complaint=${received.complaintId}`;
    const forget = async () => {
      await service.post('/commands', after(received, 'RequestErasure', { at: today }));
      return service.post(erasure, {});
    };
    await service.post('/commands', received);
    expect(await forget()).toMatchObject({ status: 200, body: { outcome: 'refused' } });
    await service.post('/commands', after(received, 'Withdraw', { at: '2015-05-20' }));
    expect(JSON.stringify((await service.get(dossier)).body)).toContain('Fleur Proef');
    expect(await forget()).toMatchObject({ status: 200, body: { outcome: 'erased', texts: 2 } });
    expect(await service.post(erasure, {})).toMatchObject({
      status: 200,
      body: { outcome: 'erased' },
    });
    expect(JSON.stringify((await service.get(dossier)).body)).toContain('"name":"[erased]"');
  });
});

describe('what the configuration names', () => {
  it('runs beside the routes: a form, and mail, whose complaints the routes answer with', async () => {
    const service = await start(newFile());
    const { lmtp = '', status = '' } = service.at;
    expect((await service.page('/klacht?lang=en', {})).text).toContain('<form');
    expect(await deliver(lmtp, ['From: fleur@example.com', '', 'De koers klopt niet.'])).toMatch(
      /^250 /,
    );
    expect(await service.get('/register')).toMatchObject({ body: [{ status: 'received' }] });
    const answers = await Promise.all(
      ['/health', '/ready'].map(async (route) => (await fetch(new URL(route, status))).json()),
    );
    expect(answers).toMatchObject([
      { status: 'up' },
      { ready: true, parts: { http: true, lmtp: true, outbox: true, reminders: true } },
    ]);
    const metrics = await (await fetch(new URL('/metrics', status))).text();
    expect(metrics).toContain('klacht_complaints 1\n');
    expect(await service.end('SIGTERM')).toBe(0);
    expect(service.logged().at(-1)).toMatchObject({ part: 'service', event: 'stopped' });
  });
});

describe('a service that is killed', () => {
  it('has lost nothing that it answered, and takes everything once when it is sent again', async () => {
    const file = newFile();
    const commands = Array.from({ length: 200 }, () => receive());
    const first = await start(file);
    const answered: string[] = [];
    let killed: Promise<unknown> = Promise.resolve();
    const send = async (command: (typeof commands)[number]): Promise<void> => {
      const { status } = await first.post('/commands', command);
      if (status === 200) answered.push(command.commandId);
      if (answered.length === 20) killed = first.end('SIGKILL');
    };
    await Promise.allSettled(commands.map(send));
    expect(await killed).toBe('SIGKILL');

    const second = await start(file);
    const outcomes = new Map<string, unknown>();
    for (const command of commands) {
      const { body } = await second.post('/commands', command);
      outcomes.set(command.commandId, (body as { outcome: string }).outcome);
    }
    expect(answered.map((id) => outcomes.get(id))).toEqual(answered.map(() => 'repeated'));
    expect(await second.end('SIGTERM')).toBe(0);
    const store = openSqliteEventStore(file);
    expect((await Array.fromAsync(store.readAll())).flat()).toHaveLength(commands.length);
    expect(await verifyJournal(store)).toBeNull();
    await store.close();
  });

  it('between an erasure and its key destroys the key when it starts', async () => {
    const file = newFile();
    const service = await start(file);
    const received = receive();
    await service.post('/commands', received);
    await service.post('/commands', after(received, 'Withdraw', { at: '2015-05-20' }));
    await service.post('/commands', after(received, 'RequestErasure', { at: today }));
    await service.end('SIGKILL');
    const store = chained(openSqliteEventStore(file));
    const erase = { ...after(received, 'Erase', { at: today }), actor: 'anna' };
    const now = new Date().toISOString();
    await execute({ store, procedures: [bitonic] }, parseRequest({ ...erase, now }));
    await store.close();
    const next = await start(file);
    const { body } = await next.get(`/dossier?complaint=${received.complaintId}`);
    expect(JSON.stringify(body)).toContain('"name":"[erased]"');
  });

  it('shows people the desk, each in the role that the proxy tells', async () => {
    const service = await start(newFile());
    await service.post('/commands', receive());
    const officer = { 'x-user': 'anna', 'x-role': 'officer' };
    const home = await service.page('/complaints?of=all', officer);
    expect([home.status, home.url.endsWith('/complaints/?of=all')]).toEqual([200, true]);
    expect(home.text).toContain('href="./c/2015-0001"');
    const auditor = { 'x-user': 'eva', 'x-role': 'auditor' };
    const pages = [
      await service.page('/complaints/c/2015-0001', officer),
      await service.page('/complaints/c/2015-0001', auditor),
      await service.page('/complaints/', {}),
      await service.page('/complaints/', { 'x-user': 'anna', 'x-role': 'boss' }),
    ];
    expect(pages.map(({ status, text }) => [status, text.includes('Fleur Proef')])).toEqual([
      [200, true],
      [200, false],
      [401, false],
      [422, false],
    ]);
  });
});
