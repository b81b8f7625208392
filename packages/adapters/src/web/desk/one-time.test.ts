import { describe, expect, it } from 'vitest';
import { oneTimeDoor } from './one-time.ts';

const HERE = 'http://127.0.0.1:7171/';

const cookieOf = (answer: Response | null): string =>
  answer?.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('a door that an address opens once', () => {
  it('gives a cookie for the key, and leaves no key in the address', () => {
    const door = oneTimeDoor();
    const answer = door.enter(new Request(`${HERE}${door.search}&lang=en`));
    expect(answer?.status).toBe(303);
    expect(answer?.headers.get('location')).toBe('./?lang=en');
    expect(answer?.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict$/);
    const cookie = cookieOf(answer);
    expect(door.isKnown(new Request(HERE, { headers: { cookie } }))).toBe(true);
    expect(door.isKnown(new Request(HERE))).toBe(false);
    expect(door.isKnown(new Request(HERE, { headers: { cookie: `${cookie}x` } }))).toBe(false);
  });

  it('lets nobody in by the key a second time, nor by another', () => {
    const door = oneTimeDoor();
    expect(door.enter(new Request(`${HERE}?key=guess`))).toBe(null);
    expect(door.enter(new Request(`${HERE}${door.search}`))).not.toBe(null);
    expect(door.enter(new Request(`${HERE}${door.search}`))).toBe(null);
  });

  it('answers under no name but those of this machine', () => {
    const door = oneTimeDoor();
    const elsewhere = 'http://misled.example:7171/';
    expect(door.enter(new Request(`${elsewhere}${door.search}`))).toBe(null);
    const cookie = cookieOf(door.enter(new Request(`${HERE}${door.search}`)));
    expect(cookie).not.toBe('');
    expect(door.isKnown(new Request(elsewhere, { headers: { cookie } }))).toBe(false);
  });
});
