// Serves the desk over a journal until it is told to stop, and prints where: node bench/desk-server.ts FILE.
// A complaint comes in each second meanwhile.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openJournal } from '../packages/adapters/src/use-cases/opening/open-journal.ts';
import { desk } from '../packages/adapters/src/web/desk/desk.ts';
import { serveHere } from '../packages/adapters/src/web/serve.ts';
import { execute } from '../packages/domain/src/index.ts';
import { NOW } from './settings.ts';

const [file = ''] = process.argv.slice(2);
const journal = await openJournal({
  store: `sqlite:${file}`,
  wanted: 'existing',
  inventedClock: true,
});
const app = desk({
  journal,
  readerOf: () => ({ role: 'officer', name: 'anna' }),
  now: () => NOW,
  limits: { pagesPerMinute: 1_000_000, perMinute: 1_000_000 },
  onError: (error) => console.error(error),
});
const { url, close } = await serveHere(async (request) => app.fetch(request));
process.stdout.write(`${url}\n`);
// What is kept has to be made anew, as where people work.
const working = setInterval(() => {
  void execute(journal, {
    type: 'Receive',
    data: { at: '2026-06-30', channel: 'email', subjects: ['account'], officer: 'anna' },
    complaintId: randomUUID(),
    commandId: randomUUID(),
    actor: 'anna',
    now: NOW,
  });
}, 1000);
process.once('SIGTERM', () => {
  clearInterval(working);
  const { rss, heapUsed } = process.memoryUsage();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const processorSeconds = (userCPUTime + systemCPUTime) / 1e6;
  writeSync(1, `${JSON.stringify({ rss, heapUsed, rssPeak: maxRSS * 1024, processorSeconds })}\n`);
  void close().then(() => journal.close());
});
