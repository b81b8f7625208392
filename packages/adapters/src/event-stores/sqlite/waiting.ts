import type { Appended, NewEvent } from '@klacht/domain';
import { type JsonTexts, toJson } from '../to-json.ts';

/** An event as its row has it, so that later changes by the caller have no effect. */
export type Written = Pick<NewEvent, 'id' | 'type' | 'recordedAt'> & JsonTexts;

/** @throws KlachtError `not-serialisable` */
export const writtenOf = (event: NewEvent): Written => {
  const { id, type, recordedAt } = event;
  const { data, metadata } = toJson(event);
  return { id, type, recordedAt, data, metadata };
};

/** An append that waits for the next commit. */
export type Waiting = {
  readonly stream: string;
  readonly expectedRevision: number;
  readonly events: readonly Written[];
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
};
