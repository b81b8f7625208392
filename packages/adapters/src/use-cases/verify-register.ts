import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { type EventStore, isKlachtError } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import type { Fault } from '../proof/fault.ts';
import {
  openRegisterView,
  type RegisterView,
  type Slice,
} from '../view-stores/sqlite-register-view.ts';
import type { OpenJournal } from './opening/open-journal.ts';
import { yearCountedOtherwise } from './verify-counts.ts';
import { outlinedOtherwise } from './verify-outlines.ts';
import { rowToldOtherwise } from './verify-rows.ts';

/** A fault of the live register beside a journal. */
export type RegisterFault = Omit<Fault, 'kind'> & { readonly kind: 'register-differs' };

const differs = (message: string): RegisterFault => ({
  stream: null,
  revision: null,
  position: null,
  kind: 'register-differs',
  message: `the live register ${message}; klacht rebuild makes it anew from the journal`,
});

/** The journal as it was up to a position. */
const upTo = (store: EventStore, position: string): EventStore => ({
  ...store,
  readAll: (range = {}) => store.readAll({ ...range, upTo: position }),
});

/**
 * Folds the journal on to where the register stands: whether it is `there` already, came `further`, or the
 * register is of another journal or other rules, so that the next command builds it anew.
 */
const foldedOn = async (
  store: EventStore,
  view: RegisterView,
  fold: RegisterView,
): Promise<'there' | 'further' | 'elsewhere'> => {
  const stands = view.checkpoint();
  if (stands === null) return 'elsewhere';
  if (fold.checkpoint()?.eventId === stands.eventId) return 'there';
  await fold.catchUp(upTo(store, stands.position), { onPoison: 'set-aside' });
  return fold.checkpoint()?.eventId === stands.eventId ? 'further' : 'elsewhere';
};

/** How many entries are compared before others have their turn. */
const AT_ONCE = 250;

const firstOf = (own: readonly RegisterEntry[], folded: readonly RegisterEntry[]): number => {
  const most = Math.max(own.length, folded.length);
  for (let index = 0; index < most; index += 1) {
    if (JSON.stringify(own[index]) !== JSON.stringify(folded[index])) return index;
  }
  return -1;
};

const sameAside = (view: RegisterView, fold: RegisterView): boolean =>
  JSON.stringify(view.setAside()) === JSON.stringify(fold.setAside());

/**
 * The first complaint, or event set aside, on which the register and the fold differ. What was recorded
 * meanwhile is no difference: the fold follows, and the place is looked at again.
 */
const firstDifference = async (
  store: EventStore,
  view: RegisterView,
  fold: RegisterView,
): Promise<RegisterFault | null> => {
  let [place, beside]: [number | null, number | null] = [null, null];
  for (;;) {
    const own: Slice = view.slice(place, AT_ONCE);
    const folded: Slice = fold.slice(beside, AT_ONCE);
    const index = firstOf(own.entries, folded.entries);
    const isEnd = own.next === null || folded.next === null;
    const isSame = index < 0 && (!isEnd || sameAside(view, fold));
    if (isSame && isEnd) return null;
    if (isSame) {
      [place, beside] = [own.next, folded.next];
      await setImmediate();
      continue;
    }
    const went = await foldedOn(store, view, fold);
    if (went === 'elsewhere') return null;
    if (went === 'further') continue;
    if (index < 0) return differs('leaves out other events than it says');
    const [entry, other] = [own.entries[index], folded.entries[index]];
    if (entry !== undefined && other !== undefined)
      return differs(`tells something else of ${entry.number} than the journal`);
    return differs(
      view.count() === fold.count()
        ? 'is damaged: its entries are not those that were written'
        : 'lacks complaints that the journal has',
    );
  }
};

/**
 * What is kept beside the entries, which is to be what they come to.
 *
 * @param look tells what is not; asked again where something was recorded meanwhile
 */
const faultBeside = async (
  store: EventStore,
  view: RegisterView,
  fold: RegisterView,
  look: () => Promise<string | null>,
): Promise<RegisterFault | null> => {
  for (;;) {
    const message = await look();
    if (message === null) return null;
    const went = await foldedOn(store, view, fold);
    if (went === 'elsewhere') return null;
    if (went === 'there') return differs(message);
  }
};

/** Compares the register as it stands with a fold of the journal up to its checkpoint. */
export const registerFault = async (journal: OpenJournal): Promise<RegisterFault | null> => {
  const { store, procedures, place } = journal;
  if (!existsSync(place.views)) return null;
  let opened: RegisterView | undefined;
  // The fold stands in a temporary file as large as the register, which is gone once it is closed.
  const fold = openRegisterView('', procedures);
  try {
    const view = openRegisterView(place.views, procedures);
    opened = view;
    if ((await foldedOn(store, view, fold)) === 'elsewhere') return null;
    return (
      (await firstDifference(store, view, fold)) ??
      (await faultBeside(store, view, fold, async () => {
        const number = await rowToldOtherwise(view, fold, procedures);
        return number === null ? null : `lists something else of ${number} than its entry says`;
      })) ??
      (await faultBeside(store, view, fold, async () => {
        const number = await outlinedOtherwise(view, procedures);
        return number === null ? null : `counts something else of ${number} than its entry says`;
      })) ??
      (await faultBeside(store, view, fold, async () => {
        const year = await yearCountedOtherwise(view, fold, procedures);
        return year === null ? null : `keeps other figures of ${year} than its complaints come to`;
      }))
    );
  } catch (error) {
    if (isKlachtError(error) && error.code === 'unknown-position') return null;
    if (!isKlachtError(error, 'unavailable')) throw error;
    if (error.code === 'view-damaged') {
      return differs(error.message.replace('the live register ', '').replace(/; klacht .*/, ''));
    }
    throw error;
  } finally {
    opened?.close();
    fold.close();
  }
};
