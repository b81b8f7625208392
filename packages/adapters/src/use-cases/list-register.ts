import { type RegisterFilter, type RegisterRow, registerRows } from '@klacht/projections';
import { type Asked, look } from './look.ts';
import type { OpenJournal } from './open-journal.ts';

/**
 * The complaints register, live or as of a moment, in the order of recording, a row at a time.
 *
 * @throws KlachtError as {@link look}; `unknown-procedure`
 * @example
 * const rows = await listRegister(journal, { now, status: 'received' });
 */
export const listRegister = async (
  journal: OpenJournal,
  { status, subject, ...asked }: Asked & RegisterFilter,
): Promise<Iterable<RegisterRow>> => {
  const filter = {
    ...(status === undefined ? {} : { status }),
    ...(subject === undefined ? {} : { subject }),
  };
  const { procedures } = journal;
  const { entries, today } = await look(journal, asked, (register) =>
    register.entries(status === undefined ? {} : { status }),
  );
  return registerRows(entries, { procedures, today }, filter);
};
