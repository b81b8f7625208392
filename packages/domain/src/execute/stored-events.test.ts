import { describe, expect, it } from 'vitest';
import { complaintEvents } from '../complaint/events.ts';
import { reviewEvents } from '../review/events.ts';
import { schemaOf, storedEvents } from './stored-events.ts';

describe('the events of a journal', () => {
  it('have each a type of their own, by which their schema is versioned', () => {
    const types = Object.values(storedEvents).flatMap((events) => Object.keys(events));
    expect(new Set(types).size).toBe(types.length);
  });

  it('have their schema by the kind of stream and the type', () => {
    expect(schemaOf({ stream: 'complaint-a-b', type: 'Judged' })?.shape).toBe(
      complaintEvents.Judged.shape,
    );
    expect(schemaOf({ stream: 'review-2025', type: 'ReportIssued' })?.shape).toBe(
      reviewEvents.ReportIssued.shape,
    );
    expect(schemaOf({ stream: 'access-a-b', type: 'DossierRead' })).not.toBeNull();
  });

  it.each([
    ['access-a', 'Judged'],
    ['complaint-a', 'toString'],
    ['toString-a', 'Judged'],
    ['complaint', 'Judged'],
    ['', ''],
  ])('have none when they are not ours: %s %s', (stream, type) => {
    expect(schemaOf({ stream, type })).toBeNull();
  });
});
