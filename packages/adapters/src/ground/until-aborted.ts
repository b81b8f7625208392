/** What comes next, or the end when the signal is aborted before that. */
const nextOf = <Item>(
  iterator: AsyncIterator<Item>,
  signal: AbortSignal,
): Promise<IteratorResult<Item>> =>
  new Promise((resolve, reject) => {
    const abort = (): void => resolve({ done: true, value: undefined });
    signal.addEventListener('abort', abort);
    void iterator
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });

/**
 * What comes until the signal is aborted. It does not wait then for what is under way, of which an
 * error goes unheard.
 */
export async function* untilAborted<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    while (!signal.aborted) {
      const next = await nextOf(iterator, signal);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    const left = iterator.return?.();
    if (signal.aborted) left?.catch(() => {});
    else await left;
  }
}
