import { expect, it } from 'vitest';
import { bitonicVersions, type Procedure } from '@klacht/domain';
import { openDesk } from '../testing/open-desk.ts';

const RECEIVED = { at: '2026-04-07', channel: 'email', subjects: ['price'] };

/** The form of a command for a complaint that came in under some versions. */
const formOf = async (type: string, procedures: readonly Procedure[]): Promise<string> => {
  const { give, fetch, close } = await openDesk({ procedures });
  const number = await give(null, 'Receive', RECEIVED);
  const page = await (await fetch(`/c/${number}/do/${type}?lang=en`)).text();
  await close();
  return page;
};

it.each([
  ['RecordRootCause', 'human-error', 'Human error'],
  ['ExplainLateness', 'absence', 'Illness or leave'],
])(
  'the cause of %s is chosen from the list of its procedure, and is any where it has none',
  async (type, key, name) => {
    const listed = await formOf(type, bitonicVersions);
    expect(listed).toMatch(/<select[^>]* name="cause"/);
    expect(listed).toMatch(new RegExp(`<option value="${key}"\\s*>${name}</option>`));
    // A list that holds from the next day on is none of a complaint that came in before.
    const [, former, { replaces: _, ...latest }] = bitonicVersions;
    const unlisted = await formOf(type, [former, { ...latest, validFrom: '2026-04-08' }]);
    expect(unlisted).toMatch(/<input[^>]* name="cause"/);
  },
);
