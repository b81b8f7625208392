import { describe, expect, it } from 'vitest';
import type { ComplaintEvent } from '../complaint/events.ts';
import { HIDDEN, type Reader } from './visible-to.ts';
import { visibleEvents } from './visible-events.ts';

const OFFICER: Reader = { role: 'officer', name: 'anna' };
const AUDITOR: Reader = { role: 'auditor', name: 'bram' };
const COMPLAINANT: Reader = { role: 'complainant', name: '' };
const employee = (name: string): Reader => ({ role: 'employee', name });

const at = '2026-04-07';

const received: ComplaintEvent = {
  type: 'Received',
  data: {
    at,
    procedure: 'bitonic 2025.3',
    channel: 'email',
    subjects: ['price'],
    complainant: { name: 'Eva', email: 'eva@old.example' },
    origin: { source: 'sheet', reference: '7', number: '7', untracked: [] },
  },
};

const amended = (
  revision: number,
  of: string,
  ...changes: readonly { readonly field: string; readonly [said: string]: unknown }[]
): ComplaintEvent => ({
  type: 'Amended',
  data: { at, revision, of, changes: [...changes], why: 'Misread.' },
});

const retracted = (revision: number, of: string): ComplaintEvent => ({
  type: 'Retracted',
  data: { at, revision, of, why: 'It never was.' },
});

/** What a reader sees of the last of these events. */
const lastSeen = (reader: Reader, ...events: readonly ComplaintEvent[]) =>
  visibleEvents(
    reader,
    events.map((event, revision) => ({ ...event, revision })),
  ).at(-1);

describe('who may see an event sees that it was amended', () => {
  const change = { words: { from: 'eva@old.example', to: 'eva@new.example' } };
  const email = amended(0, 'Received', { field: 'complainant.email', ...change });

  it('the complainant, with their own words', () => {
    expect(lastSeen(COMPLAINANT, received, email)).toEqual(email);
  });

  it('an auditor, but not who complained', () => {
    expect(lastSeen(AUDITOR, received, email)).toHaveProperty('data.changes', [
      { field: 'complainant.email', words: { from: HIDDEN, to: HIDDEN } },
    ]);
  });

  it('an employee concerned, but neither the address nor why', () => {
    expect(lastSeen(employee('E-17'), received, email)).toMatchObject({
      data: { changes: [{ words: { from: HIDDEN, to: HIDDEN } }], why: HIDDEN },
    });
  });

  it('a day, whoever sees the event', () => {
    const day = amended(1, 'Acknowledged', { field: 'at', from: at, to: '2026-04-06' });
    const events = [received, { type: 'Acknowledged', data: { at } }, day] as const;
    for (const reader of [COMPLAINANT, AUDITOR, OFFICER]) {
      expect(lastSeen(reader, ...events)).toEqual(day);
    }
  });

  it('without the texts that are the firm’s own', () => {
    const origin = amended(0, 'Received', { field: 'origin.number', from: '7', to: '8' });
    const employees = amended(0, 'Received', { field: 'employees', to: ['E-17'] });
    expect(lastSeen(COMPLAINANT, received, origin)).toHaveProperty('data.changes', [
      { field: 'origin.number', from: HIDDEN, to: HIDDEN },
    ]);
    expect(lastSeen(COMPLAINANT, received, employees)).toHaveProperty('data.changes', [
      { field: 'employees', to: [HIDDEN] },
    ]);
  });

  it('and of an item of a list what they may see of the list', () => {
    const judged: ComplaintEvent = {
      type: 'Judged',
      data: { at, outcome: 'upheld', redress: [{ kind: 'goodwill', what: 'A cake.' }] },
    };
    const what = amended(1, 'Judged', {
      field: 'redress.0.what',
      words: { from: 'A cake.', to: 'Two cakes.' },
    });
    expect(lastSeen(AUDITOR, received, judged, what)).toEqual(what);
    expect(lastSeen(employee('E-17'), received, judged, what)).toHaveProperty('data.changes', [
      { field: 'redress.0.what', words: { from: HIDDEN, to: HIDDEN } },
    ]);
  });
});

