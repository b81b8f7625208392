import { describe, expect, it } from 'vitest';
import { change, given, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';

const { RequestErasure: request, RefuseErasure: refuse, DeferErasure: defer, Erase: erase } = steps;
const judged = [receive(), steps.Judge] as const;
const requested = [...judged, request] as const;

describe('a request to be forgotten', () => {
  it('is recorded, refused, deferred or carried out, and prolongs nothing', () => {
    expect(change(given(...judged), request)).toEqual({
      erasures: [{ person: null, state: 'requested', at: '2026-08-01' }],
    });
    expect(change(given(...requested), refuse)).toEqual({
      erasures: [{ person: null, state: 'refused', at: '2026-08-03' }],
    });
    expect(change(given(...requested), defer)).toEqual({
      erasures: [
        {
          person: null,
          state: 'deferred',
          at: '2026-08-03',
          ground: 'retention',
          until: '2031-06-02',
        },
      ],
    });
    expect(change(given(...requested, defer), erase)).toEqual({
      erasures: [{ person: null, state: 'erased', at: '2031-06-02' }],
    });
  });

  it('may be made again after a refusal', () => {
    expect(when(given(...requested, refuse), on(request, '2027-08-01'))).toHaveProperty('type');
  });

  it('may be deferred again, and refused after all', () => {
    expect(when(given(...requested, defer), on(defer, '2027-01-01'))).toHaveProperty('type');
    expect(when(given(...requested, defer), on(refuse, '2027-01-01'))).toHaveProperty('type');
  });

  it('may be answered on its day, and deferred to that day', () => {
    const today = on(saying(defer, { until: '2026-08-01' }), '2026-08-01');
    expect(when(given(...requested), today)).toHaveProperty('type');
  });

  it.each([
    [
      judged,
      refuse,
      'no-erasure-requested',
      'RefuseErasure: no request for erasure is open',
      { erasure: null },
    ],
    [
      [...requested, refuse],
      defer,
      'no-erasure-requested',
      'DeferErasure: no request for erasure is open',
      { erasure: 'refused' },
    ],
    [
      [...requested, defer],
      on(request, '2026-09-01'),
      'already-requested',
      'RequestErasure: erasure was deferred on 2026-08-03 already',
      { erasure: 'deferred', on: '2026-08-03' },
    ],
    [
      requested,
      on(refuse, '2026-07-31'),
      'before-request',
      'RefuseErasure: at 2026-07-31 is before erasure was requested, 2026-08-01',
      { field: 'at', value: '2026-07-31', requestedOn: '2026-08-01' },
    ],
    [
      [...requested, defer],
      on(erase, '2026-08-02'),
      'before-request',
      'Erase: at 2026-08-02 is before erasure was deferred, 2026-08-03',
      { field: 'at', value: '2026-08-02', deferredOn: '2026-08-03' },
    ],
    [
      requested,
      saying(defer, { until: '2026-08-02' }),
      'until-before-announcement',
      'DeferErasure: until: expected 2026-08-03, the day of the answer, or later, got 2026-08-02',
      { field: 'until', value: '2026-08-02', announcedOn: '2026-08-03' },
    ],
    [
      [receive(), request],
      on(erase, '2036-01-01'),
      'under-retention',
      'Erase: the complaint is open; its dossier is needed to handle it',
      {},
    ],
  ] as const)('is refused when it makes no sense', (history, command, code, message, details) => {
    expect(refusal(given(...history), command)).toEqual({ code, message, details });
  });

  it('is carried out when the last step at Kifid is long enough ago', () => {
    const later = [...judged, steps.EscalateToKifid, steps.RecordKifidRuling, request] as const;
    expect(when(given(...later), erase)).toBe('under-retention');
    expect(when(given(...later), on(erase, '2031-09-01'))).toBe('under-retention');
    expect(when(given(...later), on(erase, '2031-09-02'))).toHaveProperty('type', 'Erased');
  });

  it.each([
    ['another subject', steps.Reclassify],
    ['another officer', steps.AssignOfficer],
    ['a document', steps.AddDocument],
    ['a payment of redress', steps.PayRedress],
    ['what the complainant thought of it', steps.GiveFeedback],
    ['a cause that was found', steps.RecordRootCause],
  ])('does not wait for %s, recorded years after the close', (_, late) => {
    const closed = [receive(), on(steps.Judge, '2026-06-01')] as const;
    const later = given(...closed, on(late, '2030-05-01'), on(request, '2031-06-01'));
    expect(when(later, on(erase, '2031-06-01'))).toBe('under-retention');
    expect(when(later, on(erase, '2031-06-02'))).toHaveProperty('type', 'Erased');
  });

  it('waits for the last step of Kifid, and of a court, however late', () => {
    for (const late of [steps.EscalateToKifid, steps.BringToCourt]) {
      const asked = [on(late, '2029-05-01'), on(request, '2031-06-02')] as const;
      const later = given(receive(), on(steps.Judge, '2026-06-01'), ...asked);
      expect(when(later, on(erase, '2034-05-01'))).toBe('under-retention');
      expect(when(later, on(erase, '2034-05-02'))).toHaveProperty('type', 'Erased');
    }
  });

  it('leaves a complaint of which nothing more can be said', () => {
    const erased = given(...requested, erase);
    for (const step of Object.values(steps)) {
      const code = step.type === 'Receive' ? 'already-received' : 'erased';
      expect(when(erased, on(step, '2032-01-01')), step.type).toBe(code);
    }
  });
});

describe('a request of one person', () => {
  const two = [
    saying(receive(), { representative: { name: 'Bob' } }),
    steps.AddComplainant,
  ] as const;
  const all = given(...two, steps.Judge);

  it('names whom, and leaves the others', () => {
    const asked = given(...two, steps.Judge, saying(request, { person: 'representative' }));
    expect(when(asked, request)).toHaveProperty('type', 'ErasureRequested');
    expect(refusal(asked, on(saying(request, { person: 'representative' }), '2026-08-02'))).toEqual(
      {
        code: 'already-requested',
        message: 'RequestErasure: erasure was requested on 2026-08-01 already',
        details: { erasure: 'requested', on: '2026-08-01' },
      },
    );
    expect(when(asked, saying(refuse, { person: 'complainant' }))).toBe('no-erasure-requested');
    expect(change(asked, saying(refuse, { person: 'representative' }))).toEqual({
      erasures: [{ person: 'representative', state: 'refused', at: '2026-08-03' }],
    });
  });

  it('is about somebody whom the complaint names', () => {
    expect(refusal(all, saying(request, { person: 'r9' }))).toMatchObject({
      code: 'unknown-party',
      message: "RequestErasure: person: expected complainant or representative or k2, got 'r9'",
    });
    expect(when(given(receive()), saying(request, { person: 'representative' }))).toBe(
      'unknown-party',
    );
  });

  it('is carried out once, and the complaint goes on', () => {
    const gone = given(...two, steps.Judge, saying(erase, { person: 'representative' }));
    expect(refusal(gone, on(saying(erase, { person: 'representative' }), '2032-01-01'))).toEqual({
      code: 'erased',
      message: "Erase: 'representative' was erased on 2031-06-02",
      details: { field: 'person', value: 'representative', erasedOn: '2031-06-02' },
    });
    expect(when(gone, on(steps.Reclassify, '2032-01-01'))).toHaveProperty('type');
    expect(when(gone, on(erase, '2032-01-01'))).toHaveProperty('type', 'Erased');
  });

  it('is not undone by a step that turns out to have kept the dossier', () => {
    const gone = given(...two, steps.Judge, saying(erase, { person: 'k2' }));
    for (const late of [steps.PlaceHold, steps.EscalateToKifid]) {
      expect(when(gone, on(late, '2031-05-01')), late.type).toHaveProperty('type');
    }
  });

  it('is refused for an earlier day as for any other', () => {
    const held = [...two, steps.Judge, steps.PlaceHold] as const;
    const later = given(...held, on(steps.Reclassify, '2032-01-01'));
    expect(when(later, saying(erase, { person: 'k2' }))).toBe('under-hold');
  });

  it('needs no wish where nothing keeps the dossier any longer', () => {
    expect(when(all, saying(erase, { person: 'k2' }))).toHaveProperty('type', 'Erased');
    expect(when(all, on(saying(erase, { person: 'k2' }), '2031-06-01'))).toBe('under-retention');
  });

  it('also reaches who was named by mistake', () => {
    const mistaken = given(...two, on(saying(steps.Retract, { revision: 1 }), '2026-05-01'));
    expect(when(mistaken, saying(request, { person: 'k2' }))).toHaveProperty('type');
  });

  it('keeps the id that its key goes by', () => {
    const amend = {
      type: 'Amend',
      data: {
        at: '2026-05-01',
        revision: 1,
        changes: [{ field: 'id', from: 'k2', to: 'k3' }],
        why: 'A slip.',
      },
    } as const;
    expect(when(given(...two), amend)).toBe('not-amendable');
  });
});

describe('a legal hold', () => {
  const place = steps.PlaceHold;
  const lift = steps.LiftHold;
  const tax = saying(on(place, '2026-09-01'), { ground: 'tax audit' });
  const { ground: _, ...unnamed } = lift.data;
  const liftOnly = { ...lift, data: unnamed };

  it('is placed and lifted, and prolongs nothing', () => {
    const placed = { ground: 'court case', placed: { at: '2026-08-02' } };
    expect(change(given(...judged), place)).toEqual({ holds: [{ ...placed, lifted: null }] });
    expect(change(given(...judged, place), liftOnly)).toEqual({
      holds: [{ ...placed, lifted: { at: '2027-08-02' } }],
    });
    const lifted = given(...requested, place, lift);
    expect(when(lifted, erase)).toHaveProperty('type');
    expect(when(lifted, on(place, '2028-01-01'))).toHaveProperty('type');
  });

  it('is one of several, each on its ground and lifted by itself', () => {
    const both = given(...requested, place, tax);
    const one = given(...requested, place, tax, lift);
    expect(one).toMatchObject({
      holds: [
        { ground: 'court case', lifted: {} },
        { ground: 'tax audit', lifted: null },
      ],
    });
    expect(when(both, erase)).toBe('under-hold');
    expect(when(one, erase)).toBe('under-hold');
    const none = given(...requested, place, tax, lift, saying(lift, { ground: 'tax audit' }));
    expect(when(none, erase)).toHaveProperty('type', 'Erased');
  });

  it.each([
    [
      [...judged, place, tax],
      liftOnly,
      'LiftHold: ground: expected that of a hold placed by 2027-08-02: court case, tax audit; got none',
    ],
    [
      [...judged, place],
      on(lift, '2026-08-01'),
      "LiftHold: ground: expected that of a hold placed by 2026-08-01: court case; got 'court case'",
    ],
    [judged, lift, 'LiftHold: no legal hold was placed'],
  ] as const)('is not lifted where it is not clear which', (history, command, message) => {
    expect(refusal(given(...history), command)).toMatchObject({ code: 'not-held', message });
  });
});
