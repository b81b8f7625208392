import { expectTypeOf, it } from 'vitest';
import type { ComplaintEvent } from '../complaint/events.ts';
import type { Journal } from '../procedure/journal.ts';
import { type Executed, execute } from './execute.ts';
import type { ComplaintRequest, Request } from './request.ts';
import type { ReviewEvent } from '../review/events.ts';

declare const journal: Journal;
const envelope = {
  commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
  actor: 'anna',
  now: '2026-04-03T08:00:00Z',
} as const;

it('a command that is known by its type leads to one event', () => {
  const received = execute(journal, {
    ...envelope,
    complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
    type: 'Receive',
    data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
  });
  expectTypeOf(received).resolves.toEqualTypeOf<
    Executed<Extract<ComplaintEvent, { type: 'Received' }>>
  >();
  const discussed = execute(journal, {
    ...envelope,
    year: 2025,
    type: 'DiscussReport',
    data: { at: '2026-04-02' },
  });
  expectTypeOf(discussed).resolves.toEqualTypeOf<
    Executed<Extract<ReviewEvent, { type: 'ReportDiscussed' }>>
  >();
});

it('a command of any type leads to any event', () => {
  expectTypeOf(execute(journal, {} as Request)).resolves.toEqualTypeOf<Executed>();
  expectTypeOf(execute(journal, {} as ComplaintRequest)).resolves.toEqualTypeOf<
    Executed<ComplaintEvent>
  >();
});
