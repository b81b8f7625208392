import type { KnownComplaint, When } from './state.ts';

/**
 * When a complaint was declared admissible, the first time first: also where a reopening took that
 * declaration away, which does not unsay it.
 *
 * @example
 * admittedIn(complaint).map(({ at }) => at); // ['2026-03-12']
 */
export const admittedIn = ({
  admissibleBefore,
  declaredAdmissible,
}: KnownComplaint): readonly When[] => [
  ...admissibleBefore,
  ...(declaredAdmissible === null ? [] : [declaredAdmissible]),
];
