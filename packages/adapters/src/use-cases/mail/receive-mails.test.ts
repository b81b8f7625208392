import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiveMails } from './receive-mails.ts';
import { by, mailOf, openMailDesk, TEXT } from '../testing/mail-desk.ts';

/** What a mail is to those before it, by their place. */
type Kind =
  | { readonly kind: 'new' }
  | { readonly kind: 'again' | 'answer' | 'reused' | 'numbered'; readonly of: number };

const bytesOf = (kinds: readonly Kind[], at: number): Buffer => {
  const one = kinds[at] ?? { kind: 'new' };
  const id = `<${at}@example.com>`;
  if (one.kind === 'new' || at === 0) return mailOf(`${TEXT} ${at}`, { 'Message-ID': id });
  const of = one.of % at;
  switch (one.kind) {
    case 'again':
      return bytesOf(kinds, of);
    case 'answer':
      return mailOf(`En dan nog ${at}.`, {
        'Message-ID': id,
        'In-Reply-To': `<${of}@example.com>`,
      });
    case 'reused':
      return mailOf(`Iets anders ${at}.`, { 'Message-ID': `<${of}@example.com>` });
    case 'numbered':
      return mailOf(`Over die ${at}.`, { 'Message-ID': id, Subject: '[2026-0001] x' });
  }
};

const namedMails = (kinds: readonly Kind[]) =>
  kinds.map((_, at) => ({ name: String(at), bytes: bytesOf(kinds, at) }));

describe('many mails', () => {
  it('become at once what they become one by one, and are answered in their order', async () => {
    const of = fc.nat(40);
    const kind = fc.oneof(
      { weight: 3, arbitrary: fc.constant<Kind>({ kind: 'new' }) },
      fc.record({ kind: fc.constantFrom('again', 'answer', 'reused', 'numbered'), of }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(kind, { minLength: 1, maxLength: 40 }), async (kinds) => {
        const [together, apart] = [await openMailDesk(), await openMailDesk()];
        const mails = namedMails(kinds);
        const answers = await Array.fromAsync(receiveMails(together.journal, mails, () => by));
        const expected = [];
        for (const { name, bytes } of mails) {
          const { outcome, code } = await apart.receive(bytes);
          expected.push({ name, outcome, code });
        }
        expect(answers.map(({ name, outcome, code }) => ({ name, outcome, code }))).toEqual(
          expected,
        );
        expect(await together.register()).toHaveLength((await apart.register()).length);
        await Promise.all([together.journal.close(), apart.journal.close()]);
      }),
      { numRuns: 15 },
    );
  });

  it('are answered while others have yet to come', async () => {
    const desk = await openMailDesk();
    const told: string[] = [];
    const slow = async function* () {
      for (const one of namedMails([{ kind: 'new' }, { kind: 'new' }])) {
        yield one;
        while (!told.includes(one.name)) await setTimeout(1);
      }
    };
    for await (const { name } of receiveMails(desk.journal, slow(), () => by)) told.push(name);
    expect(told).toEqual(['0', '1']);
    await desk.journal.close();
  });

  it('are not waited for by who reads no further', async () => {
    const desk = await openMailDesk();
    const endless = async function* () {
      yield* namedMails([{ kind: 'new' }]);
      await new Promise(() => {});
    };
    for await (const { outcome } of receiveMails(desk.journal, endless(), () => by)) {
      expect(outcome).toBe('received');
      break;
    }
    expect(await desk.register()).toHaveLength(1);
    await desk.journal.close();
  });

  it('stop at one that cannot be recorded, and are whole when they are given again', async () => {
    const desk = await openMailDesk();
    const mails = namedMails(Array.from({ length: 9 }, () => ({ kind: 'new' })));
    let writes = 0;
    const failing = {
      ...desk.journal,
      documents: {
        ...desk.journal.documents,
        keep: async (
          ...[owner, bytes, options]: Parameters<typeof desk.journal.documents.keep>
        ) => {
          writes += 1;
          if (writes === 4) throw new Error('no room');
          return desk.journal.documents.keep(owner, bytes, options);
        },
      },
    };
    const names: string[] = [];
    const taking = async () => {
      for await (const { name } of receiveMails(failing, mails, () => by)) names.push(name);
    };
    await expect(taking()).rejects.toThrow('no room');
    expect(names).toEqual(['0', '1', '2']);
    const answers = await Array.fromAsync(receiveMails(desk.journal, mails, () => by));
    expect(answers.map(({ outcome }) => outcome === 'repeated' || outcome === 'received')).toEqual(
      mails.map(() => true),
    );
    expect(await desk.register()).toHaveLength(9);
    await desk.journal.close();
  });
});
