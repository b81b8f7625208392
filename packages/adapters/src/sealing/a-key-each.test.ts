import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand, execute } from '@klacht/domain';
import { verifyJournal } from '../proof/verify-journal.ts';
import { erasableTexts, eraseComplaint, finishErasures } from './erasure.ts';

import {
  NOW,
  HISTORY,
  PERSONS,
  stores,
  record,
  recordErased,
  forget,
  shownOf,
  WRITTEN,
  without,
} from './testing/people-of-a-complaint.ts';

describe.each(Object.keys(stores))('the people of a complaint, in a journal on %s', (name) => {
  const open = () => stores[name]?.() ?? expect.fail();

  it('have a key each, and whoever is forgotten, the others are read as before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(PERSONS), async (gone) => {
        const journal = open();
        const complaintId = await record(journal.store, HISTORY);
        const other = await record(journal.store, HISTORY);
        expect(await shownOf(journal.store, complaintId)).toEqual(WRITTEN);
        for (const [index, person] of gone.entries()) {
          await forget(journal, complaintId, person);
          expect(await shownOf(journal.store, complaintId)).toEqual(
            without(gone.slice(0, index + 1)),
          );
        }
        expect(await shownOf(journal.store, other)).toEqual(WRITTEN);
        expect(await verifyJournal(journal.store)).toBeNull();
        await forget(journal, complaintId, null);
        expect(await shownOf(journal.store, complaintId)).toEqual(without(PERSONS));
        await journal.store.close();
      }),
      { numRuns: name === 'memory' ? 40 : 8 },
    );
  });

  it('are told apart by what an erasure would take of each', async () => {
    const { store } = open();
    const complaintId = await record(store, HISTORY);
    for (const person of PERSONS) {
      const texts = await erasableTexts({ store, complaintId, person });
      expect(texts, person).toHaveLength(WRITTEN.filter((one) => one.startsWith(person)).length);
    }
    expect(await erasableTexts({ store, complaintId })).toHaveLength(WRITTEN.length);
    await store.close();
  });

  it('get no second key: nothing personal of who was forgotten is recorded', async () => {
    const journal = open();
    const { store } = journal;
    const complaintId = await record(store, HISTORY);
    await forget(journal, complaintId, 'representative');
    const amend = (field: string, from: string, to: string): ComplaintCommand => ({
      type: 'Amend',
      data: { at: '2032-01-05', revision: 0, changes: [{ field, from, to }], why: 'A slip.' },
    });
    const give = (command: ComplaintCommand) =>
      execute(
        { store, procedures: [bitonic] },
        { ...command, commandId: randomUUID(), complaintId, actor: 'anna', now: NOW },
      );
    await expect(
      give(amend('representative.name', 'representative Bob', 'Bobby')),
    ).rejects.toMatchObject({ code: 'erased' });
    await give(amend('complainant.name', 'complainant A', 'complainant Anne'));
    expect((await shownOf(store, complaintId)).slice(-3)).toEqual([
      'complainant A',
      'complainant Anne',
      'A slip.',
    ]);
    await store.close();
  });

  it('are forgotten to the end after a crash, and after older keys are put back', async () => {
    const journal = open();
    const { store, keys } = journal;
    const complaintId = await record(store, HISTORY);
    await recordErased(store, complaintId, 'r1');
    // The journal says that they were erased, whatever keys there are.
    expect(await shownOf(store, complaintId)).toEqual(without(['r1']));
    expect(await keys.get(`${complaintId}/r1`)).toMatchObject({ state: 'held' });
    expect(await finishErasures({ store, keys })).toEqual([complaintId]);
    expect(await shownOf(store, complaintId)).toEqual(without(['r1']));
    await recordErased(store, complaintId, null);
    expect(await finishErasures({ store, keys })).toEqual([complaintId]);
    expect(await shownOf(store, complaintId)).toEqual(without(PERSONS));
    expect(await finishErasures({ store, keys })).toEqual([]);
    await store.close();
  });

  it('cannot be forgotten apart where nothing says that they were', async () => {
    const { store, keys } = open();
    const complaintId = await record(store, HISTORY);
    await recordErased(store, complaintId, 'r1');
    await expect(eraseComplaint({ store, keys, complaintId, person: 'k2' })).rejects.toMatchObject({
      code: 'erasure-not-recorded',
    });
    await expect(eraseComplaint({ store, keys, complaintId })).rejects.toMatchObject({
      code: 'erasure-not-recorded',
    });
    expect(await shownOf(store, complaintId)).toEqual(without(['r1']));
    expect(await keys.get(`${complaintId}/k2`)).toMatchObject({ state: 'held' });
    await store.close();
  });
});
