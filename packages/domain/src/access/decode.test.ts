import { describe, expect, it } from 'vitest';
import { decodeComplaintEvent } from '../complaint/decode.ts';
import { decodeAccessEvent } from './decode.ts';
import { accessedComplaintOf, accessStream } from './stream.ts';

const recorded = {
  stream: 'access-0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  revision: 1,
  position: '7',
  id: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
  type: 'DossierRead',
  data: { at: '2026-04-07', reader: 'bram', role: 'auditor' },
  metadata: {},
  recordedAt: '2026-04-07T08:00:00Z',
} as const;

describe("an event of a dossier's access", () => {
  it('is decoded with the complaint whose dossier was read', () => {
    expect(decodeAccessEvent(recorded)).toEqual({
      ...recorded,
      complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
    });
  });

  it.each(['complaint-42', 'review-2025', 'an-access-42', 'of-access-'])(
    'does not stand in %s',
    (stream) => {
      expect(accessedComplaintOf(stream)).toBeNull();
      expect(decodeAccessEvent({ ...recorded, stream })).toBeNull();
    },
  );

  it('is none of the complaint, in whose stream it does not stand', () => {
    expect(decodeComplaintEvent(recorded)).toBeNull();
  });

  it('stands in a stream beside the complaint', () => {
    expect(accessStream('42')).toBe('access-42');
    expect(accessedComplaintOf('access-42')).toBe('42');
  });

  it.each([
    [{ type: 'Judged' }, "revision 1: 'Judged' is no event of a dossier's access that this"],
    [{ data: { at: '2026-04-07', reader: 'bram' } }, 'revision 1: DossierRead.role: '],
    [{ data: { ...recorded.data, name: 'Bram' } }, 'DossierRead: expected no such field as name'],
  ])('that cannot be read is named: %j', (change, message) => {
    expect(() => decodeAccessEvent({ ...recorded, ...change })).toThrowError(message);
  });
});
