import { obligationKind } from '../complaint/values.ts';
import { recordedAfter } from '../obligations/recording.ts';
import type { Check, Found, Sight } from './finding.ts';
import { announcedDelays } from './late-delays.ts';
import { statingAdmissibility } from './stating-admissibility.ts';

/** What a step that was recorded after it was due can be. */
export const recordedSteps = [...obligationKind.options, 'end', 'admissibility', 'delay'] as const;

type Recorded = Found & { readonly what: (typeof recordedSteps)[number] };

/** A step by the obligation that it met; or the end of the complaint, whatever it ended. */
const ofObligations = ({ obligations }: Sight): readonly Recorded[] => {
  const all = obligations.flatMap(({ article, kind, metOn, proof }) =>
    proof.flatMap((step): readonly Recorded[] => {
      if (step.step !== 'recorded' || step.imported) return [];
      const said = { on: step.on, recordedOn: step.date };
      return [metOn === null ? { ...said, what: 'end' } : { ...said, article, what: kind }];
    }),
  );
  return all.filter(
    (one, index) =>
      one.what !== 'end' ||
      all.findIndex(({ what, on }) => what === 'end' && on === one.on) === index,
  );
};

const ofAdmissibility = ({ complaint, procedure }: Sight): readonly Recorded[] => {
  const stating = statingAdmissibility(complaint, procedure);
  const stated = stating?.stated?.at;
  if (stating === null || stated === undefined || stated > stating.by) return [];
  const on = recordedAfter(
    complaint,
    procedure,
    ({ type, data }) =>
      (type === 'DeclaredAdmissible' || type === 'DeclaredInadmissible') && data.at === stated,
    stating.by,
  );
  const { article } = procedure.terms.acknowledge;
  return on === null ? [] : [{ article, on: stated, what: 'admissibility', recordedOn: on }];
};

const ofDelays = ({ complaint, procedure }: Sight): readonly Recorded[] =>
  announcedDelays(complaint, procedure).flatMap(({ on, by }): readonly Recorded[] => {
    if (on > by) return [];
    const recordedOn = recordedAfter(
      complaint,
      procedure,
      ({ type, data }) => type === 'Delayed' && data.at === on,
      by,
    );
    return recordedOn === null ? [] : [{ article: '4.6', on, what: 'delay', recordedOn }];
  });

/** Finds steps that were in time by their own date, and recorded after they were due. */
export const recordingChecks = {
  'recorded-after-due': {
    article: '6.4',
    find: (sight) => [...ofObligations(sight), ...ofAdmissibility(sight), ...ofDelays(sight)],
  },
} as const satisfies Record<string, Check>;
