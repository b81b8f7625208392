import { z } from 'zod';
import { refuseListedTwice } from './points.ts';
import { part } from './part.ts';
import { COMPLAINANT, REPRESENTATIVE } from './parties.ts';
import { isSamePerson } from './person.ts';
import { rejection } from './rejection.ts';
import type { KnownComplaint } from './state.ts';
import {
  channel,
  complainant,
  details,
  digest,
  employee,
  ground,
  origin,
  otherComplaint,
  point,
  representative,
  text,
  when,
  words,
} from './values.ts';

/** Article 2.2: nobody handles a complaint about themselves. */
const refuseConcerned = (
  { employees }: Pick<KnownComplaint, 'employees'>,
  people: readonly (string | undefined)[],
  command: string,
): void => {
  const concerned = people.find(
    (person) => person !== undefined && employees.some(({ name }) => isSamePerson(name, person)),
  );
  if (concerned === undefined) return;
  throw rejection(
    'officer-concerned',
    `${command}: officer: expected somebody whom the complaint is not about, got '${concerned}'`,
    { field: 'officer', value: concerned },
  );
};

const refuseSamePerson = (
  { officer, deputy }: { readonly officer: string; readonly deputy?: string },
  command: string,
): void => {
  if (deputy === undefined || !isSamePerson(officer, deputy)) return;
  throw rejection(
    'deputy-is-officer',
    `${command}: deputy: expected somebody else than the officer, got '${deputy}'`,
    { field: 'deputy', value: deputy },
  );
};

/**
 * Articles 1, 4.1 and 7.1: the complaint came in. `at` is the arrival, from which terms count, and
 * not the registration or the forwarding.
 */
export const received = () =>
  z.strictObject({
    ...when,
    /** The version of the procedure in force on that day, which holds to the complaint's end. */
    procedure: text,
    /**
     * The digest of what that version holds, see `procedureDigest`. Complaints recorded before it was
     * kept have none.
     */
    procedureDigest: digest.exactOptional(),
    channel,
    /** Article 1: what the complaint is about. */
    grounds: z.array(ground).min(1).exactOptional(),
    /** Article 7.1 and 7.2. */
    subjects: z.array(text),
    complainant: complainant.exactOptional(),
    /** It does not say who complains, and leaves no address to write to. */
    anonymous: z.literal(true).exactOptional(),
    representative: representative.exactOptional(),
    /** The agreement or service it concerns, by its reference. */
    concerns: words.exactOptional(),
    text: words.exactOptional(),
    ...details,
    /** The points that it raises. The judgement must address each. */
    points: z.array(point).min(1).exactOptional(),
    /** The employees it is about. */
    employees: z.array(employee).min(1).exactOptional(),
    officer: text.exactOptional(),
    origin: origin.exactOptional(),
    /**
     * The complaint that it was a part of until it was split. Its day of receipt is that of the
     * whole.
     */
    splitFrom: otherComplaint.exactOptional(),
  });

/**
 * Refuses a receipt that names somebody anonymous, has an officer whom it is about, or holds
 * something twice.
 */
export const refuseReceived = (
  said: z.infer<ReturnType<typeof received>>,
  command: string,
): void => {
  const { officer, representative, employees = [], points = [] } = said;
  if (said.anonymous === true && said.complainant !== undefined) {
    throw rejection(
      'anonymous-named',
      `${command}: anonymous: expected without a complainant, for it says that nobody is named`,
      { field: 'anonymous', value: true },
    );
  }
  const others = [COMPLAINANT, ...(representative === undefined ? [] : [REPRESENTATIVE])];
  const twice = employees.find(
    (name, index) =>
      others.some((one) => isSamePerson(one, name)) ||
      employees.findIndex((one) => isSamePerson(one, name)) !== index,
  );
  if (twice !== undefined) {
    throw rejection(
      'already-named',
      `${command}: employees: expected each employee once, got '${twice}', who is a party already`,
      { field: 'employees', value: twice },
    );
  }
  refuseConcerned(
    { employees: employees.map((name) => ({ name, informed: null, left: null })) },
    [officer],
    command,
  );
  refuseListedTwice(
    points.map(({ id }) => id),
    command,
  );
};

/** Articles 1, 2 and 4.1: how a complaint comes in, and who handles it. */
export const intake = part({
  events: {
    /** Article 4.1: it reached the complaints officer. No term begins here. */
    Forwarded: () => z.strictObject({ ...when }),
    /** Articles 2.2 and 6.1: who handles it from now on, and who takes their place. */
    OfficerAssigned: () =>
      z.strictObject({
        ...when,
        officer: text,
        deputy: text.exactOptional(),
        reason: words.exactOptional(),
      }),
  },
  folds: {
    Forwarded: (_, _data, when) => ({ forwarded: when }),
    OfficerAssigned: (_, { officer, deputy }) => ({ officer, deputy: deputy ?? null }),
  },
  rules: {
    Forwarded: ({ forwarded }, _, { command }) => {
      if (forwarded === null) return;
      throw rejection(
        'already-forwarded',
        `${command}: the complaint was forwarded on ${forwarded.at} already`,
        { forwardedOn: forwarded.at },
      );
    },
    /**
     * An officer who was replaced since may have been concerned. That happened, and is a finding.
     */
    OfficerAssigned: (_, data, { command, whole }) => {
      refuseSamePerson(data, command);
      const handled = whole();
      const last = [handled.officer, handled.deputy].flatMap((one) => one ?? []);
      const handling = [data.officer, data.deputy].filter(
        (one) => one !== undefined && last.some((name) => isSamePerson(name, one)),
      );
      refuseConcerned(handled, handling, command);
    },
  },
});
