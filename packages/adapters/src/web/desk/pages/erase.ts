import { channel, isForgotten, isKlachtError, localDate, personsOf } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { findComplaint } from '../../../use-cases/find-complaint.ts';
import { forget, type Forgotten, type ForgetOptions } from '../../../use-cases/privacy/forget.ts';
import { eraseInWords } from '../../../words/erase-words.ts';
import { errorInWords } from '../../../words/errors/error-in-words.ts';
import { forgetWords } from '../../../words/forget-words.ts';
import { namesIn } from '../../../words/names.ts';
import { retentionWords } from '../../../words/retention-words.ts';
import type { Answer, Asked } from '../asked.ts';

/** What was typed: whose texts, when and how it was asked, and the number that confirms it. */
type Typed = Readonly<Record<'person' | 'requested' | 'channel' | 'confirm', string>>;

type Wrong = { readonly at: keyof Typed | null; readonly text: string };

const NOTHING: Typed = { person: '', requested: '', channel: '', confirm: '' };

const typedIn = ({ form }: Asked): Typed => {
  const at = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    person: at('person'),
    requested: at('requested'),
    channel: at('channel'),
    confirm: at('confirm'),
  };
};

const personIn = ({ person }: Typed): string | null => (person === '' ? null : person);

const entryOf = ({ journal, params }: Asked): Promise<RegisterEntry> =>
  journal.ask((register) => findComplaint(register, params['number'] ?? ''));

/** The request that was told, none, or what is wrong with it. */
const requestOf = (
  { requested, channel: how }: Typed,
  { language }: Asked,
): Pick<ForgetOptions, 'request'> | Wrong => {
  const words = forgetWords(language);
  if (requested === '' && how === '') return {};
  if (requested === '') return { at: 'requested', text: words.both };
  const asked = channel.safeParse(how);
  if (!asked.success) return { at: 'channel', text: words.both };
  const day = localDate.safeParse(requested);
  if (!day.success) return { at: 'requested', text: words.badDay };
  return { request: { at: day.data, channel: asked.data } };
};

const fieldOf = (
  name: keyof Typed,
  label: string,
  hint: string,
  wrong: Wrong | null,
  input: (more: Html) => Html,
): Html => {
  const error = wrong?.at === name ? wrong.text : null;
  const ids = [
    ...(hint === '' ? [] : [`erase-${name}-hint`]),
    ...(error === null ? [] : [`erase-${name}-error`]),
  ].join(' ');
  const more = html`id="erase-${name}" name="${name}"
  ${ids === '' ? '' : html`aria-describedby="${ids}"`}
  ${error === null ? '' : html`aria-invalid="true" autofocus`}`;
  return html`<div class="field ${error === null ? '' : 'wrong'}">
    <label for="erase-${name}">${label}</label>
    ${hint === '' ? '' : html`<span class="hint" id="erase-${name}-hint">${hint}</span>`}
    ${error === null ? '' : html`<span class="error" id="erase-${name}-error">${error}</span>`}
    ${input(more)}
  </div>`;
};

