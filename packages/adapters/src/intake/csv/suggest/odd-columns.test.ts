import { describe, expect, it } from 'vitest';
import { suggested } from '../testing/suggested.ts';
import { eventOfColumn, isNamedAsTime, rolesOfColumn, takenBy } from './column-words.ts';
import { channelOf, isClosed, outcomeOf, redressOf } from './value-words.ts';

describe('a column of days', () => {
  it.each([
    'nog open',
    'n.v.t.',
    'niet afgehandeld',
    'non cl\u00F4tur\u00E9',
    'not yet closed',
    'n.n.b.',
    'pending',
    'noch offen',
    'en cours',
    'nevy\u0159\u00EDzeno',
    'w toku',
    'em an\u00E1lise',
  ])('may say %s, which is no day', async (words) => {
    const rows = [`1;02-01-2025;${words}`, `2;03-01-2025;${words}`, '3;04-01-2025;14-02-2025'];
    const { map, came } = await suggested(`Nr;Ontvangen;Afgehandeld\n${rows.join('\n')}\n`);
    expect(map.blanks).toEqual([words]);
    expect(came).toEqual([3, 4, 0, 0]);
  });

  it('may say something else, which is told and refused', async () => {
    const rows = [
      '1;02-01-2025;under appeal',
      '2;03-01-2025;under appeal',
      '3;04-01-2025;14-02-2025',
    ];
    const { notes, came } = await suggested(`Nr;Ontvangen;Afgehandeld\n${rows.join('\n')}\n`);
    expect(notes).toContain(
      'Afgehandeld: 2 values are no date as dd-MM-yyyy, such as "under appeal"',
    );
    expect(came).toEqual([3, 4, 0, 2]);
  });

  it('of a remark with a day in it is none', async () => {
    const words = [
      'belt terug',
      'op vakantie (ziek)',
      'mail!',
      'ziek, thuis',
      'komt/niet',
      'later?',
    ];
    const rows = [...words, '14-02-2025'].map((text, nr) => `${nr};02-01-2025;${text}`);
    const { map } = await suggested(`Nr;Ontvangen;Sluiting\n${rows.join('\n')}\n`);
    expect(map.events.Judged).toBeUndefined();
  });

  it('that is a limit is none of a judgement', async () => {
    for (const limit of [
      'Term\u00EDn vy\u0159\u00EDzen\u00ED',
      'Termin za\u0142atwienia',
      'Prazo de resposta',
      'Frist Entscheid',
      'Response due date',
      'Scadenza risposta',
    ]) {
      const { map } = await suggested(
        `Nr;Datum ontvangst;${limit};Datum afgehandeld\n1;02-01-2025;14-02-2025;13-02-2025\n`,
      );
      expect(map.events.Judged?.at.column).toBe('Datum afgehandeld');
    }
  });

  it('on which it came in goes before that on which it was written', async () => {
    for (const [written, came] of [
      ['Datum verzoek', 'Datum ontvangst'],
      ['Complaint date', 'Date received'],
      ['Data reclamo', 'Data ricezione'],
    ]) {
      const { map } = await suggested(`Nr;${written};${came}\n1;30-12-2024;02-01-2025\n`);
      expect(map.events.Received.at.column).toBe(came);
    }
  });

  it('goes before its year and its month', async () => {
    const { map, notes } = await suggested(
      'N\u00FAmero;Ano Abertura;M\u00EAs Abertura;Data Abertura\nA1;2025;1;14/01/2025\n',
    );
    expect(map.events.Received.at).toEqual({ column: 'Data Abertura', format: 'dd/MM/yyyy' });
    expect(notes.some((note) => note.includes('named as a day'))).toBe(false);
  });

  it.each([
    ['2025-W07-3', "RRRR-'W'II-i"],
    ['2025W073', "RRRR'W'IIi"],
    ['2025-047', 'yyyy-DDD'],
    ['16.02.2025 r.', "dd.MM.yyyy 'r.'"],
    ['16.02.2025.', 'dd.MM.yyyy.'],
    ['2025. 02. 16.', 'yyyy. MM. dd.'],
  ])('as %s', async (written, format) => {
    const { map, came } = await suggested(`Nr;Ontvangen\n1;${written}\n`);
    expect(map.events.Received.at).toEqual({ column: 'Ontvangen', format });
    expect(came).toEqual([1, 1, 0, 0]);
  });

  it.each([
    ['2025-W07', "RRRR-'W'II"],
    ['W07 2025', "'W'II RRRR"],
    ['week 7 2025', "'week' I RRRR"],
    ['KW 7/2025', "'KW' I/RRRR"],
  ])('as the week %s is a stand-in', async (written, format) => {
    const { map, came } = await suggested(`Nr;Ontvangen\n1;${written}\n`);
    expect(map.events.Received.at).toEqual({ column: 'Ontvangen', format, estimated: true });
    expect(came).toEqual([1, 1, 0, 0]);
  });

  it('has no number of a case taken for a day of a year', async () => {
    const { map } = await suggested('Zaak;Ontvangen\n2025-001;02-01-2025\n2025-002;03-01-2025\n');
    expect(map).toMatchObject({
      number: 'Zaak',
      events: { Received: { at: { column: 'Ontvangen' } } },
    });
  });
});

