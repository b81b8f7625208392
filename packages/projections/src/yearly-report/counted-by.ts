/**
 * Raised when an entry adds something else to a figure than before, or sums have another shape: what
 * was kept is counted anew then.
 */
export const COUNTED_BY = 5;
