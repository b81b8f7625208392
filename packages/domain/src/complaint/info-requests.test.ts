import { describe, expect, it } from 'vitest';
import { change, given, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
const { RequestInformation: ask, ProvideInformation: answer } = steps;

describe('an answer, when more than one thing was asked', () => {
  const order = saying(ask, { id: 'order' });
  const identity = saying(on(ask, '2026-04-12'), { id: 'identity' });
  const asked = [receive(), order, identity] as const;
  const toOrder = saying(answer, { request: 'order' });

  it('answers the request that it names, and no other', () => {
    expect(given(...asked, toOrder)).toMatchObject({
      status: 'awaiting-information',
      requests: [{ answered: { at: '2026-04-20' } }, { answered: null }],
    });
    const both = given(...asked, toOrder, saying(answer, { request: 'identity' }));
    expect(both).toHaveProperty('status', 'received');
  });

  it('names a request without an id by its day', () => {
    const twice = [receive(), ask, on(ask, '2026-04-12')] as const;
    const second = saying(answer, { request: '2026-04-12' });
    expect(given(...twice, second)).toMatchObject({
      status: 'awaiting-information',
      requests: [{ answered: null }, { answered: { at: '2026-04-20' } }],
    });
  });

  it('answers each that was made by then where it names none', () => {
    expect(given(...asked, answer)).toMatchObject({
      status: 'received',
      requests: [{ answered: { at: '2026-04-20' } }, { answered: { at: '2026-04-20' } }],
    });
  });

  it('names a request that was made', () => {
    expect(refusal(given(...asked), saying(answer, { request: 'passport' }))).toMatchObject({
      code: 'no-information-requested',
      message: "ProvideInformation: request: expected one of order, identity, got 'passport'",
    });
    expect(when(given(...asked), on(identity, '2026-04-13'))).toBe('already-listed');
  });

  it('in part leaves the rest awaited, until the rest comes', () => {
    const half = saying(answer, { partial: true });
    const waiting = given(receive(), ask, half);
    expect(waiting).toMatchObject({
      status: 'awaiting-information',
      requests: [{ partly: { at: '2026-04-20' }, answered: null }],
    });
    expect(given(receive(), ask, half, on(answer, '2026-04-24'))).toMatchObject({
      status: 'received',
      requests: [{ partly: { at: '2026-04-20' }, answered: { at: '2026-04-24' } }],
    });
    expect(given(receive(), half)).toMatchObject({ requests: [], supplements: [{}] });
  });
});

describe('a supplement that nobody asked for', () => {
  const supplement = saying(answer, { unasked: true });

  it('is recorded, and the complaint waits for nothing', () => {
    expect(change(given(receive()), answer)).toEqual({
      supplements: [{ at: '2026-04-20' }],
    });
    expect(change(given(receive(), ask, answer), on(answer, '2026-04-21'))).toEqual({
      supplements: [{ at: '2026-04-21' }],
    });
  });

  it('leaves open what was asked', () => {
    expect(given(receive(), ask, supplement)).toMatchObject({
      status: 'awaiting-information',
      requests: [{ answered: null }],
      supplements: [{ at: '2026-04-20' }],
    });
    expect(when(given(receive(), ask), on(supplement, '2026-04-09'))).toHaveProperty('type');
  });

  it('comes after the complaint was judged, too', () => {
    expect(when(given(receive(), steps.Judge), on(answer, '2026-06-20'))).toHaveProperty('type');
  });

  it('answers no request', () => {
    const both = saying(supplement, { partial: true });
    expect(when(given(receive(), ask), both)).toBe('which-request');
  });
});
