import { describe, expect, it } from 'vitest';
import { isKlachtError, KlachtError } from '../errors.ts';
import type { EventStore } from '../journal/event-store.ts';
import { execute, executeAll } from './execute.ts';
import { bitonic } from '../procedure/bitonic.ts';
import type { Request } from './request.ts';
import { listStore } from '../testing/internal/list-store.ts';

const complaintId = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';
const other = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d12';

/** The nth command, by its id. */
const id = (nth: number) => `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a${nth}`;

const request = (nth: number, type: string, data: object, about: object = { complaintId }) =>
  ({
    ...about,
    commandId: id(nth),
    actor: 'anna',
    now: '2026-05-01T08:00:00Z',
    type,
    data,
  }) as unknown as Request;

const complaint = {
  at: '2026-04-02',
  channel: 'email',
  subjects: ['price'],
  text: 'The price was wrong.',
  complainant: { name: 'E. de Vries' },
};
const receive = request(10, 'Receive', complaint);
const acknowledge = request(11, 'Acknowledge', { at: '2026-04-07' });
const assign = request(12, 'AssignOfficer', { at: '2026-04-08', officer: 'bert' });
const again = request(13, 'Acknowledge', { at: '2026-04-09' });
const admit = request(14, 'DeclareAdmissible', { at: '2026-04-10' });

const year = (reviewed: number) => ({ year: reviewed });
const period = { at: '2026-01-20', from: '2025-01-01', to: '2025-12-31', position: '7' };
const issue = request(20, 'IssueReport', period, year(2025));
const discuss = request(21, 'DiscussReport', { at: '2026-02-10' }, year(2025));

const journalWith = (store: EventStore) => ({ store, procedures: [bitonic] });

/** What was thrown, as it can be compared. */
const thrownBy = async (doing: Promise<unknown>) => {
  const thrown: unknown = await doing.catch((error: unknown) => error);
  if (!isKlachtError(thrown)) return thrown;
  const { kind, code, message, details } = thrown;
  return { kind, code, message, details };
};

describe('versions that clash', () => {
  it.each([
    { version: '2026.1' },
    { validFrom: '2026-05-01', terms: { ...bitonic.terms, judge: bitonic.terms.acknowledge } },
  ] as const)('are refused before anything is read: %#', async (change) => {
    const store = listStore();
    const journal = { store, procedures: [bitonic, { ...bitonic, ...change }] };
    for (const executed of [() => execute(journal, receive), () => executeAll(journal, [])]) {
      expect(await thrownBy(executed())).toMatchObject({
        kind: 'invalid',
        code: 'clashing-procedures',
        details: { procedures: ['bitonic 2025.3', expect.any(String)] },
      });
    }
    expect(store.journal).toEqual([]);
  });
});

