import { isKlachtError, KlachtError } from '@klacht/domain';
import { translated } from '../ground/sqlite-file.ts';
import { damaged, isDamage, VIEW } from './damage.ts';
import type { RegisterView } from './register-view.ts';

/** The same view, which says as a KlachtError that it was closed, or what SQLite reports. */
export const withKlachtErrors = (view: RegisterView, path: string): RegisterView => {
  let closed = false;

  const ours = (error: unknown): unknown => {
    if (closed && !isKlachtError(error)) {
      return new KlachtError(
        'unavailable',
        'view-closed',
        'the register view is closed',
        undefined,
        {
          cause: error,
        },
      );
    }
    if (!isDamage(error)) return translated(error, VIEW, { field: 'views', path });
    return isKlachtError(error) && error.code === 'view-damaged'
      ? error
      : damaged((error as Error).message, error);
  };

  const now = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw ours(error);
    }
  };

  const later = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw ours(error);
    }
  };

  function* each<Row>(rows: Iterable<Row>): Generator<Row, void, undefined> {
    try {
      yield* rows;
    } catch (error) {
      throw ours(error);
    }
  }

  return {
    catchUp: (store, options) => later(() => view.catchUp(store, options)),
    rebuild: (store, options) => later(() => view.rebuild(store, options)),
    waitFor: (written, options) => later(() => view.waitFor(written, options)),
    takeIn: (events, after, onPoison) => now(() => view.takeIn(events, after, onPoison)),
    clear: () => now(() => view.clear()),
    checkpoint: () => now(() => view.checkpoint()),
    setAside: () => now(() => view.setAside()),
    entries: (filter) => each(now(() => view.entries(filter))),
    rows: () => each(now(() => view.rows())),
    rowsInOrder: (told, keyOf) => each(now(() => view.rowsInOrder(told, keyOf))),
    lines: (after, limit) => now(() => view.lines(after, limit)),
    linesInHand: () => now(() => view.linesInHand()),
    slice: (after, limit) => now(() => view.slice(after, limit)),
    count: () => now(() => view.count()),
    fold: (count, signal) => later(() => view.fold(count, signal)),
    withTargetBy: (day) => each(now(() => view.withTargetBy(day))),
    firstYear: () => now(() => view.firstYear()),
    find: (idOrNumber) => now(() => view.find(idOrNumber)),
    glance: (idOrNumber) => now(() => view.glance(idOrNumber)),
    beginningWith: (beginning) => now(() => view.beginningWith(beginning)),
    unsieved: (tag, after, limit) => now(() => view.unsieved(tag, after, limit)),
    keepSieves: (made) => now(() => view.keepSieves(made)),
    letThrough: (tag, passes) => now(() => view.letThrough(tag, passes)),
    emptyLog: () => now(() => view.emptyLog()),
    close: () => {
      if (closed) return;
      closed = true;
      view.close();
    },
  };
};
