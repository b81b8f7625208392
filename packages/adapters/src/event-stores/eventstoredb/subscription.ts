import type { AllStreamResolvedEvent, AllStreamSubscription } from '@eventstore/db-client';
import { silence } from './failures.ts';

/**
 * The events of a subscription, in batches of those that have arrived, until it ends or the signal
 * is aborted. The client holds no more than it was told to, so that a slow reader slows the server.
 *
 * @param confirmWithinMs how long the server has to confirm it; after that it may be quiet for ever
 * @throws what the client reports, and when nothing was confirmed in time
 */
export async function* arrivals(
  subscription: AllStreamSubscription,
  stop: AbortSignal,
  confirmWithinMs: number,
): AsyncGenerator<readonly AllStreamResolvedEvent[]> {
  let failure: Error | undefined;
  let over = false;
  let wake = (): void => {};
  const end = (): void => {
    over = true;
    wake();
  };
  const fail = (error: Error): void => {
    failure ??= error;
    end();
  };
  const timer = setTimeout(() => fail(silence(confirmWithinMs)), confirmWithinMs);
  subscription
    .on('error', fail)
    .on('end', end)
    .on('close', end)
    .on('confirmation', () => clearTimeout(timer))
    .on('readable', () => wake());
  stop.addEventListener('abort', end);
  try {
    for (;;) {
      const events: AllStreamResolvedEvent[] = [];
      for (;;) {
        const event = subscription.read() as AllStreamResolvedEvent | null;
        if (event === null) break;
        events.push(event);
      }
      if (stop.aborted) return;
      if (events.length > 0) yield events;
      else if (failure !== undefined) throw failure;
      else if (over) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
    // It waits for a connection, so nobody waits for it.
    subscription.unsubscribe().catch(() => {});
  }
}
