import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { COMPLAINANT, refuseUnknownParty } from './hearing.ts';
import { isBefore } from './moment.ts';
import { part, refuseAfterClose, refuseWhenClosed, withContact } from './part.ts';
import { rejection } from './rejection.ts';
import { closeOf } from './state.ts';
import {
  digest,
  finding,
  outcome,
  party,
  point,
  redress,
  remedy,
  text,
  when,
  words,
} from './values.ts';

const deviation = z.strictObject({
  /** The earlier judgement or judgements, by number. */
  from: z.array(text).min(1),
  why: words,
});

/** Articles 4.6 to 4.8: the judgement, its delay and its notice; and what ends or reopens it. */
export const judgement = part({
  events: {
    /** The points that the complaint raises, for the judgement to address; those before stay. */
    PointsListed: z.strictObject({ ...when, points: z.array(point).min(1) }),
    /** Article 4.6: the complainant was told why it takes longer, and until when. */
    Delayed: z.strictObject({ ...when, until: localDate, reason: words.exactOptional() }),
    /** Articles 4.6 to 4.8: the judgement was given; this ends it. */
    Judged: z.strictObject({
      ...when,
      outcome,
      reasons: words.exactOptional(),
      points: z
        .array(z.strictObject({ id: text, finding, reasons: words.exactOptional() }))
        .min(1)
        .exactOptional(),
      redress: z.array(redress).min(1).exactOptional(),
      remedies: z.array(remedy).exactOptional(),
      /** It is not consistent with earlier similar judgements, and why. */
      deviation: deviation.exactOptional(),
      letter: digest.exactOptional(),
    }),
    /** Article 4.7: a party was told in writing of a decision. */
    Notified: z.strictObject({
      ...when,
      of: z.enum(['admissibility', 'judgement']),
      party,
      letter: digest.exactOptional(),
    }),
    /** The complainant took the complaint back; this ends it. */
    Withdrawn: z.strictObject({ ...when, reason: words.exactOptional() }),
    /** A closed complaint is handled again; its two months begin anew. */
    Reopened: z.strictObject({ ...when, reason: words.exactOptional() }),
  },
  folds: {
    PointsListed: (complaint, { points }) => ({
      points: [...complaint.points, ...points.map(({ id }) => id)],
    }),
    Delayed: (complaint, { until }, announced) => ({
      delays: [...complaint.delays, { announced, until }],
      contacts: withContact(complaint, announced),
    }),
    Judged: (complaint, data, closed) => ({
      ...complaint,
      status: 'judged',
      closed,
      judgement: {
        outcome: data.outcome,
        points: data.points?.map(({ id }) => id) ?? [],
        remedies: data.remedies ?? [],
        redress: data.redress?.map(({ what: _what, ...rest }) => rest) ?? [],
        deviates: data.deviation !== undefined,
      },
      contacts: withContact(complaint, closed),
    }),
    Notified: (complaint, data, when) => ({
      notices: [...complaint.notices, { of: data.of, party: data.party, at: when.at }],
      ...(data.party === COMPLAINANT ? { contacts: withContact(complaint, when) } : {}),
    }),
    Withdrawn: (complaint, _, closed) => ({ ...complaint, status: 'withdrawn', closed }),
    Reopened: (complaint, _, reopened) => {
      const close = closeOf(complaint);
      return close === null
        ? {}
        : { reopenings: [...complaint.reopenings, { ...close, reopened }] };
    },
  },
  rules: {
    PointsListed: (complaint, { points }, context) => {
      refuseAfterClose(complaint, context);
      const ids = [...complaint.points, ...points.map(({ id }) => id)];
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice === undefined) return;
      throw rejection(
        'already-listed',
        `${context.command}: points: '${twice}' is the id of another point already`,
        { field: 'points', value: twice },
      );
    },
    Delayed: (complaint, { until }, context) => {
      const { command, when } = context;
      if (until < when.at) {
        throw rejection(
          'until-before-announcement',
          `${command}: until ${until} is before the announcement on ${when.at}`,
          { field: 'until', value: until, announcedOn: when.at },
        );
      }
      refuseAfterClose(complaint, context);
    },
    Judged: (complaint, { points = [] }, context) => {
      refuseWhenClosed(complaint, context);
      const unknown = points.find(({ id }) => !complaint.points.includes(id));
      if (unknown === undefined) return;
      throw rejection(
        'unknown-point',
        `${context.command}: points: expected one of ${complaint.points.join(', ') || 'none'}, got '${unknown.id}'`,
        { field: 'points', value: unknown.id, expected: complaint.points },
      );
    },
    Notified: (complaint, data, context) => {
      const { command, when } = context;
      refuseUnknownParty(complaint, data.party, context);
      const decided =
        data.of === 'judgement'
          ? complaint.status === 'judged'
            ? complaint.closed
            : null
          : complaint.status === 'inadmissible'
            ? complaint.closed
            : complaint.declaredAdmissible;
      if (decided === null || isBefore(when, decided)) {
        throw rejection(
          'nothing-to-notify',
          `${command}: of: the ${data.of} was ${decided === null ? 'not decided' : `decided on ${decided.at}, after ${when.at}`}`,
          { field: 'of', value: data.of, decidedOn: decided?.at ?? null },
        );
      }
      const before = complaint.notices.find(
        (notice) => notice.of === data.of && notice.party === data.party && notice.at >= decided.at,
      );
      if (before === undefined) return;
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
      throw rejection(
        'before-close',
        `${command}: at ${when.at} is before the complaint was ${close.status}, ${close.closed.at}`,
        { field: 'at', value: when.at, closedOn: close.closed.at },
      );
    },
  },
});
