import { describe, expect, it } from 'vitest';
import { parseRequest } from './request.ts';

const good = {
  commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
  complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  actor: 'anna',
  now: '2026-04-03T08:00:00Z',
  type: 'Receive',
  data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
};

describe('a request of unknown shape', () => {
  it('comes out as it went in when it is right', () => {
    expect(parseRequest(good)).toEqual(good);
  });

  it.each([
    ['type', { ...good, type: 'Recieve' }, '"Recieve"'],
    ['commandId', { ...good, commandId: '1' }, '"1"'],
    ['actor', { ...good, actor: '' }, '""'],
    ['now', { ...good, now: '2026-04-03' }, '"2026-04-03"'],
    ['data.at', { ...good, data: { ...good.data, at: '2026-02-30' } }, '"2026-02-30"'],
    ['data.channel', { ...good, data: { ...good.data, channel: 'fax' } }, '"fax"'],
    ['data.subjects.0', { ...good, data: { ...good.data, subjects: [''] } }, '""'],
    ['data.subject', { ...good, data: { ...good.data, subject: 'price' } }, '"price"'],
    ['extra: expected no such field', { ...good, extra: 1 }, '1'],
  ])('names %s and its value when it is wrong', (field, input, value) => {
    expect(() => parseRequest(input)).toThrowError(
      expect.objectContaining({ kind: 'invalid', code: 'invalid-input' }) as Error,
    );
    expect(() => parseRequest(input)).toThrowError(field);
    expect(() => parseRequest(input)).toThrowError(value);
  });

  it.each([null, undefined, 1, 'text', []])('refuses %j', (input) => {
    expect(() => parseRequest(input)).toThrowError(/^command: /);
  });
});
