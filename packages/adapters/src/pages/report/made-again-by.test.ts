import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Instant, type LocalDate, toLocalDate } from '@klacht/domain';
import { EMPTY } from '../testing/empty-report.ts';
import { madeAgainBy } from './made-again-by.ts';

it.each([
  [{}, 'klacht report 2025 --now 2026-04-01T12:00:00Z --lang nl'],
  [{ position: '1760' }, 'klacht report 2025 --at @1760 --now 2026-04-01T12:00:00Z --lang nl'],
  [
    { from: '2025-01-01', to: '2025-03-31', position: '9' },
    'klacht report 2025-01-01..2025-03-31 --at @9 --now 2026-04-01T12:00:00Z --lang nl',
  ],
] as const)('of %j it is %s', (change, command) => {
  expect(madeAgainBy({ ...EMPTY, ...change }, 'Europe/Amsterdam', 'nl', false)).toBe(command);
  expect(madeAgainBy({ ...EMPTY, ...change }, 'Europe/Amsterdam', 'nl', true)).toBe(
    command.replace('--lang', '--tree --lang'),
  );
});

it('names a moment of the judging day, in whatever zone', () => {
  const zones = [
    'Europe/Amsterdam',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
    'Asia/Kathmandu',
  ];
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as LocalDate);
  fc.assert(
    fc.property(day, fc.constantFrom(...zones), (asOf, zone) => {
      const recommendations = { ...EMPTY.recommendations, asOf };
      const [, moment] =
        / --now (\S+) /.exec(madeAgainBy({ ...EMPTY, recommendations }, zone, 'en', false)) ?? [];
      expect(toLocalDate(moment as Instant, zone)).toBe(asOf);
    }),
  );
});