describe('an employee who was named wrongly', () => {
  const named: ComplaintEvent = { type: 'EmployeeNamed', data: { at, employee: 'E-17' } };
  const other = amended(1, 'EmployeeNamed', { field: 'employee', from: 'E-17', to: 'E-18' });

  it('sees that it was not they, and not who it was', () => {
    expect(lastSeen(employee('E-17'), received, named, other)).toHaveProperty('data.changes', [
      { field: 'employee', from: 'E-17', to: HIDDEN },
    ]);
  });

  it('is not told to the one who it was', () => {
    expect(lastSeen(employee('E-18'), received, named, other)).toHaveProperty('data.changes', [
      { field: 'employee', from: HIDDEN, to: 'E-18' },
    ]);
  });

  it('is nothing to anybody else', () => {
    for (const reader of [employee('E-19'), COMPLAINANT]) {
      expect(lastSeen(reader, received, named, other)).toBeNull();
    }
    expect(lastSeen(OFFICER, received, named, other)).toEqual(other);
  });

  it('goes by what it was when it was put right, also the second time', () => {
    const again = amended(1, 'EmployeeNamed', { field: 'employee', from: 'E-18', to: 'E-19' });
    expect(lastSeen(employee('E-17'), received, named, other, again)).toBeNull();
    expect(lastSeen(employee('E-18'), received, named, other, again)).toHaveProperty(
      'data.changes',
      [{ field: 'employee', from: 'E-18', to: HIDDEN }],
    );
  });
});

describe('who may see an event sees that it was taken back', () => {
  const cause: ComplaintEvent = { type: 'RootCauseFound', data: { at, cause: 'training' } };
  const reopened: ComplaintEvent = { type: 'Reopened', data: { at, reason: 'More came.' } };

  it('the complainant, of what they were told', () => {
    const back = retracted(1, 'Reopened');
    expect(lastSeen(COMPLAINANT, received, reopened, back)).toEqual(back);
    expect(lastSeen(employee('E-17'), received, reopened, back)).toMatchObject({
      data: { revision: 1, why: HIDDEN },
    });
  });

  it('not the complainant, of what is the firm’s own', () => {
    expect(lastSeen(COMPLAINANT, received, cause, retracted(1, 'RootCauseFound'))).toBeNull();
  });

  it('also of an amendment, which is seen by whoever may see what that is about', () => {
    const secret = amended(1, 'RootCauseFound', { field: 'cause', from: 'training', to: 'system' });
    const open = amended(1, 'Reopened', { field: 'at', from: at, to: '2026-04-06' });
    const back = retracted(2, 'Amended');
    expect(lastSeen(COMPLAINANT, received, cause, secret, back)).toBeNull();
    expect(lastSeen(COMPLAINANT, received, reopened, open, back)).toEqual(back);
  });

  it('and of an event that is not there, the firm alone', () => {
    const back = retracted(9, 'Reopened');
    expect(lastSeen(COMPLAINANT, received, back)).toBeNull();
    expect(lastSeen(OFFICER, received, back)).toEqual(back);
  });
});

describe('who joined the complainant sees what is said to them and by them', () => {
  const joined: ComplaintEvent = {
    type: 'ComplainantAdded',
    data: { at, id: 'k2', complainant: { name: 'B. Jansen' } },
  };
  const statement = (party: string): ComplaintEvent => ({
    type: 'StatementGiven',
    data: { at, party, statement: 'So it was.' },
  });
  const k2: Reader = { role: 'complainant', name: 'K2' };

  it('and what is said to the first', () => {
    expect(lastSeen(k2, received, joined, statement('k2'))).toEqual(statement('k2'));
    expect(lastSeen(k2, received, joined, statement('complainant'))).toEqual(
      statement('complainant'),
    );
    expect(lastSeen(COMPLAINANT, received, joined, statement('k2'))).toBeNull();
  });

  it('but nothing by having the name of an employee', () => {
    const named: ComplaintEvent = { type: 'EmployeeNamed', data: { at, employee: 'k2' } };
    expect(lastSeen(k2, received, named, statement('k2'))).toBeNull();
  });

  it('as a representative who came in with the complaint does', () => {
    const came = {
      ...received,
      data: { ...received.data, representative: { name: 'Mr. Bos' } },
    } as ComplaintEvent;
    const reader: Reader = { role: 'complainant', name: 'representative' };
    expect(lastSeen(reader, came, statement('representative'))).toEqual(
      statement('representative'),
    );
    expect(lastSeen(reader, received, statement('representative'))).toBeNull();
  });
});
