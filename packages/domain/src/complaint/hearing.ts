import { z } from 'zod';
import { isBefore, toldApart } from './when.ts';
import { part, refuseAfterClose, type RuleContext, sinceReopened, withContact } from './part.ts';
import { isComplainants, partiesTo, partyCalled, partyNamed } from './parties.ts';
import { isSamePerson } from './person.ts';
import { rejection } from './rejection.ts';
import type { KnownComplaint, Statement, When } from './state.ts';
import { digest, employee, party, proposer, when, words } from './values.ts';

const refuseOther = (
  field: 'party' | 'employee',
  name: string,
  names: readonly string[],
  command: string,
): void => {
  if (names.some((one) => isSamePerson(one, name))) return;
  throw rejection(
    'unknown-party',
    `${command}: ${field}: expected ${names.join(' or ') || 'an employee who was named'}, got '${name}'; name them first`,
    { field, value: name, expected: names },
  );
};

/** @throws KlachtError `unknown-party` for who is not a party to the complaint */
export const refuseUnknownParty = (
  complaint: KnownComplaint,
  party: string,
  { command }: RuleContext,
): void =>
  refuseOther(
    'party',
    party,
    partiesTo(complaint).map(({ name }) => name),
    command,
  );

const refuseUnknownEmployee = (
  { employees }: KnownComplaint,
  employee: string,
  { command }: RuleContext,
): void =>
  refuseOther(
    'employee',
    employee,
    employees.map(({ name }) => name),
    command,
  );

const statementOf = ({ statements }: KnownComplaint, name: string): Statement =>
  statements.find((statement) => isSamePerson(statement.party, name)) ?? {
    party: name,
    invited: null,
    given: null,
    waived: null,
  };

const withStatement = (
  complaint: KnownComplaint,
  name: string,
  change: Partial<Statement>,
): { readonly statements: readonly Statement[] } => ({
  statements: [
    ...complaint.statements.filter((statement) => !isSamePerson(statement.party, name)),
    { ...statementOf(complaint, partyNamed(complaint, name)), ...change },
  ],
});

/** A word to a complainant, or from one, breaks the silence. */
export const withWord = (
  complaint: KnownComplaint,
  party: string,
  when: When,
): Partial<Pick<KnownComplaint, 'contacts'>> =>
  isComplainants(complaint, party, when.at) ? { contacts: withContact(complaint, when) } : {};

const refuseHeard = (
  complaint: KnownComplaint,
  party: string,
  did: 'gave' | 'waived',
  { command }: RuleContext,
): void => {
  const statement = statementOf(complaint, party);
  const heard = sinceReopened(complaint, did === 'gave' ? statement.given : statement.waived);
  if (heard === null) return;
  throw rejection(
    'already-heard',
    `${command}: party: '${party}' ${did} a statement on ${heard.at} already`,
    { field: 'party', value: party, on: heard.at },
  );
};

const refuseUnproposed = (complaint: KnownComplaint, context: RuleContext): void => {
  refuseAfterClose(complaint, context);
  const { command, when } = context;
  const { solution, proposed } = complaint;
  if ((solution !== 'proposed' && solution !== 'tried') || proposed === null) {
    throw rejection('no-solution-proposed', `${command}: no solution is on the table`, {
      solution,
    });
  }
  if (!isBefore(when, proposed)) return;
  const [at, before] = toldApart(when, proposed);
  throw rejection(
    'before-proposal',
    `${command}: at ${at} is before the solution was ${solution}, ${before}`,
    { field: 'at', value: when.at, proposedOn: proposed.at },
  );
};

