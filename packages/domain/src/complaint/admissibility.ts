import { z } from 'zod';
import { isBefore, toldApart } from './moment.ts';
import {
  part,
  refuseAfterClose,
  refuseWhenClosed,
  type RuleContext,
  withClose,
  withContact,
} from './part.ts';
import { rejection } from './rejection.ts';
import type { Facts, KnownComplaint, When } from './state.ts';
import { digest, ground, inadmissibleGround, letterContent, when, words } from './values.ts';

/** One answer answers every request that was made before it and is open. */
const answerAll = (requests: Facts['requests'], answered: When): Facts['requests'] =>
  requests.map((request) =>
    request.answered === null && !isBefore(answered, request.asked)
      ? { ...request, answered }
      : request,
  );

const refuseDeclared = (
  { declaredAdmissible, status }: KnownComplaint,
  { command }: RuleContext,
): void => {
  if (declaredAdmissible === null && status !== 'inadmissible') return;
  const declared = status === 'inadmissible' ? 'inadmissible' : 'admissible';
  throw rejection(
    'already-declared',
    `${command}: the complaint was declared ${declared} already`,
    {
      declared,
    },
  );
};

/** Articles 4.2, 4.3 and 4.7: receipt is confirmed, and whether the complaint will be judged. */
export const admissibility = part({
  events: {
    /** Article 4.2: receipt was confirmed to the complainant. */
    Acknowledged: z.strictObject({
      ...when,
      contents: z.array(letterContent).exactOptional(),
      letter: digest.exactOptional(),
    }),
    /** Article 4.3: the complainant was asked for information or documents. */
    InfoRequested: z.strictObject({ ...when, question: words.exactOptional() }),
    /** Article 4.3: the complainant answered. */
    InfoProvided: z.strictObject({ ...when, answer: words.exactOptional() }),
    /** Article 4.3: the complaint will be judged on its merits. */
    DeclaredAdmissible: z.strictObject({
      ...when,
      grounds: z.array(ground).min(1).exactOptional(),
    }),
    /** Articles 4.3 and 4.7: the complaint will not be judged; this ends it. */
    DeclaredInadmissible: z.strictObject({
      ...when,
      grounds: z
        .array(z.strictObject({ ground: inadmissibleGround, explanation: words }))
        .min(1)
        .exactOptional(),
      /** What another register has for an explanation. */
      reasons: words.exactOptional(),
      letter: digest.exactOptional(),
    }),
  },
  folds: {
    Acknowledged: (complaint, { contents }, when) => ({
      acknowledged: when,
      acknowledgedWith: contents ?? null,
      contacts: withContact(complaint, when),
    }),
    InfoRequested: (complaint, _, when) => ({
      requests: [...complaint.requests, { asked: when, answered: null }],
      contacts: withContact(complaint, when),
    }),
    InfoProvided: ({ requests }, _, when) => ({ requests: answerAll(requests, when) }),
    DeclaredAdmissible: (complaint, { grounds }, when) => ({
      declaredAdmissible: when,
      ...(grounds === undefined ? {} : { grounds }),
      contacts: withContact(complaint, when),
    }),
    DeclaredInadmissible: (complaint, { grounds = [] }, closed) => ({
      ...withClose(complaint, {
        status: 'inadmissible',
        closed,
        inadmissibleOn: grounds.map(({ ground }) => ground),
      }),
      contacts: withContact(complaint, closed),
    }),
  },
  rules: {
    Acknowledged: ({ acknowledged }, _, { command }) => {
      if (acknowledged === null) return;
      throw rejection(
        'already-acknowledged',
        `${command}: the complaint was acknowledged on ${acknowledged.at} already`,
        { acknowledgedOn: acknowledged.at },
      );
    },
    InfoRequested: (complaint, _, context) => refuseAfterClose(complaint, context),
    InfoProvided: ({ requests }, _, { command, when }) => {
      const open = requests.filter(({ answered }) => answered === null);
      if (open.some(({ asked }) => !isBefore(when, asked))) return;
      const [first] = open.map(({ asked }) => asked).toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
      if (first === undefined) {
        throw rejection(
          'no-information-requested',
          `${command}: no request for information is open`,
        );
      }
      const [at, asked] = toldApart(when, first);
      throw rejection('before-request', `${command}: at ${at} is before the request of ${asked}`, {
        field: 'at',
        value: when.at,
        askedOn: first.at,
      });
    },
    DeclaredAdmissible: (complaint, _, context) => {
      refuseDeclared(complaint, context);
      refuseAfterClose(complaint, context);
    },
    DeclaredInadmissible: (complaint, { grounds }, context) => {
      refuseDeclared(complaint, context);
      refuseWhenClosed(complaint, context);
      if (grounds === undefined && complaint.origin === null) {
        throw rejection(
          'no-explanation',
          `${context.command}: grounds: expected at least one, each with its explanation to the complainant (article 4.7)`,
          { field: 'grounds' },
        );
      }
    },
  },
});
