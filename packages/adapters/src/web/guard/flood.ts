const MINUTE = 60_000;

/** More senders than this are told apart no longer. */
const MOST_SENDERS = 10_000;

/**
 * Counts what each sender sent within a minute.
 *
 * @returns asked once for each sending: how many seconds to wait, 0 where there is room
 */
export const floodGate = (most: number): ((sender: string, now: number) => number) => {
  const sent = new Map<string, readonly number[]>();
  return (sender, now) => {
    const recent = (sent.get(sender) ?? []).filter((at) => now - at < MINUTE);
    const [first] = recent;
    if (first !== undefined && recent.length >= most)
      return Math.ceil((first + MINUTE - now) / 1000);
    sent.delete(sender);
    sent.set(sender, [...recent, now]);
    const [oldest] = sent.keys();
    if (sent.size > MOST_SENDERS && oldest !== undefined) sent.delete(oldest);
    return 0;
  };
};
