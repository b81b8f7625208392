import { z } from 'zod';
import { sinceReopened } from './part.ts';
import { rejection } from './rejection.ts';
import type { KnownComplaint, PartJudgement } from './state.ts';
import { pointOutcome, text, words } from './values.ts';

/** The points that a judgement addresses, with what was found on each. */
export const judgedPoints = () =>
  z
    .array(z.strictObject({ id: text, finding: pointOutcome, reasons: words.exactOptional() }))
    .min(1);

type Reasoned = { readonly reasons?: string };

/** The part of a judgement that says what it found on which points, and why. */
export type Judged = Reasoned & {
  readonly points?: readonly (Reasoned & { readonly id: string })[];
};

/** Whether it gives reasons, as a whole or point by point. */
export const isReasoned = ({ reasons, points = [] }: Judged): boolean =>
  reasons !== undefined ||
  (points.length > 0 && points.every((point) => point.reasons !== undefined));

/** The ids of the points that a judgement addresses. */
export const idsOf = ({ points = [] }: Pick<Judged, 'points'>): readonly string[] =>
  points.map(({ id }) => id);

/** The parts that were judged since the complaint was last opened. */
export const partsOf = (
  complaint: Pick<KnownComplaint, 'parts' | 'reopenings'>,
): readonly PartJudgement[] =>
  complaint.parts.filter(({ judged }) => sinceReopened(complaint, judged) !== null);

/** @throws KlachtError `already-listed` for an id that stands for two points */
export const refuseListedTwice = (ids: readonly string[], command: string): void => {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return;
  throw rejection(
    'already-listed',
    `${command}: points: expected each id once, got '${twice}' again`,
    { field: 'points', value: twice },
  );
};

/** Refuses to judge a point twice, one that the complaint does not have, or one judged before. */
export const refusePoints = (
  complaint: KnownComplaint,
  ids: readonly string[],
  command: string,
): void => {
  refuseListedTwice(ids, command);
  const unknown = ids.find((id) => !complaint.points.includes(id));
  if (unknown !== undefined) {
    throw rejection(
      'unknown-point',
      complaint.points.length === 0
        ? `${command}: points: the complaint has no points, got '${unknown}'; list them first (ListPoints)`
        : `${command}: points: expected one of ${complaint.points.join(', ')}, got '${unknown}'`,
      { field: 'points', value: unknown, expected: complaint.points },
    );
  }
  for (const { points, judged } of partsOf(complaint)) {
    const again = ids.find((id) => points.includes(id));
    if (again === undefined) continue;
    throw rejection(
      'already-judged',
      `${command}: points: '${again}' was judged on ${judged.at} already`,
      { field: 'points', value: again, judgedOn: judged.at },
    );
  }
};
