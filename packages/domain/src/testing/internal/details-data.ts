import fc from 'fast-check';
import { linkKind, remedySought } from '../../complaint/values.ts';
import { day, estimated, money, occurred, words } from './said.ts';

/** What the form asks beside the text. */
export const details = {
  language: fc.constantFrom('nl', 'en'),
  service: fc.constantFrom('brokerage', 'wallet'),
  factsOn: fc.array(day, { minLength: 1, maxLength: 2 }),
  damage: fc.record({ amount: money, what: words }, { requiredKeys: [] }),
  remedySought: fc.record(
    { kind: fc.constantFrom(...remedySought.shape.kind.options), what: words },
    { requiredKeys: ['kind'] },
  ),
  agreements: fc.array(words, { minLength: 1, maxLength: 2 }),
};

/** One of two other complaints. */
export const other = fc.constantFrom(
  '4c1f2b7e-0000-4000-8000-00000000000a',
  '4c1f2b7e-0000-4000-8000-00000000000b',
);

/** A link to one of those. */
export const link = fc.record(
  { at: occurred, estimated, to: other, as: fc.constantFrom(...linkKind.options), why: words },
  { requiredKeys: ['at', 'to', 'as'] },
);
