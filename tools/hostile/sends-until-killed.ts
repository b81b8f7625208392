// Puts letters down to be sent and sends them, until it is killed: node sends-until-killed.ts STORE WIRE
import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf } from '../../packages/domain/src/index.ts';
import { loadTemplates } from '../../packages/adapters/src/letters/load-templates.ts';
import type { Transport } from '../../packages/adapters/src/post/transport.ts';
import { giveCommand } from '../../packages/adapters/src/use-cases/give-command.ts';
import {
  openJournal,
  type OpenJournal,
} from '../../packages/adapters/src/use-cases/opening/open-journal.ts';
import { letterSender, openOutbox } from '../../packages/adapters/src/use-cases/outbox.ts';
import { sendLetter } from '../../packages/adapters/src/use-cases/letters/record-letter.ts';

const templates = loadTemplates();
const now = () => instantOf(new Date());

const queueOne = async (journal: OpenJournal): Promise<void> => {
  const complaintId = randomUUID();
  const at = now();
  const by = { actor: 'anna', now: at };
  const complainant = { name: 'E. de Vries', email: `${complaintId.slice(0, 8)}@example.org` };
  const data = { at, channel: 'email', subjects: ['price'], complainant, text: 'It was late.' };
  const receive = { commandId: randomUUID(), complaintId, type: 'Receive', data };
  await giveCommand(journal, receive, by);
  await (await journal.register()).catchUp(journal.store);
  const entry = await journal.ask((register) => register.find(complaintId));
  if (entry === null) throw new Error('expected the complaint in the register');
  await sendLetter(journal, entry, {
    kind: 'acknowledgement',
    data: { at: entry.complaint.received.at },
    otherwise: 'en',
    templates,
    ...by,
  });
};

/** A wire that takes its time before and after it has a mail, so that it is cut everywhere. */
export const slowWire = (file: string): Transport => ({
  name: 'wire',
  ready: async () => {},
  deliver: async ({ messageId, bytes }) => {
    await sleep(Math.random() * 8);
    const digest = createHash('sha256').update(bytes).digest('hex');
    appendFileSync(file, `${messageId} ${digest}\n`);
    await sleep(Math.random() * 8);
    return { outcome: 'sent' };
  },
  close: async () => {},
});

/** Sends what waits until nothing does. */
export const drain = async (journal: OpenJournal, wire: string): Promise<void> => {
  const outbox = openOutbox(journal, 'sending');
  try {
    const sender = letterSender(journal, {
      transport: slowWire(wire),
      state: outbox.state,
      clock: now,
    });
    await sender.sendDue(new AbortController().signal);
  } finally {
    outbox.close();
  }
};

if (import.meta.main) {
  const [store = '', wire = ''] = process.argv.slice(2);
  const journal = await openJournal({ store });
  process.stdout.write('open\n');
  for (;;) {
    for (let letters = 0; letters < 3; letters += 1) await queueOne(journal);
    await drain(journal, wire);
  }
}
