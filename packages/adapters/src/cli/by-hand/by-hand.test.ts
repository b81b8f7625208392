import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventOf, reviewEventOf } from '@klacht/domain';
import { fieldName } from '../../words/field-names.ts';
import { catalogue } from '../catalogue.ts';
import { klachtHere } from '../testing/klacht-here.ts';
import { COMMAND_TYPES, type Field, fieldsOf } from '../../use-cases/by-hand/fields.ts';
import { shortNameOf } from './short-names.ts';
import { desk, jsonOf } from './testing/desk.ts';

describe('the commands by hand', () => {
  it('are those of the domain, each by its own word', () => {
    const types = [...Object.keys(eventOf), ...Object.keys(reviewEventOf)];
    expect([...COMMAND_TYPES].toSorted()).toEqual(types.toSorted());
    const words = catalogue('en').flatMap(({ name, alias }) => [
      name,
      ...(alias === null ? [] : [alias]),
    ]);
    expect(new Set(words).size).toBe(words.length);
    for (const type of COMMAND_TYPES) expect(words).toContain(shortNameOf(type));
  });

  it('have a name for every field', () => {
    const pathsOf = ({ path: at, form }: Field): readonly string[] => {
      const inner = form.kind === 'list' ? form.of : form;
      return inner.kind === 'group'
        ? [at, ...inner.fields.flatMap((one) => pathsOf({ ...one, path: `${at}.${one.path}` }))]
        : [at];
    };
    const unnamed = COMMAND_TYPES.flatMap((type) =>
      fieldsOf(type)
        .flatMap(pathsOf)
        .filter((at) => fieldName(type, at, 'nl') === at)
        .map((at) => `${type} ${at}`),
    );
    expect(unnamed).toEqual([]);
  });

  it.each(COMMAND_TYPES.filter((type) => type !== 'Erase'))(
    '%s says what it takes',
    async (type) => {
      const { status, stdout } = await klachtHere(shortNameOf(type), '--help');
      expect(status).toBe(0);
      for (const required of fieldsOf(type).filter((field) => field.required)) {
        expect(stdout).toContain(
          `--${required.path.replaceAll(/[A-Z]/g, (a) => `-${a.toLowerCase()}`)}`,
        );
      }
    },
  );
});

