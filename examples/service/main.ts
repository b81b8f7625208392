// A complaints service: what its configuration names, which `serve` runs, and beside it the desk for
// people and routes for programs.
import { readFileSync } from 'node:fs';
import { desk } from '@klacht/adapters/desk';
import { type OwnRoutes, parseServiceConfig, serve } from '@klacht/adapters/serve';
import { stopSignal } from '@klacht/adapters/stop';
import { Hono } from 'hono';
import { answering, readerOf } from './http.ts';
import { routes as api } from './routes.ts';

const [file = 'klacht.json'] = process.argv.slice(2);
const config = parseServiceConfig(JSON.parse(readFileSync(file, 'utf8')), file);

/** The desk for people beneath `/complaints`, and routes for programs. */
const routes: OwnRoutes = async ({ journal, failed }) => {
  const pages = desk({ journal, readerOf, onError: (error) => failed('desk', error) });
  const view = await journal.register();
  const answer = answering(api, { journal, view, onError: (error) => failed('api', error) });
  return new Hono().route('/complaints', pages).all('*', ({ req }) => answer(req.raw));
};

const stop = stopSignal(); // before it says that it runs: who sees that may end it
const service = await serve({ config, routes, log: (line) => console.log(JSON.stringify(line)) });
await Promise.race([service.ended, stop.asked]);
await service.stop();
