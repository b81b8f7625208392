import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Email } from 'postal-mime';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Instant, LetterKind } from '@klacht/domain';
import { loadTemplates } from '../../letters/load-templates.ts';
import { forget } from '../../use-cases/privacy/forget.ts';
import { giveCommand } from '../../use-cases/give-command.ts';
import { listDepartures } from '../../use-cases/list-departures.ts';
import { listDocuments } from '../../use-cases/dossier/list-documents.ts';
import { openJournal } from '../../use-cases/opening/open-journal.ts';
import { sendLetter } from '../../use-cases/letters/record-letter.ts';
import { senderTo } from '../testing/mail-talk.ts';
import { testMailbox } from '../testing/test-mailbox.ts';
import { parseServiceConfig, serve } from './serve.ts';

const ATTACHMENT = Buffer.from('bewijs van de bestelling, regel voor regel\n'.repeat(20));

/** A mail of a complainant, with or without a file; the words are of this test alone. */
const mailFrom = (
  id: string,
  subject: string,
  text: string,
  { file = null, answers = null }: { file?: Buffer | null; answers?: string | null } = {},
): Buffer => {
  const head = [
    'From: Fleur Proefpersoon <fleur@klager.test>',
    'To: klachten@bitonic.nl',
    `Subject: ${subject}`,
    `Message-ID: <${id}@klager.test>`,
    ...(answers === null ? [] : [`In-Reply-To: ${answers}`]),
    'MIME-Version: 1.0',
  ];
  const lines =
    file === null
      ? [...head, 'Content-Type: text/plain; charset=utf-8', '', text]
      : [
          ...head,
          'Content-Type: multipart/mixed; boundary=grens',
          '',
          '--grens',
          'Content-Type: text/plain; charset=utf-8',
          '',
          text,
          '--grens',
          'Content-Type: application/pdf; name=bewijs.pdf',
          'Content-Disposition: attachment; filename=bewijs.pdf',
          'Content-Transfer-Encoding: base64',
          '',
          file.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
          '--grens--',
        ];
  return Buffer.from(lines.join('\r\n'));
};

/** The service of a firm, its mailbox to the world, and the officer who works beside it. */
const firm = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-life-'));
  const mailbox = await testMailbox();
  let present: Instant = '2026-04-02T08:00:00Z';
  const store = `sqlite:${path.join(folder, 'klacht.db')}`;
  const service = await serve({
    config: parseServiceConfig({
      journal: { store },
      smtp: { port: 0, recipients: ['klachten@bitonic.nl'] },
      outbox: { smtpFrom: 'SMTP' },
    }),
    environment: { SMTP: mailbox.url },
    log: () => {},
    now: () => present,
    inventedClock: true,
  });
  onTestFinished(() => service.stop());
  const journal = await openJournal({ store, inventedClock: true });
  onTestFinished(() => journal.close());
  const templates = loadTemplates();

  const entry = async () => {
    await (await journal.register()).catchUp(journal.store);
    const found = await journal.ask((register) => register.find('2026-0001'));
    if (found === null) throw new Error('expected complaint 2026-0001');
    return found;
  };
  const give = async (type: string, data: object) =>
    giveCommand(
      journal,
      { commandId: randomUUID(), complaintId: (await entry()).complaintId, type, data },
      { actor: 'anna', now: present },
    );
  return {
    folder,
    mailbox,
    service,
    journal,
    entry,
    give,
    on: (day: string): void => {
      present = `${day}T08:00:00Z` as Instant;
    },
    now: () => present,
    mail: async (bytes: Buffer): Promise<string> => {
      const sender = await senderTo(Number(service.at['smtp']?.split(':')[1]));
      const said = await sender.send(bytes, { from: 'fleur@klager.test' });
      await sender.say('QUIT');
      return said;
    },
    letter: async (kind: LetterKind, data: object = {}) =>
      sendLetter(journal, await entry(), {
        kind,
        data: { at: present.slice(0, 10), ...data },
        otherwise: 'nl',
        templates,
        actor: 'anna',
        now: present,
      } as Parameters<typeof sendLetter>[2]),
  };
};

/** What a letter says, on a line, in its text and in its page. */
const wordsOf = ({ text = '', html = '' }: Email): readonly string[] => [
  text.replaceAll(/\s+/g, ' '),
  html
    .replaceAll(/<style[^]*?<\/style>|<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' '),
];

const expectLetter = (letter: Email, demands: readonly string[]): void => {
  expect(letter.from?.address).toBe('klachten@bitonic.nl');
  expect(letter.to?.map(({ address }) => address)).toEqual(['fleur@klager.test']);
  expect(letter.subject).toContain('2026-0001');
  for (const words of wordsOf(letter)) for (const one of demands) expect(words).toContain(one);
};

/** Rules 2.2 and 2.4: judged on 25 June 2026, received on 2 April 2026. */
const KIFID = ['Kifid', '3 maanden', '25 september 2026', '12 maanden', '2 april 2027', 'rechter'];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

