// What klacht does as spans of OpenTelemetry, by its API package alone: which SDK receives them, and
// where it sends them, is for the program that calls this.
import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import { context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Traced, TraceMessage } from '@klacht/adapters/tracing';

const NAMES: readonly Traced[] = ['execute', 'append', 'catch-up'];

/**
 * Makes a span of each thing that klacht does from now on: `klacht execute`, with `klacht append` within
 * it, and `klacht catch-up`.
 *
 * @returns what ends it
 */
export const spansOfKlacht = (): (() => void) => {
  const tracer = trace.getTracer('klacht');
  const current = new AsyncLocalStorage<Span>();
  const ends = NAMES.map((name) => {
    const [start, end] = [channel(`klacht:${name}:start`), channel(`klacht:${name}:end`)];
    start.bindStore(current, (message) => {
      const parent = current.getStore();
      const within =
        parent === undefined ? context.active() : trace.setSpan(context.active(), parent);
      const { attributes } = message as TraceMessage;
      return tracer.startSpan(`klacht ${name}`, { attributes }, within);
    });
    const finish = (message: unknown): void => {
      const span = current.getStore();
      if (span === undefined) return;
      const { attributes } = message as TraceMessage;
      span.setAttributes(attributes);
      if ('error.type' in attributes) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
    end.subscribe(finish);
    return () => {
      start.unbindStore(current);
      end.unsubscribe(finish);
    };
  });
  return () => {
    for (const one of ends) one();
  };
};