describe('a name of a column', () => {
  it.each([
    'Behandelaar',
    'Case worker',
    'Sachbearbeiter',
    'Osoba prowadz\u0105ca',
    'Vy\u0159izuje',
    'Ufficio competente',
    'Respons\u00E1vel',
    'Handl\u00E4ggare',
  ])('%s is of who handles it', (name) => {
    expect(rolesOfColumn(name)[0]).toBe('officer');
  });

  it.each(['officer_id', 'Officer badge', 'Officer race'])(
    '%s is not of who handles it',
    (name) => {
      expect(rolesOfColumn(name)).not.toContain('officer');
    },
  );

  it.each([
    'Meldingsnummer',
    'Numero segnalazione',
    'Numer skargi',
    '\u010C. j.',
    'Tracking number',
  ])('%s is of the number, and of no day', (name) => {
    expect([rolesOfColumn(name)[0], eventOfColumn(name)]).toEqual(['number', null]);
  });

  it.each([
    ['Date/Time Opened', false],
    ['Tijdstip', true],
    ['Uhrzeit Eingang', true],
    ['Eingangszeit', true],
    ['Bearbeitungszeit', false],
    ['\u010Cas doru\u010Den\u00ED', true],
    ['Ora chiusura', true],
    ['Timely response?', false],
    ['Response time', false],
    ['Doorlooptijd', false],
  ])('%s is of times of day: %s', (name, isTime) => {
    expect(isNamedAsTime(name)).toBe(isTime);
  });

  it.each([
    ['Days to close', 'days'],
    ['D\u00EDas hasta resoluci\u00F3n', 'days'],
    ['Tempo Resposta', 'days'],
    ['Giorni di evasione', 'days'],
    ['D\u00E9lai de traitement (jours)', 'days'],
    ['Dauer in Arbeitstagen', 'working-days'],
    ['Doorlooptijd (uren)', 'hours'],
    ['Doorlooptijd (werkuren)', 'other'],
    ['Dauer in Wochen', 'other'],
    ['Prazo Resposta', null],
    ['Binnen 5 dagen', null],
  ])('%s is how long it took: %s', (name, taken) => {
    expect(takenBy(name)).toBe(taken);
  });
});

describe('a word', () => {
  it.each([
    ['Maladministration', 'upheld'],
    ['No Maladministration', 'rejected'],
    ['Reasonable Redress', 'settled'],
    ['Outside Jurisdiction', null],
    ['Not Sustained', 'rejected'],
    ['Sustained Finding', 'upheld'],
    ['Exonerated', 'rejected'],
    ['zasadna', 'upheld'],
    ['bezzasadna', 'rejected'],
    ['Estimada', 'upheld'],
    ['Desestimada', 'rejected'],
    ['Fondato', 'upheld'],
    ['Infondato', 'rejected'],
    ['non fond\u00E9', 'rejected'],
    ['Infundada', 'rejected'],
    ['berechtigt', 'upheld'],
    ['unberechtigt', 'rejected'],
    ['Fixed', 'settled'],
    ["Won't Do", 'rejected'],
    ['Geweigerd', 'rejected'],
  ])('of an outcome, %s, is %s', (written, outcome) => {
    expect(outcomeOf(written)).toBe(outcome);
  });

  it.each([
    ['Afgehandeld', true],
    ['Niet afgehandeld', false],
    ['Closed', true],
    ['Not resolved', false],
    ['Chiusa', true],
    ['Vy\u0159\u00EDzeno', true],
    ['Nevy\u0159\u00EDzeno', false],
    ['Unresolved', false],
    ['Finalizada avaliada', true],
    ['Open', false],
  ])('of a status, %s, is of a closed one: %s', (written, closed) => {
    expect(isClosed(written)).toBe(closed);
  });

  it('of what was given is told from nothing', () => {
    expect(['Ja', 'Nee', 'Coulance', 'Herstel', 'iets'].map(redressOf)).toEqual([
      'compensation',
      null,
      'goodwill',
      'correction',
      undefined,
    ]);
    expect(channelOf('App BA 147')).toBe('form');
  });
});
