import type { FigurePath } from '@klacht/projections';

/**
 * A path to a figure as an address has it: `outcomes/upheld`.
 *
 * @example
 * figureInAddress(['subjects', 'a/b']); // 'subjects/a%2Fb'
 */
export const figureInAddress = (path: FigurePath): string =>
  path.map((step) => encodeURIComponent(String(step))).join('/');

const stepOf = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

/**
 * The path that an address has; null where it has none.
 *
 * @example
 * figureOfAddress('subjects/a%2Fb'); // ['subjects', 'a/b']
 */
export const figureOfAddress = (text: string): FigurePath | null => {
  const steps = text.split('/').map(stepOf);
  return steps.every((step) => step !== null) ? steps : null;
};