describe('several requests', () => {
  it('get the revisions at which they are recorded, after what there was', async () => {
    const store = listStore();
    await executeAll(journalWith(store), [receive, acknowledge]);
    const outcomes = await executeAll(journalWith(store), [assign, again, acknowledge, admit]);
    expect(
      outcomes.map((one) => (one.outcome === 'rejected' ? one.error.code : one)),
    ).toMatchObject([
      { outcome: 'recorded', revision: 2, event: { type: 'OfficerAssigned' } },
      'already-acknowledged',
      { outcome: 'repeated', revision: 1, event: { type: 'Acknowledged' } },
      { outcome: 'recorded', revision: 3, event: { type: 'DeclaredAdmissible' } },
    ]);
    expect(store.journal.map(({ id, revision }) => [id, revision])).toEqual([
      [id(10), 0],
      [id(11), 1],
      [id(12), 2],
      [id(14), 3],
    ]);
  });

  it('of which one comes twice record it once', async () => {
    const store = listStore();
    const [first, second] = await executeAll(journalWith(store), [receive, receive]);
    expect(first).toMatchObject({ outcome: 'recorded', revision: 0 });
    expect(second).toEqual({ ...first, outcome: 'repeated' });
    expect(store.journal).toHaveLength(1);
  });

  it('are for the review of a year as well', async () => {
    const store = listStore();
    const recommendation = {
      id: 'r1',
      recommendation: 'Show it.',
      owner: 'desk',
      due: '2026-06-30',
    };
    const early = { at: '2024-12-31', ...recommendation };
    const requests = [
      discuss,
      issue,
      request(22, 'MakeRecommendation', early, year(2025)),
      { ...discuss, commandId: id(23) },
    ];
    const outcomes = await executeAll(journalWith(store), requests);
    expect(
      outcomes.map((one) => (one.outcome === 'rejected' ? one.error.code : one.revision)),
    ).toEqual(['no-report', 0, 'before-review', 1]);
    expect(store.journal.map(({ stream, type }) => [stream, type])).toEqual([
      ['review-2025', 'ReportIssued'],
      ['review-2025', 'ReportDiscussed'],
    ]);
  });

  it.each([
    [
      [receive, { ...acknowledge, complaintId: other }],
      `requests: expected complaintId ${complaintId} in each, got complaintId ${other}`,
    ],
    [
      [issue, discuss, { ...discuss, year: 2024 }],
      'requests: expected year 2025 in each, got year 2024',
    ],
    [[receive, issue], `requests: expected complaintId ${complaintId} in each, got year 2025`],
    [[issue, receive], `requests: expected year 2025 in each, got complaintId ${complaintId}`],
  ] as const)('are for one thing (%#)', async (requests, message) => {
    const store = listStore();
    expect(await thrownBy(executeAll(journalWith(store), requests as readonly Request[]))).toEqual({
      kind: 'invalid',
      code: 'several-subjects',
      message,
      details: {},
    });
    expect(store.journal).toEqual([]);
  });

  it('record nothing when one is not of its shape', async () => {
    const store = listStore();
    const shapeless = request(15, 'Acknowledge', { at: '2026-04-07', contents: ['a song'] });
    expect(await thrownBy(executeAll(journalWith(store), [receive, shapeless]))).toMatchObject({
      kind: 'invalid',
      code: 'invalid-input',
    });
    expect(store.journal).toEqual([]);
  });

  it.each([
    [undefined, 'command: expected an object, got undefined'],
    [null, 'command: expected an object, got null'],
    [7n, 'command: expected an object, got 7n'],
    [{ ...acknowledge, type: 'constructor' }, /^command: type: expected one of "Receive", /],
    [{ ...acknowledge, commandId: 7 }, 'Acknowledge: commandId: expected a text, got 7'],
    [{ ...acknowledge, commandId: undefined }, /commandId: expected a text, got undefined$/],
    [{ ...acknowledge, complaintId: 7 }, 'Acknowledge: complaintId: expected a text, got 7'],
    [
      { ...acknowledge, complaintId: complaintId.toUpperCase() },
      /: expected a text in lower case,/,
    ],
    [{ ...acknowledge, actor: 7 }, 'Acknowledge: actor: expected a text, got 7'],
    [{ ...acknowledge, now: undefined }, /now: expected a moment in UTC .*, got undefined$/],
    [{ ...acknowledge, now: new Date(0) }, /now: expected a moment .*, got "1970-01-01T00:00/],
    [{ ...acknowledge, now: 'yesterday' }, /now: expected a moment in UTC .*, got "yesterday"$/],
    [{ ...acknowledge, correlationId: 7 }, /correlationId: expected a text, got 7$/],
    [{ ...acknowledge, data: undefined }, 'Acknowledge: data: expected an object, got undefined'],
    [{ ...acknowledge, data: { at: new Date(0) } }, /^Acknowledge: data\.at: expected a day /],
    [{ ...discuss, year: '2025' }, 'DiscussReport: year: expected a number, got "2025"'],
  ] as const)('record nothing when a cast let one by: %o', async (wrong, message) => {
    const store = listStore();
    const requests = [receive, wrong] as readonly Request[];
    expect(await thrownBy(executeAll(journalWith(store), requests))).toMatchObject({
      kind: 'invalid',
      code: 'invalid-input',
      message: expect.stringMatching(message) as unknown,
    });
    expect(await thrownBy(execute(journalWith(store), wrong as Request))).toMatchObject({
      code: 'invalid-input',
    });
    expect(store.journal).toEqual([]);
  });

  it.each([
    ['frozen', Object.freeze({ ...receive, data: Object.freeze({ ...receive.data }) })],
    ['a proxy', new Proxy({ ...receive }, {})],
    ['without a prototype', Object.assign(Object.create(null) as object, receive)],
  ])('may be %s', async (_, one) => {
    const store = listStore();
    expect(await execute(journalWith(store), one as Request)).toMatchObject({
      outcome: 'recorded',
      event: { data: complaint },
    });
  });

  it.each([
    [null, 'null'],
    [undefined, 'undefined'],
    [{ ...receive }, '{"complaintId"'],
    ['Receive', '"Receive"'],
  ])('are a list, and %j is none', async (requests, shown) => {
    const thrown = await thrownBy(executeAll(journalWith(listStore()), requests as never));
    expect(thrown).toMatchObject({
      kind: 'invalid',
      code: 'invalid-input',
      message: expect.stringContaining(`requests: expected a list, got ${shown}`) as string,
      details: { issues: [{ field: '', expected: 'expected a list' }] },
    });
  });

  it('are given up at once when the store fails', async () => {
    let tries = 0;
    const store = listStore((appends) => {
      tries = appends;
      return Promise.reject(new KlachtError('unavailable', 'store-closed', 'the store is closed'));
    });
    expect(await thrownBy(executeAll(journalWith(store), [receive]))).toMatchObject({
      kind: 'unavailable',
    });
    expect(tries).toBe(1);
  });
});

describe('the id of an earlier command', () => {
  it.each([
    ['Receive', { ...complaint, subjects: ['account'], channel: 'form' }, ['channel', 'subjects']],
    ['Receive', { ...complaint, text: 'The price was right.' }, ['text']],
    ['Receive', { ...complaint, complainant: { name: 'A. Bos' } }, ['complainant']],
    ['Receive', { ...complaint, officer: 'bert' }, ['officer']],
    ['Acknowledge', { at: '2026-04-02' }, ['type']],
  ])('cannot be used for another: %s %j', async (type, data, differs) => {
    const store = listStore();
    await execute(journalWith(store), request(20, 'Receive', complaint, { complaintId: other }));
    await execute(journalWith(store), receive);
    expect(await thrownBy(execute(journalWith(store), request(10, type, data)))).toEqual({
      kind: 'rejected',
      code: 'command-id-reused',
      message: `${type}: commandId ${id(10)} was used for another Received at revision 0; what differs: ${differs.join(', ')}`,
      details: { field: 'commandId', value: id(10), revision: 0, differs },
    });
    expect(store.journal).toHaveLength(2);
  });

  it('means that command, whoever gives it again and when', async () => {
    const store = listStore();
    const first = await execute(journalWith(store), receive);
    const later = { ...receive, actor: 'bert', now: '2026-06-01T08:00:00Z' } as Request;
    const repeated = await execute(journalWith(store), later);
    expect(repeated).toMatchObject({ ...first, outcome: 'repeated' });
    expect(store.journal).toHaveLength(1);
  });
});

describe('what is recorded of a request', () => {
  it('says what it belongs to and follows from, where that is told', async () => {
    const store = listStore();
    const told = { ...receive, correlationId: 'mail 7', causationId: 'mail 6' } as Request;
    await execute(journalWith(store), told);
    expect(store.journal.map(({ metadata }) => metadata)).toEqual([
      {
        actor: 'anna',
        commandId: id(10),
        $correlationId: 'mail 7',
        $causationId: 'mail 6',
        schema: '4',
      },
    ]);
  });
});
