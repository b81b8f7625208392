import { z } from 'zod';
import { part, type RuleContext } from './part.ts';
import { partiesTo, REPRESENTATIVE } from './parties.ts';
import { isSamePerson } from './person.ts';
import { rejection } from './rejection.ts';
import type { KnownComplaint, Representative } from './state.ts';
import { complainant, digest, text, when, words } from './values.ts';

const refuseTaken = (complaint: KnownComplaint, id: string, { command }: RuleContext): void => {
  const taken = [REPRESENTATIVE, ...partiesTo(complaint).map(({ name }) => name)];
  if (!taken.some((one) => isSamePerson(one, id))) return;
  throw rejection('already-named', `${command}: id: '${id}' is a party to the complaint already`, {
    field: 'id',
    value: id,
  });
};

const representativeOf = (
  { representatives }: KnownComplaint,
  id: string,
  { command }: RuleContext,
): Representative => {
  const found = representatives.find((one) => isSamePerson(one.id, id));
  if (found !== undefined) return found;
  const expected = representatives.map((one) => one.id);
  throw rejection(
    'unknown-party',
    `${command}: id: expected ${expected.join(' or ') || 'a representative who was named'}, got '${id}'; name them first (AddRepresentative)`,
    { field: 'id', value: id, expected },
  );
};

const changed = (
  { representatives }: KnownComplaint,
  id: string,
  change: Partial<Representative>,
): Pick<KnownComplaint, 'representatives'> => ({
  representatives: representatives.map((one) =>
    isSamePerson(one.id, id) ? { ...one, ...change } : one,
  ),
});

/** Article 1: who else complains, and who does so for somebody, with a mandate or without. */
export const people = part({
  events: {
    /** Article 1: somebody else complains of the same. */
    ComplainantAdded: () => z.strictObject({ ...when, id: text, complainant }),
    /** Article 1: somebody complains for the user from now on. The mandate may come later. */
    RepresentativeAdded: () =>
      z.strictObject({
        ...when,
        id: text,
        representative: complainant,
        mandate: digest.exactOptional(),
      }),
    /** Article 1: the evidence came that a representative may complain for the user. */
    MandateProvided: () => z.strictObject({ ...when, id: text, mandate: digest }),
    /** Article 1: a representative no longer complains for the user. */
    RepresentativeLeft: () => z.strictObject({ ...when, id: text, reason: words.exactOptional() }),
  },
  folds: {
    ComplainantAdded: ({ complainants }, { id }, added) => ({
      complainants: [...complainants, { id, added }],
    }),
    RepresentativeAdded: ({ representatives }, { id, mandate }, added) => ({
      representatives: [
        ...representatives,
        { id, added, mandated: mandate === undefined ? null : added, left: null },
      ],
    }),
    MandateProvided: (complaint, { id }, mandated) => {
      const before =
        complaint.representatives.find((one) => isSamePerson(one.id, id))?.mandated ?? null;
      return before === null ? changed(complaint, id, { mandated }) : {};
    },
    RepresentativeLeft: (complaint, { id }, left) => changed(complaint, id, { left }),
  },
  rules: {
    ComplainantAdded: (complaint, { id }, context) => refuseTaken(complaint, id, context),
    RepresentativeAdded: (complaint, { id }, context) => refuseTaken(complaint, id, context),
    MandateProvided: (complaint, { id }, context) => {
      representativeOf(complaint, id, context);
    },
    RepresentativeLeft: (complaint, { id }, context) => {
      const { left } = representativeOf(complaint, id, context);
      if (left === null) return;
      throw rejection(
        'already-left',
        `${context.command}: id: '${id}' left on ${left.at} already`,
        {
          field: 'id',
          value: id,
          leftOn: left.at,
        },
      );
    },
  },
});
