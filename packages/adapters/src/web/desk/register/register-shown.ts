import type { Language, Procedure } from '@klacht/domain';
import type { RegisterRow } from '@klacht/projections';
import type { Html } from '../../../pages/style/page.ts';
import type { KeptList } from '../../../use-cases/opening/open-journal.ts';
import type { Officers } from './officers.ts';
import type { RegisterAddress } from './register-address.ts';

/** How many complaints stand on a page. */
export const ROWS_A_PAGE = 50;

/** What the page shows. */
export type RegisterShown = {
  readonly language: Language;
  readonly procedures: readonly Procedure[];
  readonly address: RegisterAddress;
  /** Those that can be asked for. */
  readonly officers: Officers;
  /** All that there are, of which a page is shown. */
  readonly rows: readonly RegisterRow[];
  readonly query: URLSearchParams;
  /** The lists that the reader keeps; null where none can be. */
  readonly own: readonly KeptList[] | null;
  readonly to: (place: string) => string;
  readonly today: string;
  /** What the rows are the cases of, where they are those of a figure. */
  readonly about: Html | '';
};

/** The same address with other values; null takes an option away. */
export const addressWith = (
  query: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string => {
  const changed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return `?${changed.toString()}`;
};
