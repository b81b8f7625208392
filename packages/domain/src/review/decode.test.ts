import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../journal/event-store.ts';
import { errorOf } from '../testing/internal/error-of.ts';
import { decodeReviewEvent } from './decode.ts';
import { reviewStream, reviewYearOf } from './stream.ts';

const discussed: RecordedEvent = {
  stream: 'review-2025',
  revision: 3,
  position: '70',
  id: '0f3c2b1a-0000-4000-8000-000000000001',
  type: 'ReportDiscussed',
  data: { at: '2026-02-10' },
  metadata: { actor: 'anna' },
  recordedAt: '2026-02-10T12:00:00Z',
};

describe('the stream of a review', () => {
  it('is named for its year, which is read from its name', () => {
    expect(reviewStream(2025)).toBe('review-2025');
    expect(reviewYearOf('review-2025')).toBe(2025);
  });

  it.each([
    'complaint-2025',
    'review-25',
    'review-20256',
    'review-2025-1',
    'review-',
    'review-year',
    'a-review-2025',
    '',
  ])('is not %j', (stream) => {
    expect(reviewYearOf(stream)).toBeNull();
    expect(decodeReviewEvent({ ...discussed, stream })).toBeNull();
  });
});

describe('an event of a review', () => {
  it('is decoded with its year', () => {
    expect(decodeReviewEvent(discussed)).toEqual({ ...discussed, year: 2025 });
  });

  it.each([
    [{ type: 'Received' }, "review-2025 revision 3: 'Received' is no event of a review"],
    [{ data: { at: 'soon' } }, 'review-2025 revision 3: ReportDiscussed.at: '],
  ])('that is not known is unreadable: %j', (change, message) => {
    expect(errorOf(() => decodeReviewEvent({ ...discussed, ...change }))).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining(message) as string,
      details: { stream: 'review-2025', revision: 3, position: '70' },
    });
  });
});
