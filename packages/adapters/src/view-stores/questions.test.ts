import { describe, expect, it } from 'vitest';
import type { LocalDate } from '@klacht/domain';
import {
  nextTarget,
  type RegisterEntry,
  type RegisterRow,
  registerRowToKeep,
} from '@klacht/projections';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openRegisterView, type RegisterView } from './sqlite-register-view.ts';
import { fill, procedures } from './testing/filled-journal.ts';

const targetOf = ({ complaint }: RegisterEntry): LocalDate | null =>
  nextTarget(complaint, procedures);

const receiptOf = ({ complaint }: RegisterEntry): LocalDate => complaint.received.at;

const daysOf = (days: readonly (LocalDate | null)[]): readonly LocalDate[] =>
  [...new Set(days.filter((day) => day !== null))].toSorted();

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Each question of the view beside the same one asked of all its entries; how many were told. */
const compare = (view: RegisterView): Record<string, number> => {
  const all = [...view.entries()];
  const statuses = [...new Set(all.map(({ complaint }) => complaint.status))];
  for (const status of statuses) {
    expect([...view.entries({ status })]).toEqual(
      all.filter(({ complaint }) => complaint.status === status),
    );
  }
  expect(view.count()).toBe(all.length);
  expect([...view.rows()]).toEqual(all.map((entry) => registerRowToKeep(entry, procedures)));
  const kept = [...view.rows()];
  const orders: readonly ((row: RegisterRow) => string | null)[] = [
    ({ receivedOn }) => receivedOn,
    ({ officer }) => officer,
    () => null,
  ];
  for (const keyOf of orders) {
    const isWanted = ({ status }: RegisterRow): boolean => status !== 'withdrawn';
    const rows = view.rowsInOrder(function* (given) {
      for (const row of given) if (isWanted(row)) yield { ...row, source: 'told' };
    }, keyOf);
    const sorted = kept
      .filter(isWanted)
      .toSorted((a, b) => compareText(keyOf(a) ?? '\uFFFF', keyOf(b) ?? '\uFFFF'));
    expect([...rows]).toEqual(sorted.map((row) => ({ ...row, source: 'told' })));
  }
  for (const limit of [1, 7, all.length + 1]) {
    const sliced: RegisterEntry[] = [];
    let after: number | null = null;
    do {
      const { entries, next } = view.slice(after, limit);
      expect(entries.length).toBeLessThanOrEqual(limit);
      sliced.push(...entries);
      after = next;
    } while (after !== null);
    expect(sliced).toEqual(all);
  }
  const receipts = daysOf(all.map(receiptOf));
  const targets = daysOf(all.map(targetOf));
  for (const day of targets) {
    const owed = all.filter((entry) => (targetOf(entry) ?? '9999') <= day);
    const found = [...view.withTargetBy(day)];
    expect(new Set(found)).toEqual(new Set(owed));
    const order = found.map((entry) => String(targetOf(entry)));
    expect(order).toEqual(order.toSorted());
  }
  expect(view.firstYear()).toBe(receipts[0] === undefined ? null : Number(receipts[0].slice(0, 4)));
  return {
    statuses: statuses.length,
    receipts: receipts.length,
    targets: targets.length,
  };
};

describe('what a view is asked', () => {
  it('is answered as its entries would, after each time that it caught up', async () => {
    const store = createMemoryEventStore();
    const view = openRegisterView(':memory:', procedures);
    await view.catchUp(store);
    expect(compare(view)).toEqual({ statuses: 0, receipts: 0, targets: 0 });
    for (const [from, to] of [
      [0, 40],
      [40, 90],
      [90, 250],
    ] as const) {
      await fill(store, from, to);
      await view.catchUp(store);
      const { statuses = 0, receipts = 0, targets = 0 } = compare(view);
      expect(Math.min(statuses, receipts, targets)).toBeGreaterThan(1);
    }
    view.close();
  });
});
