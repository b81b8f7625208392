import { randomBytes } from 'node:crypto';
import {
  type Instant,
  instantOf,
  isKlachtError,
  type Language,
  procedureInForce,
  toLocalDate,
} from '@klacht/domain';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { copyOfForm } from '../../intake/form/copy-of-form.ts';
import { readForm, type Typed, typedIn } from '../../intake/form/read-form.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { type FormFile, receiveForm } from '../../use-cases/mail/receive-form.ts';
import { formWords } from '../../words/form-words.ts';
import { floodGate } from '../guard/flood.ts';
import { formPage, type FormRefusal, type FormShown } from './form-page.ts';
import { formTokens } from '../guard/form-token.ts';
import { filesOf } from '../guard/files-of.ts';
import { languageOf } from '../guard/language-of.ts';
import { readBody } from '../guard/read-body.ts';
import { receiptPage, refusalPage } from './receipt-page.ts';

export {
  type ComplaintForm,
  complaintForm,
  complaintFormSchema,
} from '../../intake/form/complaint-form.ts';

/** How much is taken. */
export type FormLimits = {
  /** Files in one complaint; 10 unless told. */
  readonly files: number;
  /** In one sending, files and all; 20 unless told. */
  readonly megabytes: number;
  /** Sendings of one sender in a minute; 10 unless told. */
  readonly perMinute: number;
};

/** What the form stands on. */
export type FormOptions = {
  readonly journal: OpenJournal;
  /** The name of the firm, as the page says it; that of its contact unless told. */
  readonly firm?: string;
  /** Who is recorded as the actor; `form` unless told. */
  readonly actor?: string;
  /**
   * At least 32 bytes that nobody else has: they prove that a form was opened here. Made anew for each
   * start unless told; then a form that was open has to be sent twice.
   */
  readonly secret?: Uint8Array;
  /** Who sends, for the limit of a minute: an address. All senders are one unless told. */
  readonly senderOf?: (request: Request) => string;
  readonly limits?: Partial<FormLimits>;
  readonly now?: () => Instant;
  /** Told what went wrong, so that it can be logged: an error has no text that a complainant wrote. */
  readonly onError?: (error: unknown) => void;
};

const LIMITS: FormLimits = { files: 10, megabytes: 20, perMinute: 10 };

const MEGABYTE = 1_000_000;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

const STATUS: Readonly<Record<FormRefusal, number>> = {
  'too-large': 413,
  'too-many': 429,
  'not-a-form': 415,
  expired: 409,
  unavailable: 503,
  'no-such-page': 405,
};

const OPTIONS: OptionNames<FormOptions> = {
  journal: true,
  firm: true,
  actor: true,
  secret: true,
  senderOf: true,
  limits: true,
  now: true,
  onError: true,
};

/**
 * The form for a complaint, on the web: the annex of Delegated Regulation (EU) 2025/294 as an
 * accessible page in Dutch and English that needs no script. A complaint that is sent is in the journal,
 * with the copy of the form and its attachments, before the page with its number is shown. The same
 * sending twice, by a reload or a second click, is one complaint.
 *
 * @returns answers a Web-standard request; mount it under any address
 * @example
 * const answer = form({ journal, firm: 'Bitonic' });
 * const response = await answer(new Request('https://example.com/complaint?lang=en'));
 */
export const form = (options: FormOptions): ((request: Request) => Promise<Response>) => {
  expectNames(options, OPTIONS);
  const {
    journal,
    firm,
    actor = 'form',
    secret = randomBytes(32),
    senderOf = () => '',
    limits: given = {},
    now = () => instantOf(new Date()),
    onError = () => {},
  } = options;
  expectNames(given, LIMITS, 'limits.');
  const limits = { ...LIMITS, ...given };
  const tokens = formTokens(secret);
  const wait = floodGate(limits.perMinute);
  const milliseconds = (): number => Date.parse(now());

  const rules = () => {
    const procedure = procedureInForce(journal.procedures, now());
    return firm === undefined
      ? procedure
      : { ...procedure, contact: { ...procedure.contact, name: firm } };
  };

  const shown = (language: Language, more: Partial<FormShown> = {}): FormShown => ({
    language,
    procedure: rules(),
    token: tokens.make(milliseconds()),
    typed: {},
    problems: {},
    refusal: null,
    lostFiles: false,
    limits,
    ...more,
  });

  const page = async (html: Promise<string>, status = 200, headers = {}): Promise<Response> =>
    new Response(await html, { status, headers: { ...HEADERS, ...headers } });

  const refuse = (language: Language, refusal: FormRefusal, headers = {}): Promise<Response> =>
    page(refusalPage(language, rules(), refusal), STATUS[refusal], headers);

  /** Shows the form again, with what was typed. */
  const again = (language: Language, status: number, more: Partial<FormShown>): Promise<Response> =>
    page(formPage(shown(language, more)), status);

  const receive = async (data: FormData, language: Language): Promise<Response> => {
    const given = data.get('token');
    const token = typeof given === 'string' ? given : '';
    const typed: Typed = typedIn((name) => data.get(name));
    const [mandate = null] = await filesOf(data, 'mandate');
    const attachments = await filesOf(data, 'attachments');
    const lostFiles = mandate !== null || attachments.length > 0;
    if (attachments.length > limits.files) return refuse(language, 'too-large');
    const opened = tokens.read(token, milliseconds());
    if (opened === null || opened.isOld) {
      return again(language, STATUS.expired, { typed, refusal: 'expired', lostFiles });
    }
    const { timeZone } = rules();
    const read = readForm(typed, language, toLocalDate(now(), timeZone));
    if ('problems' in read) {
      return again(language, 422, { typed, problems: read.problems, token, lostFiles });
    }
    const copy: FormFile = {
      name: `${formWords(language).title}.txt`,
      mediaType: 'text/plain; charset=utf-8',
      bytes: new TextEncoder().encode(copyOfForm(typed, language)),
    };
    const sent = { id: opened.id, form: read.form, copy, mandate, attachments };
    try {
      const { number, complaint } = await receiveForm(journal, sent, { actor, now: now() });
      const { at, instant } = complaint.received;
      const files = [...(mandate === null ? [] : [mandate]), ...attachments].map(
        ({ name }) => name,
      );
      const receivedOn = instant === undefined ? at : toLocalDate(instant, timeZone);
      return await page(
        receiptPage({ language, procedure: rules(), number, receivedOn, typed, files }),
      );
    } catch (error) {
      onError(error);
      if (!isKlachtError(error)) throw error;
      return again(language, STATUS.unavailable, {
        typed,
        token,
        refusal: 'unavailable',
        lostFiles,
      });
    }
  };

  return async (request) => {
    const language = languageOf(request);
    if (request.method === 'GET' || request.method === 'HEAD') {
      return page(formPage(shown(language)));
    }
    if (request.method !== 'POST') {
      return refuse(language, 'no-such-page', { allow: 'GET, HEAD, POST' });
    }
    const seconds = wait(senderOf(request));
    if (seconds > 0) return refuse(language, 'too-many', { 'retry-after': String(seconds) });
    const data = await readBody(request, limits.megabytes * MEGABYTE);
    return typeof data === 'string' ? refuse(language, data) : receive(data, language);
  };
};
