import type { LocalDate } from '@klacht/domain';

/** As Chromium writes them: twenty-two characters, whichever the moment. */
const DATE = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g;

/**
 * A PDF of which the two dates, of the moment that it was printed, are a day's beginning instead: so
 * the same page gives the same bytes. Nothing in it moves.
 */
export const withPinnedDates = (pdf: Uint8Array, day: LocalDate): Uint8Array => {
  const pinned = `(D:${day.replaceAll('-', '')}000000+00'00')`;
  return Buffer.from(
    Buffer.from(pdf)
      .toString('latin1')
      .replaceAll(DATE, (_, name: string) => `/${name} ${pinned}`),
    'latin1',
  );
};
