import { randomUUID } from 'node:crypto';
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../packages/adapters/src/cli/catalogue.ts';
import { klachtHere } from '../packages/adapters/src/cli/testing/klacht-here.ts';
import { openSqliteEventStore } from '../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { bitonic } from '../packages/domain/src/index.ts';
import { inShell, newProject } from './testing/klacht.ts';
import { exported, faultsOf, validator } from './testing/schema-faults.ts';

const { $defs: schemas } = exported('@klacht/adapters/schemas/answers.json');

/** The commands that answer a program nothing of klacht's own, and what they do instead. */
const WITHOUT_ANSWER: Readonly<Record<string, string>> = {
  completion: 'writes a script of the shell',
  demo: 'refuses --json: it tells a person what to look at',
  desk: 'opens pages in a browser',
  export: 'has commands below it',
  'export-calendar': 'refuses --json: it writes a calendar',
  'export-dossier': 'refuses --json: it writes a page',
  'export-register': 'refuses --json: it writes CSV or a workbook',
  keys: 'has commands below it',
  'keys-rotate': 'writes nothing to stdout',
  letters: 'has commands below it',
  'letters-check': 'is silent, or refuses',
  open: 'writes the bytes of a document',
  serve: 'runs until it is stopped; its log is JSON',
};

/** Those that are asked by an option of another command. */
const BY_OPTION = ['report-verify'];

type Named = { name(): string; readonly commands: readonly Named[] };

const namesIn = (command: Named, name: string): readonly string[] => [
  name,
  ...command.commands.flatMap((one) => namesIn(one, `${name}-${one.name()}`)),
];

const MAIL = [
  'Received: from mx by mail; Tue, 06 Jan 2026 10:00:00 +0100',
  'Message-ID: <1@example.com>',
  'From: Fleur Proef <fleur@example.com>',
  'To: klachten@example.nl',
  'Subject: Fee',
  '',
  'The fee is not what I was told.\r\n',
].join('\r\n');

/** A complaint of long ago, closed: whoever complained may be forgotten. */
const CLOSED = (
  [
    [
      'Receive',
      { at: '2015-04-02', channel: 'email', subjects: [], complainant: { name: 'Fleur' } },
    ],
    ['Judge', { at: '2015-05-20', outcome: 'rejected' }],
  ] as const
).map(([type, data], index) => ({
  commandId: `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a1${index}`,
  complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  type,
  data,
}));

const MAPPING = {
  source: 'sheet',
  timeZone: 'UTC',
  number: 'Nr',
  events: { Received: { at: { column: 'Day', format: 'yyyy-MM-dd' } } },
};

const folder = newProject();
const at = (name: string): string => path.join(folder, name);
const write = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(at(name), lines.join('\n'));
  return at(name);
};

const inJournal =
  (name: string, ...options: readonly string[]) =>
  async (...args: readonly string[]): Promise<string> => {
    const store = `sqlite:${at(name)}`;
    const { stdout, stderr } = await klachtHere('--store', store, '--json', ...options, ...args);
    if (stdout === '') throw new Error(`expected an answer of ${args.join(' ')}, got: ${stderr}`);
    return stdout;
  };

const demo = inJournal('klacht-demo/klacht.db', '--now', '2026-01-15T09:00:00Z');
const own = inJournal('own.db');
const anna = ['--actor', 'anna'] as const;

/** Puts a mail aside, and says which it is. */
const putAside = async (id: string): Promise<string> => {
  const file = write(`${id}.eml`, MAIL.replaceAll('<1@', `<${id}@`));
  return (JSON.parse(await own('mail', file, '--propose')) as { mailId: string }).mailId;
};

const submitted = () =>
  own('submit', write('in.ndjson', ...CLOSED.map((one) => JSON.stringify(one))), ...anna);

/** A complaint that came in today, by its number. */
const received = async (): Promise<string> => {
  const told = ['--at', 'today', '--channel', 'email', '--subjects', 'price'];
  const answer = await own('receive', ...told, ...anna);
  return (JSON.parse(answer) as { number: string }).number;
};

/** A letter to be sent, by its id, and the number of its complaint. */
const queued = async (): Promise<{ readonly id: string; readonly number: string }> => {
  const told = ['acknowledgement', '--address', 'e@example.org', '--send', ...anna];
  return JSON.parse(await own('letter', await received(), ...told)) as {
    readonly id: string;
    readonly number: string;
  };
};

