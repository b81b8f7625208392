import type { z } from 'zod';
import { compiled } from '../input/compiled.ts';
import { complaintEvents } from './events.ts';
import type { amended } from './correction.ts';
import { withValueAt } from './path.ts';
import type { Fact } from './state.ts';

type Amended = z.infer<ReturnType<typeof amended>>;

/** The new value of a change: an open one, or a sealed text. */
const putBy = ({ words, to }: Amended['changes'][number]): unknown =>
  words === undefined ? to : words.to;

/**
 * An event's data as an amendment makes it. Another day is neither a moment nor a stand-in, unless
 * the amendment says so.
 */
export const amendedData = (
  data: object,
  { changes, procedure, procedureDigest }: Amended,
): object => {
  const fields = new Set(changes.map(({ field }) => field));
  const dropped = fields.has('at')
    ? ['instant', 'estimated'].filter((field) => !fields.has(field))
    : [];
  const kept = dropped.reduce((all, field) => withValueAt(all, field, undefined), data);
  const made = changes.reduce((all, change) => withValueAt(all, change.field, putBy(change)), kept);
  return procedure === undefined
    ? made
    : { ...made, procedure, ...(procedureDigest === undefined ? {} : { procedureDigest }) };
};

/**
 * Facts as an amendment makes them. A fact stays as it is where the amendment would make it none.
 *
 * @param facts those recorded before it
 */
export const withAmended = (facts: readonly Fact[], by: Fact): readonly Fact[] => {
  const said = by.data as unknown as Amended;
  return facts.map((fact) => {
    if (fact.revision !== said.revision) return fact;
    const data = amendedData(fact.data, said);
    const schema: z.ZodType = complaintEvents[fact.type as keyof typeof complaintEvents];
    if (!compiled(schema).safeParse(data).success) return fact;
    const { recordedAt } = by;
    return {
      ...fact,
      data: data as Fact['data'],
      ...(recordedAt === undefined ? {} : { correctedAt: recordedAt }),
    };
  });
};
