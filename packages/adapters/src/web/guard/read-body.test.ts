import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

const MOST = 1_000_000;

const posted = (body: URLSearchParams): Request =>
  new Request('http://desk.example/', { method: 'POST', body });

const fields = (count: number): URLSearchParams =>
  new URLSearchParams(
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 'x'])),
  );

describe('a posted form', () => {
  it('is read as its fields, up to more than any form has', async () => {
    const form = await readBody(posted(fields(5_000)), MOST);
    expect(form).toBeInstanceOf(FormData);
    expect([...(form as FormData).keys()]).toEqual([...fields(5_000).keys()]);
  });

  it('with more fields, or more bytes than are taken, is too large', async () => {
    expect(await readBody(posted(fields(5_001)), MOST)).toBe('too-large');
    const body = String(fields(10));
    const form = () => posted(new URLSearchParams(body));
    expect(await readBody(form(), body.length)).toBeInstanceOf(FormData);
    expect(await readBody(form(), body.length - 1)).toBe('too-large');
  });

  it('of another kind, without its end or without a body, is none', async () => {
    const multipart = { 'content-type': 'multipart/form-data; boundary=here' };
    const cut = '--here\r\nContent-Disposition: form-data; name="a"\r\n\r\nx';
    for (const request of [
      new Request('http://desk.example/', { method: 'POST', body: '{}' }),
      new Request('http://desk.example/', { method: 'POST', body: cut, headers: multipart }),
      new Request('http://desk.example/', { method: 'POST', headers: multipart }),
    ]) {
      expect(await readBody(request, MOST)).toBe('not-a-form');
    }
  });
});
