import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintEvent, execute, parseRequest } from '@klacht/domain';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { createMemoryKeyStore } from '../key-stores/memory/memory-key-store.ts';
import { readableEvents } from './readable-events.ts';
import { sealed } from './sealed.ts';
import { asShown, eventAsShown, textIn, whyUntold } from './shown-text.ts';

const COMPLAINT = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
const EMAIL = 'fleur@example.com';

/** What somebody is shown of the address of who complained, after what was done to the keys. */
const emailFor = async (
  role: 'officer' | 'auditor' | null,
  change: (keys: ReturnType<typeof createMemoryKeyStore>) => unknown = () => {},
) => {
  const keys = createMemoryKeyStore();
  const store = sealed(createMemoryEventStore(), keys);
  await execute(
    { store, procedures: [bitonic] },
    parseRequest({
      commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
      complaintId: COMPLAINT,
      type: 'Receive',
      actor: 'anna',
      now: '2026-04-02T09:00:00Z',
      data: {
        at: '2026-04-02',
        channel: 'email',
        subjects: [],
        complainant: { name: 'Fleur', email: EMAIL },
      },
    }),
  );
  await change(keys);
  const stored = (
    await Array.fromAsync(store.readStream(`complaint-${COMPLAINT}`, 0, 'stored'))
  ).flat();
  const reader = role === null ? null : { role, name: 'anna' };
  const [shown] = await readableEvents(store, stored, reader, { erasures: [] });
  const event = shown?.event;
  const email = event?.type === 'Received' ? event.data.complainant?.email : undefined;
  if (event === undefined || email === undefined) throw new Error('expected an address');
  return { email, event };
};

describe('a text that is shown', () => {
  it('is what was written, for who may see it', async () => {
    const { email, event } = await emailFor('officer');
    expect(textIn(email)).toBe(EMAIL);
    expect(whyUntold(email)).toBeNull();
    expect(eventAsShown(event)).toMatchObject({
      type: 'Received',
    } satisfies Partial<ComplaintEvent>);
  });

  it.each([
    ['hidden', 'auditor', () => {}],
    ['erased', 'officer', (keys) => keys.destroy(COMPLAINT)],
    ['sealed', null, () => {}],
  ] as const satisfies readonly (readonly [string, unknown, Parameters<typeof emailFor>[1]])[])(
    'says that it is %s, and is nothing to write to',
    async (why, role, change) => {
      const { email } = await emailFor(role, change);
      expect(whyUntold(email)).toBe(why);
      expect(textIn(email)).toBeNull();
      expect(asShown(email)).toBe(`[${why}]`);
    },
  );
});
