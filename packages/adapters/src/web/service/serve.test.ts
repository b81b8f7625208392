import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Instant, isKlachtError, KlachtError } from '@klacht/domain';
import { mailOf } from '../../use-cases/testing/mail-desk.ts';
import { errorInWords } from '../../words/errors/error-in-words.ts';
import { senderTo } from '../testing/mail-talk.ts';
import { type LogLine, type OwnRoutes, parseServiceConfig, serve } from './serve.ts';

const NOW: Instant = '2026-04-10T09:00:00Z';

/** A file that is neither JSON nor PEM. */
const HERE = import.meta.filename;

const folderOf = (): string => mkdtempSync(path.join(tmpdir(), 'klacht-serve-'));

/** A service over a journal in a folder of its own. */
const serving = async (given: object, folder = folderOf(), routes?: OwnRoutes) => {
  const log: LogLine[] = [];
  const config = parseServiceConfig({
    journal: { store: `sqlite:${path.join(folder, 'klacht.db')}` },
    ...given,
  });
  const service = await serve({
    config,
    environment: { SECRET: Buffer.alloc(32, 1).toString('base64'), SHORT: 'c2hvcnQ=' },
    log: (line) => log.push(line),
    ...(routes === undefined ? {} : { routes }),
    now: () => NOW,
    inventedClock: true,
  });
  onTestFinished(() => service.stop());
  return {
    service,
    log,
    folder,
    portOf: (part: string) => Number(/\d+$/.exec(service.at[part] ?? '')?.[0]),
  };
};

const asked = async (url: string | undefined, route: string) => {
  const response = await fetch(new URL(route, url));
  return { status: response.status, text: await response.text() };
};

