import { z } from 'zod';
import { type LocalDate, localDate } from '../calendar/local-date.ts';
import { isBefore } from './when.ts';
import { part, type RuleContext } from './part.ts';
import { rejection } from './rejection.ts';
import { keepingOf } from './retention.ts';
import { type Erasure, erasureOf, type Hold, type KnownComplaint, type When } from './state.ts';
import { channel, text, when, words } from './values.ts';
import { personsOf } from './whose-text.ts';

/** Whom it is about: `complainant`, `representative`, the id of who was added; absent, all of them. */
const person = { person: text.exactOptional() };

type AboutPerson = { readonly person?: string | null };

const OPEN: ReadonlySet<Erasure['state']> = new Set(['requested', 'deferred']);

/** The request that waits, if any. */
const openRequest = (complaint: KnownComplaint, { person = null }: AboutPerson): Erasure | null => {
  const erasure = erasureOf(complaint, person);
  return erasure !== null && OPEN.has(erasure.state) ? erasure : null;
};

/** @throws KlachtError `unknown-party`; `erased` for who was forgotten already */
const refusePerson = (
  complaint: KnownComplaint,
  { person }: AboutPerson,
  command: string,
): void => {
  if (person === undefined || person === null) return;
  const expected = personsOf(complaint);
  if (!expected.includes(person)) {
    throw rejection(
      'unknown-party',
      `${command}: person: expected ${expected.join(' or ')}, got '${person}'`,
      { field: 'person', value: person, expected },
    );
  }
  const erasure = erasureOf(complaint, person);
  if (erasure?.state !== 'erased') return;
  throw rejection('erased', `${command}: '${person}' was erased on ${erasure.at}`, {
    field: 'person',
    value: person,
    erasedOn: erasure.at,
  });
};

const refuseBeforeRequest = (
  erasure: Erasure,
  { command, when }: Pick<RuleContext, 'command' | 'when'>,
): void => {
  if (when.at >= erasure.at) return;
  throw rejection(
    'before-request',
    `${command}: at ${when.at} is before erasure was ${erasure.state}, ${erasure.at}`,
    { field: 'at', value: when.at, [`${erasure.state}On`]: erasure.at },
  );
};

const refuseUnrequested = (
  complaint: KnownComplaint,
  data: AboutPerson,
  context: RuleContext,
): void => {
  const { command } = context;
  refusePerson(complaint, data, command);
  const open = openRequest(complaint, data);
  if (open === null) {
    throw rejection('no-erasure-requested', `${command}: no request for erasure is open`, {
      erasure: erasureOf(complaint, data.person ?? null)?.state ?? null,
    });
  }
  refuseBeforeRequest(open, context);
};

/** What became of a request, whoever it is about. */
type Became =
  | { readonly state: 'requested' | 'refused' | 'erased'; readonly at: LocalDate }
  | Omit<Extract<Erasure, { readonly state: 'deferred' }>, 'person'>;

/** The latest of a person stands in place of their earlier ones. */
const withErasure = (
  { erasures }: KnownComplaint,
  { person = null }: AboutPerson,
  became: Became,
): Pick<KnownComplaint, 'erasures'> => {
  const made: Erasure = { person, ...became };
  return erasures.some((one) => one.person === person)
    ? { erasures: erasures.map((one) => (one.person === person ? made : one)) }
    : { erasures: [...erasures, made] };
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
    /** GDPR article 17: somebody asked to be forgotten. */
    ErasureRequested: () =>
      z.strictObject({
        ...when,
        ...person,
        channel: channel.exactOptional(),
        request: words.exactOptional(),
      }),
    /** GDPR article 17: that was refused, and why. */
    ErasureRefused: () => z.strictObject({ ...when, ...person, ground: text }),
    /** GDPR article 17: that was put off, why, and until when. */
    ErasureDeferred: () => z.strictObject({ ...when, ...person, ground: text, until: localDate }),
    /** GDPR article 17: the key was destroyed: nothing that names the person can be read. */
    Erased: () => z.strictObject({ ...when, ...person }),
    /** GDPR article 17: a legal claim needs the dossier, whatever its retention. */
    HoldPlaced: () => z.strictObject({ ...when, ground: text }),
    /** GDPR article 17: the claim that the ground names no longer needs it. */
    HoldLifted: () => z.strictObject({ ...when, ground: text.exactOptional() }),
  },
  folds: {
    ErasureRequested: (complaint, data, { at }) =>
      withErasure(complaint, data, { state: 'requested', at }),
    ErasureRefused: (complaint, data, { at }) =>
      withErasure(complaint, data, { state: 'refused', at }),
    ErasureDeferred: (complaint, data, { at }) => {
      const { ground, until } = data;
      return withErasure(complaint, data, { state: 'deferred', at, ground, until });
    },
    Erased: (complaint, data, { at }) => withErasure(complaint, data, { state: 'erased', at }),
    HoldPlaced: ({ holds }, { ground }, placed) => ({
      holds: [...holds, { ground, placed, lifted: null }],
    }),
    HoldLifted: ({ holds }, data, lifted) => ({
      holds: holds.map((hold) => (canLift(hold, data, lifted) ? { ...hold, lifted } : hold)),
    }),
  },
  rules: {
    ErasureRequested: (complaint, data, { command }) => {
      refusePerson(complaint, data, command);
      const open = openRequest(complaint, data);
      if (open === null) return;
      throw rejection(
        'already-requested',
        `${command}: erasure was ${open.state} on ${open.at} already`,
        { erasure: open.state, on: open.at },
      );
    },
    ErasureRefused: refuseUnrequested,
    ErasureDeferred: (complaint, data, context) => {
      const { command, when } = context;
      const { until } = data;
      refuseUnrequested(complaint, data, context);
      if (until >= when.at) return;
      throw rejection(
        'until-before-announcement',
        `${command}: until: expected ${when.at}, the day of the answer, or later, got ${until}`,
        { field: 'until', value: until, announcedOn: when.at },
      );
    },
    /** Asked for or not: what nothing keeps any longer may go (GDPR, article 5(1)(e)). */
    Erased: (complaint, data, context) => {
      const { command, when, procedure, whole } = context;
      refusePerson(complaint, data, command);
      const open = openRequest(complaint, data);
      if (open !== null) refuseBeforeRequest(open, context);
      // What is destroyed cannot be had back: whatever keeps it, of whatever day, counts.
      const keeping = keepingOf(whole(), procedure, when.at);
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
