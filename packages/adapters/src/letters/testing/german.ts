import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyTemplates } from '../copy-templates.ts';

/** What the letters say that tests look for, in English as klacht has it and in German. */
const SENTENCES: readonly (readonly [english: string, german: string])[] = [
  ['Date: ', 'Datum: '],
  ['Our reference: ', 'Unser Zeichen: '],
  ['# Subject: ', '# Betreff: '],
  ['Yours sincerely,', 'Mit freundlichen Grüßen'],
  ['by {{judgeBy}} at the latest', 'spätestens am {{judgeBy}}'],
  ['by {{until}} at the latest', 'spätestens am {{until}}'],
  [
    'Our decision on your complaint, which we received on {{receivedOn}}: {{outcome}}.',
    'Unsere Entscheidung über Ihre Beschwerde, eingegangen am {{receivedOn}}: {{outcome}}.',
  ],
  ['- {{kifidAnswerTerm}} after our', '- {{kifidAnswerTerm}} nach unserem'],
  ['You will receive from us: ', 'Sie erhalten von uns: '],
  ['Handling your complaint is free of charge.', 'Die Bearbeitung ist kostenlos.'],
];

/** The words of letters in German. */
export const GERMAN = {
  dear: 'Guten Tag {{name}},',
  dearNobody: 'Sehr geehrte Damen und Herren,',
  colleague: 'Liebe Kollegin, lieber Kollege,',
  nobody: 'An die beschwerdeführende Person',
  outcomes: {
    upheld: 'wir geben Ihrer Beschwerde statt',
    'partly-upheld': 'wir geben Ihrer Beschwerde teilweise statt',
    rejected: 'wir weisen Ihre Beschwerde zurück',
    settled: 'wir haben uns geeinigt',
  },
  decisions: {
    upheld: 'begründet',
    'partly-upheld': 'teilweise begründet',
    rejected: 'unbegründet',
    settled: 'geeinigt',
  },
  channels: { email: 'E-Mail', form: 'Formular', letter: 'Brief', other: 'anders' },
  grounds: {
    'outside-scope': 'Sie betrifft nicht unsere Dienste',
    'too-late': 'Sie kam zu lange danach',
    'too-little-detail': 'Sie enthält zu wenig',
    'not-a-user': 'Sie kommt nicht von einem Kunden',
    'no-mandate': 'Wir haben keine Vollmacht gesehen',
  },
  redress: {
    compensation: 'eine Entschädigung',
    goodwill: 'eine Zahlung aus Kulanz',
    correction: 'eine Berichtigung',
    apology: 'eine Entschuldigung',
  },
  kifid: 'Kifid, Postbus 93257, 2509 AG Den Haag\nwww.kifid.nl',
  contactName: 'Beschwerdestelle',
  workingDays: { one: 'Arbeitstag', other: 'Arbeitstage' },
  subjects: { price: 'Kurs' },
};

/** Writes the words of a folder. */
export const writeWords = (folder: string, words: unknown): void => {
  writeFileSync(path.join(folder, 'de/words.json'), JSON.stringify(words));
};

/** A folder with letters in German: klacht's English ones, in which some sentences are German. */
export const germanFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
  copyTemplates(folder, 'de');
  for (const name of readdirSync(path.join(folder, 'de'))) {
    const file = path.join(folder, 'de', name);
    const english = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      SENTENCES.reduce((text, [from, to]) => text.replaceAll(from, to), english),
    );
  }
  writeWords(folder, GERMAN);
  return folder;
};
