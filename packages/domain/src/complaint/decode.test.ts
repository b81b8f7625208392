import { describe, expect, it } from 'vitest';
import { KlachtError } from '../errors.ts';
import { decodeComplaintEvent } from './decode.ts';
import { complaintIdOf, complaintStream } from './stream.ts';

const recorded = {
  stream: 'complaint-0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  revision: 1,
  position: '7',
  id: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
  type: 'Acknowledged',
  data: { at: '2026-04-07' },
  metadata: {},
  recordedAt: '2026-04-07T08:00:00Z',
} as const;

describe('a recorded event', () => {
  it('is decoded with the complaint it is about', () => {
    expect(decodeComplaintEvent(recorded)).toEqual({
      ...recorded,
      complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
    });
  });

  it('of something else than a complaint is none of ours', () => {
    expect(decodeComplaintEvent({ ...recorded, stream: 'review-2026' })).toBeNull();
  });

  it('stands in the stream of its complaint', () => {
    expect(complaintStream('42')).toBe('complaint-42');
    expect(complaintIdOf('complaint-42')).toBe('42');
    expect(complaintIdOf('a-complaint-42')).toBeNull();
  });

  it.each([
    [{ type: 'Forgotten' }, 'unknown-event-type', false],
    [{ data: { at: '7 April' } }, 'unreadable-event', true],
  ] as const)('that cannot be read is told apart, with its place: %j', (change, code, caused) => {
    const { stream, revision, position } = recorded;
    const type = 'type' in change ? change.type : recorded.type;
    const thrown = (): unknown => {
      try {
        return decodeComplaintEvent({ ...recorded, ...change });
      } catch (error) {
        return error;
      }
    };
    const error = thrown() as KlachtError;
    expect(error).toBeInstanceOf(KlachtError);
    expect(error).toMatchObject({ kind: 'unreadable', code });
    expect(error.details).toEqual({ stream, revision, position, type });
    expect(error.cause !== undefined).toBe(caused);
  });

  it.each([
    [{ type: 'Forgotten' }, "revision 1: 'Forgotten' is no event of a complaint"],
    [{ type: 'toString' }, "'toString' is no event of a complaint"],
    [{ data: { at: '7 April' } }, 'revision 1: Acknowledged.at: expected a day as YYYY-MM-DD'],
    [
      { type: 'Reclassified', data: { at: '2026-04-07', subjects: [''] } },
      'Reclassified.subjects.0: ',
    ],
    [{ data: {} }, 'Acknowledged.at'],
    [{ metadata: { schema: '2' } }, 'revision 1: Acknowledged: written in version 2 of its schema'],
  ])('that cannot be read is named: %j', (change, message) => {
    expect(() => decodeComplaintEvent({ ...recorded, ...change })).toThrowError(message);
  });
});
