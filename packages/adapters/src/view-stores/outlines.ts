import type { DatabaseSync } from 'node:sqlite';
import type { KnownComplaint, Procedure } from '@klacht/domain';
import { type Outline, outlineOf } from '@klacht/projections';
import { damaged } from './damage.ts';
import { digestOf } from './digest.ts';
import type { Row } from './register-rows.ts';

/**
 * An outline as it is stored, beside each row of the register and written with it: what a report needs
 * of most entries, so short that reading all of them takes little.
 */
export type OutlineRow = Pick<Row, 'ordinal' | 'generation' | 'revision' | 'received_on'> & {
  /** As JSON; null of an entry that has none. */
  readonly outline: string;
  /** The digest of the row that it stands beside. */
  readonly of_row: number;
  readonly digest: number;
};

const digestOfOutline = (row: Omit<OutlineRow, 'digest'>): number =>
  digestOf([row.ordinal, row.generation, row.revision, row.received_on, row.of_row], row.outline);

/** One that is as it was written. @throws KlachtError `view-damaged` */
export const soundOutline = (row: unknown): OutlineRow => {
  const found = row as OutlineRow;
  if (digestOfOutline(found) === found.digest) return found;
  throw damaged('what stands beside one of its entries was changed');
};

export const outlineIn = ({ outline }: OutlineRow): Outline | null =>
  JSON.parse(outline) as Outline | null;

export const createPutOutline = (db: DatabaseSync, procedures: readonly Procedure[]) => {
  const replace = db.prepare('INSERT OR REPLACE INTO outlines VALUES (?, ?, ?, ?, ?, ?, ?)');
  return (row: Row, complaint: KnownComplaint): void => {
    const { ordinal, generation, revision, received_on, digest: of_row } = row;
    const outline = JSON.stringify(outlineOf(complaint, procedures));
    const beside = { ordinal, generation, revision, received_on, outline, of_row };
    const digest = digestOfOutline(beside);
    replace.run(ordinal, generation, revision, received_on, outline, of_row, digest);
  };
};
