import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importRegister, type Mapping, mapping, suggestMapping } from '@klacht/adapters/import';
import { createMemoryEventStore } from '@klacht/adapters/memory';
import { bitonic, parseInput } from '@klacht/domain';
import { registerAsOf, registerRows, yearlyReport } from '@klacht/projections';

/** Where the real files are, when somebody has them; see the README beside this. */
const REAL_DATA = process.env['KLACHT_REAL_DATA'];

const mappingOf = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, `${name}.json`), 'utf8'));

/** Brings rows in by a mapping of this folder, or by one that is given. */
const bringIn = async (by: string | Mapping, csv: AsyncIterable<Uint8Array | string>) => {
  const map = parseInput(mapping, typeof by === 'string' ? mappingOf(by) : by, 'mapping');
  const store = createMemoryEventStore();
  const problems: { row: number; code: string }[] = [];
  const summary = await importRegister({
    journal: { store, procedures: [bitonic] },
    csv,
    mapping: map,
    actor: 'import',
    now: '2026-06-15T09:00:00Z',
    onProblem: ({ row, code }) => problems.push({ row, code }),
  });
  const moment = { day: '2026-06-15', by: 'recorded' } as const;
  const register = await registerAsOf(store, moment, 'Europe/Amsterdam');
  const context = { procedures: [bitonic], today: '2026-06-15' } as const;
  const rows = [...registerRows(register.entries, context)];
  const report = (year: number) =>
    yearlyReport(register.entries, { ...register, ...context, year });
  return { summary, problems, rows, report };
};

const lines = async function* (...rows: readonly string[]) {
  yield rows.join('\n');
};

const CFPB =
  'Date received,Product,Sub-product,Issue,Sub-issue,Company,State,ZIP code,Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,Timely response?,Consumer disputed?';
const NYC =
  'Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Status,Due Date,Resolution Description,Borough';

describe('the mapping of the CFPB', () => {
  it('takes the response for the outcome, and a dispute for an escalation, with estimated dates', async () => {
    const { rows } = await bringIn(
      'cfpb',
      lines(
        CFPB,
        '7/29/2013,Mortgage,,Fees,,A Bank,VA,1,N/A,Phone,7/30/2013,Closed with monetary relief,Yes,Yes',
        '7/30/2013,Mortgage,,Fees,,A Bank,VA,1,N/A,Web,7/31/2013,In progress,Yes,',
      ),
    );
    expect(rows).toMatchObject([
      {
        number: '2013-0001',
        status: 'judged',
        outcome: 'upheld',
        kifid: 'escalated',
        channel: 'other',
      },
      { number: '2013-0002', status: 'received', outcome: null, kifid: 'none', channel: 'form' },
    ]);
    expect(rows[0]?.obligations.map(({ state }) => state)).toEqual([
      'void',
      'void',
      'void',
      'void',
    ]);
  });

  it('agrees with a count of the real file by other means', async ({ skip }) => {
    const file = path.join(REAL_DATA ?? '', 'cfpb-complaints-2013-2016.csv');
    if (!existsSync(file))
      skip('not run: KLACHT_REAL_DATA does not name a folder that has the file');
    const { summary, rows, report } = await bringIn('cfpb', createReadStream(file));
    expect(summary).toMatchObject({ rows: 3_186, newComplaints: 3_186, copies: 11 });
    expect(rows).toHaveLength(3_186);
    expect(report(2016)).toMatchObject({
      rollForward: { received: 2_814 },
      kifid: { escalated: 522 },
      outcomes: { upheld: 187 },
      steps: { judge: { n: 0 } },
    });
    expect(report(2013)).toMatchObject({
      rollForward: { received: 350 },
      kifid: { escalated: 71 },
      outcomes: { upheld: 29 },
    });
  });
});

describe('the mapping of NYC 311', () => {
  it('reads moments by the clock of New York, and refuses to close what has not come in', async () => {
    const { rows, problems } = await bringIn(
      'nyc311',
      lines(
        NYC,
        '1,09/01/2016 11:30:00 PM,09/02/2016 12:00:00 PM,DOHMH,Rodent,Rat Sighting,Closed,,Gone.,BRONX',
        '2,09/02/2016 12:00:00 AM,09/01/2016 12:00:00 PM,DOHMH,Rodent,Rat Sighting,Closed,,Gone.,BRONX',
      ),
    );
    expect(rows).toMatchObject([
      { number: '2016-0001', status: 'judged', receivedOn: '2016-09-02', judgedOn: '2016-09-02' },
      { number: '2016-0002', status: 'received', receivedOn: '2016-09-02', judgedOn: null },
    ]);
    expect(problems).toEqual([{ row: 3, code: 'before-receipt' }]);
  });

  it('agrees with a count of the real file by other means', async ({ skip }) => {
    const file = path.join(REAL_DATA ?? '', 'nyc311-2016-09.csv');
    if (!existsSync(file))
      skip('not run: KLACHT_REAL_DATA does not name a folder that has the file');
    const { summary, rows, problems } = await bringIn('nyc311', createReadStream(file));
    expect(summary).toMatchObject({ newComplaints: 3_101, refusedFacts: 26, refusedRows: 0 });
    expect(problems.every(({ code }) => code === 'before-receipt')).toBe(true);
    const late = rows.filter(({ obligations }) =>
      obligations.some(({ kind, state, metOn }) => kind === 'judge' && state === 'late' && metOn),
    );
    expect(late).toHaveLength(13);
  });
});

