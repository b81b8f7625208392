import { z } from 'zod';
import { always, part, withContact } from './part.ts';
import { isSamePerson } from './person.ts';
import { rejection } from './rejection.ts';
import { refuseUnknownCause } from './root-causes.ts';
import { eachOnce, refuseUnknownSubjects } from './subjects.ts';
import { digest, party, text, when, words } from './values.ts';

const isSameSender = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && isSamePerson(a, b));

/** Articles 3, 6.3, 6.4 and 7: what is kept beside the steps of the handling. */
export const dossier = part({
  events: {
    /** Article 6.3: the complainant was told how far the handling is. */
    ProgressReported: () =>
      z.strictObject({
        ...when,
        summary: words.exactOptional(),
        letter: digest.exactOptional(),
      }),
    /** Articles 7.1 and 7.2: the subjects that it is classified under from now on. */
    Reclassified: () =>
      z.strictObject({
        ...when,
        subjects: z.array(text).min(1),
        reason: words.exactOptional(),
      }),
    /**
     * Article 3.2: a cause of the complaint was found: one of the procedure's list where it has one,
     * with what else there is to say beside it.
     */
    RootCauseFound: () =>
      z.strictObject({ ...when, cause: text, explanation: words.exactOptional() }),
    /** Article 6.4: a document was added to the dossier. */
    DocumentAdded: () =>
      z.strictObject({
        ...when,
        digest,
        name: words,
        mediaType: text.exactOptional(),
        from: party.exactOptional(),
        /** In bytes, of one that klacht keeps itself; else it is kept elsewhere. */
        size: z.int().min(0).exactOptional(),
      }),
    /**
     * Article 6.4: what the firm noted for itself, such as a call or a thought. It is no step of the
     * handling: no term and no contact with the complainant follows from it.
     */
    NoteAdded: () => z.strictObject({ ...when, text: words }),
    /** Article 3.3: what the complainant thought of the handling. */
    FeedbackGiven: () =>
      z.strictObject({
        ...when,
        satisfaction: z.int().min(1).max(5).exactOptional(),
        text: words.exactOptional(),
      }),
  },
  folds: {
    ProgressReported: (complaint, _, when) => ({ contacts: withContact(complaint, when) }),
    Reclassified: (_, { subjects }) => ({ subjects: eachOnce(subjects) }),
    RootCauseFound: ({ rootCauses }, { cause }) => ({
      rootCauses: rootCauses.includes(cause) ? rootCauses : [...rootCauses, cause],
    }),
    DocumentAdded: ({ documents }, { digest, from = null, size = null }) => ({
      documents: [...documents, { digest, from, size }],
    }),
    NoteAdded: () => ({}),
    FeedbackGiven: ({ feedback }, { satisfaction }) => ({ feedback: satisfaction ?? feedback }),
  },
  rules: {
    ProgressReported: always,
    Reclassified: (complaint, { subjects }, { command, procedure }) => {
      if (complaint.origin === null) refuseUnknownSubjects(subjects, procedure, command);
    },
    RootCauseFound: (complaint, { cause }, { command, procedure }) => {
      if (complaint.origin === null) refuseUnknownCause(cause, procedure.rootCauses, command);
    },
    DocumentAdded: ({ documents }, data, { command }) => {
      const { digest, from = null, size = null } = data;
      const there = documents.filter(
        (one) => one.digest === digest && isSameSender(one.from, from),
      );
      // One that was kept elsewhere may come to be kept here.
      if (there.every((one) => one.size === null && size !== null)) return;
      throw rejection(
        'already-added',
        `${command}: digest: the dossier has the document ${digest} ${from === null ? '' : `from ${from} `}already`,
        { field: 'digest', value: data.digest },
      );
    },
    NoteAdded: always,
    FeedbackGiven: always,
  },
});
