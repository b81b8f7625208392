import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bitonic, type Instant } from '@klacht/domain';
import { giveCommand } from '../give-command.ts';
import { openJournal } from '../opening/open-journal.ts';
import { openReminderFile, remind, type RemindOptions, type ReminderMail } from './remind.ts';

const COMPLAINT = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11';

/** Received on Thursday 2 April 2026, to be acknowledged by the 13th, and by the 10th to be safe. */
const desk = async () => {
  const journal = await openJournal({
    store: 'memory:',
    procedures: [bitonic],
    inventedClock: true,
  });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'reminders');
  const give = (command: object, now: Instant = '2026-04-02T09:00:00Z') =>
    giveCommand(journal, { complaintId: COMPLAINT, actor: 'anna', ...command }, { now });
  await give({
    type: 'Receive',
    commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a10',
    data: {
      at: '2026-04-02',
      channel: 'email',
      subjects: ['transfer'],
      complainant: { name: 'Fleur Proef', email: 'fleur@example.com' },
      text: 'De koers klopt niet.',
    },
  });
  await give({
    type: 'AssignOfficer',
    commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a11',
    data: { at: '2026-04-02', officer: 'anna', deputy: 'bert' },
  });
  const mails: ReminderMail[] = [];
  /** One run of a program that starts, reminds and ends. */
  const run = async (now: Instant, options: Partial<RemindOptions> = {}) => {
    const memory = openReminderFile(file);
    try {
      const answers = await remind(journal, {
        now,
        memory,
        within: 5,
        people: { Anna: 'anna@bitonic.test', bert: 'bert@bitonic.test', eva: 'eva@bitonic.test' },
        escalateTo: ['eva'],
        digest: false,
        language: 'nl',
        send: async (mail) => void mails.push(mail),
        ...options,
      });
      return answers.map(({ person, outcome }) => `${person} ${outcome}`);
    } finally {
      memory.close();
    }
  };
  onTestFinished(() => journal.close());
  return { run, give, mails, file, journal };
};

describe('remind', () => {
  it('reminds the officer and the deputy once, and says no more of a complaint than its number', async () => {
    const { run, mails } = await desk();
    expect(await run('2026-04-02T10:00:00Z')).toEqual(['anna sent', 'bert sent']);
    expect(await run('2026-04-03T10:00:00Z')).toEqual([]);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['anna@bitonic.test', 'Klachten: 1 binnenkort'],
      ['bert@bitonic.test', 'Klachten: 1 binnenkort'],
    ]);
    expect(mails[0]?.text).toContain('2026-0001');
    expect(mails[0]?.text).toContain('uiterlijk 13 april 2026');
    expect(JSON.stringify(mails)).not.toMatch(/Fleur|fleur|koers/);
  });

  it('tells who stands above them what is overdue, also after weeks in which nothing ran', async () => {
    const { run, mails } = await desk();
    expect(await run('2026-04-28T10:00:00Z', { language: 'en' })).toEqual([
      'anna sent',
      'bert sent',
      'eva sent',
    ]);
    expect(mails[2]?.text).toContain('2026-0001');
    expect(mails[2]?.text).toContain('15 days late; officer: anna');
    expect(await run('2026-04-29T10:00:00Z')).toEqual([]);
  });

  it('sends the list of the day once, and none on a day off', async () => {
    const { run, mails } = await desk();
    const digest = { digest: true };
    await run('2026-04-02T10:00:00Z', digest);
    expect(await run('2026-04-02T15:00:00Z', digest)).toEqual([]);
    expect(await run('2026-04-04T10:00:00Z', digest)).toEqual([]);
    expect(await run('2026-04-07T10:00:00Z', digest)).toEqual(['anna sent', 'bert sent']);
    expect(mails.at(-1)?.text).toContain('zoals het er op 7 april 2026 voor staat');
  });

  it('says nothing of what was done', async () => {
    const { run, give } = await desk();
    await give(
      {
        type: 'Acknowledge',
        commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a12',
        data: { at: '2026-04-03' },
      },
      '2026-04-03T09:00:00Z',
    );
    expect(await run('2026-04-13T10:00:00Z')).toEqual([]);
  });

  it('tries again what could not be sent, as the same message, and repeats nothing else', async () => {
    const { run, mails } = await desk();
    const tried: string[] = [];
    const answers = await run('2026-04-02T10:00:00Z', {
      send: async (mail) => {
        tried.push(mail.id);
        if (mail.to.startsWith('anna')) throw new Error('expected a server that answers');
        mails.push(mail);
      },
    });
    expect(answers).toEqual(['anna failed', 'bert sent']);
    expect(await run('2026-04-03T10:00:00Z')).toEqual(['anna sent']);
    expect(mails.map(({ id }) => id)).toEqual([tried[1], tried[0]]);
    expect(await run('2026-04-03T11:00:00Z')).toEqual([]);
  });

  it('keeps for somebody without an address what waits, and has a later digest take its place', async () => {
    const { run, mails } = await desk();
    const without = { digest: true, people: { anna: 'anna@bitonic.test' } };
    expect(await run('2026-04-02T10:00:00Z', without)).toEqual(['anna sent', 'bert no-address']);
    expect(await run('2026-04-07T10:00:00Z', without)).toEqual(['anna sent', 'bert no-address']);
    expect(await run('2026-04-08T10:00:00Z', { digest: true })).toEqual(['anna sent', 'bert sent']);
    const last = mails.filter(({ to }) => to.startsWith('bert'));
    expect(last).toHaveLength(1);
    expect(last[0]?.text).toContain('8 april 2026');
    expect(last[0]?.text).toContain('Binnenkort, sinds het vorige bericht');
  });

  it('is not led back by a clock that is behind the journal', async () => {
    const { run } = await desk();
    expect(await run('2020-01-01T10:00:00Z')).toEqual(['anna sent', 'bert sent']);
    expect(await run('2026-04-02T10:00:00Z')).toEqual([]);
  });

  it('remembers nothing of a dry run', async () => {
    const { run, mails } = await desk();
    expect(await run('2026-04-02T10:00:00Z', { send: null, people: { anna: 'a@b.test' } })).toEqual(
      ['anna to-send', 'bert no-address'],
    );
    expect(mails).toEqual([]);
    expect(await run('2026-04-02T10:00:00Z')).toEqual(['anna sent', 'bert sent']);
  });

  it('lets two senders at once send a message once', async () => {
    const { file, journal, mails } = await desk();
    const [one, two] = [openReminderFile(file), openReminderFile(file)];
    onTestFinished(() => [one, two].forEach((memory) => memory.close()));
    const options = {
      now: '2026-04-02T10:00:00Z',
      within: 5,
      people: { anna: 'anna@bitonic.test', bert: 'bert@bitonic.test' },
      escalateTo: [],
      digest: false,
      language: 'nl',
      send: async (mail: ReminderMail) => void mails.push(mail),
    } as const;
    await Promise.all([one, two].map((memory) => remind(journal, { ...options, memory })));
    expect(mails.map(({ to }) => to).toSorted()).toEqual([
      'anna@bitonic.test',
      'bert@bitonic.test',
    ]);
  });

  it('refuses days ahead that are none', async () => {
    const { run, file } = await desk();
    await expect(run('2026-04-02T10:00:00Z', { within: 0 })).rejects.toThrow(
      'within: expected a whole number of working days from 1 to 250, got 0',
    );
    expect(existsSync(file)).toBe(true);
  });
});
