import { describe, expect, it } from 'vitest';
import { isKlachtError } from '../errors.ts';
import type { EventStore } from '../journal/event-store.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { execute, executeAll } from './execute.ts';
import type { Request } from './request.ts';
import { listStore } from '../testing/internal/list-store.ts';

const request = (nth: number, type: string, data: object) =>
  ({
    complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
    commandId: `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a${nth}`,
    actor: 'anna',
    now: '2026-05-01T08:00:00Z',
    type,
    data,
  }) as unknown as Request;

const receive = request(10, 'Receive', { at: '2026-04-02', channel: 'email', subjects: ['price'] });
const acknowledge = request(11, 'Acknowledge', { at: '2026-04-07' });
const assign = request(12, 'AssignOfficer', { at: '2026-04-08', officer: 'bert' });
const admit = request(13, 'DeclareAdmissible', { at: '2026-04-10' });

const journalWith = (store: EventStore) => ({ store, procedures: [bitonic] });

const thrownBy = (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: unknown) => {
      if (!isKlachtError(error)) throw error;
      const { kind, code, message, details } = error;
      return { kind, code, message, details };
    },
  );

describe('a command that expects a revision', () => {
  const seenAt = (expectedRevision: number, one: Request): Request => ({
    ...one,
    expectedRevision,
  });

  it('is decided where that is the last', async () => {
    const journal = journalWith(listStore());
    expect(await execute(journal, seenAt(-1, receive))).toMatchObject({ revision: 0 });
    expect(await execute(journal, seenAt(0, acknowledge))).toMatchObject({ revision: 1 });
  });

  it.each([
    ['less', 0, 1],
    ['more', 5, 1],
    ['none at all', -1, 1],
  ])('is told where the last that was seen is %s', async (_, expected, actual) => {
    const store = listStore();
    await executeAll(journalWith(store), [receive, acknowledge]);
    const ofOther = { procedures: [bitonic], store: { ...store } };
    for (const journal of [journalWith(store), ofOther]) {
      expect(await thrownBy(execute(journal, seenAt(expected, assign)))).toMatchObject({
        kind: 'conflict',
        code: 'changed-meanwhile',
        details: { field: 'expectedRevision', expected, actual },
      });
    }
    expect(store.journal).toHaveLength(2);
  });

  it('is told where another process recorded more, of which this one does not know', async () => {
    const store = listStore();
    const [ours, theirs] = [journalWith(store), journalWith({ ...store })];
    await executeAll(ours, [receive, acknowledge]);
    await execute(theirs, assign);
    expect(await thrownBy(execute(ours, seenAt(1, admit)))).toMatchObject({
      code: 'changed-meanwhile',
      details: { expected: 1, actual: 2 },
    });
    expect(await execute(ours, seenAt(2, admit))).toMatchObject({ revision: 3 });
  });

  it('counts what is asked before it, and takes the rest with it', async () => {
    const store = listStore();
    const journal = journalWith(store);
    await executeAll(journal, [seenAt(-1, receive), seenAt(0, acknowledge)]);
    const asked = executeAll(journal, [seenAt(1, assign), seenAt(1, admit)]);
    expect(await thrownBy(asked)).toMatchObject({ details: { expected: 1, actual: 2 } });
    expect(store.journal).toHaveLength(2);
  });

  it('is repeated whatever was recorded since', async () => {
    const journal = journalWith(listStore());
    await execute(journal, seenAt(-1, receive));
    await execute(journal, seenAt(0, acknowledge));
    expect(await execute(journal, seenAt(-1, receive))).toMatchObject({ outcome: 'repeated' });
  });

  it('is refused where that is no revision', async () => {
    for (const revision of [-2, 0.5, '1', null]) {
      const asked = { ...receive, expectedRevision: revision } as unknown as Request;
      expect(await thrownBy(execute(journalWith(listStore()), asked))).toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining('expectedRevision') as unknown,
      });
    }
  });
});
