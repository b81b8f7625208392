import { randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { afterEach, describe, expect, it } from 'vitest';
import type { Traced, TraceMessage } from '../ground/tracing.ts';
import { giveCommand } from './give-command.ts';
import { openJournal } from './opening/open-journal.ts';

const NAMES: readonly Traced[] = ['execute', 'append', 'catch-up'];
const heard: { readonly place: string; readonly message: TraceMessage }[] = [];
const leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave.splice(0)) one();
  heard.length = 0;
});

const listen = (): void => {
  for (const place of NAMES.flatMap((name) => [`${name}:start`, `${name}:end`])) {
    const hear = (message: unknown): void => {
      heard.push({ place, message: structuredClone(message) as TraceMessage });
    };
    channel(`klacht:${place}`).subscribe(hear);
    leave.push(() => channel(`klacht:${place}`).unsubscribe(hear));
  }
};

const complaintId = randomUUID();
const receive = {
  commandId: randomUUID(),
  complaintId,
  type: 'Receive',
  data: {
    at: '2026-04-02',
    channel: 'email',
    subjects: ['price'],
    complainant: { name: 'Fleur Proef', email: 'fleur@example.com' },
    text: 'The fee is not what I was told.',
  },
};

/** Receives a complaint, sends the same again and once what is refused, and has the register read it. */
const work = async (): Promise<void> => {
  const journal = await openJournal({ store: 'memory:' });
  const by = { actor: 'anna', now: '2026-04-02T09:00:00Z' } as const;
  await giveCommand(journal, receive, by);
  await giveCommand(journal, receive, by);
  const other = { ...receive, commandId: randomUUID() };
  await expect(giveCommand(journal, other, by)).rejects.toThrow(/received/);
  await (await journal.register()).catchUp(journal.store);
  await journal.close();
};

describe('what is told of what klacht does', () => {
  it('is each start and end, within one another, with what became of it', async () => {
    listen();
    await work();
    const told = heard.map(({ place, message }) => [place, message.attributes] as const);
    const command = { 'klacht.command': 'Receive' };
    const append = { 'klacht.streams': 1, 'klacht.events': 1 };
    expect(told.slice(0, 8)).toEqual([
      ['execute:start', command],
      ['append:start', append],
      ['append:end', { ...append, 'klacht.outcome': 'recorded' }],
      ['execute:end', { ...command, 'klacht.outcome': 'recorded' }],
      ['execute:start', command],
      ['execute:end', { ...command, 'klacht.outcome': 'repeated' }],
      ['execute:start', command],
      ['execute:end', { ...command, 'error.type': 'already-received' }],
    ]);
    const rest = told.slice(8);
    expect(rest.length).toBeGreaterThan(0);
    for (const [place, attributes] of rest) {
      expect(place).toMatch(/^catch-up:/);
      expect(attributes).toEqual({ 'klacht.view': 'register' });
    }
  });

  it('holds nothing that leads to a person', async () => {
    listen();
    await work();
    const all = JSON.stringify(heard);
    for (const personal of [
      'Fleur',
      'example.com',
      'fee',
      'anna',
      complaintId,
      receive.commandId,
    ]) {
      expect(all).not.toContain(personal);
    }
  });

  it('is nothing, and all is done the same, where nobody listens', async () => {
    await work();
    expect(heard).toEqual([]);
  });
});
