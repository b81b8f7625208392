import { z } from 'zod';
import { isBefore, toldApart } from './when.ts';
import type { RuleContext } from './part.ts';
import { rejection, type RejectionCode } from './rejection.ts';
import type { Proceeding, When } from './state.ts';
import { kifidResult, text, when, words } from './values.ts';

/** The data of a complaint that is put to Kifid or to a court. */
export const begun = () =>
  z.strictObject({
    ...when,
    /** The number that Kifid or the court gave it; a ruling names it. */
    reference: text.exactOptional(),
    /** It is an appeal from an earlier ruling. */
    appeal: z.literal(true).exactOptional(),
    /** Who brought it; the complainant, where nothing is said. */
    by: z.enum(['complainant', 'firm']).exactOptional(),
  });

/** The data of a ruling. */
export const ruled = () =>
  z.strictObject({
    ...when,
    result: kifidResult,
    /** The proceedings that it ends, by their reference; the last open ones where nothing is said. */
    reference: text.exactOptional(),
    summary: words.exactOptional(),
  });

type Begun = Omit<z.infer<ReturnType<typeof begun>>, 'at'>;
type Ruled = Pick<z.infer<ReturnType<typeof ruled>>, 'result' | 'reference'>;

/** The proceedings, in the order of their days, with one more. */
export const withBegun = (
  proceedings: readonly Proceeding[],
  { reference, appeal, by = 'complainant' }: Begun,
  began: When,
): readonly Proceeding[] => [
  ...proceedings,
  { began, by, reference: reference ?? null, appeal: appeal === true, ruling: null },
];

const isOf = ({ reference }: Proceeding, named: string | undefined): boolean =>
  named === undefined || reference === null || reference === named;

/** The open proceedings that a ruling of that time ends: those it names, or the last. */
const endedBy = (
  proceedings: readonly Proceeding[],
  { reference }: Ruled,
  when: When,
): Proceeding | undefined => {
  const open = proceedings.filter(
    (one) => one.ruling === null && !isBefore(when, one.began) && isOf(one, reference),
  );
  return open.findLast((one) => one.reference === (reference ?? null)) ?? open.at(-1);
};

/** The proceedings, with the ruling at those that it ends. */
export const withRuling = (
  proceedings: readonly Proceeding[],
  data: Ruled,
  when: When,
): readonly Proceeding[] => {
  const ended = endedBy(proceedings, data, when);
  return proceedings.map((one) =>
    one === ended ? { ...one, ruling: { when, result: data.result } } : one,
  );
};

/** Where proceedings are held, and the codes by which they are refused. */
type Forum = {
  /** Its name as it follows `put to`. */
  readonly name: string;
  readonly already: RejectionCode;
  readonly not: RejectionCode;
  readonly before: RejectionCode;
};

/** Refuses the same proceedings twice, and an appeal where nothing was ruled. */
export const refuseBegun = (
  proceedings: readonly Proceeding[],
  { reference, appeal }: Begun,
  { command, when }: RuleContext,
  { name, already }: Forum,
): void => {
  const same = proceedings.find(
    (one) =>
      one.began.at === when.at &&
      one.reference === (reference ?? null) &&
      one.appeal === (appeal === true),
  );
  if (same !== undefined) {
    throw rejection(
      already,
      `${command}: the complaint was put to ${name} on ${same.began.at} already; another time has another day or reference`,
      { on: same.began.at },
    );
  }
  if (!appeal || proceedings.some(({ ruling }) => ruling !== null && !isBefore(when, ruling.when)))
    return;
  throw rejection(
    'nothing-to-appeal',
    `${command}: appeal: expected an earlier ruling of ${name}, got none by ${when.at}`,
    { field: 'appeal', value: true },
  );
};

/** Refuses a ruling that ends nothing that is open. */
export const refuseRuled = (
  proceedings: readonly Proceeding[],
  data: Ruled,
  { command, when }: RuleContext,
  { name, not, before }: Forum,
): void => {
  if (endedBy(proceedings, data, when) !== undefined) return;
  const [first] = proceedings;
  if (first === undefined) {
    throw rejection(not, `${command}: the complaint was not put to ${name}`);
  }
  const named = proceedings.filter((one) => isOf(one, data.reference));
  if (named.length === 0) {
    const expected = proceedings.map(({ reference }) => reference);
    throw rejection(
      not,
      `${command}: reference: expected one of ${expected.join(', ')}, got '${data.reference}'`,
      { field: 'reference', value: data.reference, expected },
    );
  }
  const open = named.find(({ ruling }) => ruling === null);
  if (open !== undefined) {
    const [at, began] = toldApart(when, open.began);
    throw rejection(
      before,
      `${command}: at ${at} is before the complaint was put to ${name}, ${began}`,
      { field: 'at', value: when.at, on: open.began.at },
    );
  }
  const ruledOn = named.at(-1)?.ruling?.when.at;
  throw rejection(
    'already-ruled',
    `${command}: the ruling came on ${ruledOn} already; put it to ${name} again first`,
    { ruledOn },
  );
};
