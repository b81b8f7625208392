import { isBefore, toldApart } from './when.ts';
import { rejection } from './rejection.ts';
import type { KnownComplaint, When } from './state.ts';

/**
 * Refuses what is said to happen to a complaint before it was received.
 *
 * @throws KlachtError of kind `rejected`, `before-receipt`
 */
export const refuseBeforeReceipt = (
  { received }: Pick<KnownComplaint, 'received'>,
  when: When,
  command: string,
): void => {
  if (!isBefore(when, received)) return;
  const [at, receipt] = toldApart(when, received);
  throw rejection(
    'before-receipt',
    `${command}: at ${at} is before the complaint was received, ${receipt}`,
    { field: 'at', value: when.instant ?? when.at, receivedOn: received.at },
  );
};