describe('a service', () => {
  it('runs what its configuration names, and tells how it does', async () => {
    const { service, portOf, log } = await serving({
      http: { port: 0, form: { path: '/klacht', secretFrom: 'SECRET' } },
      smtp: { port: 0 },
      status: { port: 0 },
      inbox: { forgetRefusedAfterDays: 30 },
    });
    expect((await asked(service.at['http'], '/klacht?lang=en')).text).toContain('<form');
    expect((await asked(service.at['http'], '/')).status).toBe(404);
    expect(await asked(service.at['status'], '/health')).toEqual({
      status: 200,
      text: '{"status":"up"}',
    });
    expect(JSON.parse((await asked(service.at['status'], '/ready')).text)).toEqual({
      ready: true,
      parts: { http: true, smtp: true, inbox: true, register: true, status: true },
    });
    const sender = await senderTo(portOf('smtp'));
    expect(await sender.send(mailOf('Een koers.'))).toMatch(/^250 /);
    await sender.say('QUIT');
    const { text } = await asked(service.at['status'], '/metrics');
    expect(text).toContain('klacht_mails_total{part="smtp",outcome="received"} 1\n');
    expect(text).toContain('klacht_complaints 1\n');
    expect(text).toContain('klacht_ready 1\n');
    expect(text).toContain('klacht_requests_total{part="http",status="404"} 1\n');
    await service.stop();
    await service.ended;
    expect(log.map(({ part, event }) => `${part} ${event}`)).toEqual(
      expect.arrayContaining(['smtp started', 'service ready', 'smtp mail', 'service stopped']),
    );
    await expect(fetch(service.at['http'] ?? '')).rejects.toThrow('fetch failed');
  });

  it('answers one address no more often than it was told, whatever part is asked', async () => {
    const desk = { path: '/desk', userHeader: 'x-user', roleHeader: 'x-role' };
    const { service } = await serving({
      http: { port: 0, perMinute: 3, senderHeader: 'x-real-ip', form: { path: '/klacht' }, desk },
      status: { port: 0 },
    });
    const from = async (address: string, route: string) => {
      const headers = { 'x-real-ip': address };
      const { status, headers: said } = await fetch(new URL(route, service.at['http']), {
        headers,
      });
      return [status, said.has('retry-after')];
    };
    const routes = ['/klacht', '/desk/', '/nowhere', '/klacht', '/desk/register', '/nowhere'];
    const answers: unknown[] = [];
    for (const route of routes) answers.push(await from('192.0.2.1', route));
    const refused = [429, true];
    expect(answers).toEqual([[200, false], [401, false], [404, false], refused, refused, refused]);
    expect(await from('192.0.2.2', '/klacht')).toEqual([200, false]);
    const { text } = await asked(service.at['status'], '/metrics');
    expect(text).toContain('klacht_requests_total{part="http",status="429"} 3\n');
  });

  it('logs no word that anybody wrote, and no address', async () => {
    const { service, portOf, log } = await serving({ smtp: { port: 0 } });
    const sender = await senderTo(portOf('smtp'));
    await sender.send(mailOf('Zeer vertrouwelijk.'));
    await sender.say('QUIT');
    await service.stop();
    expect(JSON.stringify(log)).not.toMatch(/Fleur|fleur|vertrouwelijk|koers|example\.com/);
  });

  it('goes on after a stop with what it had', async () => {
    const first = await serving({ smtp: { port: 0 } });
    const sender = await senderTo(first.portOf('smtp'));
    await sender.send(mailOf('Een koers.'));
    await sender.say('QUIT');
    await first.service.stop();
    const second = await serving({ smtp: { port: 0 }, status: { port: 0 } }, first.folder);
    const again = await senderTo(second.portOf('smtp'));
    await again.send(mailOf('Een koers.'));
    await again.say('QUIT');
    const { text } = await asked(second.service.at['status'], '/metrics');
    expect(text).toContain('klacht_mails_total{part="smtp",outcome="repeated"} 1\n');
    expect(text).toContain('klacht_complaints 1\n');
  });

  it('sends reminders into the folder of its outbox, once', async () => {
    const config = (folder: string) => ({
      smtp: { port: 0 },
      outbox: { folder: path.join(folder, 'out') },
      reminders: { people: { eva: 'eva@bitonic.test' }, escalateTo: ['eva'], digest: false },
    });
    const folder = folderOf();
    const first = await serving(config(folder), folder);
    const sender = await senderTo(first.portOf('smtp'));
    await sender.send(mailOf('Een koers.'));
    await sender.say('QUIT');
    await first.service.stop();
    for (const _ of [1, 2]) await (await serving(config(folder), folder)).service.stop();
    const mails = readdirSync(path.join(folder, 'out'));
    expect(mails).toHaveLength(1);
    const text = readFileSync(path.join(folder, 'out', mails[0] ?? ''), 'utf8');
    expect(text).toContain('To: eva@bitonic.test');
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).toContain('2026-0001');
    expect(text).not.toMatch(/Fleur|fleur|koers/);
  });

  it('answers what the form and the desk do not by routes of the program, on its journal', async () => {
    const own: OwnRoutes = ({ journal, failed }) =>
      new Hono()
        .get('/api/numbers', async (context) =>
          context.json(
            await journal.ask((view) => [...view.entries()].map(({ number }) => number)),
          ),
        )
        .get('/api/refused', (context) => {
          failed('api', new KlachtError('invalid', 'invalid-input', 'Jan Geheim'));
          return context.json({}, 400);
        })
        .get('/api/broken', () => {
          throw new TypeError('Jan Geheim');
        })
        .post('/api/back', async ({ req }) => new Response(await req.text()))
        .all('*', ({ req }) => new Response(`none at ${req.path}`, { status: 404 }));
    const desk = { userHeader: 'x-user', roleHeader: 'x-role' };
    const http = { port: 0, form: { path: '/klacht' }, desk };
    const { service, portOf, log } = await serving(
      { http, smtp: { port: 0 }, status: { port: 0 } },
      folderOf(),
      own,
    );
    const sender = await senderTo(portOf('smtp'));
    await sender.send(mailOf('Een koers.'));
    await sender.say('QUIT');
    const at = service.at['http'];
    expect(await asked(at, '/api/numbers')).toEqual({ status: 200, text: '["2026-0001"]' });
    expect((await asked(at, '/klacht?lang=en')).text).toContain('<form');
    expect((await asked(at, '/desk/')).status).toBe(401);
    expect((await asked(at, '/desk/api/numbers')).text).toContain('<!doctype html>');
    expect(await asked(at, '/')).toEqual({ status: 404, text: 'none at /' });
    const sent = 'é'.repeat(100_000);
    const back = await fetch(new URL('/api/back', at), { method: 'POST', body: sent });
    expect(await back.text()).toBe(sent);
    expect((await asked(at, '/api/refused')).status).toBe(400);
    expect((await asked(at, '/api/broken')).status).toBe(500);
    expect(log.filter(({ event }) => event === 'failed')).toMatchObject([
      { part: 'api', code: 'invalid-input' },
      { part: 'http', code: 'TypeError' },
    ]);
    expect(JSON.stringify(log)).not.toContain('Geheim');
    const { text } = await asked(service.at['status'], '/metrics');
    expect(text).toContain('klacht_errors_total{part="api",code="invalid-input"} 1\n');
    expect(text).toContain('klacht_requests_total{part="http",status="500"} 1\n');
  });

  it('begins nothing with routes that have no port, or that cannot be made', async () => {
    const folder = folderOf();
    const refused: unknown = await serving({ status: { port: 0 } }, folder, () => new Hono()).catch(
      (error: unknown) => error,
    );
    if (!isKlachtError(refused)) throw refused;
    expect([errorInWords(refused, 'en'), errorInWords(refused, 'nl')]).toEqual([
      "config: http: expected a port for the program's own routes, got none",
      'http: verwacht is een poort voor de eigen routes van het programma, maar er is er geen.',
    ]);
    expect(readdirSync(folder)).toEqual([]);
    await expect(
      serving({ http: { port: 0 } }, folder, () => {
        throw new RangeError('no routes');
      }),
    ).rejects.toThrow('no routes');
    expect(readdirSync(folder)).not.toContain('klacht.db-wal');
  });

  it('says which secret is not there, and leaves nothing running', async () => {
    const form = { secretFrom: 'NOT_THERE' };
    await expect(serving({ http: { port: 0, form } })).rejects.toThrow(
      'config: http.form.secretFrom: expected the environment variable NOT_THERE to be set, got none',
    );
  });

  it.each([
    [{ http: { port: 0, form: { secretFrom: 'SHORT' } } }, 'SHORT to have 32 bytes in base64'],
    [
      { smtp: { port: 0, keyFile: HERE, certFile: HERE } },
      'smtp.keyFile: expected a key in PEM, and its certificate in certFile',
    ],
    [
      { smtp: { port: 0, keyFile: '/not/there.pem', certFile: HERE } },
      "smtp.keyFile: expected a file to read, got '/not/there.pem'",
    ],
    [
      { journal: { store: 'memory:', procedures: ['/not/there.json'] } },
      "journal.procedures[0]: expected a file to read, got '/not/there.json'",
    ],
    [
      { journal: { store: 'memory:', procedures: [HERE] } },
      `journal.procedures[0]: ${HERE}: expected JSON, got`,
    ],
  ])('does not begin with %j', async (given, said) => {
    await expect(serving(given)).rejects.toMatchObject({
      name: 'KlachtError',
      message: expect.stringContaining('config: ') as string,
    });
    await expect(serving(given)).rejects.toThrow(said);
  });

  it('leaves the outbox to the next where its reminders cannot begin', async () => {
    const folder = folderOf();
    writeFileSync(path.join(folder, 'klacht.db.reminders'), 'something else');
    const outbox = { folder: path.join(folder, 'out') };
    const reminders = { people: { eva: 'eva@bitonic.test' } };
    await expect(serving({ outbox, reminders }, folder)).rejects.toThrow('klacht.db.reminders');
    expect((await serving({ outbox }, folder)).log).toContainEqual(
      expect.objectContaining({ event: 'ready' }),
    );
  });

  it('says where it cannot listen, and closes what it had begun', async () => {
    const { portOf } = await serving({ smtp: { port: 0 } });
    const taken = portOf('smtp');
    const next = { http: { port: 0, form: {} }, smtp: { port: taken } };
    await expect(serving(next)).rejects.toThrow(
      `smtp: expected to listen on 127.0.0.1 port ${taken}`,
    );
  });
});
