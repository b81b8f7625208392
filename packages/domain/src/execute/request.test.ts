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
    ['type', { ...good, type: 'Recieve' }, /^command: type: .*Receive.*, got "Recieve"$/],
    ['commandId', { ...good, commandId: '1' }, /^Receive: commandId: .*, got "1"$/],
    [
      'commandId',
      { ...good, commandId: good.commandId.toUpperCase() },
      /^Receive: commandId: expected a text in lower case, got "6F1C0C1E-/,
    ],
    [
      'complaintId',
      { ...good, complaintId: good.complaintId.toUpperCase() },
      /^Receive: complaintId: expected a text in lower case, got "0B7E9C52-/,
    ],
    ['actor', { ...good, actor: '' }, /^Receive: actor: .*, got ""$/],
    [
      'now',
      { ...good, now: '2026-04-03' },
      /^Receive: now: expected a moment in UTC .*, got "2026-04-03"$/,
    ],
    [
      'data.at',
      { ...good, data: { ...good.data, at: '2026-02-30' } },
      /^Receive: data\.at: expected a day .*, got "2026-02-30"$/,
    ],
    [
      'data.channel',
      { ...good, data: { ...good.data, channel: 'fax' } },
      /^Receive: data\.channel: expected one of "email", "form", "letter", "other", got "fax"$/,
    ],
    [
      'data.subjects.0',
      { ...good, data: { ...good.data, subjects: [''] } },
      /^Receive: data\.subjects\.0: .*, got ""$/,
    ],
    [
      'data.subject',
      { ...good, data: { ...good.data, subject: 'price' } },
      /^Receive: data\.subject: expected no such field, got "price"$/,
    ],
    ['extra', { ...good, extra: 1 }, /^Receive: extra: expected no such field, got 1$/],
  ])('names the command, %s and its value when it is wrong', (_, input, message) => {
    expect(() => parseRequest(input)).toThrowError(
      expect.objectContaining({
        kind: 'invalid',
        code: 'invalid-input',
        message: expect.stringMatching(message) as unknown,
      }) as Error,
    );
  });

  it.each([null, undefined, 1, 'text', []])('refuses %j', (input) => {
    expect(() => parseRequest(input)).toThrowError(/^command: /);
  });
});
