// What @klacht/adapters/outbox offers: the letters of an open journal, sent.
export {
  type LetterOutcome,
  type LetterSender,
  letterSender,
  type SenderOptions,
} from './outbox/letter-sender.ts';
export { findLetter, type ListedLetter, listOutbox } from './outbox/list-outbox.ts';
export { openOutbox, type Outbox } from './outbox/open-outbox.ts';
export { runOutbox, type RunOutboxOptions } from './outbox/run-outbox.ts';
export { openOutboxState, type OutboxState, type WaitingLetter } from '../post/outbox-state.ts';
export type { TakenUp } from '../post/outbox-state.ts';
export type { Delivery, Parcel, Transport } from '../post/transport.ts';
export { folderTransport } from '../post/folder-transport.ts';
export { type SmtpOptions, smtpTransport } from '../post/smtp-transport.ts';
