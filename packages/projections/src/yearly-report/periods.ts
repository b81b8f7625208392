import { closeOf, type KnownComplaint, type LocalDate } from '@klacht/domain';

/** A time in which a complaint was open; both days inclusive, `to` null while it still is. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate | null };

/** The times in which a complaint was open: from receipt to close, and from each reopening on. */
export const periodsOf = (complaint: KnownComplaint): readonly Period[] => {
  const { received, reopenings } = complaint;
  const closes = [...reopenings, closeOf(complaint)];
  return [received, ...reopenings.map(({ reopened }) => reopened)].map(({ at }, index) => ({
    from: at,
    to: closes[index]?.closed.at ?? null,
  }));
};

/** Whether it was open when a day ended. What is closed on a day is not. */
export const isOpenAfter =
  (day: LocalDate) =>
  ({ from, to }: Period): boolean =>
    from <= day && (to === null || to > day);
