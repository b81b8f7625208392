import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { admittedIn } from './admitted-in.ts';
import { refuseUnknownParty, withWord } from './hearing.ts';
import { contentOf, withParts } from './judged-in-parts.ts';
import { isBefore, toldApart } from './when.ts';
import { part, refuseAfterClose, refuseWhenClosed, withClose, withContact } from './part.ts';
import { partyNamed } from './parties.ts';
import { isSamePerson } from './person.ts';
import { idsOf, judgedPoints, partsOf, refuseListedTwice, refusePoints } from './points.ts';
import { rejection } from './rejection.ts';
import { closeOf, type KnownComplaint, type Notice, type When } from './state.ts';
import { digest, outcome, party, point, redress, remedy, text, when, words } from './values.ts';

const deviation = () =>
  z.strictObject({
    /** The earlier judgement or judgements, by number. */
    from: z.array(text).min(1),
    why: words,
  });

/** The days on which it was decided, the first one first. A reopening does not undo them. */
const decisionsOf = (complaint: KnownComplaint, of: Notice['of']): readonly When[] => {
  const last = closeOf(complaint);
  const closes = [...complaint.reopenings, ...(last === null ? [] : [last])];
  const ending = of === 'judgement' ? 'judged' : 'inadmissible';
  const decided = closes.flatMap(({ status, closed }) => (status === ending ? [closed] : []));
  if (of === 'judgement') return decided;
  return [...decided, ...admittedIn(complaint)].toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
};

/** Articles 4.6 to 4.8: the judgement, its delay and its notice; and what ends or reopens it. */
export const judgement = part({
  events: {
    /**
     * Article 4.6: points that the complaint raises, for the judgement to address, beside those that
     * it has.
     */
    PointsListed: () => z.strictObject({ ...when, points: z.array(point).min(1) }),
    /** Article 4.6: the complainant was told why it takes longer, and until when. */
    Delayed: () =>
      z.strictObject({
        ...when,
        until: localDate,
        reason: words.exactOptional(),
        letter: digest.exactOptional(),
      }),
    /** Articles 4.6 and 4.8: the judgement was given. This ends it. */
    Judged: () =>
      z.strictObject({
        ...when,
        outcome,
        reasons: words.exactOptional(),
        points: judgedPoints().exactOptional(),
        redress: z.array(redress).min(1).exactOptional(),
        remedies: z.array(remedy).exactOptional(),
        /** How it departs from earlier similar judgements, and why. */
        deviation: deviation().exactOptional(),
        letter: digest.exactOptional(),
      }),
    /** Article 4.7: a party was told in writing of a decision. */
    Notified: () =>
      z.strictObject({
        ...when,
        of: z.enum(['admissibility', 'judgement']),
        party,
        letter: digest.exactOptional(),
      }),
    /** The complainant took the complaint back. This ends it. */
    Withdrawn: () => z.strictObject({ ...when, reason: words.exactOptional() }),
    /** A closed complaint is handled again. */
    Reopened: () => z.strictObject({ ...when, reason: words.exactOptional() }),
  },
  folds: {
    PointsListed: (complaint, { points }) => ({
      points: [...complaint.points, ...points.map(({ id }) => id)],
    }),
    Delayed: (complaint, { until, reason }, announced) => ({
      delays: [...complaint.delays, { announced, until, explained: reason !== undefined }],
      contacts: withContact(complaint, announced),
    }),
    Judged: (complaint, data, closed) => ({
      ...withClose(complaint, {
        status: 'judged',
        closed,
        judgement: {
          ...withParts(partsOf(complaint), contentOf(data)),
          outcome: data.outcome,
          deviates: data.deviation !== undefined,
        },
      }),
      contacts: withContact(complaint, closed),
    }),
    Notified: (complaint, data, when) => ({
      notices: [
        ...complaint.notices,
        { of: data.of, party: partyNamed(complaint, data.party), at: when.at },
      ],
      ...withWord(complaint, data.party, when),
    }),
    Withdrawn: (complaint, _, closed) => withClose(complaint, { status: 'withdrawn', closed }),
    Reopened: (complaint, _, reopened) => {
      const close = closeOf(complaint);
      if (close === null) return {};
      const reopenings = [...complaint.reopenings, { ...close, reopened }];
      const { declaredAdmissible, admissibleBefore } = complaint;
      if (close.status !== 'inadmissible' || declaredAdmissible === null) return { reopenings };
      return {
        reopenings,
        declaredAdmissible: null,
        admissibleBefore: [...admissibleBefore, declaredAdmissible],
      };
    },
  },
  rules: {
    PointsListed: (complaint, { points }, context) => {
      refuseAfterClose(complaint, context);
      refuseListedTwice([...complaint.points, ...points.map(({ id }) => id)], context.command);
    },
    Delayed: (complaint, { until }, context) => {
      const { command, when } = context;
      if (until < when.at) {
        throw rejection(
          'until-before-announcement',
          `${command}: until: expected ${when.at}, the day of the announcement, or later, got ${until}`,
          { field: 'until', value: until, announcedOn: when.at },
        );
      }
      refuseAfterClose(complaint, context);
    },
    Judged: (complaint, data, context) => {
      refuseWhenClosed(complaint, context);
      refusePoints(complaint, idsOf(data), context.command);
    },
    Notified: (complaint, data, context) => {
      const { command, when } = context;
      refuseUnknownParty(complaint, data.party, context);
      const decisions = decisionsOf(complaint, data.of);
      const decided = decisions.findLast((decision) => !isBefore(when, decision));
      if (decided === undefined) {
        const [first] = decisions;
        const [decidedAt, at] = first === undefined ? [] : toldApart(first, when);
        throw rejection(
          'nothing-to-notify',
          `${command}: of: the ${data.of} was ${first === undefined ? 'not decided' : `decided on ${decidedAt}, after ${at}`}`,
          { field: 'of', value: data.of, decidedOn: first?.at ?? null },
        );
      }
      const next = decisions[decisions.indexOf(decided) + 1];
      const notices = complaint.notices.filter(
        ({ of, party, at }) =>
          of === data.of &&
          isSamePerson(party, data.party) &&
          at >= decided.at &&
          (next === undefined || at < next.at),
      );
      const ofThatDay = decisions.filter(({ at }) => at === decided.at).length;
      const before = notices.at(-1);
      if (before === undefined || notices.length < ofThatDay) return;
      throw rejection(
        'already-notified',
        `${command}: ${data.party} was notified of the ${data.of} on ${before.at} already`,
        { party: data.party, of: data.of, notifiedOn: before.at },
      );
    },
    Withdrawn: (complaint, _, context) => refuseWhenClosed(complaint, context),
    Reopened: (complaint, _, { command, when }) => {
      const close = closeOf(complaint);
      if (close === null) {
        throw rejection('not-closed', `${command}: the complaint is ${complaint.status}`, {
          status: complaint.status,
        });
      }
      if (!isBefore(when, close.closed)) return;
      const [at, closed] = toldApart(when, close.closed);
      throw rejection(
        'before-close',
        `${command}: at ${at} is before the complaint was ${close.status}, ${closed}`,
        { field: 'at', value: when.at, closedOn: close.closed.at },
      );
    },
  },
});
