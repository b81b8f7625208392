import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

const OPEN = receive().complaintId;
const JUDGED = '1c8e9c52-7d0f-4a55-8f1e-2f6b1f0c9d22';

const command = (complaintId: string, type: string, data: object) =>
  receive({ complaintId, commandId: randomUUID(), type, data });

const COMMANDS = [
  receive({
    data: {
      at: '2026-04-02',
      channel: 'email',
      subjects: ['price', 'service'],
      officer: 'bram, J.',
    },
  }),
  command(JUDGED, 'Receive', { at: '2026-04-01', channel: 'letter', subjects: ['fraud'] }),
  command(JUDGED, 'Acknowledge', { at: '2026-04-08' }),
  command(JUDGED, 'RequestInformation', { at: '2026-04-09' }),
  command(JUDGED, 'ProvideInformation', { at: '2026-04-13' }),
  command(JUDGED, 'DeclareAdmissible', { at: '2026-04-14' }),
  command(JUDGED, 'Delay', { at: '2026-05-11', until: '2026-06-25', reason: 'It is complex.' }),
  command(JUDGED, 'Judge', { at: '2026-06-22', outcome: 'partly-upheld' }),
  command(JUDGED, 'EscalateToKifid', { at: '2026-07-02' }),
];

const csvOf = async (list: string) => {
  const folder = newFolder();
  const file = path.join(folder, 'in.ndjson');
  writeFileSync(file, COMMANDS.map((line) => JSON.stringify(line)).join('\n'));
  const klacht = (...args: readonly string[]) =>
    klachtHere(
      '--store',
      `sqlite:${folder}/klacht.db`,
      '--invented-clock',
      '--now',
      '2026-07-10T08:00:00Z',
      ...args,
    );
  await klacht('submit', file);
  return (await klacht(list, '--csv')).stdout;
};

const asText = (rows: readonly (readonly string[])[]): string =>
  rows.map((parts) => `${parts.join(',')}\n`).join('');

describe('a list as CSV', () => {
  it('has a row for each thing overdue, with each of its dates', async () => {
    expect(await csvOf('overdue')).toBe(
      asText([
        [
          'number,complaintId,kind,article,due,target,daysLate,officer,officerWhenDue,source,sourceNumber,outsideCalendar',
        ],
        ['2026-0001', OPEN, 'acknowledge,4.2,2026-04-13,2026-04-10,88,"bram, J.","bram, J.",,,'],
        ['2026-0001', OPEN, 'progress,6.3,2026-04-30,2026-04-30,71,"bram, J.","bram, J.",,,'],
        ['2026-0001', OPEN, 'judge,4.6,2026-06-02,2026-06-02,38,"bram, J.","bram, J.",,,'],
      ]),
    );
  });

  it('has a row for each complaint, with each of its dates', async () => {
    const kinds = [
      'acknowledge',
      'request-information',
      'judge',
      'judge-by-announced-date',
      'judge-reopened',
      'progress',
    ];
    expect(await csvOf('register')).toBe(
      asText([
        [
          'number,complaintId,status,channel,receivedOn,acknowledgedOn,admissible,judgedOn,outcome',
          'officer,delayedTo,kifid,closedOn,retracted,subjects',
          ...kinds.map(
            (kind) => `${kind}.due,${kind}.target,${kind}.state,${kind}.metOn,${kind}.breaches`,
          ),
          'source,sourceNumber',
        ],
        [
          `2026-0001,${OPEN},received,email,2026-04-02,,,,`,
          '"bram, J.",,none,,false,price; service',
          '2026-04-13,2026-04-10,overdue,,1',
          '2026-05-02,2026-05-01,void,,0',
          '2026-06-02,2026-06-02,overdue,,1',
          ',,,,0',
          ',,,,0',
          '2026-04-30,2026-04-30,overdue,,1',
          ',',
        ],
        [
          `2026-0002,${JUDGED},judged,letter,2026-04-01,2026-04-08,true,2026-06-22,partly-upheld`,
          ',2026-06-25,escalated,2026-06-22,false,fraud',
          '2026-04-10,2026-04-09,met,2026-04-08,0',
          '2026-05-01,2026-05-01,met,2026-04-09,0',
          '2026-06-01,2026-06-01,late,2026-06-22,1',
          '2026-06-25,2026-06-25,met,2026-06-22,0',
          ',,,,0',
          '2026-06-08,2026-06-08,late,2026-06-22,1',
          ',',
        ],
      ]),
    );
  });
});
