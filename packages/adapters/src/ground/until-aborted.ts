/** The next item, or the end when the signal is aborted before that. */
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
 * The items that come until the signal is aborted. After that it does not wait for the item that is
 * under way, and ignores an error of it.
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
