import { expect, it } from 'vitest';
import { documentsCount, documentsFault, type Event, proceduresFault } from './verify-contents.ts';

const COMPLAINTS = 500;
const DIGEST = 'a'.repeat(64);
const idOf = (place: number): string => `id-${place}`;
const numberOf = (place: number): string => `2026-${String(place + 1).padStart(4, '0')}`;

it('reads each event a few times, however many complaints there are', () => {
  let reads = 0;
  const eventOf = (place: number, type: string, data: object): Event =>
    ({
      type,
      data,
      get stream() {
        reads += 1;
        return `complaint-${idOf(place)}`;
      },
    }) as unknown as Event;
  const places = Array.from({ length: COMPLAINTS }, (_, place) => place);
  const events = places.flatMap((place) => [
    eventOf(place, 'Received', { procedure: 'house 1' }),
    eventOf(place, 'DocumentAdded', { digest: DIGEST, size: 1 }),
  ]);
  const pathOf = (place: number): string => `documents/${numberOf(place)}/${DIGEST}`;
  const manifest = {
    dossiers: places.map((place) => ({
      number: numberOf(place),
      complaintId: idOf(place),
      path: `dossiers/${numberOf(place)}.html`,
    })),
    documents: places.map((place) => ({
      complaintId: idOf(place),
      digest: DIGEST,
      path: pathOf(place),
    })),
    files: places.map((place) => ({ path: pathOf(place), size: 1, sha256: DIGEST })),
  } as unknown as Parameters<typeof documentsFault>[0];

  expect(proceduresFault([{ name: 'house', version: '1' }], events)).toBeNull();
  expect(documentsFault(manifest, events)).toBeNull();
  expect(documentsCount(manifest, events)).toEqual({
    kept: COMPLAINTS,
    open: COMPLAINTS,
    sealed: 0,
  });
  expect(reads).toBeLessThan(10 * events.length);

  const elsewhere = eventOf(COMPLAINTS, 'Received', { procedure: 'house 2' });
  expect(proceduresFault([{ name: 'house', version: '1' }], [...events, elsewhere])).toBe(
    `the version that complaint-${idOf(COMPLAINTS)} fell under is not there`,
  );
});
