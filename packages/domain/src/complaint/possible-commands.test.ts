import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isKlachtError } from '../errors.ts';
import { bitonic, bitonicVersions } from '../procedure/bitonic.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { command } from '../testing/internal/command-data.ts';
import type { ComplaintCommand, ComplaintCommandType } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { possibleCommands } from './possible-commands.ts';
import { initialState, type KnownComplaint } from './state.ts';

const NOW = '2026-04-07T08:00:00Z';
const context = { procedures: [bitonic], now: NOW, actor: 'desk' } as const;
const AT = '2026-04-07';

const receivedUnder = (procedure: Procedure): KnownComplaint =>
  evolve(
    initialState(),
    decide(
      initialState(),
      { type: 'Receive', data: { at: '2026-04-02', channel: 'email', subjects: ['price'] } },
      { ...context, procedures: [procedure] },
    ),
  ) as KnownComplaint;

const after = (...commands: readonly ComplaintCommand[]): KnownComplaint =>
  commands.reduce(
    (complaint, asked) => evolve(complaint, decide(complaint, asked, context)) as KnownComplaint,
    receivedUnder(bitonic),
  );

it('the possible commands judge or withdraw an open complaint, and reopen a closed one', () => {
  expect(possibleCommands(after(), context)).toEqual(
    expect.arrayContaining<ComplaintCommandType>(['Acknowledge', 'Judge', 'Withdraw']),
  );
  const withdrawn = possibleCommands(after({ type: 'Withdraw', data: { at: AT } }), context);
  expect(withdrawn).toContain('Reopen');
  expect(withdrawn).not.toContain('Judge');
  expect(possibleCommands(after(), context)).not.toContain('Reopen');
});

it('the possible commands leave out a step that happens once and was done', () => {
  const acknowledged = after({ type: 'Acknowledge', data: { at: AT } });
  expect(possibleCommands(acknowledged, context)).not.toContain('Acknowledge');
});

it('the possible commands have a step only where the complaint has what it needs', () => {
  expect(possibleCommands(after(), context)).not.toEqual(
    expect.arrayContaining(['RecordKifidRuling']),
  );
  const referred = after({ type: 'EscalateToKifid', data: { at: AT, reference: 'K-1' } });
  expect(possibleCommands(referred, context)).toContain('RecordKifidRuling');
  const held = after({ type: 'PlaceHold', data: { at: AT, ground: 'court' } });
  expect(possibleCommands(held, context)).toContain('LiftHold');
  expect(possibleCommands(after(), context)).not.toContain('LiftHold');
});

it("the possible commands tell a cause, of a list or of one's own", () => {
  for (const version of bitonicVersions) {
    const under = { ...context, procedures: [version] };
    const possible = possibleCommands(receivedUnder(version), under);
    expect(possible).toEqual(expect.arrayContaining(['RecordRootCause', 'ExplainLateness']));
  }
  const listless = { ...bitonic, rootCauses: {}, latenessCauses: {} };
  const none = possibleCommands(receivedUnder(listless), { ...context, procedures: [listless] });
  expect(none).not.toContain('RecordRootCause');
  expect(none).not.toContain('ExplainLateness');
});

it('the possible commands have every type of which some command is accepted today', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 6 }), command, (before, asked) => {
      let complaint = after();
      for (const one of before) {
        try {
          const today = { ...one, data: { ...one.data, at: AT } } as ComplaintCommand;
          complaint = evolve(complaint, decide(complaint, today, context)) as KnownComplaint;
        } catch (error) {
          if (!isKlachtError(error)) throw error;
        }
      }
      const now = { ...asked, data: { ...asked.data, at: AT } } as ComplaintCommand;
      try {
        decide(complaint, now, context);
      } catch (error) {
        if (isKlachtError(error)) return;
        throw error;
      }
      expect(possibleCommands(complaint, context)).toContain(asked.type);
    }),
    { numRuns: 300 },
  );
});
