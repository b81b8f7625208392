import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '../complaint/commands.ts';
import { complaintStream } from '../complaint/stream.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { anyHistory } from '../testing/arbitraries.ts';
import { listStore } from '../testing/internal/list-store.ts';
import { executeAll } from './execute.ts';
import { isRecordedAlready } from './recorded-already.ts';
import type { ComplaintRequest } from './request.ts';

const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
const procedures = [bitonic];

const requestsOf = (commands: readonly ComplaintCommand[]): readonly ComplaintRequest[] =>
  commands.map((command, index) => ({
    ...command,
    complaintId,
    commandId: `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b${String(1_000 + index)}`,
    actor: 'anna',
    now: '2026-12-01T08:00:00Z',
  }));

const recorded = async (requests: readonly ComplaintRequest[]) => {
  const store = listStore();
  const first = await executeAll({ store, procedures }, requests);
  const events = (await Array.fromAsync(store.readStream(complaintStream(complaintId)))).flat();
  const again = async (asked: readonly ComplaintRequest[]) =>
    (await executeAll({ store, procedures }, asked)).map(({ outcome }) => outcome);
  return { first, events, again };
};

const PLAIN: readonly ComplaintCommand[] = [
  { type: 'Receive', data: { at: '2026-04-02', channel: 'email', subjects: ['price'] } },
  { type: 'Acknowledge', data: { at: '2026-04-07T08:00:00Z' } },
  { type: 'Judge', data: { at: '2026-05-01', outcome: 'rejected' } },
];

describe('requests that are plainly recorded already', () => {
  it('are so as they were asked, and not with another day, fact, id, or more', async () => {
    const requests = requestsOf(PLAIN);
    const { events } = await recorded(requests);
    const [receive, acknowledge, judge] = requests as [
      ComplaintRequest,
      ComplaintRequest,
      ComplaintRequest,
    ];
    const is = (...asked: readonly ComplaintRequest[]): boolean =>
      isRecordedAlready(procedures, events, asked);
    const changed = (one: ComplaintRequest, data: object): ComplaintRequest =>
      ({ ...one, data: { ...one.data, ...data } }) as ComplaintRequest;
    expect(is(...requests)).toBe(true);
    expect(is(judge)).toBe(true);
    for (const other of [
      changed(receive, { at: '2026-04-03' }),
      changed(receive, { text: 'More.' }),
      changed(acknowledge, { at: '2026-04-07' }),
      changed(judge, { outcome: 'upheld' }),
      { ...judge, commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b9999' },
      { ...judge, commandId: acknowledge.commandId },
    ]) {
      expect(is(receive, other)).toBe(false);
    }
    expect(isRecordedAlready([], events, requests)).toBe(false);
    const elsewhere = { ...bitonic, version: '2', timeZone: 'America/New_York' };
    expect(isRecordedAlready([bitonic, elsewhere], events, requests)).toBe(false);
    const earlier = events.map((event) => ({
      ...event,
      metadata: { ...event.metadata, schema: '0' },
    }));
    expect(isRecordedAlready(procedures, earlier, requests)).toBe(false);
  });

  it('are repeats by a whole decision too, whatever the history and whatever was changed', async () => {
    let known = 0;
    const change = fc.record({ at: fc.nat(), days: fc.constantFrom('2026-03-01', null, null) });
    await fc.assert(
      fc.asyncProperty(anyHistory, change, async (commands, { at, days }) => {
        const requests = requestsOf(commands);
        const { events, first, again } = await recorded(requests);
        const accepted = requests.filter((_, place) => first[place]?.outcome === 'recorded');
        const asked = accepted.map((one, place) =>
          days !== null && place === at % accepted.length
            ? ({ ...one, data: { ...one.data, at: days } } as ComplaintRequest)
            : one,
        );
        if (!isRecordedAlready(procedures, events, asked)) return;
        known += 1;
        expect(await again(asked)).toEqual(asked.map(() => 'repeated'));
      }),
    );
    // It says nothing of what is not known, so enough has to be.
    expect(known).toBeGreaterThan(30);
  });
});
