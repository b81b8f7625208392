import { expectTypeOf, it } from 'vitest';
import type { ReadableEvent } from './readable-events.ts';
import { asShown, type ShownText, textIn } from './shown-text.ts';

type Received = Extract<ReadableEvent['event'], { type: 'Received' }>['data'];
type Complainant = NonNullable<Received['complainant']>;

it('a text that may be erased is no string, and a day and a choice are what they were', () => {
  expectTypeOf<Complainant['name']>().toEqualTypeOf<ShownText>();
  expectTypeOf<NonNullable<Complainant['email']>>().not.toExtend<string>();
  expectTypeOf<NonNullable<Received['text']>>().not.toExtend<string>();
  expectTypeOf<Received['at']>().toExtend<string>();
  expectTypeOf<Received['channel']>().toExtend<string>();
});

it('nobody mails what may be erased, and what was written can be mailed', () => {
  const mail = (_address: string): void => {};
  const send = ({ email }: Complainant): void => {
    if (email === undefined) return;
    // @ts-expect-error it may be a mark
    mail(email);
    const address = textIn(email);
    // @ts-expect-error null where a mark stands for it
    mail(address);
    if (address !== null) mail(address);
    mail(asShown(email)); // said aloud
  };
  expectTypeOf(send).returns.toBeVoid();
});
