import type { ServerReadableStream, sendUnaryData } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { badId, serverNotReady, streamDeleted, tooLarge } from './faults.ts';
import type { Log, Proposed, Written } from './log.ts';
import type { Standing } from './standing.ts';
import { shared, streams } from './wire.ts';

const MAX_APPEND_SIZE = 1_048_576;

const answerOf = (written: Exclude<Written, { outcome: 'deleted' }>): AppendResp => {
  const answer = new streams.AppendResp();
  if (written.outcome === 'wrong-version') {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (written.current < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(written.current));
    answer.setWrongExpectedVersion(wrong);
    return answer;
  }
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision(String(written.revision));
  if (written.outcome === 'repeated') {
    success.setNoPosition(new shared.Empty());
  } else {
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(String(written.position));
    position.setPreparePosition(String(written.position));
    success.setPosition(position);
  }
  answer.setSuccess(success);
  return answer;
};

const proposedOf = (message: AppendReq.ProposedMessage): Proposed => ({
  // An id is a number to the server.
  id: (message.getId()?.getString() ?? '').toLowerCase(),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As the server counts it. */
const sizeOf = ({ data, metadata, type }: Proposed): number =>
  data.length + metadata.length + 2 * type.length;

export const serveAppend =
  (log: Log, { faults, refusal, drop }: Standing) =>
  (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    const proposed: Proposed[] = [];
    let stream = '';
    let expected: number | null = null;
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions();
      if (options !== undefined) {
        stream = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
        if (options.hasRevision()) expected = Number(options.getRevision());
        if (options.hasNoStream()) expected = -1;
      }
      const message = request.getProposedMessage();
      if (message !== undefined) proposed.push(proposedOf(message));
    });
    // A caller that went away.
    call.on('error', () => {});
    call.on('end', () => {
      if (faults.silent) return;
      const refused = refusal(call.metadata);
      if (refused !== null) return answer(refused);
      if (faults.notReady > 0) {
        faults.notReady -= 1;
        return answer(serverNotReady());
      }
      if (expected === null) throw new Error('the double knows explicit revisions only');
      if (!proposed.every(({ id }) => GUID.test(id))) return answer(badId());
      const size = proposed.reduce((sum, one) => sum + sizeOf(one), 0);
      if (size > MAX_APPEND_SIZE) return answer(tooLarge(MAX_APPEND_SIZE));
      const written = log.append(stream, expected, proposed);
      if (faults.dropAfterCommit > 0) {
        faults.dropAfterCommit -= 1;
        return drop();
      }
      if (written.outcome === 'deleted') return answer(streamDeleted(stream));
      answer(null, answerOf(written));
    });
  };
