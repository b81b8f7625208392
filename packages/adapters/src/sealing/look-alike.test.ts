import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic, escapeText, execute, isSealed, unescapeText } from '@klacht/domain';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { bringIn, GOOD, HEADER } from '../intake/csv/testing/old-register.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { chained } from '../proof/chained.ts';
import { readableEvents } from './readable-events.ts';
import { sealed } from './sealed.ts';

const LOOKS_SEALED = `sealed:1:${'A'.repeat(60)}`;
const TEXTS = [LOOKS_SEALED, `\\${LOOKS_SEALED}`, `\\\\${LOOKS_SEALED}`];

const READER = { role: 'officer', name: 'anna' } as const;
const COMPLAINT_ID = '018f3a2e-0000-7000-8000-000000000001';

const newStore = () => sealed(chained(createMemoryEventStore()), createMemoryKeyStore());

const receive = (text: string) =>
  ({
    commandId: '018f3a2e-0000-7000-8000-000000000002',
    complaintId: COMPLAINT_ID,
    actor: 'anna',
    now: '2026-04-07T08:00:00Z',
    type: 'Receive',
    data: { at: '2026-04-02', channel: 'email', subjects: [], text },
  }) as const;

describe('a text that looks like a sealed one', () => {
  it.each(TEXTS)('is recorded as any other, and shown as it was written: %s', async (text) => {
    const store = newStore();
    const journal = { store, procedures: [bitonic] };
    expect(await execute(journal, receive(text))).toMatchObject({ outcome: 'recorded' });
    expect(await execute(journal, receive(text))).toMatchObject({ outcome: 'repeated' });
    await expect(execute(journal, receive(`${text}B`))).rejects.toMatchObject({
      code: 'command-id-reused',
    });
    const events = (await Array.fromAsync(store.readStream(`complaint-${COMPLAINT_ID}`))).flat();
    expect(events.map(({ data }) => isSealed((data as { text: string }).text))).toEqual([false]);
    const [shown] = await readableEvents(store, events, READER, { erasures: [] });
    expect(shown?.texts).toEqual([{ field: 'text', text }]);
  });

  it('does not stop an import, which is the same again', async () => {
    const rows = TEXTS.map((text, index) =>
      GOOD.replace(/^1/, `K-${index}`).replace(/".*"/s, text),
    );
    const store = newStore();
    const first = await bringIn([HEADER, ...rows, GOOD], { store });
    expect(first.problems).toEqual([]);
    expect(first.summary).toMatchObject({ newComplaints: 4, recorded: 16 });
    const again = await bringIn([HEADER, ...rows, GOOD], { store });
    expect(again.summary).toMatchObject({ knownComplaints: 4, repeated: 16, refusedFacts: 0 });
  });

  it('is told from a sealed one, and every text comes back as it was', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.stringMatching(/^\\{0,3}$/), fc.stringMatching(/^[A-Za-z0-9_-]{30,60}$/))
        .map(([escapes, rest]) => `${escapes}sealed:1:${rest}`),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(isSealed(escapeText(written))).toBe(false);
        expect(unescapeText(escapeText(written))).toBe(written);
      }),
    );
  });
});
