import type { ServerReadableStream, sendUnaryData } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { handlerThrew, serverNotReady, streamDeleted, tooLarge } from './faults.ts';
import type { Expected, Log, Proposed, Written } from './server-log.ts';
import type { Standing } from './standing.ts';
import { shared, streams } from './wire.ts';

const MAX_APPEND_SIZE = 1_048_576;

const answerOf = (
  written: Exclude<Written, { outcome: 'deleted' }>,
  withoutPosition: boolean,
): AppendResp => {
  const answer = new streams.AppendResp();
  if (written.outcome === 'wrong-version') {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (written.current < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(written.current));
    answer.setWrongExpectedVersion(wrong);
    return answer;
  }
  const success = new streams.AppendResp.Success();
  if (written.revision < 0) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(written.revision));
  if (written.outcome === 'repeated' && withoutPosition) {
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

const expectedIn = (options: AppendReq.Options): Expected | null => {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return -1;
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'exists' : null;
};

const proposedOf = (message: AppendReq.ProposedMessage): Proposed => ({
  // An id is a number to the server, which takes it in braces too.
  id: (message.getId()?.getString() ?? '').toLowerCase().replace(/^\{(.*)\}$/, '$1'),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const serveAppend =
  (log: Log, { faults, manners, unreplicated, refusal, drop }: Standing) =>
  (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    const proposed: Proposed[] = [];
    let stream = '';
    let expected: Expected | null = null;
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions();
      if (options !== undefined) {
        stream = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
        expected = expectedIn(options);
      }
      const message = request.getProposedMessage();
      if (message !== undefined) proposed.push(proposedOf(message));
    });
    // A caller that went away.
    call.on('error', () => {});
    const reply = (written: Written): void => {
      if (written.outcome === 'deleted') return answer(streamDeleted(stream));
      answer(null, answerOf(written, faults.withoutPosition));
    };
    call.on('end', () => {
      if (faults.silent) return;
      const refused = refusal(call.metadata);
      if (refused !== null) return answer(refused);
      if (faults.notReady > 0) {
        faults.notReady -= 1;
        return answer(serverNotReady());
      }
      const isNamed = stream !== '' && proposed.every(({ type }) => type !== '');
      if (expected === null || !isNamed || !proposed.every(({ id }) => GUID.test(id))) {
        return answer(handlerThrew());
      }
      const size = proposed.reduce((sum, one) => sum + manners.sizeOf(one), 0);
      if (size > MAX_APPEND_SIZE) return answer(tooLarge(MAX_APPEND_SIZE));
      if (faults.cutOff) return unreplicated.take(stream, expected, proposed, reply);
      const written = log.append(stream, expected, proposed);
      if (faults.dropAfterCommit > 0) {
        faults.dropAfterCommit -= 1;
        return drop();
      }
      reply(written);
    });
  };
