import { describe, expect, it } from 'vitest';
import { change, given, receive, when } from '../testing/given.ts';
import { DIGEST, on, saying, steps } from '../testing/command-examples.ts';

const plain = given(receive());

describe('the dossier', () => {
  it('says when the complainant was told how far it is', () => {
    expect(change(plain, steps.ReportProgress)).toEqual({
      contacts: ['2026-05-06'],
    });
  });

  it('is classified anew without losing how it was', () => {
    expect(change(plain, steps.Reclassify)).toEqual({
      subjects: ['transfer', 'fraud'],
    });
    expect(
      given(receive(), steps.Reclassify, saying(steps.Reclassify, { subjects: ['account'] })),
    ).toMatchObject({
      subjects: ['account'],
    });
  });

  it('is classified under each subject once', () => {
    const subjects = ['fraud', 'price', 'fraud'];
    const once = { subjects: ['fraud', 'price'] };
    expect(given(saying(steps.Receive, { subjects }))).toMatchObject(once);
    expect(given(receive(), saying(steps.Reclassify, { subjects }))).toMatchObject(once);
  });

  it('keeps notes of the firm, any number of them, from which nothing follows', () => {
    const noted = given(receive(), steps.AddNote, saying(steps.AddNote, { text: 'And again.' }));
    expect(change(plain, steps.AddNote)).toEqual({});
    expect(noted).toMatchObject({
      contacts: [],
      history: [{ type: 'Received' }, { type: 'NoteAdded' }, { type: 'NoteAdded' }],
    });
  });

  it('keeps no note that says nothing', () => {
    expect(() => when(plain, saying(steps.AddNote, { text: '' }))).toThrowError('AddNote: text:');
  });

  it('names each cause once, however often it is found', () => {
    expect(change(plain, steps.RecordRootCause)).toEqual({
      rootCauses: ['system'],
    });
    expect(change(given(receive(), steps.RecordRootCause), steps.RecordRootCause)).toEqual({});
    expect(
      given(
        receive(),
        steps.RecordRootCause,
        saying(steps.RecordRootCause, { cause: 'human-error' }),
      ),
    ).toHaveProperty('rootCauses', ['system', 'human-error']);
  });

  it('holds documents by their digest and their sender', () => {
    expect(change(plain, steps.AddDocument)).toEqual({
      documents: [{ digest: DIGEST, from: 'complainant', size: 48_213 }],
    });
    const other = saying(steps.AddDocument, { digest: 'cd'.repeat(32) });
    expect(given(receive(), steps.AddDocument, other)).toHaveProperty('documents', [
      { digest: DIGEST, from: 'complainant', size: 48_213 },
      { digest: 'cd'.repeat(32), from: 'complainant', size: 48_213 },
    ]);
  });

  it('takes one that was kept elsewhere once more when klacht comes to keep it, and then no more', () => {
    const { size: _, ...elsewhere } = steps.AddDocument.data;
    const before = given(receive(), { ...steps.AddDocument, data: elsewhere });
    expect(when(before, { ...steps.AddDocument, data: elsewhere })).toBe('already-added');
    expect(when(before, steps.AddDocument)).toHaveProperty('type', 'DocumentAdded');
    const after = given(receive(), { ...steps.AddDocument, data: elsewhere }, steps.AddDocument);
    expect(when(after, steps.AddDocument)).toBe('already-added');
    expect(when(after, { ...steps.AddDocument, data: elsewhere })).toBe('already-added');
  });

  it('holds one document from each who sent it, and from each once', () => {
    const { from: _, ...unsent } = steps.AddDocument.data;
    const nobody = { ...steps.AddDocument, data: unsent };
    const sent = given(receive(), steps.AddDocument, nobody);
    expect(when(sent, saying(steps.AddDocument, { from: 'jan' }))).toHaveProperty('type');
    expect(when(sent, nobody)).toBe('already-added');
    expect(when(sent, saying(steps.AddDocument, { from: 'Complainant' }))).toBe('already-added');
  });

  it('takes a digest in either case of letters, and keeps it in small ones', () => {
    const loud = saying(steps.AddDocument, { digest: DIGEST.toUpperCase() });
    expect(when(plain, loud)).toHaveProperty('data.digest', DIGEST);
    expect(when(given(receive(), steps.AddDocument), loud)).toBe('already-added');
    expect(when(plain, saying(steps.Acknowledge, { letter: 'Ab'.repeat(32) }))).toHaveProperty(
      'data.letter',
      DIGEST,
    );
    expect(() => when(plain, saying(steps.AddDocument, { digest: 'xy'.repeat(32) }))).toThrowError(
      'AddDocument: digest: expected a SHA-256 as 64 hexadecimal digits',
    );
  });

  it('keeps the last satisfaction that the complainant told of', () => {
    expect(change(plain, steps.GiveFeedback)).toEqual({ feedback: 4 });
    const words = { type: 'GiveFeedback', data: { at: '2026-06-06', text: 'And slow.' } } as const;
    expect(given(receive(), words)).toHaveProperty('feedback', null);
    expect(given(receive(), steps.GiveFeedback, words)).toHaveProperty('feedback', 4);
    expect(
      given(receive(), steps.GiveFeedback, saying(steps.GiveFeedback, { satisfaction: 1 })),
    ).toHaveProperty('feedback', 1);
  });

  it.each([
    steps.ReportProgress,
    steps.Reclassify,
    steps.RecordRootCause,
    steps.AddDocument,
    steps.AddNote,
    steps.GiveFeedback,
  ])('is kept on after the complaint has ended: $type', (command) => {
    expect(when(given(receive(), steps.Judge), on(command, '2026-12-01'))).toHaveProperty('type');
  });
});
