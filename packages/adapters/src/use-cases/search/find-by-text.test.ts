import { beforeAll, describe, expect, it } from 'vitest';
import { type ComplaintCommand, type Instant, isKlachtError, type Role } from '@klacht/domain';
import { findByText } from './find-by-text.ts';
import { type Searched, searchedAt } from './searched.ts';
import { giveCommand } from '../give-command.ts';
import { forget } from '../privacy/forget.ts';
import { findComplaint } from '../find-complaint.ts';
import { listReadings } from '../dossier/list-readings.ts';
import { openJournal, type OpenJournal } from '../opening/open-journal.ts';

const NOW: Instant = '2026-05-20T09:00:00Z';
const reader = { role: 'officer', name: 'anna' } as const;

const id = (nth: number): string => `0b7e9c52-7d0f-4a55-8f1e-${String(nth).padStart(12, '0')}`;

/** What each complaint says of people, and where. */
const COMPLAINTS = [
  { name: 'Zoë de Vries', email: 'zoe@example.nl', text: 'The price was wrong.' },
  { name: 'Jan Geheim', email: 'jan@example.org', concerns: 'account DE VRIES 42' },
  { name: 'Eva Bakker', email: 'de.vries@example.nl', agreements: ['order 7'] },
] as const;

let journal: OpenJournal;
let nth = 0;

const give = async (complaint: number, { type, data }: ComplaintCommand): Promise<void> => {
  nth += 1;
  const command = { commandId: id(1_000 + nth), complaintId: id(complaint), type, data };
  await giveCommand(journal, command, { actor: 'anna', now: NOW });
};

beforeAll(async () => {
  journal = await openJournal({ store: 'memory:' });
  for (const [index, { name, email, ...more }] of COMPLAINTS.entries()) {
    const complainant = { name, email };
    const data = {
      at: '2020-04-02',
      channel: 'email',
      subjects: [],
      complainant,
      ...more,
    } as const;
    await give(index, { type: 'Receive', data });
  }
});

const numbersOf = async (
  text: string,
  within?: readonly Searched[],
): Promise<readonly string[]> => {
  const asked = { text, reader, now: NOW, ...(within === undefined ? {} : { within }) };
  return (await findByText(journal, asked)).found.map(({ entry }) => entry.number);
};

const readings = async (): Promise<number> => {
  const counts = await Promise.all(
    COMPLAINTS.map(async (_, index) => (await listReadings(journal, id(index))).length),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

describe('a search for a text', () => {
  it.each([
    ['de vries', undefined, [1, 2, 3]],
    ['VRIES ZOE', undefined, [1]],
    ['vries', undefined, [1, 2, 3]],
    ['vries', ['name'], [1]],
    ['vries', ['email'], [3]],
    ['Vries', ['reference'], [2]],
    ['order 7', undefined, [3]],
    ['price', undefined, []],
    ['price', ['text'], [1]],
    ['hidden', ['name', 'email', 'address', 'reference', 'text'], []],
  ] as const)('%s in %o finds %o', async (text, within, found) => {
    expect(await numbersOf(text, within)).toEqual(found.map((one) => `2020-000${one}`));
  });

  it('says where it stands, and not what', async () => {
    const { found, sealed } = await findByText(journal, { text: 'zoë', reader, now: NOW });
    expect(sealed).toBe(0);
    expect(found[0]?.places).toEqual([
      { revision: 0, type: 'Received', field: 'complainant.name' },
      { revision: 0, type: 'Received', field: 'complainant.email' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/vries|zo[eë]/i);
  });

  it('is recorded of each complaint that is found, and of no other', async () => {
    const before = await readings();
    await numbersOf('vries');
    expect(await readings()).toBe(before + 3);
    await numbersOf('nobody of that name');
    expect(await readings()).toBe(before + 3);
    const [last] = (await listReadings(journal, id(0))).slice(-1);
    expect(last).toMatchObject({ reader: 'anna', role: 'officer', purpose: 'find' });
  });

  it.each(['auditor', 'employee', 'complainant'] as const satisfies readonly Role[])(
    'is refused for the role %s, which may not see whoever complained',
    async (role) => {
      const before = await readings();
      const search = findByText(journal, { text: 'vries', reader: { role, name: 'x' }, now: NOW });
      await expect(search).rejects.toSatisfy(
        (error) => isKlachtError(error, 'rejected') && error.code === 'not-for-role',
      );
      expect(await readings()).toBe(before);
    },
  );

  it.each(['', '  ', 'ab', ' a b '])('is refused for so little as %j', async (text) => {
    await expect(numbersOf(text)).rejects.toThrow('expected 3 characters or more to look for');
  });

  it('finds a name as it was put right, and as it was', async () => {
    await give(1, {
      type: 'Amend',
      data: {
        at: '2020-04-03',
        revision: 0,
        changes: [{ field: 'complainant.name', from: 'Jan Geheim', to: 'Jan Openbaar' }],
        why: 'Misread.',
      },
    });
    expect(await numbersOf('openbaar', ['name'])).toEqual(['2020-0002']);
    expect(await numbersOf('geheim', ['name'])).toEqual(['2020-0002']);
    expect(await numbersOf('openbaar', ['text'])).toEqual([]);
  });

  it('does not find who was erased', async () => {
    await give(2, { type: 'Withdraw', data: { at: '2020-04-03' } });
    await (await journal.register()).catchUp(journal.store);
    const entry = await journal.ask((register) => findComplaint(register, id(2)));
    const asked = { actor: 'anna', now: NOW, person: null };
    expect((await forget(journal, entry, asked)).outcome).toBe('erased');
    expect(await numbersOf('bakker')).toEqual([]);
    expect(await numbersOf('order 7')).toEqual([]);
    expect(await numbersOf('erased', ['name', 'text'])).toEqual([]);
  });
});

describe('what a text is', () => {
  it('is a name, an address or a reference by its place, of whichever person', () => {
    const kinds = Object.entries({
      name: ['complainant.name', 'representative.name', 'complainantName.to'],
      email: ['complainant.email', 'representative.email', 'complainantEmail.from'],
      address: ['complainant.address', 'complainantAddress.to'],
      reference: ['concerns', 'agreements.1', 'origin.reference'],
      text: ['text', 'reasons', 'points.0.text', 'damage.what', 'question'],
    });
    for (const [kind, paths] of kinds) {
      for (const path of paths)
        expect({ path, kind: searchedAt(path, {}) }).toEqual({ path, kind });
    }
    const changes = [{ field: 'subjects' }, { field: 'representative.email' }];
    expect(searchedAt('changes.1.words.to', { changes })).toBe('email');
  });
});
