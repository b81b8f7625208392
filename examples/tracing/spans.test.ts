import { afterEach, beforeEach, expect, it } from 'vitest';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { openJournal } from '@klacht/adapters/journal';
import { giveCommand } from '@klacht/adapters/use-cases';
import { spansOfKlacht } from './spans.ts';

const exporter = new InMemorySpanExporter();
let stop = (): void => {};

beforeEach(() => {
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
  stop = spansOfKlacht();
});
afterEach(() => {
  stop();
  trace.disable();
  exporter.reset();
});

const command = {
  commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
  complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  type: 'Receive',
  data: { at: '2026-04-02', channel: 'form', subjects: [], complainant: { name: 'Fleur' } },
};

it('a command is a span, with the append in it, and one that is refused says why', async () => {
  const journal = await openJournal({ store: 'memory:' });
  const by = { actor: 'anna', now: '2026-04-02T09:00:00Z' } as const;
  await giveCommand(journal, command, by);
  const other = { ...command, commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a11' };
  await expect(giveCommand(journal, other, by)).rejects.toThrow(/received/);
  await journal.register();
  await journal.close();

  const spans = exporter.getFinishedSpans();
  const [append, execute, refused, ...rest] = spans;
  expect(append).toMatchObject({
    name: 'klacht append',
    attributes: { 'klacht.events': 1, 'klacht.outcome': 'recorded' },
    parentSpanContext: { spanId: execute?.spanContext().spanId },
  });
  expect(execute).toMatchObject({
    name: 'klacht execute',
    attributes: { 'klacht.command': 'Receive', 'klacht.outcome': 'recorded' },
    parentSpanContext: undefined,
  });
  expect(refused).toMatchObject({
    name: 'klacht execute',
    attributes: { 'error.type': 'already-received' },
    status: { code: SpanStatusCode.ERROR },
  });
  expect(rest.map(({ name }) => name)).toContain('klacht catch-up');
  const told = JSON.stringify(spans.map(({ name, attributes }) => ({ name, attributes })));
  expect(told).not.toMatch(/Fleur|anna|0b7e9c52|6f1c0c1e/);
});

it('nothing is a span once it was stopped', async () => {
  stop();
  const journal = await openJournal({ store: 'memory:' });
  await journal.register();
  await journal.close();
  expect(exporter.getFinishedSpans()).toEqual([]);
});
