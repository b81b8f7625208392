import { z } from 'zod';
import type { LocalDate } from '../calendar/local-date.ts';
import { part } from './part.ts';
import { rejection } from './rejection.ts';
import type { ComplaintLink, KnownComplaint } from './state.ts';
import { linkKind, otherComplaint, when, words } from './values.ts';

const link = () =>
  z.strictObject({
    ...when,
    to: otherComplaint,
    as: linkKind,
    why: words.exactOptional(),
  });

type Said = Pick<ComplaintLink, 'to' | 'as'>;

const isSame = (one: Said, { to, as }: Said): boolean => one.to === to && one.as === as;

const found = ({ links }: KnownComplaint, said: Said): ComplaintLink | undefined =>
  links.find((one) => isSame(one, said));

/** What a complaint is to another, by that one's id. */
export const links = part({
  events: {
    /**
     * Article 7.1: the complaint is a duplicate of another, follows it, has the same cause, is of the
     * same complainant, or was split into it.
     */
    Linked: link,
    /** Article 7.1: that link does not hold. */
    Unlinked: link,
  },
  folds: {
    Linked: (complaint, { to, as }, linked) =>
      found(complaint, { to, as }) === undefined
        ? { links: [...complaint.links, { to, as, linked }] }
        : {},
    Unlinked: ({ links: all }, said) => ({ links: all.filter((one) => !isSame(one, said)) }),
  },
  rules: {
    Linked: (complaint, said, { command }) => {
      const before = found(complaint, said);
      if (before === undefined) return;
      throw rejection(
        'already-linked',
        `${command}: to: linked to ${said.to} as ${said.as} on ${before.linked.at} already`,
        { field: 'to', value: said.to, linkedOn: before.linked.at },
      );
    },
    Unlinked: (complaint, said, { command }) => {
      if (found(complaint, said) !== undefined) return;
      const expected = complaint.links.map(({ to, as }) => `${to} as ${as}`);
      throw rejection(
        'not-linked',
        `${command}: to: expected ${expected.join(' or ') || 'a complaint that it is linked to'}, got ${said.to} as ${said.as}`,
        { field: 'to', value: said.to, expected },
      );
    },
  },
});

/**
 * Since when a complaint is a duplicate of another; null for one that is not. That it was, and is no
 * longer, counts as if it never had been.
 *
 * @example
 * duplicateSince(complaint); // '2026-04-20'
 */
export const duplicateSince = ({ links: all }: Pick<KnownComplaint, 'links'>): LocalDate | null =>
  all.find(({ as }) => as === 'duplicate-of')?.linked.at ?? null;

/** Whether it was a duplicate by the end of a day, so that what was due then is owed on another. */
export const isDuplicateBy = (complaint: Pick<KnownComplaint, 'links'>, day: LocalDate): boolean =>
  (duplicateSince(complaint) ?? '9999-12-31') <= day;
