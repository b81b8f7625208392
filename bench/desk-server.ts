// Serves the desk over a journal until it is told to stop, and prints where: node bench/desk-server.ts FILE
import { openJournal } from '../packages/adapters/src/use-cases/open-journal.ts';
import { desk } from '../packages/adapters/src/web/desk/desk.ts';
import { serveHere } from '../packages/adapters/src/web/serve.ts';

const [file = ''] = process.argv.slice(2);
const journal = await openJournal({ store: `sqlite:${file}`, wanted: 'existing' });
const app = desk({
  journal,
  readerOf: () => ({ role: 'officer', name: 'anna' }),
  limits: { pagesPerMinute: 1_000_000 },
});
const { url, close } = await serveHere(async (request) => app.fetch(request));
process.stdout.write(`${url}\n`);
process.once('SIGTERM', () => {
  void close().then(() => journal.close());
});
