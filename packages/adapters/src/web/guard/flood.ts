const MINUTE = 60_000;

/** More senders than this are told apart no longer. */
const MOST_SENDERS = 10_000;

/**
 * Counts what each sender sent within a minute. The minutes are those of the machine: the clock that
 * complaints are judged by may stand still.
 *
 * @param clock in milliseconds, and never put back
 * @returns asked once for each sending: how many seconds to wait, 0 where there is room
 */
export const floodGate = (
  most: number,
  clock: () => number = () => performance.now(),
): ((sender: string) => number) => {
  /** When each sent, the first to have sent last at the front. */
  const sent = new Map<string, number[]>();
  const isRecent = (at: number | undefined, now: number): boolean =>
    at !== undefined && at > now - MINUTE;
  /** Keeps no more than what was sent within the minute. */
  const letGo = (now: number): void => {
    for (const [sender, times] of sent) {
      if (sent.size <= MOST_SENDERS && isRecent(times.at(-1), now)) return;
      sent.delete(sender);
    }
  };
  return (sender) => {
    const now = clock();
    letGo(now);
    const times = sent.get(sender) ?? [];
    while (times.length > 0 && !isRecent(times[0], now)) times.shift();
    const [first] = times;
    if (first !== undefined && times.length >= most)
      return Math.ceil((first + MINUTE - now) / 1000);
    sent.delete(sender);
    times.push(now);
    sent.set(sender, times);
    return 0;
  };
};
