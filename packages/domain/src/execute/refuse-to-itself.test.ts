import { expect, it } from 'vitest';
import { execute } from './execute.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { listStore } from '../testing/internal/list-store.ts';
import { receive } from '../testing/given.ts';
import { saying, steps } from '../testing/command-examples.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';

const own = '4c1f2b7e-0000-4000-8000-000000000001';

const journalOf = () => {
  const journal = { store: listStore(), procedures: [bitonic] };
  let count = 0;
  return (command: ComplaintCommand) => {
    count += 1;
    return execute(journal, {
      ...command,
      commandId: `4c1f2b7e-0000-4000-8000-00000000010${count}`,
      complaintId: own,
      actor: 'anna',
      now: '2026-12-01T12:00:00Z',
    });
  };
};

const itself = { kind: 'rejected', code: 'linked-to-itself', details: { value: own } };

it.each(['duplicate-of', 'follows', 'same-cause', 'same-complainant', 'split-into'] as const)(
  'a complaint is not %s itself',
  async (as) => {
    const give = journalOf();
    await give(receive());
    await expect(give(saying(steps.Link, { to: own, as }))).rejects.toMatchObject(itself);
    await expect(give(saying(steps.Link, { as }))).resolves.toHaveProperty('outcome', 'recorded');
    const amend = saying(steps.Amend, {
      revision: 1,
      changes: [{ field: 'to', from: steps.Link.data.to, to: own }],
    });
    await expect(give(amend)).rejects.toMatchObject(itself);
  },
);

it('a complaint is not split from itself, and nothing is recorded', async () => {
  const give = journalOf();
  await expect(give(saying(receive(), { splitFrom: own }))).rejects.toMatchObject(itself);
  await expect(give(receive())).resolves.toMatchObject({ revision: 0 });
});
