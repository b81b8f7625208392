import type { z } from 'zod';
import { mapPersonal } from '../journal/personal.ts';
import type { ComplaintCommand } from './commands.ts';
import { type ComplaintEventType, complaintEvents } from './events.ts';
import { putRight } from './effective.ts';
import { withValueAt } from './path.ts';
import type { Complaint, Fact } from './state.ts';

/** The fact of a revision as it was last put right; undefined where none stands there. */
export const factAt = (complaint: Complaint, revision: number): Fact | undefined =>
  complaint.status === 'unknown'
    ? undefined
    : putRight(complaint.history).find((fact) => fact.revision === revision);

type Amend = Extract<ComplaintCommand, { readonly type: 'Amend' }>['data'];

type Changes = readonly {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly words?: { readonly from?: string; readonly to?: string };
}[];

/** Where the personal texts stand in the value of a field. */
export const personalIn = (schema: z.ZodType, field: string, value: unknown): readonly string[] => {
  const places: string[] = [];
  mapPersonal(schema, withValueAt({}, field, value), (text, place) => {
    places.push(place);
    return text;
  });
  return places;
};

/** The changes as they are recorded, with each personal text in the field that is sealed. */
const changesOf = (schema: z.ZodType, { changes }: Amend): Changes =>
  changes.map(({ field, ...said }) => ({
    field,
    ...(personalIn(schema, field, '').includes(field)
      ? { words: said as { from?: string; to?: string } }
      : said),
  }));

/** The fields that an amendment or a retraction adds to its command: which event it is about. */
export const aboutEvent = (complaint: Complaint, { type, data }: ComplaintCommand): object => {
  if (type !== 'Amend' && type !== 'Retract') return {};
  // The type as it was recorded, also of a retracted event, so that the same command can be
  // repeated.
  const history = complaint.status === 'unknown' ? [] : complaint.history;
  const recorded = history.find(({ revision }) => revision === data.revision);
  const of = (recorded?.type ?? 'Received') as ComplaintEventType;
  return type === 'Retract' ? { of } : { of, changes: changesOf(complaintEvents[of], data) };
};
