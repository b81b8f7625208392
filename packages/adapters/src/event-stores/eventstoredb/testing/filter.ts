import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { LogEvent } from './server-log.ts';

/** Which events a read or a subscription asks for. */
export const filterOf = (options: ReadReq.Options): ((event: LogEvent) => boolean) => {
  const filter = options.getFilter();
  if (filter === undefined) return () => true;
  const ofStream = filter.getStreamIdentifier();
  const expression = ofStream ?? filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const pattern = new RegExp(expression?.getRegex() ?? '');
  return ({ stream, type }) => {
    const name = ofStream === undefined ? type : stream;
    return prefixes.length === 0
      ? pattern.test(name)
      : prefixes.some((prefix) => name.startsWith(prefix));
  };
};