describe('a complaint by hand', () => {
  it('comes in, is acknowledged and judged by its number, and each answer says what is next', async () => {
    const { klacht, receive } = desk();
    const received = await receive('--subjects', 'price');
    expect(received).toMatchObject({ status: 0 });
    expect(received.stdout).toContain('2026-0001: recorded. The complaint came in (e-mail)');
    expect(received.stdout).toContain(
      'Acknowledge, by Friday 10 April 2026, at the latest Monday 13 April 2026 (article 4.2).',
    );
    const acknowledged = await klacht(
      'acknowledge',
      '2026-0001',
      '--at',
      'yesterday',
      '--actor',
      'anna',
      '--json',
    );
    expect(jsonOf(acknowledged)).toMatchObject({
      number: '2026-0001',
      outcome: 'recorded',
      event: 'Acknowledged',
      data: { at: '2026-04-06' },
      next: [{ kind: 'request-information' }, { kind: 'progress' }, { kind: 'judge' }],
    });
    const judged = await klacht(
      'judge',
      '2026-0001',
      '--outcome',
      'partly-upheld',
      '--actor',
      'anna',
      '--lang',
      'nl',
      '--reasons',
      'kosten',
      '--remedies',
      'kifid',
      '--remedies',
      'court',
    );
    expect(judged.stdout).toContain('2026-0001: vastgelegd.');
    expect(judged.stdout).toContain('Er hoeft nu niets te gebeuren.');
    expect(jsonOf(await klacht('show', '2026-0001', '--json'))).toMatchObject({
      status: 'judged',
      outcome: 'partly-upheld',
      judgedOn: '2026-04-07',
    });
  });

  it('is found by a unique beginning of its id, and refused where two begin so', async () => {
    const { klacht, receive } = desk();
    // The ids follow from the commands' ids; these two were found to begin alike.
    const first = jsonOf(await receive('--json'));
    const id = String(first['complaintId']);
    await receive();
    const shown = await klacht('show', id.slice(0, 8), '--json');
    expect(jsonOf(shown)).toMatchObject({ number: '2026-0001' });
    expect(await klacht('show', id.slice(0, 3))).toMatchObject({ status: 2 });
  });

  it('is told in nested options, several of one, and files by their digest', async () => {
    const { at, klacht, receive } = desk();
    writeFileSync(at('letter.txt'), 'abc');
    await receive('--complainant.name', 'Jan', '--employees', 'p-1', '--employees', 'p-2');
    await klacht(
      'acknowledge',
      '2026-0001',
      '--letter',
      `@${at('letter.txt')}`,
      '--contents',
      'contact',
      '--actor',
      'a',
    );
    await klacht(
      'points',
      '2026-0001',
      '--actor',
      'a',
      '--points',
      '{"id":"1","text":"kosten"}',
      '--points',
      '{"id":"2"}',
    );
    const events = JSON.parse((await klacht('log', '2026-0001', '--json')).stdout) as {
      readonly data: object;
    }[];
    expect(events.map(({ data }) => data)).toMatchObject([
      { complainant: { name: '[sealed]' }, employees: ['p-1', 'p-2'] },
      // The SHA-256 of "abc", from FIPS 180-2.
      {
        letter: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        contents: ['contact'],
      },
      { points: [{ id: '1' }, { id: '2' }] },
    ]);
  });

  it('records nothing on trial, and says what it would', async () => {
    const { klacht, receive } = desk();
    await receive();
    const tried = await klacht(
      'acknowledge',
      '2026-0001',
      '--actor',
      'anna',
      '--dry-run',
      '--json',
    );
    expect(jsonOf(tried)).toMatchObject({ outcome: 'would-record', revision: 1 });
    expect((await receive('--dry-run')).stdout).toContain('New complaint: this can be recorded.');
    const events = JSON.parse((await klacht('log', '2026-0001', '--json')).stdout) as unknown[];
    expect(events).toHaveLength(1);
    expect(JSON.parse((await klacht('register', '--json')).stdout)).toHaveLength(1);
    const refused = await klacht(
      'answer',
      '2026-0001',
      '--request',
      'x',
      '--actor',
      'a',
      '--dry-run',
    );
    expect(refused).toMatchObject({ status: 1, stdout: '' });
  });

  it('is the same complaint when the same command is given once more', async () => {
    const { klacht, receive } = desk();
    const again = ['--command-id', '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10', '--json'];
    const [first, second] = [jsonOf(await receive(...again)), jsonOf(await receive(...again))];
    expect(second).toEqual({ ...first, outcome: 'repeated' });
    expect(JSON.parse((await klacht('register', '--json')).stdout)).toHaveLength(1);
  });

  it.each([
    [
      ['receive', '--channel', 'email', '--actor', 'a'],
      /^klacht: receive: expected --at \(.*\); got none/,
    ],
    [['judge', '2026-0001', '--actor', 'a'], /judge: expected --outcome/],
    [['acknowledge', '2026-0001'], /--actor: expected who records it/],
    [['acknowledge', '2026-0009', '--actor', 'a'], /expected the number .* got '2026-0009'/],
    [
      ['points', '2026-0001', '--points', 'x', '--actor', 'a'],
      /--points: expected JSON, such as '\{"id":"…"\}', got 'x'/,
    ],
    [
      ['reject', '2026-0001', '--grounds', 'too-late', '--actor', 'a'],
      /--grounds: expected JSON, such as '\{"ground":"[a-z-]+","explanation":"…"\}', got 'too-late'/,
    ],
    [['feedback', '2026-0001', '--satisfaction', '9', '--actor', 'a'], /--satisfaction: .*got 9/],
    [
      ['acknowledge', '2026-0001', '--at', 'someday', '--actor', 'a'],
      /--at: expected a day .* got "someday"/,
    ],
  ])('%j is refused by the options that were typed', async (args, message) => {
    const { klacht, receive } = desk();
    await receive();
    const { status, stdout, stderr } = await klacht(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('is refused where more was recorded than its giver saw', async () => {
    const { klacht, receive } = desk();
    await receive('--subjects', 'price');
    const give = (word: string, seen: string) =>
      klacht(word, '2026-0001', '--actor', 'anna', '--seen-revision', seen, '--json');
    expect(jsonOf(await klacht('show', '2026-0001', '--json'))).toMatchObject({ revision: 0 });
    expect((await give('acknowledge', '0')).status).toBe(0);
    const late = await give('admit', '0');
    expect(late.status).toBe(4);
    expect(late.stderr).toContain('at revision 0, as it was seen, but it is at 1');
    expect(late.stderr).not.toContain('once more');
    expect((await klacht('show', '2026-0001')).stdout).toMatch(/Revision +1\n/);
    expect((await give('admit', 'last')).status).toBe(2);
    expect((await give('admit', '1')).status).toBe(0);
  });

  it('takes who records it from a variable', async () => {
    const { klacht, receive } = desk();
    await receive();
    process.env['KLACHT_ACTOR'] = 'eva';
    try {
      expect(await klacht('forward', '2026-0001')).toMatchObject({ status: 0 });
    } finally {
      delete process.env['KLACHT_ACTOR'];
    }
    const log = JSON.parse((await klacht('log', '2026-0001', '--json')).stdout) as {
      readonly metadata: { readonly actor: string };
    }[];
    expect(log.map(({ metadata }) => metadata.actor)).toEqual(['anna', 'eva']);
  });

  it('takes the commands of a review', async () => {
    const { klacht, receive } = desk();
    await receive();
    const answered = await klacht(
      'recommend',
      '2025',
      '--id',
      'R1',
      '--recommendation',
      'bel terug',
      '--owner',
      'eva',
      '--due',
      '2026-12-31',
      '--actor',
      'anna',
    );
    expect(answered.stdout).toMatch(/^Review of 2025: recorded\. [A-Z]/);
    expect(answered.stdout).toContain('Discuss the report, by Thursday 31 December 2026');
  });
});
