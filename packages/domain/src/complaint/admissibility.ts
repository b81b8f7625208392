import { z } from 'zod';
import { refuseAnswer, withAnswer } from './info-requests.ts';
import { isBefore, toldApart } from './when.ts';
import {
  part,
  refuseAfterClose,
  refuseWhenClosed,
  type RuleContext,
  withClose,
  withContact,
} from './part.ts';
import { rejection } from './rejection.ts';
import type { KnownComplaint } from './state.ts';
import { digest, ground, inadmissibleGround, text, when, words } from './values.ts';
import { letterContent } from '../procedure/letter-content.ts';

const refuseDeclared = (
  declared: 'admissible' | 'inadmissible',
  { command }: RuleContext,
): never => {
  throw rejection(
    'already-declared',
    `${command}: the complaint was declared ${declared} already`,
    { declared },
  );
};

/** Refuses to declare inadmissible before the day on which it was declared admissible. */
const refuseBeforeAdmissible = (
  { declaredAdmissible }: KnownComplaint,
  { command, when }: RuleContext,
): void => {
  if (declaredAdmissible === null || !isBefore(when, declaredAdmissible)) return;
  const [at, declared] = toldApart(when, declaredAdmissible);
  throw rejection(
    'already-declared',
    `${command}: at ${at} is before the complaint was declared admissible, ${declared}`,
    { declared: 'admissible', declaredOn: declaredAdmissible.at },
  );
};

/** Articles 4.2, 4.3 and 4.7: receipt is confirmed, and whether the complaint will be judged. */
export const admissibility = part({
  events: {
    /** Article 4.2: receipt was confirmed to the complainant. */
    Acknowledged: () =>
      z.strictObject({
        ...when,
        contents: z.array(letterContent).exactOptional(),
        letter: digest.exactOptional(),
      }),
    /** Article 4.3: the complainant was asked for information or documents. */
    InfoRequested: () =>
      z.strictObject({
        ...when,
        /** What an answer calls this request; without one, its day. */
        id: text.exactOptional(),
        question: words.exactOptional(),
        letter: digest.exactOptional(),
      }),
    /** Article 4.3: the complainant answered, or sent what nobody had asked for. */
    InfoProvided: () =>
      z.strictObject({
        ...when,
        answer: words.exactOptional(),
        /** The request that it answers, by its id or its day; without one, each that is open. */
        request: text.exactOptional(),
        /** It answers a part of what was asked. The rest is still awaited. */
        partial: z.literal(true).exactOptional(),
        /** Nobody asked for it, so what was asked stays open. */
        unasked: z.literal(true).exactOptional(),
      }),
    /** Articles 4.2 and 4.3: the complaint will be judged on its merits. */
    DeclaredAdmissible: () =>
      z.strictObject({
        ...when,
        grounds: z.array(ground).min(1).exactOptional(),
        letter: digest.exactOptional(),
      }),
    /**
     * Articles 4.3 and 4.7: the complaint will not be judged, also after it was declared
     * admissible. This ends it.
     */
    DeclaredInadmissible: () =>
      z.strictObject({
        ...when,
        grounds: z
          .array(z.strictObject({ ground: inadmissibleGround, explanation: words }))
          .min(1)
          .exactOptional(),
        /** The explanation that another register has. */
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
    InfoRequested: (complaint, { id }, when) => ({
      requests: [
        ...complaint.requests,
        { id: id ?? null, asked: when, partly: null, answered: null },
      ],
      contacts: withContact(complaint, when),
    }),
    InfoProvided: withAnswer,
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
    InfoRequested: (complaint, { id }, context) => {
      refuseAfterClose(complaint, context);
      if (id === undefined || complaint.requests.every((one) => one.id !== id)) return;
      throw rejection(
        'already-listed',
        `${context.command}: id: expected an id of its own, got '${id}' again`,
        { field: 'id', value: id },
      );
    },
    InfoProvided: ({ requests }, data, context) => refuseAnswer(requests, data, context),
    DeclaredAdmissible: (complaint, _, context) => {
      if (complaint.status === 'inadmissible') refuseDeclared('inadmissible', context);
      if (complaint.declaredAdmissible !== null) refuseDeclared('admissible', context);
      refuseAfterClose(complaint, context);
    },
    DeclaredInadmissible: (complaint, { grounds }, context) => {
      if (complaint.status === 'inadmissible') refuseDeclared('inadmissible', context);
      refuseBeforeAdmissible(complaint, context);
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
