import { procedureInForce, toLocalDate } from '@klacht/domain';
import { pause } from '../../ground/pause.ts';
import { remindersPathOf } from '../../use-cases/opening/journal-files.ts';
import type { Transport } from '../../post/transport.ts';
import { openReminderFile, remind } from '../../use-cases/work/remind.ts';
import { timeZoneOf } from '../../use-cases/opening/today.ts';
import type { Part, Running } from './running.ts';
import { secretFrom, type ServiceConfig } from './service-config.ts';

const MINUTE_MS = 60_000;

/** Does something at once and then every so often, until the service ends; an error is logged, and it goes on. */
const repeating = (
  { signal, failed }: Running,
  name: string,
  everyMs: number,
  work: () => Promise<void>,
): Part => {
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await work();
      } catch (error) {
        failed(name, error);
      }
      await pause(everyMs, signal);
    }
  };
  const ended = run();
  return { name, ended, close: () => ended };
};

/** The outbox, and by what its mails leave. */
export const outboxPart = async (
  { journal, environment, signal, counters, now, info, failed }: Running,
  { smtpFrom, folder, perMinute }: NonNullable<ServiceConfig['outbox']>,
) => {
  const { folderTransport, openOutbox, runOutbox, smtpTransport } =
    await import('../../use-cases/outbox.ts');
  const transport: Transport =
    smtpFrom === undefined
      ? folderTransport(folder ?? '')
      : smtpTransport({ url: secretFrom(environment, smtpFrom, 'outbox.smtpFrom') });
  const outbox = openOutbox(journal, 'sending');
  const sending = runOutbox(journal, {
    transport,
    state: outbox.state,
    clock: now,
    signal,
    ...(perMinute === undefined ? {} : { perMinute }),
    onOutcome: ({ letter, complaintId, kind, outcome, code }) => {
      counters.count('letters', { outcome });
      info('outbox', 'letter', { letter, complaintId, kind, outcome, code });
    },
    onError: (error) => failed('outbox', error),
  });
  sending.catch(() => {});
  const part: Part = { name: 'outbox', ended: sending, close: () => sending.catch(() => {}) };
  return {
    part,
    transport,
    waiting: (): number => outbox.state.waiting().length,
    close: async (): Promise<void> => {
      outbox.close();
      await transport.close();
    },
  };
};

/** Reminders, from an hour of the day on. */
export const remindersPart = async (
  running: Running,
  given: NonNullable<ServiceConfig['reminders']>,
  transport: Transport,
): Promise<Part> => {
  const { journal, counters, now, info, failed } = running;
  const { from, fromHour, everyMinutes, ...rules } = given;
  const { sendReminder } = await import('../../use-cases/work/send-reminder.ts');
  const memory = openReminderFile(
    remindersPathOf(journal.name === null ? 'memory:' : `sqlite:${journal.name}`),
  );
  const timeZone = timeZoneOf(journal);
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
  const send = sendReminder({
    transport,
    from: from ?? procedureInForce(journal.procedures, toLocalDate(now(), timeZone)).contact.email,
    language: rules.language,
    clock: now,
  });
  const part = repeating(running, 'reminders', everyMinutes * MINUTE_MS, async () => {
    if (Number(hour.format(new Date(now()))) < fromHour) return;
    for (const { outcome, lines, isDigest, error } of await remind(journal, {
      ...rules,
      now: now(),
      memory,
      send,
    })) {
      counters.count('reminders', { outcome });
      info('reminders', 'reminder', { outcome, isDigest, steps: lines.length });
      if (outcome === 'failed') failed('reminders', error);
    }
  });
  return {
    ...part,
    close: async () => {
      await part.close();
      memory.close();
    },
  };
};

const HOUR_MS = 60 * MINUTE_MS;

/** Forgets what was refused, when its term is over. */
export const inboxPart = async (
  running: Running,
  { forgetRefusedAfterDays: afterDays }: NonNullable<ServiceConfig['inbox']>,
): Promise<Part> => {
  const { forgetRefused } = await import('../../use-cases/privacy/forget-refused.ts');
  return repeating(running, 'inbox', HOUR_MS, async () => {
    const { journal, now, info } = running;
    const count = await forgetRefused(journal, { afterDays, actor: 'retention', now: now() });
    if (count > 0) info('inbox', 'forgotten', { count });
  });
};
