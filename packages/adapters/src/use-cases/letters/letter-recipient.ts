import { COMPLAINANT, type ComplaintEvent, isSamePerson, REPRESENTATIVE } from '@klacht/domain';

/** Somebody whom a letter is to, as far as the complaint names them. */
export type Recipient = {
  readonly name: string;
  readonly email?: string;
  readonly address?: string;
};

/**
 * Whom a letter to a party is to; null for an employee, who is known by a reference, and for somebody whom
 * the complaint does not name.
 *
 * @param facts of the complaint as it was last put right, with their texts opened
 * @param to `complainant`, `representative`, or the id of who was added
 * @example
 * recipientOf(factsInEvents(events), 'complainant')?.email;
 */
export const recipientOf = (facts: readonly ComplaintEvent[], to: string): Recipient | null => {
  for (const { type, data } of facts) {
    if (type === 'Received') {
      if (isSamePerson(to, COMPLAINANT)) return data.complainant ?? null;
      if (isSamePerson(to, REPRESENTATIVE) && data.representative !== undefined) {
        return data.representative;
      }
    }
    if (type === 'ComplainantAdded' && isSamePerson(to, data.id)) return data.complainant;
    if (type === 'RepresentativeAdded' && isSamePerson(to, data.id)) return data.representative;
  }
  return null;
};
