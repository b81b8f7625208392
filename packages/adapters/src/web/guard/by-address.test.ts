import { describe, expect, it } from 'vitest';
import { byAddress } from './by-address.ts';

const ask = (headers: Record<string, string> = {}): Request =>
  new Request('https://desk.example/', { headers });

/** A gate that has room for two, and the senders that were let in. */
const gate = (senderHeader?: string) => {
  const seen: string[] = [];
  const answer = byAddress(
    (_, sender) => {
      seen.push(sender);
      return new Response('page');
    },
    { perMinute: 2, senderHeader },
  );
  const statuses = async (from: string, headers: Record<string, string> = {}, times = 1) => {
    const answers: number[] = [];
    for (let time = 0; time < times; time += 1) {
      answers.push((await answer(ask(headers), from)).status);
    }
    return answers;
  };
  return { answer, seen, statuses };
};

describe('the gate', () => {
  it('has room for each address apart, and says when it has again, in the language of who asks', async () => {
    const { answer, statuses } = gate();
    expect(await statuses('192.0.2.1', {}, 3)).toEqual([200, 200, 429]);
    expect(await statuses('192.0.2.2')).toEqual([200]);
    const dutch = await answer(ask(), '192.0.2.1');
    expect(Number(dutch.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(Number(dutch.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await dutch.text()).toMatch(/^Dit gaat te snel\. /);
    const english = await answer(ask({ 'accept-language': 'en' }), '192.0.2.1');
    expect(await english.text()).toMatch(/^This is too fast\. /);
  });

  it('takes the addresses of one network of IPv6 for one', async () => {
    const { statuses } = gate();
    expect(await statuses('2001:db8::1')).toEqual([200]);
    expect(await statuses('2001:db8::2')).toEqual([200]);
    expect(await statuses('2001:db8::3')).toEqual([429]);
    expect(await statuses('2001:db8:0:1::1')).toEqual([200]);
  });

  it('believes no header unless it was told which', async () => {
    const { statuses, seen } = gate();
    const pretending = ['203.0.113.1', '203.0.113.2', '203.0.113.3'].map((address) =>
      statuses('192.0.2.1', { 'x-real-ip': address, 'x-forwarded-for': address }),
    );
    expect((await Promise.all(pretending)).flat()).toEqual([200, 200, 429]);
    expect(seen).toEqual(['192.0.2.1', '192.0.2.1']);
  });

  it('believes the header that was told, and of a list what the nearest proxy added', async () => {
    const { statuses, seen } = gate('x-forwarded-for');
    const proxy = '10.0.0.1';
    const pretending = ['1.1.1.1, 192.0.2.1', '2.2.2.2, 192.0.2.1', '3.3.3.3,192.0.2.1'];
    const answers = pretending.map((list) => statuses(proxy, { 'x-forwarded-for': list }));
    expect((await Promise.all(answers)).flat()).toEqual([200, 200, 429]);
    expect(await statuses(proxy, { 'x-forwarded-for': '192.0.2.2' })).toEqual([200]);
    expect(await statuses(proxy)).toEqual([200]);
    expect(seen).toEqual(['192.0.2.1', '192.0.2.1', '192.0.2.2', proxy]);
  });
});
