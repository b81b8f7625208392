import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { lazily } from '../input/lazily.ts';
import { inOrder } from './order.ts';
import type { Fact } from './state.ts';
import { eachOnce } from './subjects.ts';
import { channel, digest, outcome, text, when, words } from './values.ts';

const change = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ from: value, to: value }).exactOptional();

/** Each fact that can be put right, as it was recorded and as it should have been. */
export const changes = lazily({
  receivedOn: () => change(localDate),
  acknowledgedOn: () => change(localDate),
  /** The day of the judgement, the withdrawal or the declaration that ended it. */
  closedOn: () => change(localDate),
  channel: () => change(channel),
  outcome: () => change(outcome),
  subjects: () => change(z.array(text)),
  complainantName: () => change(words),
  complainantEmail: () => change(words),
  complainantAddress: () => change(words),
});

/**
 * Article 6.4: a wrong fact was put right: what was recorded, what it should be, why. Which event it
 * was recorded in follows from the field.
 */
export const corrected = () =>
  z.strictObject({
    ...when,
    ...changes,
    why: words,
    /** The version in force on the corrected day of receipt, where that is corrected. */
    procedure: text.exactOptional(),
    procedureDigest: digest.exactOptional(),
  });

export type Corrected = z.infer<ReturnType<typeof corrected>>;

const CLOSINGS: ReadonlySet<string> = new Set(['Judged', 'DeclaredInadmissible', 'Withdrawn']);

/** The close that stood: the last one, unless the complaint was reopened since. */
const closeIn = (facts: readonly Fact[]): Fact | undefined => {
  const last = facts.findLast(({ type }) => type === 'Reopened' || CLOSINGS.has(type));
  return last?.type === 'Reopened' ? undefined : last;
};

/** A corrected day is neither a moment nor a stand-in. */
const withDay = ({ at: _at, instant: _instant, estimated: _estimated, ...rest }: Fact['data']) => ({
  ...rest,
});

type Target = readonly [fact: Fact | undefined, data: object];

/** The fact that each field of a correction is about, and the value that it puts there. */
const targetsOf = (facts: readonly Fact[], data: Corrected): readonly Target[] => {
  const {
    receivedOn,
    acknowledgedOn,
    closedOn,
    channel,
    outcome,
    subjects,
    procedure,
    procedureDigest,
  } = data;
  const ordered = inOrder(facts);
  const first = (type: string) => ordered.find((fact) => fact.type === type);
  const received = first('Received');
  const close = closeIn(ordered);
  const targets: Target[] = [];
  if (receivedOn !== undefined) targets.push([received, { at: receivedOn.to }]);
  if (procedure !== undefined) targets.push([received, { procedure, procedureDigest }]);
  if (channel !== undefined) targets.push([received, { channel: channel.to }]);
  if (subjects !== undefined) {
    const classified = ordered.findLast(({ type }) => type === 'Reclassified') ?? received;
    targets.push([classified, { subjects: eachOnce(subjects.to) }]);
  }
  if (acknowledgedOn !== undefined)
    targets.push([first('Acknowledged'), { at: acknowledgedOn.to }]);
  if (closedOn !== undefined) targets.push([close, { at: closedOn.to }]);
  if (outcome !== undefined && close?.type === 'Judged')
    targets.push([close, { outcome: outcome.to }]);
  return targets;
};

/** The types of the facts that a correction puts right, each once. */
export const correctedBy = (facts: readonly Fact[], by: Fact): readonly string[] => [
  ...new Set(
    targetsOf(facts, by.data as unknown as Corrected).flatMap(([fact]) => fact?.type ?? []),
  ),
];

const withTarget = (facts: readonly Fact[], [target, data]: Target, by: Fact): readonly Fact[] =>
  facts.map((fact) => {
    if (fact.revision !== target?.revision) return fact;
    const kept = 'at' in data ? { ...withDay(fact.data) } : fact.data;
    const { recordedAt } = by;
    return {
      ...fact,
      data: { ...kept, ...data } as Fact['data'],
      ...(recordedAt === undefined ? {} : { correctedAt: recordedAt }),
    };
  });

/**
 * Facts as a correction puts them right.
 *
 * @param facts those recorded before it, in the order of recording
 */
export const withCorrected = (facts: readonly Fact[], by: Fact): readonly Fact[] =>
  targetsOf(facts, by.data as unknown as Corrected).reduce<readonly Fact[]>(
    (all, target) => withTarget(all, target, by),
    facts,
  );