/** Brings in a sample of this folder by the mapping beside it. */
const bringInSample = (name: string, sample: string) =>
  bringIn(name, createReadStream(path.join(import.meta.dirname, sample)));

describe('the mapping of Zammad', () => {
  it('takes the workbook as it is, and passes over the line with the time zone', async () => {
    const { rows, problems } = await bringInSample('zammad', 'zammad-sample.xlsx');
    expect(rows).toMatchObject([
      {
        sourceNumber: '31001',
        receivedOn: '2026-03-02',
        acknowledgedOn: '2026-03-03',
        status: 'judged',
        judgedOn: '2026-03-20',
        channel: 'email',
        subjects: ['koers', 'kosten'],
      },
      { sourceNumber: '31002', receivedOn: '2026-03-05', status: 'received', channel: 'form' },
      // Merged into another: closed without a judgement.
      { sourceNumber: '31003', receivedOn: '2026-03-09', status: 'received', channel: 'other' },
    ]);
    expect(problems).toEqual([]);
  });
});

describe('the mapping of Frappe Helpdesk', () => {
  it('takes days, moments with and without parts of a second, and feedback as so many of five', async () => {
    const sample = 'frappe-helpdesk-sample.csv';
    const { rows, problems, report } = await bringInSample('frappe-helpdesk', sample);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        sourceNumber: '101',
        receivedOn: '2026-03-02',
        acknowledgedOn: '2026-03-03',
        status: 'judged',
        judgedOn: '2026-03-20',
        channel: 'email',
        officer: 'Team Oost',
      },
      { sourceNumber: '102', status: 'received', channel: 'form', officer: null },
      { sourceNumber: '103', status: 'judged', subjects: ['Transfer'] },
    ]);
    expect(report(2026)).toMatchObject({ rollForward: { received: 3 } });
  });
});

describe('the mappings of what the two answer as JSON', () => {
  it('take the tickets of Zammad, moments in UTC', async () => {
    const { rows, problems } = await bringInSample('zammad-api', 'zammad-api-sample.json');
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        sourceNumber: '31011',
        receivedOn: '2026-03-02',
        acknowledgedOn: '2026-03-03',
        judgedOn: '2026-03-20',
        channel: 'email',
      },
      { sourceNumber: '31012', status: 'received', acknowledgedOn: null, channel: 'other' },
    ]);
  });

  it('take the tickets of Frappe Helpdesk', async () => {
    const sample = 'frappe-helpdesk-api-sample.json';
    const { rows, problems } = await bringInSample('frappe-helpdesk-api', sample);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { sourceNumber: '101', acknowledgedOn: '2026-03-03', judgedOn: '2026-03-20' },
      { sourceNumber: '102', status: 'received', channel: 'form', officer: null },
    ]);
  });
});

describe('a mapping that is suggested', () => {
  it.for([
    {
      name: 'cfpb-complaints-2013-2016.csv',
      counts: { newComplaints: 3_186, copies: 11 },
      received: [2_814, 350],
    },
    {
      name: 'nyc311-2016-09.csv',
      counts: { newComplaints: 3_101, refusedFacts: 26, refusedRows: 0 },
      received: [3_101, 0],
    },
  ])('of the real $name agrees with a count by other means', async (expected, { skip }) => {
    const { name, counts, received } = expected;
    const file = path.join(REAL_DATA ?? '', name);
    if (!existsSync(file))
      skip('not run: KLACHT_REAL_DATA does not name a folder that has the file');
    const csv = () => createReadStream(file);
    const asked = { csv, name, source: name, timeZone: 'America/New_York', procedure: bitonic };
    const { mapping: map } = await suggestMapping(asked);
    const { summary, report } = await bringIn(map, csv());
    expect(summary).toMatchObject(counts);
    expect([2016, 2013].map((year) => report(year).rollForward.received)).toEqual(received);
  });
});
