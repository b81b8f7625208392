import { complaintIdOf, isKlachtError, type Position, type RecordedEvent } from '@klacht/domain';
import type { OpenJournal } from '../../../use-cases/opening/open-journal.ts';
import type { Answer, Asked } from '../asked.ts';

/** A reader has a stream a browser; more are a program's. */
const STREAMS_A_READER = 8;

/** How often a stream says that it is there, so that a proxy does not end it. */
const BEAT_MS = 20_000;

/** How long a browser waits before it asks again. */
const RETRY_MS = 2000;

const open = new Map<string, number>();

/** The numbers of the complaints that events are of: who read a dossier is nobody's news. */
const numbersOf = async (
  journal: OpenJournal,
  events: readonly RecordedEvent[],
): Promise<readonly string[]> => {
  const ids = new Set(events.flatMap(({ stream }) => complaintIdOf(stream) ?? []));
  if (ids.size === 0) return [];
  await (await journal.register()).catchUp(journal.store);
  return journal.ask((register) => [...ids].flatMap((id) => register.find(id)?.number ?? []));
};

const startOf = async ({ journal, request, query }: Asked): Promise<Position | null> =>
  request.headers.get('last-event-id') ??
  query.get('after') ??
  (await journal.store.lastEvent())?.position ??
  null;

const isUnknown = (error: unknown): boolean =>
  isKlachtError(error) && error.code === 'unknown-position';

/**
 * What is recorded, as it is recorded: the position and the numbers, and nothing that anybody said. A page
 * asks for itself anew, so that it shows what its reader may see.
 */
export const live = async (asked: Asked): Promise<Answer> => {
  const { journal, reader, request, isStillKnown } = asked;
  const who = JSON.stringify([reader.role, reader.name]);
  const count = open.get(who) ?? 0;
  if (count >= STREAMS_A_READER) return new Response(null, { status: 429 });
  open.set(who, count + 1);
  const ended = new AbortController();
  const from = await startOf(asked);
  const text = new TextEncoder();
  let beat: NodeJS.Timeout | undefined;
  const end = (): void => {
    if (ended.signal.aborted) return;
    ended.abort();
    clearInterval(beat);
    const left = (open.get(who) ?? 1) - 1;
    if (left === 0) open.delete(who);
    else open.set(who, left);
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const say = (told: string): void => {
        // Who does not read what was said would have it kept for them without end.
        if (ended.signal.aborted) return;
        if ((controller.desiredSize ?? 0) < -64) {
          end();
          controller.error(new Error('expected a reader that reads'));
          return;
        }
        controller.enqueue(text.encode(told));
      };
      const tellFrom = async (position: Position | null): Promise<void> => {
        for await (const events of journal.store.changes(position, ended.signal)) {
          const numbers = await numbersOf(journal, events);
          const last = events.at(-1);
          if (numbers.length === 0 || last === undefined) continue;
          if (!(await isStillKnown())) return;
          say(`id: ${last.position}\nevent: recorded\ndata: ${JSON.stringify({ numbers })}\n\n`);
        }
      };
      const tell = async (): Promise<void> => {
        try {
          await tellFrom(from);
        } catch (error) {
          // A position of another journal: what is there now is news enough.
          if (isUnknown(error)) await tellFrom((await journal.store.lastEvent())?.position ?? null);
          else throw error;
        }
      };
      say(`retry: ${RETRY_MS}\n\n`);
      beat = setInterval(() => say(':\n\n'), BEAT_MS).unref();
      const close = (): void => {
        if (ended.signal.aborted) return;
        end();
        controller.close();
      };
      // The browser asks again, and is told then what is wrong, or that it is no longer for who asks.
      tell().then(close, close);
    },
    cancel: end,
  });
  request.signal.addEventListener('abort', end, { once: true, signal: ended.signal });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
};