const optionOf = (value: string, label: string, chosen: string): Html =>
  html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${label}</option>`;

/** What would be answered today, and what no erasure reaches. */
const answerOf = (number: string, answer: Forgotten, { language }: Asked): Html => {
  const { said, notReached } = eraseInWords(number, answer, language);
  return html`<section class="preview" aria-labelledby="rules">
    <h2 id="rules">${forgetWords(language).now}</h2>
    <p>${prose(said, language)}</p>
    ${notReached.map((one) => html`<p>${prose(harmlessLines(one), language)}</p>`)}
  </section>`;
};

const errorOf = (text: string): Html =>
  html`<div class="errors" role="alert"><p>${harmlessLines(text)}</p></div>`;

/** Why it cannot be, in words; what is wrong otherwise is thrown on. */
const told =
  ({ language }: Asked) =>
  (error: unknown): string => {
    const isReason =
      isKlachtError(error, 'rejected') ||
      isKlachtError(error, 'invalid') ||
      (isKlachtError(error) && error.code === 'no-keys');
    if (!isReason) throw error;
    return errorInWords(error, language);
  };

const erasePage = async (
  asked: Asked,
  typed: Typed,
  wrong: Wrong | null = null,
): Promise<Answer> => {
  const { journal, language, to, token, now, reader } = asked;
  const words = forgetWords(language);
  const entry = await entryOf(asked);
  const { number, complaint } = entry;
  const persons = personsOf(complaint);
  const known = typed.person === '' || persons.includes(typed.person) ? typed : NOTHING;
  const person = personIn(known);
  const frame = {
    title: words.title,
    beneath: html`<a href="${to(`c/${number}`)}">${words.of} ${number}</a>`,
  };
  if (isForgotten(complaint, null)) return { ...frame, body: html`<p>${words.gone}</p>` };
  const options = { actor: reader.name, now: now(), person, dryRun: true } as const;
  const answer = isForgotten(complaint, person)
    ? null
    : await forget(journal, entry, options).catch(told(asked));
  if (typeof answer === 'string') {
    return { ...frame, isError: true, status: 422, body: errorOf(answer) };
  }
  const { person: named } = retentionWords(language);
  const { channels } = namesIn(language);
  return {
    ...frame,
    ...(wrong === null ? {} : { status: 422, isError: true }),
    body: html`<p>${words.lead}</p>
      ${wrong?.at === null ? errorOf(wrong.text) : ''}
      <form class="do" method="post" novalidate>
        <input type="hidden" name="token" value="${token()}" />
        ${fieldOf(
          'person',
          words.person,
          '',
          wrong,
          (more) =>
            html`<select ${more}>
              ${optionOf('', words.everybody, known.person)}
              ${persons.map((one) => optionOf(one, harmlessLines(named(one)), known.person))}
            </select>`,
        )}
        <p class="buttons">
          <button class="quiet-button" name="step" value="look">${words.look}</button>
        </p>
        ${answer === null ? html`<p role="status">${words.gone}</p>` : answerOf(number, answer, asked)}
        ${
          answer === null
            ? ''
            : html`<fieldset class="item">
                  <legend>${words.request}</legend>
                  <p class="hint">${words.requestHint}</p>
                  ${fieldOf(
                    'requested',
                    words.day,
                    '',
                    wrong,
                    (more) =>
                      html`<input type="date" class="short" value="${known.requested}" ${more} />`,
                  )}
                  ${fieldOf(
                    'channel',
                    words.channel,
                    '',
                    wrong,
                    (more) =>
                      html`<select class="short" ${more}>
                        ${optionOf('', words.none, known.channel)}
                        ${channel.options.map((one) => optionOf(one, channels[one], known.channel))}
                      </select>`,
                  )}
                </fieldset>
                ${
                  answer.outcome === 'would-erase'
                    ? fieldOf(
                        'confirm',
                        words.confirm(number),
                        words.confirmHint,
                        wrong,
                        (more) => html`<input class="short" value="" autocomplete="off" ${more} />`,
                      )
                    : ''
                }
                <p class="buttons">
                  <button name="step" value="do">
                    ${answer.outcome === 'would-erase' ? words.erase : words.answer}
                  </button>
                </p>`
        }
      </form>`,
  };
};

/** Looks at somebody else, or erases: as `klacht erase` does, once its number was typed. */
export const answerForm = async (asked: Asked): Promise<Answer> => {
  const { form, journal, language, now, reader, tokenId, words } = asked;
  const typed = typedIn(asked);
  if (form.get('step') !== 'do') return erasePage(asked, typed);
  if (tokenId === null) return erasePage(asked, typed, { at: null, text: words.doing.expired });
  const request = requestOf(typed, asked);
  if ('text' in request) return erasePage(asked, typed, request);
  const entry = await entryOf(asked);
  const { number } = entry;
  const options = { actor: reader.name, now: now(), person: personIn(typed), ...request };
  try {
    const { outcome } = await forget(journal, entry, { ...options, dryRun: true });
    if (outcome === 'would-erase' && typed.confirm !== number) {
      const text = forgetWords(language).notConfirmed(number);
      return await erasePage(asked, typed, { at: 'confirm', text });
    }
    await forget(journal, entry, options);
  } catch (error) {
    return erasePage(asked, typed, { at: null, text: told(asked)(error) });
  }
  await (await journal.register()).catchUp(journal.store);
  const { complaint } = await entryOf(asked);
  return { goTo: `c/${number}?recorded=${complaint.history.at(-1)?.revision ?? ''}` };
};

/** The form, about the one whom the address names. */
export const showForm = (asked: Asked): Promise<Answer> =>
  erasePage(asked, { ...NOTHING, person: asked.query.get('person')?.trim() ?? '' });
