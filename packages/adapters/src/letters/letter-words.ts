import { channel, inadmissibleGround, outcome, redress } from '@klacht/domain';
import { z } from 'zod';

const isOneLine = (text: string): boolean =>
  text !== '' && text.trim() === text && !/[\r\n]|\{\{/.test(text);

/** A text of one line. */
export const line = () =>
  z.string().refine(isOneLine, { error: 'expected a text of one line, without {{ }}' });

const NAME = '{{name}}';

const greeting = () =>
  z.string().refine((text) => text.split(NAME).length === 2 && isOneLine(text.replace(NAME, '-')), {
    error: 'expected one line with {{name}} once',
  });

/** What the fields of a letter say in its language, whatever the complaint: the schema. */
export const letterWords = () =>
  z.strictObject({
    /** Whom a letter begins with. */
    dear: greeting(),
    dearNobody: line(),
    /** Whom a letter to an employee begins with, who is known by a reference. */
    colleague: line(),
    /** To whom a letter is where nobody is named. */
    nobody: line(),
    /** The judgement, said to who complains. */
    outcomes: z.record(outcome, line()),
    /** What a judgement is called, of a complaint or of a point. */
    decisions: z.record(outcome, line()),
    channels: z.record(channel, line()),
    /** Why a complaint is not handled, said to who complains. */
    grounds: z.record(inadmissibleGround, line()),
    redress: z.record(redress.shape.kind, line()),
    /** How Kifid is reached, in lines. */
    kifid: z
      .string()
      .refine((text) => text.trim() !== '', { error: 'expected a text that is not empty' }),
  });

/** What the fields of a letter say in its language, whatever the complaint. */
export type LetterWords = z.infer<ReturnType<typeof letterWords>>;
