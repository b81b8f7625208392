// What @klacht/adapters/mail offers: mails read, and taken into an open journal.
export {
  type AutomaticSign,
  MAIL_LIMITS,
  type MailAttachment,
  type MailBody,
  type Mailbox,
  type MailHead,
  type MailLimits,
  type MailRead,
  type MailReference,
  type MailRefusal,
  readMail,
  type ReadMailOptions,
} from '../intake/mail/read-mail.ts';
export type { MailId } from '../intake/mail/mail-id.ts';
export { type Letter, letterId } from '../intake/mail/letter-id.ts';
export {
  type MailAnswer,
  type PutAsideCode,
  receiveMail,
  type ReceiveMailOptions,
} from './mail/receive-mail.ts';
export { type NamedAnswer, type RawMail, receiveMails } from './mail/receive-mails.ts';
export {
  acceptMail,
  joinMail,
  listInbox,
  openPutAside,
  type MailDecision,
  type PutAside,
  forgetMail,
  refuseMail,
} from './mail/mail-inbox.ts';
export type { MailBy } from './mail/record-mail.ts';
export { readPutAside } from './mail/read-put-aside.ts';
export { forgetRefused } from './privacy/forget-refused.ts';
