import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { klachtIn, newFolder } from '../testing/klacht-in.ts';
import { handleByHand, mark, NOW } from '../testing/by-hand-session.ts';
import { hasTerminals, KEY, klachtOnTerminal, type Step } from '../testing/terminal.ts';

const { cancel, down, enter } = KEY;

beforeEach(({ skip }) => {
  if (!hasTerminals) skip('not run: there is no script of util-linux to make a terminal with');
});

/** The events of a complaint, for a reader who may see the texts. */
const eventsIn = (folder: string) => {
  const reader = ['--open', '--role', 'officer', '--actor', 'anna'];
  const { stdout } = klachtIn(folder)('log', '2026-0001', ...reader, '--json');
  return JSON.parse(stdout) as readonly { readonly type: string; readonly data: object }[];
};

describe('a complaint that is handled on a terminal', () => {
  it.each(['nl', 'en'] as const)('is asked for, field by field, in %s', async (language) => {
    const folder = newFolder();
    const sessions = await handleByHand(language, (words, steps) =>
      klachtOnTerminal(folder, words, steps),
    );
    for (const { status, screen, expected } of sessions) {
      expect(status, screen).toBe(0);
      for (const sentence of expected) expect(screen).toContain(sentence);
    }
    expect(eventsIn(folder)).toMatchObject([
      {
        type: 'Received',
        data: {
          at: '2026-04-02',
          channel: 'form',
          subjects: ['account', 'price'],
          complainant: { name: 'Fleur Proef' },
        },
      },
      {
        type: 'Acknowledged',
        data: { at: '2026-04-07', contents: ['contact', 'date-of-receipt', 'timeframe'] },
      },
      {
        type: 'Judged',
        data: {
          at: '2026-04-20',
          outcome: 'partly-upheld',
          reasons: language === 'nl' ? 'Het klopte niet.\nEcht niet.' : 'It was wrong.\nReally.',
          remedies: ['kifid'],
        },
      },
    ]);
  });

  it('is not recorded when the questions are broken off, by Ctrl-C, Escape or the end of input', async () => {
    const folder = newFolder();
    for (const key of [cancel, '\u001b', KEY.end]) {
      const { status, screen, raw } = await klachtOnTerminal(
        folder,
        ['receive', '--actor', 'anna', '--lang', 'en'],
        [['The day on which it arrived', key]],
        { NO_COLOR: '1' },
      );
      expect({ key, status }).toEqual({ key, status: 130 });
      expect(raw).not.toContain('\u001b[3');
      expect(screen).not.toMatch(/klacht:|Error|at .*\.ts/);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not recorded without a yes, and an answer can be given anew', async () => {
    const folder = newFolder();
    const words = ['receive', '--at', '2026-04-02', '--actor', 'anna', '--lang', 'en', ...NOW];
    const steps: readonly Step[] = [
      ['How it came in', enter],
      ['Subjects', enter],
      ['What else is there to record?', enter],
      ['Record this?', 'n'],
    ];
    const no = await klachtOnTerminal(folder, words, [...steps, ['What is to be answered', enter]]);
    expect(no.status).toBe(130);
    expect(no.screen).toContain('Nothing was recorded.');
    expect(existsSync(path.join(folder, 'klacht.db'))).toBe(false);
    const yes = await klachtOnTerminal(folder, words, [
      ...steps,
      ['What is to be answered', mark(2)],
      ['How it came in', down + down + enter],
      ['Record this?', 'y'],
    ]);
    expect(yes.status, yes.screen).toBe(0);
    expect(eventsIn(folder)).toMatchObject([{ data: { channel: 'letter' } }]);
  });

  it('says what it is refused for before it asks for a yes, and ends with 1 where nothing is changed', async () => {
    const folder = newFolder();
    const [actor, day] = [
      ['--actor', 'anna'],
      ['--at', '2026-04-02'],
    ];
    klachtIn(folder)('receive', ...day, '--channel', 'email', ...actor, ...NOW);
    const { status, screen } = await klachtOnTerminal(
      folder,
      ['judge', '2026-0001', ...day, ...actor, '--ask', '--lang', 'en', ...NOW],
      [
        ['Outcome', enter],
        ['What else is there to record?', mark(2)],
        ['Name of the point', `1${enter}`],
        ['Finding', enter],
        ['Reasons for that finding', enter],
        ['Another one?', 'n'],
        ['What is to be answered anew?', enter],
      ],
    );
    expect(status, screen).toBe(1);
    expect(screen).toContain('the complaint has no points');
    expect(screen).not.toContain('Record this?');
  });
});

describe('a refusal on a terminal', () => {
  it.each([
    ['nl', 'Wat valt er nog vast', 'Wat moet opnieuw', /● +.*ligt voor de ontvangst van de klacht/],
    [
      'en',
      'What else is there',
      'What is to be answered',
      /● +.*is before the complaint was received/,
    ],
  ] as const)(
    'is said in %s, as is that a number is unknown',
    async (language, more, anew, why) => {
      const folder = newFolder();
      const by = ['--actor', 'anna', '--lang', language, ...NOW];
      klachtIn(folder)('receive', '--at', '2026-04-02', '--channel', 'email', ...by);
      const { status, screen } = await klachtOnTerminal(
        folder,
        ['acknowledge', '2026-0001', '--at', '2026-04-01', '--ask', ...by],
        [
          [more, enter],
          [anew, enter],
        ],
      );
      expect(status, screen).toBe(1);
      expect(screen).toMatch(why);
      expect(screen.match(language === 'nl' ? /before the/ : /ontvangst/)).toBeNull();
    },
  );
});

describe('an erasure on a terminal', () => {
  const erase = ['erase', '2019-0001', '--actor', 'anna', '--requested', '2026-04-30'];
  const asked = [...erase, '--channel', 'email', ...NOW];
  const received = () => {
    const folder = newFolder();
    const klacht = klachtIn(folder);
    const words = ['--actor', 'anna', '--invented-clock', '--now', '2019-02-01T09:00:00Z'];
    klacht('receive', '--at', '2019-01-02', '--channel', 'email', ...words, '--text', 'Proef');
    klacht('withdraw', '2019-0001', '--at', '2019-01-03', ...words);
    return folder;
  };

  it.each([
    ['nl', /voorgoed onleesbaar maken\? \(ja\/nee\)/, 'ja', 'gewist', 'Er is niets veranderd.'],
    ['en', /unreadable for ever\? \(yes\/no\)/, 'yes', 'erased', 'Nothing was changed.'],
  ] as const)('is asked for, in %s', async (language, question, yes, erased, unchanged) => {
    const folder = received();
    const words = [...asked, '--lang', language];
    const broken = await klachtOnTerminal(folder, words, [[question, cancel]]);
    expect(broken.status, broken.screen).toBe(130);
    const no = await klachtOnTerminal(folder, words, [[question, `no${enter}`]]);
    expect(no.status, no.screen).toBe(130);
    expect(no.screen).toContain(unchanged);
    expect(eventsIn2019(folder)).not.toContain('Erased');
    const done = await klachtOnTerminal(folder, words, [[question, `${yes}${enter}`]]);
    expect(done.status, done.screen).toBe(0);
    expect(done.screen).toContain(erased);
    expect(eventsIn2019(folder)).toContain('Erased');
  });

  const eventsIn2019 = (folder: string): readonly string[] =>
    (JSON.parse(klachtIn(folder)('log', '2019-0001', '--json').stdout) as { type: string }[]).map(
      ({ type }) => type,
    );
});