describe('the whole life of a complaint', () => {
  it('goes over SMTP, each letter with what the law asks of it, and leaves no byte when it is erased', async () => {
    const { folder, mailbox, service, journal, entry, give, on, now, mail, letter } = await firm();

    const first = mailFrom(
      'eerste',
      'Mijn klacht over de koers',
      'Ik heb niet de koers gekregen die ik zag. Dat vind ik zeer onzorgvuldig.',
      { file: ATTACHMENT },
    );
    expect(await mail(first)).toMatch(/^250 /);
    // The same mail again, as a server sends it that heard no answer.
    expect(await mail(first)).toMatch(/^250 /);
    expect((await entry()).complaint.received.at).toBe('2026-04-02');
    await give('Forward', { at: '2026-04-02' });
    await give('AssignOfficer', { at: '2026-04-02', officer: 'anna' });

    on('2026-04-07');
    await letter('acknowledgement');
    // RTS 4(3): contact, the day of receipt, the term, a copy; article 4.2: free, and what comes next.
    const acknowledged = await mailbox.letter(1);
    expectLetter(acknowledged, [
      'klachten@bitonic.nl',
      '2 april 2026',
      'uiterlijk op 2 juni 2026',
      'Ik heb niet de koers gekregen die ik zag.',
      'gratis',
    ]);

    on('2026-04-10');
    await letter('request-information', { question: 'Om welke bestelling gaat het?' });
    const request = await mailbox.letter(2);
    expectLetter(request, ['Om welke bestelling gaat het?', 'niets wat wij al van u hebben']);

    on('2026-04-14');
    const reply = mailFrom('tweede', 'Re: uw vraag', 'Het gaat om bestelling zevenentwintig.', {
      answers: request.messageId ?? '',
    });
    expect(await mail(reply)).toMatch(/^250 /);
    expect((await entry()).complaint.status).toBe('received');

    on('2026-04-16');
    await letter('admissible', { grounds: ['services'] });
    expectLetter(await mailbox.letter(3), ['is ontvankelijk', '2 juni 2026']);

    on('2026-04-22');
    await letter('invitation', { party: 'complainant' });
    expectLetter(await mailbox.letter(4), ['niet verplicht']);

    on('2026-04-24');
    await give('GiveStatement', {
      at: '2026-04-24',
      party: 'complainant',
      statement: 'Zoals ik schreef, maar dan mondeling.',
    });

    on('2026-05-12');
    await letter('progress', { summary: 'Wij hebben de bank gevraagd.' });
    expectLetter(await mailbox.letter(5), ['Wij hebben de bank gevraagd.', '2 juni 2026']);

    on('2026-05-29');
    await letter('delay', { until: '2026-07-01', reason: 'De bank heeft meer tijd nodig.' });
    // RTS 6(3): the reasons, and the day by which the decision will come.
    expectLetter(await mailbox.letter(6), [
      'De bank heeft meer tijd nodig.',
      'uiterlijk op 1 juli 2026',
    ]);

    on('2026-06-25');
    await letter('judgement', {
      outcome: 'rejected',
      reasons: 'De koers was die van de markt op dat moment.',
    });
    // RTS 6(1) and 6(4): the decision, its reasons, and where one can go from here, and until when.
    expectLetter(await mailbox.letter(7), [
      'ongegrond',
      'De koers was die van de markt op dat moment.',
      'definitieve standpunt',
      ...KIFID,
    ]);

    on('2026-06-26');
    await letter('final-position', { party: 'complainant' });
    expectLetter(await mailbox.letter(8), ['definitieve standpunt', ...KIFID]);

    const ids = mailbox.letters.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(8);
    expect(await entry()).toMatchObject({ complaint: { status: 'judged', language: 'nl' } });
    const files = await listDocuments(journal, await entry(), { reader: null, now: now() });
    const digest = createHash('sha256').update(ATTACHMENT).digest('hex');
    expect(files.map((one) => one.digest)).toContain(digest);
    // A delay that was announced does not erase the first term; of a mail, nobody told the subject.
    const found = await listDepartures(journal, { now: now(), only: await entry() });
    expect(Array.from(found, ({ code, what }) => `${code} ${what ?? ''}`)).toEqual([
      'late judge',
      'no-subject ',
    ]);

    on('2040-01-02');
    const forgotten = await forget(journal, await entry(), { actor: 'anna', now: now() });
    expect(forgotten.outcome).toBe('erased');
    await service.stop();
    await journal.close();
    const secrets = [
      'Fleur',
      'fleur@klager',
      'zeer onzorgvuldig',
      'zevenentwintig',
      'Om welke bestelling',
      'De bank heeft meer tijd',
      'die van de markt',
      'bewijs van de bestelling',
      ATTACHMENT.toString('base64').slice(0, 60),
      'uiterlijk op 2 juni 2026',
      'maar dan mondeling',
    ];
    const left = filesIn(folder).flatMap((file) => {
      const bytes = readFileSync(file);
      return secrets.filter((one) => bytes.includes(one)).map((one) => `${file}: ${one}`);
    });
    expect(left).toEqual([]);
    expect(filesIn(path.join(folder, 'klacht.db.documents'))).toEqual([]);
  });
});
