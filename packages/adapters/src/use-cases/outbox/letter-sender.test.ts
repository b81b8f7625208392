import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it } from 'vitest';
import { type Instant, instantOf, KlachtError } from '@klacht/domain';
import { openOutboxState, type OutboxState } from '../../post/outbox-state.ts';
import type { Transport } from '../../post/transport.ts';
import { keepingTransport, letterJournal, NOW } from '../testing/letter-journal.ts';
import { letterSender, type LetterOutcome, type SenderOptions } from './letter-sender.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const begin = async () => {
  const desk = await letterJournal();
  open.push(desk.journal);
  return desk;
};

const newState = (): OutboxState => {
  const state = openOutboxState(':memory:');
  open.push(state);
  return state;
};

const later = (minutes: number): Instant => instantOf(new Date(Date.parse(NOW) + minutes * 60_000));

/** One pass of a sender, at a moment. */
const pass = async (
  { journal }: Awaited<ReturnType<typeof begin>>,
  transport: Transport,
  state: OutboxState,
  more: Partial<SenderOptions> = {},
) => {
  const outcomes: LetterOutcome[] = [];
  const sender = letterSender(journal, {
    transport,
    state,
    clock: () => NOW,
    random: () => 0.5,
    onOutcome: (outcome) => outcomes.push(outcome),
    ...more,
  });
  const next = await sender.sendDue(new AbortController().signal);
  return { next, outcomes: outcomes.map(({ outcome, code }) => [outcome, code]) };
};

describe('a letter that is put down to be sent', () => {
  it('goes once, as the mail that is in the dossier, and that it went is recorded', async () => {
    const desk = await begin();
    const id = await desk.receive();
    const queued = await desk.send(id);
    const [transport, state] = [keepingTransport(), newState()];
    expect(await pass(desk, transport, state)).toEqual({ next: null, outcomes: [['sent', null]] });
    expect(await pass(desk, transport, state)).toEqual({ next: null, outcomes: [] });
    const [parcel, more] = transport.parcels;
    expect(more).toBeUndefined();
    expect(parcel).toMatchObject({ to: 'e.devries@example.org', from: 'klachten@bitonic.nl' });
    const mail = await simpleParser(Buffer.from(parcel?.bytes ?? ''));
    expect(mail).toMatchObject({
      messageId: `<klacht.${id}.${queued.id}@bitonic.nl>`,
      subject: 'Hoe het staat met uw klacht 2026-0001',
      date: new Date(NOW),
      from: { text: '"Klachtenfunctionaris" <klachten@bitonic.nl>' },
      to: { text: 'e.devries@example.org' },
    });
    expect(mail.text).toContain('Wij wachten op de bank.');
    expect(mail.html).toContain('Wij wachten op de bank.');
    expect(await desk.lettersOf(id)).toMatchObject([
      { id: queued.id, kind: 'progress', to: 'complainant', by: 'email', sent: '2026-05-29' },
    ]);
  });

  it('does not go again by a sender that knows nothing but the journal', async () => {
    const desk = await begin();
    const id = await desk.receive();
    await desk.send(id);
    await pass(desk, keepingTransport(), newState());
    const transport = keepingTransport();
    await pass(desk, transport, newState());
    expect(transport.parcels).toEqual([]);
  });

  it('waits on paper for a person where there is no address that mail can be sent to', async () => {
    const desk = await begin();
    const id = await desk.receive({ complainant: { name: 'E. de Vries', address: 'Dam 1' } });
    expect(await desk.send(id)).toMatchObject({ by: 'paper' });
    const other = await desk.receive({ complainant: { name: 'B', email: 'b@x y\r\nBcc: c@d.nl' } });
    expect(await desk.send(other)).toMatchObject({ by: 'paper' });
    await expect(desk.send(other, 'progress', { summary: 'x' }, { by: 'email' })).rejects.toThrow(
      'address: expected an e-mail address that mail can be sent to, for a letter to complainant; got something else',
    );
    const transport = keepingTransport();
    await pass(desk, transport, newState());
    expect(transport.parcels).toEqual([]);
    expect(await desk.lettersOf(id)).toMatchObject([{ by: 'paper', sent: null }]);
  });

  it('goes to another address where that is told, and an employee by theirs', async () => {
    const desk = await begin();
    const id = await desk.receive({ employees: ['E-17'] });
    await desk.send(id, 'employee-informed', { employee: 'E-17' }, { address: 'jan@firm.example' });
    const transport = keepingTransport();
    await pass(desk, transport, newState());
    expect(transport.parcels).toMatchObject([{ to: 'jan@firm.example' }]);
    expect(await desk.lettersOf(id)).toMatchObject([{ to: 'E-17', kind: 'employee-informed' }]);
  });

  it('is recorded with what it tells, or not at all', async () => {
    const desk = await begin();
    const id = await desk.receive();
    await desk.send(id, 'acknowledgement', {});
    const before = (await desk.entryOf(id)).complaint.history.map(({ type }) => type);
    expect(before).toEqual([
      'Received',
      'DocumentAdded',
      'DocumentAdded',
      'Acknowledged',
      'LetterQueued',
    ]);
    await expect(desk.send(id, 'acknowledgement', {})).rejects.toMatchObject({
      code: 'already-acknowledged',
    });
    expect((await desk.entryOf(id)).complaint.history).toHaveLength(before.length);
  });
});

