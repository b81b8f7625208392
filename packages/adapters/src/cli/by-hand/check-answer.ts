import type { Language, LocalDate } from '@klacht/domain';
import { expectedOf, faultsIn, faultsOf, withoutNumbers } from '../../use-cases/by-hand/faults.ts';
import type { CommandType, Field } from '../../use-cases/by-hand/fields.ts';
import { fieldName } from '../../words/field-names.ts';
import { dataFrom } from './read-told.ts';

/** Where an answer goes: in the data itself, or in an item of a list. */
export type Place = {
  /** Before the field's own path: `points.`; nothing for one that is in no list. */
  readonly before: string;
  /** The data of the command, of the data that holds the answer. */
  readonly around: (data: object) => object;
};

/**
 * Why what was typed for a field is no answer, in the language of who typed it; null where it is
 * one.
 */
export const whyNoAnswer = (
  type: CommandType,
  field: Field,
  text: string,
  { today, language, place }: { today: LocalDate; language: Language; place: Place },
): string | null => {
  const { path, form } = field;
  const whole = `${place.before}${path}`;
  try {
    const data = dataFrom([field], { [path]: form.kind === 'list' ? [text] : text }, today);
    const fault = faultsOf(type, place.around(data)).find(({ field: where }) => {
      const found = withoutNumbers(where);
      return found === whole || found.startsWith(`${whole}.`);
    });
    if (fault === undefined) return null;
    return expectedOf(form, text.trim() === '', fieldName(type, whole, language), language);
  } catch (error) {
    return faultsIn(error)[0]?.expected ?? null;
  }
};