/** By command, what it is asked; each has something to tell. */
const ASKED: Readonly<Record<string, readonly (() => Promise<string>)[]>> = {
  submit: [submitted, () => own('submit', write('none.ndjson', '{}'))],
  mail: [() => own('mail', write('1.eml', MAIL), '--propose')],
  inbox: [() => own('inbox')],
  'inbox-show': [async () => own('inbox', 'show', await putAside('5'), ...anna)],
  'inbox-accept': [async () => own('inbox', 'accept', await putAside('2'), ...anna)],
  'inbox-join': [async () => own('inbox', 'join', await putAside('3'), '2015-0001', ...anna)],
  'inbox-refuse': [async () => own('inbox', 'refuse', await putAside('4'), 'advertising', ...anna)],
  'inbox-forget': [async () => own('inbox', 'forget', await putAside('4'), ...anna)],
  remind: [() => demo('remind', '--dry-run', '--within', '250')],
  import: [
    () =>
      own(
        'import',
        write('r.csv', 'Nr,Day', 'A,2026-01-02', 'B,x'),
        '--mapping',
        write('m.json', JSON.stringify(MAPPING)),
      ),
    () => own('import', at('r.csv'), '--mapping', at('m.json'), '--dry-run'),
  ],
  register: [() => demo('register')],
  overdue: [() => demo('overdue', '--within', '20')],
  retention: [() => demo('retention')],
  show: [() => demo('show', '2025-0003')],
  report: [() => demo('report', '2025')],
  'report-verify': [
    async () => own('report', '--verify', write('report.json', await own('report', '2015'))),
    async () =>
      own(
        'report',
        '--verify',
        write(
          'other.json',
          (await own('report', '2015')).replace(/"received":\s*1/, '"received":2'),
        ),
      ),
  ],
  'what-if': [
    () =>
      demo(
        'what-if',
        '--year',
        '2025',
        '--procedure',
        write('rules.json', JSON.stringify({ ...bitonic, version: '2025.3' })),
      ),
  ],
  find: [() => demo('find', 'testman', ...anna)],
  log: [
    () => demo('log', '2025-0003'),
    () => demo('log', '2025-0003', '--open', '--role', 'officer', '--actor', 'bram'),
  ],
  documents: [() => own('documents', '2015-0001')],
  attach: [
    () => own('attach', '2015-0001', write('note.txt', 'Called.'), ...anna),
    () => own('attach', '2015-0001', at('note.txt'), ...anna),
  ],
  letter: [
    async () => own('letter', await received(), 'acknowledgement', ...anna),
    async () => own('letter', await received(), 'acknowledgement', '--record', ...anna),
    async () => own('letter', await received(), 'acknowledgement', '--send', ...anna),
  ],
  outbox: [
    async () => {
      await queued();
      return own('outbox', '--all');
    },
  ],
  'outbox-send': [
    async () => {
      await queued();
      return own('outbox', 'send', '--folder', at('outgoing'));
    },
  ],
  'outbox-retry': [
    async () => {
      const { id, number } = await queued();
      await own('fail-letter', number, '--id', id, '--how', 'bounced', ...anna);
      return own('outbox', 'retry', id, ...anna);
    },
  ],
  'outbox-posted': [async () => own('outbox', 'posted', (await queued()).id, ...anna)],
  'letters-init': [() => own('letters', 'init', at('letters'))],
  readers: [() => demo('readers', '2025-0003')],
  explain: [() => demo('explain', '2025-0003')],
  check: [() => demo('check')],
  erase: [() => demo('erase', '2025-0003', '--dry-run')],
  seal: [() => own('seal')],
  verify: [() => own('verify'), () => tampered('verify')],
  'export-pack': [() => own('export', 'pack', '2015-0001', '-o', at('pack'))],
  'keys-finish-erasures': [
    async () => {
      copyFileSync(at('own.db.keys'), at('backup.keys'));
      await own('erase', '2015-0001', ...anna, '--yes');
      copyFileSync(at('backup.keys'), at('own.db.keys'));
      return own('keys', 'finish-erasures');
    },
  ],
  rebuild: [() => poisoned('rebuild', '--set-aside')],
  copy: [() => own('copy', '--from', `sqlite:${at('own.db')}`, '--to', `sqlite:${at('copy.db')}`)],
  'by-hand': [
    () => demo('place-hold', '2025-0003', '--ground', 'claim', '--actor', 'bram', '--dry-run'),
  ],
};

/** One whose first event was changed. */
const tampered = async (...args: readonly string[]): Promise<string> => {
  copyFileSync(at('klacht-demo/klacht.db'), at('tampered.db'));
  const file = new DatabaseSync(at('tampered.db'));
  file.exec(`UPDATE events SET data = replace(data, '"channel"', '"Channel"') WHERE position = 1`);
  file.close();
  return inJournal('tampered.db')(...args);
};

/** One with an event that no version of klacht knows. */
const poisoned = async (...args: readonly string[]): Promise<string> => {
  const store = openSqliteEventStore(at('poisoned.db'));
  const event = {
    id: randomUUID(),
    type: 'Forgotten',
    data: {},
    metadata: {},
    recordedAt: '2026-01-02T09:00:00Z',
  } as const;
  await store.append('complaint-x', -1, [event]);
  await store.close();
  return inJournal('poisoned.db')(...args);
};

/** Of answers that come a line each, the first. */
const firstOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(text.split('\n')[0] ?? '');
  }
};

beforeAll(async () => {
  inShell(folder, 'klacht demo');
  await demo('log', '2025-0003', '--open', '--actor', 'bram');
});

describe('what a command answers with --json', () => {
  it('has a schema, whichever command it is, but where there is no answer', async () => {
    const names: string[] = [];
    for (const { name, byHand, load } of catalogue('en')) {
      if (byHand) names.push('by-hand');
      else
        names.push(
          ...namesIn(
            (await load())(() => {}, 'en'),
            name,
          ),
        );
    }
    const without = Object.keys(WITHOUT_ANSWER);
    expect([...new Set([...names, ...BY_OPTION])].toSorted()).toEqual(
      [...Object.keys(schemas), ...without].toSorted(),
    );
    expect(Object.keys(ASKED).toSorted()).toEqual(Object.keys(schemas).toSorted());
  });

  it.each(Object.entries(ASKED))('is what its schema says: %s', async (name, asked) => {
    const schema = schemas[name];
    if (schema === undefined) throw new Error(`expected a schema of ${name}`);
    const validate = validator(schema);
    const answers: unknown[] = [];
    for (const one of asked) answers.push(firstOf(await one()));
    for (const answer of answers) {
      expect(faultsOf(validate, answer)).toBe('');
      const first: unknown = Array.isArray(answer) ? answer[0] : answer;
      expect(first).toBeDefined();
      if (typeof first !== 'object' || first === null) continue;
      const other = { ...first, surprise: 1 };
      expect(faultsOf(validate, Array.isArray(answer) ? [other] : other)).not.toBe('');
    }
    expect(answers.at(-1)).not.toBeNull();
  });
});
