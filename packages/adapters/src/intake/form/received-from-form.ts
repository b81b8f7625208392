import type { ComplaintCommand } from '@klacht/domain';
import type { ComplaintForm } from './complaint-form.ts';

type Received = Extract<ComplaintCommand, { readonly type: 'Receive' }>['data'];
type Person = ComplaintForm['complainant'];

const nameOf = ({ firstName, name }: Pick<Person, 'firstName' | 'name'>): string =>
  firstName === undefined ? name : `${firstName} ${name}`;

/** An address on one line, as an envelope has it. */
const addressOf = ({ address, postcode, city, country }: Partial<Person>): string | undefined => {
  const place = [postcode, city].filter((one) => one !== undefined).join(' ');
  const lines = [address, place, country].filter((one) => one !== undefined && one !== '');
  return lines.length === 0 ? undefined : lines.join(', ');
};

const given = (name: string, value: unknown): object =>
  value === undefined ? {} : { [name]: value };

/** Where somebody is written to: elsewhere where they say so. */
const partyOf = (person: Person, elsewhere: Partial<Person> = {}) => ({
  name: nameOf(person),
  ...given('email', elsewhere.email ?? person.email),
  ...given('address', addressOf(elsewhere) ?? addressOf(person)),
});

/**
 * What is received by the form, for `Receive`. What a complaint has no field for is in the copy of
 * the form, which is kept with the complaint.
 *
 * @param at the moment at which it came in
 * @param mandate the digest of the power of attorney, where one was attached
 */
export const receivedFromForm = (
  form: ComplaintForm,
  at: Received['at'],
  mandate?: string,
): Received => {
  const { complainant, contact, representative, service, description, comments, ...rest } = form;
  const { factsOn, damage, language } = rest;
  return {
    at,
    channel: 'form',
    subjects: [],
    complainant: partyOf(complainant, contact),
    ...given(
      'representative',
      representative && { ...partyOf(representative), ...given('mandate', mandate) },
    ),
    ...given('concerns', service),
    text: comments === undefined ? description : `${description}\n\n${comments}`,
    language,
    ...given('factsOn', factsOn),
    ...given(
      'damage',
      damage && {
        ...given('amount', damage.amount && { value: damage.amount, currency: 'EUR' }),
        ...given('what', damage.what),
      },
    ),
  };
};
