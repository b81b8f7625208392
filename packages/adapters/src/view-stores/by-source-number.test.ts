import { afterEach, describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { bringIn, GOOD, HEADER, MAPPING } from '../intake/csv/testing/old-register.ts';
import { openRegisterView } from './sqlite-register-view.ts';

const open: ReturnType<typeof openRegisterView>[] = [];
afterEach(() => {
  for (const view of open.splice(0)) view.close();
});

/** The live register of what was imported, each time from a register of that name. */
const viewOf = async (...imports: readonly (readonly [source: string, number: string])[]) => {
  let store: Awaited<ReturnType<typeof bringIn>>['store'] | undefined;
  for (const [source, number] of imports) {
    const map = { ...MAPPING, source };
    const given = store === undefined ? { map } : { map, store };
    ({ store } = await bringIn([HEADER, GOOD.replace(/^1/, number)], given));
  }
  const view = openRegisterView(':memory:', [bitonic]);
  open.push(view);
  if (store !== undefined) await view.catchUp(store);
  return view;
};

describe('a complaint from another register', () => {
  it.each(['K-1', ' K-1 ', '2026-0001'])('is found by its number there: %j', async (asked) => {
    const view = await viewOf(['sheet', 'K-1'], ['sheet', 'K-2']);
    expect(view.find(asked)).toMatchObject({
      number: '2026-0001',
      complaint: { origin: { source: 'sheet', number: 'K-1' } },
    });
  });

  it.each(['K-3', 'k-1', 'sheet', ''])('is not found by %j', async (asked) => {
    expect((await viewOf(['sheet', 'K-1'])).find(asked)).toBeNull();
  });

  it('gives way to the number that a complaint has here', async () => {
    const view = await viewOf(['sheet', 'K-1'], ['sheet', '2026-0001']);
    expect(view.find('2026-0001')).toMatchObject({ complaint: { origin: { number: 'K-1' } } });
  });

  it('is seen at a glance by any of its names, and by no other', async () => {
    const view = await viewOf(['sheet', 'K-1'], ['branch', 'K-1']);
    const [one] = view.entries();
    const { complaintId = '' } = one ?? {};
    const beginning = complaintId.slice(0, 8);
    for (const name of ['K-1', ' K-1', '2026-0001', complaintId, beginning.toUpperCase()]) {
      expect(view.glance(name), name).toEqual(one);
    }
    for (const name of ['K-2', 'k-1', '2026-0003', 'zz']) expect(view.glance(name)).toBeNull();
  });

  it('is named with the other where two registers gave out the same number', async () => {
    const view = await viewOf(['sheet', 'K-1'], ['branch', 'K-1']);
    expect(() => view.find('K-1')).toThrowError(
      "number: expected one of a single complaint, got 'K-1', which is 2026-0001 from sheet and 2026-0002 from branch",
    );
  });
});