/** Articles 4.4, 4.5 and 6.2: both sides are heard, and look for a solution. */
export const hearing = part({
  events: {
    /** Article 4.4: the complaint turned out to be about an employee. */
    EmployeeNamed: () => z.strictObject({ ...when, employee }),
    /** Article 4.4: the employee was told of the complaint. */
    EmployeeInformed: () => z.strictObject({ ...when, employee, letter: digest.exactOptional() }),
    /** Article 4.4: the employee is no longer with the firm. */
    EmployeeLeft: () => z.strictObject({ ...when, employee }),
    /** Article 4.4: a party was offered the opportunity to explain. */
    StatementInvited: () => z.strictObject({ ...when, party, letter: digest.exactOptional() }),
    /** Article 4.4: a party gave its explanation. */
    StatementGiven: () =>
      z.strictObject({
        ...when,
        party,
        statement: words.exactOptional(),
        document: digest.exactOptional(),
      }),
    /** Article 4.4: a party let the opportunity pass. */
    StatementWaived: () => z.strictObject({ ...when, party }),
    /** Article 6.2: the employee reported a contact with the complainant. */
    ContactReported: () => z.strictObject({ ...when, employee, summary: words.exactOptional() }),
    /** Articles 4.5 and 6.2: a solution was put forward; a later one takes its place. */
    SolutionProposed: () =>
      z.strictObject({ ...when, by: proposer, solution: words.exactOptional() }),
    /** Article 4.5: a solution was tried with the complainant, without a proposal of its own. */
    SolutionTried: () => z.strictObject({ ...when, by: proposer, solution: words.exactOptional() }),
    /** Article 4.5: the complainant took it. The complaint stays open until its judgement, `settled`. */
    SolutionAccepted: () => z.strictObject({ ...when }),
    /** Article 4.5: the complainant did not take it. */
    SolutionDeclined: () => z.strictObject({ ...when, reason: words.exactOptional() }),
  },
  folds: {
    EmployeeNamed: ({ employees }, { employee }) => ({
      employees: [...employees, { name: employee, informed: null, left: null }],
    }),
    EmployeeInformed: ({ employees }, { employee }, informed) => ({
      employees: employees.map((one) =>
        isSamePerson(one.name, employee) ? { ...one, informed } : one,
      ),
    }),
    EmployeeLeft: ({ employees }, { employee }, left) => ({
      employees: employees.map((one) =>
        isSamePerson(one.name, employee) ? { ...one, left } : one,
      ),
    }),
    StatementInvited: (complaint, data, invited) => ({
      ...withStatement(complaint, data.party, { invited }),
      ...withWord(complaint, data.party, invited),
    }),
    StatementGiven: (complaint, data, given) => ({
      ...withStatement(complaint, data.party, { given }),
      ...withWord(complaint, data.party, given),
    }),
    StatementWaived: (complaint, data, waived) => withStatement(complaint, data.party, { waived }),
    ContactReported: (complaint, _, when) => ({ contacts: withContact(complaint, when) }),
    SolutionProposed: (complaint, _, proposed) => ({
      solution: 'proposed',
      proposed,
      contacts: withContact(complaint, proposed),
    }),
    SolutionTried: (complaint, _, proposed) => ({
      solution: 'tried',
      proposed,
      contacts: withContact(complaint, proposed),
    }),
    SolutionAccepted: (complaint, _, when) => ({
      solution: 'accepted',
      contacts: withContact(complaint, when),
    }),
    SolutionDeclined: (complaint, _, when) => ({
      solution: 'declined',
      contacts: withContact(complaint, when),
    }),
  },
  rules: {
    EmployeeNamed: ({ employees }, { employee }, { command, whole }) => {
      const after = whole();
      const { officer, deputy } = after;
      if (partyCalled({ ...after, employees }, employee) !== undefined) {
        throw rejection(
          'already-named',
          `${command}: employee: '${employee}' is a party to the complaint already`,
          { field: 'employee', value: employee },
        );
      }
      if ([officer, deputy].some((name) => name !== null && isSamePerson(name, employee))) {
        throw rejection(
          'officer-concerned',
          `${command}: employee: '${employee}' handles the complaint; assign another officer first`,
          { field: 'employee', value: employee },
        );
      }
    },
    EmployeeInformed: (complaint, { employee }, context) => {
      refuseUnknownEmployee(complaint, employee, context);
      const informed =
        complaint.employees.find(({ name }) => isSamePerson(name, employee))?.informed ?? null;
      if (informed === null) return;
      throw rejection(
        'already-informed',
        `${context.command}: employee: '${employee}' was informed on ${informed.at} already`,
        { field: 'employee', value: employee, informedOn: informed.at },
      );
    },
    EmployeeLeft: (complaint, { employee }, context) => {
      refuseUnknownEmployee(complaint, employee, context);
      const left = complaint.employees.find(({ name }) => isSamePerson(name, employee))?.left;
      if (left === null || left === undefined) return;
      throw rejection(
        'already-left',
        `${context.command}: employee: '${employee}' left on ${left.at} already`,
        { field: 'employee', value: employee, leftOn: left.at },
      );
    },
    StatementInvited: (complaint, data, context) => {
      refuseUnknownParty(complaint, data.party, context);
      refuseAfterClose(complaint, context);
      const invited = sinceReopened(complaint, statementOf(complaint, data.party).invited);
      if (invited === null) return;
      throw rejection(
        'already-invited',
        `${context.command}: party: '${data.party}' was invited on ${invited.at} already`,
        { field: 'party', value: data.party, invitedOn: invited.at },
      );
    },
    /** A party that waived its statement may still give one. */
    StatementGiven: (complaint, { party }, context) => {
      refuseUnknownParty(complaint, party, context);
      refuseHeard(complaint, party, 'gave', context);
    },
    StatementWaived: (complaint, { party }, context) => {
      refuseUnknownParty(complaint, party, context);
      refuseHeard(complaint, party, 'gave', context);
      refuseHeard(complaint, party, 'waived', context);
    },
    ContactReported: (complaint, { employee }, context) =>
      refuseUnknownEmployee(complaint, employee, context),
    SolutionProposed: (complaint, _, context) => refuseAfterClose(complaint, context),
    SolutionTried: (complaint, _, context) => refuseAfterClose(complaint, context),
    SolutionAccepted: (complaint, _, context) => refuseUnproposed(complaint, context),
    SolutionDeclined: (complaint, _, context) => refuseUnproposed(complaint, context),
  },
});