describe('a letter that is not taken', () => {
  it('did not arrive where the server refuses it, and goes again when a person says so', async () => {
    const desk = await begin();
    const id = await desk.receive();
    const { id: letter } = await desk.send(id);
    const state = newState();
    const refusing = keepingTransport(() => ({ outcome: 'refused', code: '5.1.1' }));
    expect((await pass(desk, refusing, state)).outcomes).toEqual([['refused', '5.1.1']]);
    expect(await desk.lettersOf(id)).toMatchObject([{ failed: { how: 'refused' }, sent: null }]);
    await pass(desk, refusing, state);
    expect(refusing.parcels).toHaveLength(1);
    await desk.give(id, 'RetryLetter', { at: NOW, id: letter });
    const transport = keepingTransport();
    await pass(desk, transport, state);
    expect(transport.parcels).toEqual(refusing.parcels);
    expect(await desk.lettersOf(id)).toMatchObject([{ failed: null, sent: '2026-05-29' }]);
  });

  it('is tried again, ever later, and given up after some days', async () => {
    const desk = await begin();
    const id = await desk.receive();
    await desk.send(id);
    const state = newState();
    const busy = keepingTransport(() => ({ outcome: 'later', code: '4.2.2' }));
    expect(await pass(desk, busy, state)).toEqual({
      next: later(1),
      outcomes: [['later', '4.2.2']],
    });
    expect((await pass(desk, busy, state)).outcomes).toEqual([]);
    expect(await pass(desk, busy, state, { clock: () => later(1) })).toMatchObject({
      next: later(3),
    });
    const days = 5 * 24 * 60;
    const last = await pass(desk, busy, state, { clock: () => later(days + 1) });
    expect(last).toEqual({ next: null, outcomes: [['given-up', '4.2.2']] });
    expect(await desk.lettersOf(id)).toMatchObject([{ failed: { how: 'given-up' } }]);
  });

  it('goes at most once more where nobody knows whether it went, and is then for a person', async () => {
    const desk = await begin();
    const id = await desk.receive();
    await desk.send(id);
    const state = newState();
    const cut = keepingTransport(() => Promise.reject(new Error('socket hang up')));
    expect((await pass(desk, cut, state)).outcomes).toEqual([['later', 'no-answer']]);
    await pass(desk, cut, state, { clock: () => later(1) });
    const third = await pass(desk, cut, state, { clock: () => later(60) });
    expect(third.outcomes).toEqual([['unconfirmed', null]]);
    const [one, two, ...more] = cut.parcels;
    expect(more).toEqual([]);
    expect(one).toEqual(two);
    expect(await desk.lettersOf(id)).toMatchObject([{ failed: { how: 'unconfirmed' } }]);
  });

  it('waits, and counts nothing, while nothing can be handed over', async () => {
    const desk = await begin();
    const id = await desk.receive();
    await desk.send(id);
    const state = newState();
    const unreachable = (): never => {
      throw new KlachtError('unavailable', 'post-unreachable', 'smtp: expected a mail server');
    };
    const away: Transport = { ...keepingTransport(unreachable), ready: async () => {} };
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(pass(desk, away, state)).rejects.toMatchObject({ code: 'post-unreachable' });
    }
    expect(state.waiting()).toMatchObject([{ begun: 0, putOff: 0 }]);
    const transport = keepingTransport();
    await pass(desk, transport, state);
    expect(transport.parcels).toHaveLength(1);
  });
});

describe('somebody who was forgotten', () => {
  it('is sent nothing any more', async () => {
    const desk = await begin();
    const id = await desk.receive();
    await desk.give(id, 'AddRepresentative', {
      at: '2026-04-03',
      id: 'r1',
      representative: { name: 'Mr. Bos', email: 'bos@example.org' },
    });
    await desk.send(id, 'invitation', { party: 'r1' });
    const transport = keepingTransport();
    const state = newState();
    await desk.give(id, 'Withdraw', { at: '2026-05-29' });
    await desk.give(id, 'Erase', { at: '2032-01-01', person: 'r1' }, '2032-01-01T09:00:00Z');
    expect((await pass(desk, transport, state)).outcomes).toEqual([['erased', null]]);
    expect(transport.parcels).toEqual([]);
  });
});
