import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand, isKlachtError } from '@klacht/domain';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { registerRows } from './register.ts';
import type { RegisterFilter } from './register-filter.ts';

const assigned = (officer: string): ComplaintCommand => ({
  type: 'AssignOfficer',
  data: { at: '2026-04-08', officer },
});

const entries = registerOf(
  [received('2026-03-31'), assigned('cora')],
  [received('2026-04-01'), assigned('Anna')],
  [received('2026-04-02'), assigned('bert'), judged('2026-05-01')],
);

const shownBy = (filter: RegisterFilter): readonly string[] =>
  [...registerRows(entries, { procedures: [bitonic], today: '2026-06-01' }, filter)].map(
    ({ receivedOn }) => receivedOn,
  );

describe('a filter of the register', () => {
  it.each<readonly [RegisterFilter, readonly string[]]>([
    [{}, ['2026-03-31', '2026-04-01', '2026-04-02']],
    [{ officer: 'anna' }, ['2026-04-01']],
    [{ officer: 'BERT' }, ['2026-04-02']],
    [{ officer: 'nobody' }, []],
    [{ receivedFrom: '2026-04-01' }, ['2026-04-01', '2026-04-02']],
    [{ receivedTo: '2026-04-01' }, ['2026-03-31', '2026-04-01']],
    [{ receivedFrom: '2026-04-01', receivedTo: '2026-04-01' }, ['2026-04-01']],
    [{ status: 'judged', receivedFrom: '2026-04-01' }, ['2026-04-02']],
    [{ status: 'judged', officer: 'anna' }, []],
  ])('%j shows those alone', (filter, days) => {
    expect(shownBy(filter)).toEqual(days);
  });

  it.each([
    [{ status: 'closed' }, 'status: expected received, awaiting-information, '],
    [{ status: 'constructor' }, "got 'constructor'"],
    [{ receivedFrom: '2026-02-30' }, 'receivedFrom: expected a day'],
    [{ receivedTo: new Date(0) }, 'receivedTo: expected a day'],
  ])('%j is refused, for nothing could pass it', (filter, message) => {
    const thrown = (() => {
      try {
        return shownBy(filter as unknown as RegisterFilter);
      } catch (error) {
        return error;
      }
    })();
    if (!isKlachtError(thrown, 'invalid')) throw thrown;
    expect(thrown.message).toContain(message);
  });
});
