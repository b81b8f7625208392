import { describe, expect, it } from 'vitest';
import { given, receive, when } from '../testing/given.ts';
import { DIGEST, on, saying, steps } from '../testing/command-examples.ts';

const { AddComplainant, AddRepresentative, ProvideMandate, EndRepresentation } = steps;
const { mandate: _, ...unmandated } = AddRepresentative.data;
const without = { ...AddRepresentative, data: unmandated };

describe('a representative without a mandate', () => {
  const came = saying(receive(), { representative: { name: 'Mr. Bos' } });

  it('comes in with the complaint, and a later mandate heals it', () => {
    expect(given(came)).toMatchObject({
      representatives: [{ id: 'representative', mandated: null }],
    });
    const shown = saying(ProvideMandate, { id: 'representative' });
    expect(given(came, shown)).toMatchObject({
      representatives: [{ mandated: { at: '2026-04-14' } }],
    });
  });

  it('may be why the complaint is inadmissible', () => {
    const denied = saying(steps.DeclareInadmissible, {
      grounds: [{ ground: 'no-mandate', explanation: 'It was never shown.' }],
    });
    expect(given(came, denied)).toMatchObject({
      status: 'inadmissible',
      inadmissibleOn: ['no-mandate'],
    });
  });
});

describe('who complains', () => {
  it('may be several people, each with a representative, with a mandate or without', () => {
    const second = saying(without, { id: 'r2' });
    expect(given(receive(), AddComplainant, AddRepresentative, second)).toMatchObject({
      complainants: [{ id: 'k2', added: { at: '2026-04-11' } }],
      representatives: [
        { id: 'r1', mandated: { at: '2026-04-12' } },
        { id: 'r2', mandated: null },
      ],
    });
  });

  it('gets a representative later, and goes on without', () => {
    expect(given(receive(), AddRepresentative, EndRepresentation)).toMatchObject({
      representatives: [{ id: 'r1', left: { at: '2026-05-14' } }],
    });
  });

  it('keeps the day of the first mandate', () => {
    const again = on(saying(ProvideMandate, { mandate: DIGEST }), '2026-06-01');
    expect(given(receive(), without, ProvideMandate, again)).toMatchObject({
      representatives: [{ mandated: { at: '2026-04-14' } }],
    });
  });

  it.each([
    ['already-named', [AddComplainant], saying(AddRepresentative, { id: 'K2' })],
    ['already-named', [], saying(AddComplainant, { id: 'complainant' })],
    ['already-named', [steps.NameEmployee], saying(AddComplainant, { id: 'jan' })],
    ['unknown-party', [AddComplainant], saying(ProvideMandate, { id: 'k2' })],
    ['unknown-party', [], EndRepresentation],
    ['already-left', [AddRepresentative, EndRepresentation], on(EndRepresentation, '2026-06-01')],
  ] as const)('is refused as %s', (code, history, command) => {
    expect(when(given(receive(), ...history), command)).toBe(code);
  });
});
