// Records what it can in the journal that is named, and tells each event that was acknowledged.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { giveCommand } from '../../packages/adapters/src/use-cases/give-command.ts';
import { openJournal } from '../../packages/adapters/src/use-cases/opening/open-journal.ts';

const [store = ''] = process.argv.slice(2);
const journal = await openJournal({ store });
const register = await journal.register();
for (;;) {
  const commandId = randomUUID();
  const data = {
    at: '2026-04-02',
    channel: 'email',
    subjects: ['price'],
    complainant: { name: 'Zoë Onvindbaar' },
  };
  const command = { commandId, complaintId: randomUUID(), actor: 'anna', type: 'Receive', data };
  await giveCommand(journal, command, { now: '2026-04-07T08:00:00Z' });
  writeSync(1, `${commandId}\n`);
  await register.catchUp(journal.store);
}
