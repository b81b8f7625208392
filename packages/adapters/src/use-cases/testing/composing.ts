import { randomUUID } from 'node:crypto';
import type { LetterKind, LocalDate } from '@klacht/domain';
import { type LetterTemplates, loadTemplates } from '../../letters/load-templates.ts';
import { composeLetter } from '../letters/compose-letter.ts';
import { giveCommand } from '../give-command.ts';
import { openJournal, type OpenJournal } from '../opening/open-journal.ts';

export const NOW = '2026-05-29T09:00:00Z';
const BY = { actor: 'anna', now: NOW } as const;

type Data = Readonly<Record<string, unknown>>;

/** A journal in memory with one complaint, to which letters are composed. */
export const composing = (templates: LetterTemplates = loadTemplates()) => {
  let journal: OpenJournal;
  let complaintId = '';

  const begin = async () => {
    journal = await openJournal({ store: 'memory:' });
    complaintId = randomUUID();
  };

  const give = (type: string, data: object) =>
    giveCommand(journal, { commandId: randomUUID(), complaintId, type, data }, BY);

  const entryOf = async () => {
    await (await journal.register()).catchUp(journal.store);
    const entry = await journal.ask((register) => register.find(complaintId));
    if (entry === null) throw new Error('expected the complaint in the register');
    return entry;
  };

  /** Received on 2 April 2026: two months later is 2 June, a year later 2 April, 8 weeks later 28 May. */
  const received = async (more: object = {}, without: readonly string[] = []) => {
    await begin();
    const data = {
      at: '2026-04-02',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: 'E. <b>de Vries', address: 'Dam 1\n1012 JS Amsterdam' },
      text: 'The price was <wrong>.\n\nNobody called.',
      points: [{ id: 'p1', text: 'The price was wrong.' }],
      employees: ['E-17'],
      ...more,
    };
    const kept = Object.entries(data).filter(([field]) => !without.includes(field));
    await give('Receive', Object.fromEntries(kept));
  };

  const asked = (
    kind: LetterKind,
    at: LocalDate,
    data: Data = {},
    otherwise: 'nl' | 'en' = 'en',
  ) => ({
    ...BY,
    kind,
    data: { at, ...data },
    otherwise,
    templates,
  });

  const compose = async (...args: Parameters<typeof asked>) =>
    composeLetter(journal, await entryOf(), asked(...args));

  return {
    begin,
    give,
    entryOf,
    received,
    asked,
    compose,
    journal: (): OpenJournal => journal,
    complaintId: (): string => complaintId,
  };
};

/** A page read back, by nothing of ours: its words, and its language. */
export const readBack = (html: string) => ({
  language: /<html lang="(\w+)"/.exec(html)?.[1],
  words: html
    .replace(/^[^]*<main>/, '')
    .replace(/<\/main>[^]*$/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' '),
});
