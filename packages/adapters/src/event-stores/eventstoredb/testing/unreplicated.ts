import type { Expected, Log, Proposed, Written } from './server-log.ts';

type Kept = {
  readonly expected: Expected;
  readonly proposed: readonly Proposed[];
  readonly replies: ((written: Written) => void)[];
};

/** What a leader took while it was cut off from the others. */
export type Unreplicated = {
  /**
   * Keeps an append, without an answer; the same again waits with it. What comes after it in its
   * stream is answered as if it were there, though no read shows it.
   */
  readonly take: (
    stream: string,
    expected: Expected,
    proposed: readonly Proposed[],
    reply: (written: Written) => void,
  ) => void;
  /** Writes all that was kept, and answers. */
  readonly replicate: () => void;
  /** Forgets all that was kept, unanswered; how much that was. */
  readonly drop: () => number;
};

const isSame = (a: readonly Proposed[], b: readonly Proposed[]): boolean =>
  a.length === b.length && a.every(({ id }, index) => b[index]?.id === id);

export const createUnreplicated = (log: Log): Unreplicated => {
  const kept = new Map<string, Kept[]>();
  return {
    take: (stream, expected, proposed, reply) => {
      const before = kept.get(stream) ?? [];
      const same = before.find((one) => isSame(one.proposed, proposed));
      if (same !== undefined) return void same.replies.push(reply);
      if (before.length > 0) {
        const hidden = before.reduce((sum, one) => sum + one.proposed.length, 0);
        return reply({ outcome: 'wrong-version', current: log.current(stream) + hidden });
      }
      const judged = log.judge(stream, expected, proposed);
      if (judged !== null) return reply(judged);
      kept.set(stream, [...before, { expected, proposed, replies: [reply] }]);
    },
    replicate: () => {
      for (const [stream, appends] of kept) {
        for (const { expected, proposed, replies } of appends) {
          const written = log.append(stream, expected, proposed);
          for (const reply of replies) reply(written);
        }
      }
      kept.clear();
    },
    drop: () => {
      const { size } = kept;
      kept.clear();
      return size;
    },
  };
};
