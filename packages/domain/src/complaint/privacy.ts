import { z } from 'zod';
import { localDate } from '../calendar/local-date.ts';
import { isBefore } from './when.ts';
import { part, type RuleContext } from './part.ts';
import { rejection } from './rejection.ts';
import { keepingOf } from './retention.ts';
import type { Hold, KnownComplaint, When } from './state.ts';
import { text, when, words } from './values.ts';

const refuseUnrequested = (
  { erasure }: KnownComplaint,
  _: unknown,
  { command, when }: RuleContext,
): void => {
  if (erasure?.state !== 'requested' && erasure?.state !== 'deferred') {
    throw rejection('no-erasure-requested', `${command}: no request for erasure is open`, {
      erasure: erasure?.state ?? null,
    });
  }
  if (when.at >= erasure.at) return;
  throw rejection(
    'before-request',
    `${command}: at ${when.at} is before erasure was ${erasure.state}, ${erasure.at}`,
    { field: 'at', value: when.at, [`${erasure.state}On`]: erasure.at },
  );
};

const canLift = (
  { ground, placed, lifted }: Hold,
  data: { readonly ground?: string },
  when: When,
): boolean =>
  lifted === null &&
  !isBefore(when, placed) &&
  (data.ground === undefined || data.ground === ground);

/** The General Data Protection Regulation, article 17: a request to be forgotten, and its answer. */
export const privacy = part({
  events: {
    /** GDPR article 17: the complainant asked to be forgotten. */
    ErasureRequested: z.strictObject({ ...when, request: words.exactOptional() }),
    /** GDPR article 17: that was refused, and why. */
    ErasureRefused: z.strictObject({ ...when, ground: text }),
    /** GDPR article 17: that was put off, why, and until when. */
    ErasureDeferred: z.strictObject({ ...when, ground: text, until: localDate }),
    /** GDPR article 17: the key was destroyed: nothing that names the complainant can be read. */
    Erased: z.strictObject({ ...when }),
    /** GDPR article 17: a legal claim needs the dossier, whatever its retention. */
    HoldPlaced: z.strictObject({ ...when, ground: text }),
    /** GDPR article 17: the claim that the ground names no longer needs it. */
    HoldLifted: z.strictObject({ ...when, ground: text.exactOptional() }),
  },
  folds: {
    ErasureRequested: (_, _data, { at }) => ({ erasure: { state: 'requested', at } }),
    ErasureRefused: (_, _data, { at }) => ({ erasure: { state: 'refused', at } }),
    ErasureDeferred: (_, { ground, until }, { at }) => ({
      erasure: { state: 'deferred', at, ground, until },
    }),
    Erased: (_, _data, { at }) => ({ erasure: { state: 'erased', at } }),
    HoldPlaced: ({ holds }, { ground }, placed) => ({
      holds: [...holds, { ground, placed, lifted: null }],
    }),
    HoldLifted: ({ holds }, data, lifted) => ({
      holds: holds.map((hold) => (canLift(hold, data, lifted) ? { ...hold, lifted } : hold)),
    }),
  },
  rules: {
    ErasureRequested: ({ erasure }, _, { command }) => {
      if (erasure?.state !== 'requested' && erasure?.state !== 'deferred') return;
      throw rejection(
        'already-requested',
        `${command}: erasure was ${erasure.state} on ${erasure.at} already`,
        { erasure: erasure.state, on: erasure.at },
      );
    },
    ErasureRefused: refuseUnrequested,
    ErasureDeferred: (complaint, { until }, context) => {
      const { command, when } = context;
      refuseUnrequested(complaint, null, context);
      if (until >= when.at) return;
      throw rejection(
        'until-before-announcement',
        `${command}: until: expected ${when.at}, the day of the answer, or later, got ${until}`,
        { field: 'until', value: until, announcedOn: when.at },
      );
    },
    Erased: (complaint, _, context) => {
      const { command, when, procedure, whole } = context;
      refuseUnrequested(complaint, null, context);
      // A destroyed key cannot be had back, so every reason to keep the dossier counts, of whatever
      // day.
      const keeping = keepingOf(whole, procedure, when.at);
      if (keeping === null) return;
      switch (keeping.ground) {
        case 'legal-hold':
          throw rejection(
            'under-hold',
            `${command}: a legal hold keeps the dossier; lift it first`,
          );
        case 'handling':
          throw rejection(
            'under-retention',
            `${command}: the complaint is open; its dossier is needed to handle it`,
          );
        case 'retention':
          throw rejection(
            'under-retention',
            `${command}: the dossier is kept until ${keeping.until}, that day included`,
            { until: keeping.until },
          );
      }
    },
    /** One hold on each ground, or lifting one would lift another unseen. */
    HoldPlaced: ({ holds }, { ground }, { command }) => {
      const held = holds.find((one) => one.lifted === null && one.ground === ground);
      if (held === undefined) return;
      throw rejection(
        'already-held',
        `${command}: ground: a legal hold keeps the dossier on this ground since ${held.placed.at}; expected another, got '${ground}'`,
        { field: 'ground', value: ground, placedOn: held.placed.at },
      );
    },
    HoldLifted: ({ holds }, data, { command, when }) => {
      const lifted = holds.filter((one) => canLift(one, data, when));
      if (lifted.length === 1) return;
      const expected = holds.filter((one) => one.lifted === null).map(({ ground }) => ground);
      const got = data.ground === undefined ? 'none' : `'${data.ground}'`;
      throw rejection(
        'not-held',
        expected.length === 0
          ? `${command}: no legal hold was placed`
          : `${command}: ground: expected that of a hold placed by ${when.at}: ${expected.join(', ')}; got ${got}`,
        { field: 'ground', value: data.ground ?? null, expected },
      );
    },
  },
});
