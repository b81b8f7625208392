import { describe, expect, it } from 'vitest';
import { given, receive, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';

const { Link, Unlink } = steps;
const { to } = Link.data;
const another = '4c1f2b7e-0000-4000-8000-00000000000b';

describe('a link to another complaint', () => {
  it('holds from its day until it is undone', () => {
    expect(given(receive(), Link)).toMatchObject({
      links: [{ to, as: 'duplicate-of', linked: { at: '2026-04-16' } }],
    });
    expect(given(receive(), Link, Unlink)).toMatchObject({ links: [] });
  });

  it('may be made again, and be of several kinds and to several complaints', () => {
    const again = on(Link, '2026-05-01');
    const sequel = saying(Link, { as: 'follows' });
    const other = saying(Link, { to: another });
    expect(given(receive(), Link, Unlink, again)).toMatchObject({
      links: [{ linked: { at: '2026-05-01' } }],
    });
    expect(given(receive(), Link, sequel, other)).toMatchObject({
      links: [
        { to, as: 'duplicate-of' },
        { to, as: 'follows' },
        { to: another, as: 'duplicate-of' },
      ],
    });
  });

  it('is undone by its kind and the other complaint', () => {
    expect(when(given(receive(), Link), saying(Unlink, { to: another }))).toBe('not-linked');
    expect(when(given(receive(), Link), on(Unlink, '2026-04-15'))).toBe('not-linked');
  });

  it('may be made after the complaint ended', () => {
    expect(when(given(receive(), steps.Judge), on(Link, '2026-07-01'))).toHaveProperty('type');
  });

  it('is put right as any fact is', () => {
    const amended = saying(steps.Amend, {
      revision: 1,
      changes: [{ field: 'to', from: to, to: another }],
    });
    expect(given(receive(), Link, amended)).toMatchObject({ links: [{ to: another }] });
  });
});

it('a part that was split off keeps the day of receipt of the whole', () => {
  const part = saying(receive(), { splitFrom: to });
  expect(given(part)).toMatchObject({ splitFrom: to, received: { at: '2026-04-02' } });
});
