import { KlachtError, type Instant, type Language } from '@klacht/domain';
import type { Transport } from '../../post/transport.ts';
import { plainMessage } from '../../post/plain-message.ts';
import type { ReminderMail } from './remind.ts';

/** How reminders leave. */
export type SendReminderOptions = {
  readonly transport: Transport;
  /** The address that they come from. */
  readonly from: string;
  readonly language: Language;
  readonly clock: () => Instant;
};

/**
 * Sends reminders by the transport that letters leave by.
 *
 * @returns for `remind`; throws `post-unreachable` for what was not taken now, or ever
 * @example
 * const send = sendReminder({ transport, from: 'klachten@example.com', language: 'nl', clock });
 */
export const sendReminder = ({
  transport,
  from,
  language,
  clock,
}: SendReminderOptions): ((mail: ReminderMail) => Promise<void>) => {
  const host = from.slice(from.lastIndexOf('@') + 1);
  return async ({ id, to, subject, text }) => {
    const messageId = `<reminder.${id}@${host}>`;
    const bytes = await plainMessage({
      messageId,
      from,
      to,
      subject,
      language,
      text,
      date: new Date(clock()),
    });
    const delivery = await transport.deliver({ id, messageId, from, to, bytes });
    if (delivery.outcome === 'sent') return;
    throw new KlachtError(
      'unavailable',
      'post-unreachable',
      `reminder: expected the mail server to take it, got ${delivery.outcome} (${delivery.code ?? 'no code'})`,
      { code: delivery.code },
    );
  };
};
