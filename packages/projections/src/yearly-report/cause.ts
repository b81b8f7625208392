import type { ComplaintEventType, Fact } from '@klacht/domain';

/** An event that made a complaint count otherwise; its personal texts are left out. */
export type Cause = Pick<Fact, 'revision' | 'data'> & {
  readonly type: ComplaintEventType;
  readonly recordedAt: string | null;
};
