import {
  capitalized,
  dayInWords,
  daysBetween,
  isSamePerson,
  type Language,
  type LocalDate,
} from '@klacht/domain';
import { nameIn } from '@klacht/projections';
import { html } from 'hono/html';
import { harmlessLines } from '../../../ground/harmless.ts';
import type { Html } from '../../../pages/style/page.ts';
import { prose } from '../../../pages/style/prose.ts';
import { stateOf } from '../../../pages/style/state.ts';
import { listWork, type Work, type WorkItem } from '../../../use-cases/work/list-work.ts';
import { draftWords } from '../../../words/draft-words.ts';
import type { WaitingLetter } from '../../../use-cases/work/waiting-letters.ts';
import { letterWords } from '../../../words/letter-words.ts';
import { namesIn } from '../../../words/names.ts';
import { subjectNames } from '../../../words/subject-names.ts';
import { leftOut } from '../address-problems.ts';
import type { Answer, Asked } from '../asked.ts';
import { keptAnswer, keptRowsInHand } from '../register/kept-rows.ts';
import { mayHandle } from '../handlers.ts';

/** As many as are read through; the register has all. */
const MOST = 50;

const dayOf = (day: LocalDate, language: Language): Html =>
  html`<time datetime="${day}">${prose(dayInWords(day, 'full', language), language)}</time>`;

/** What is to be done, as a link to where it is done; who only reads is led to the complaint. */
const whatOf = ({ entry, owed, command, letters }: WorkItem, asked: Asked): Html => {
  const { language, words, to, reader, today } = asked;
  const { kinds } = namesIn(language);
  if (owed === null) {
    const isWaiting = entry.complaint.status === 'awaiting-information';
    return html`<p class="quiet">${isWaiting ? words.work.waitsFor : words.work.nothingDue}</p>`;
  }
  const name = capitalized(kinds[owed.kind]);
  const place =
    command !== null && mayHandle(reader) ? `c/${entry.number}/do/${command}` : `c/${entry.number}`;
  const names = letterWords(language).kinds;
  return html`<div>
    <p class="what">
      <a href="${to(place)}" aria-label="${entry.number}: ${name}">${name}</a>
      ${owed.state === 'overdue' ? stateOf(owed.state, words.work.late(daysBetween(owed.due, today))) : ''}
    </p>
    ${
      letters.length === 0
        ? ''
        : html`<p class="about">
            ${words.work.letter}: ${letters.map((kind) => names[kind]).join(' / ')}
          </p>`
    }
  </div>`;
};

const itemOf = (item: WorkItem, asked: Asked, isOfAll: boolean): Html => {
  const { language, words, to, journal } = asked;
  const { entry, owed, asDeputy } = item;
  const { complaint, number } = entry;
  const subjects = subjectNames(journal.procedures, language);
  const about = [
    complaint.subjects.map((subject) => nameIn(subjects, subject)).join(', '),
    isOfAll ? (complaint.officer ?? words.work.nobody) : '',
    asDeputy && !isOfAll ? words.work.asDeputy : '',
  ].filter((one) => one !== '');
  return html`<li>
    <p class="number"><a href="${to(`c/${number}`)}">${number}</a></p>
    ${whatOf(item, asked)}
    <p>
      ${
        owed === null
          ? ''
          : html`${words.work.target}
            ${dayOf(owed.target, language)}${
              owed.due === owed.target
                ? ''
                : html`<br /><span class="about"
                      >${words.work.due} ${dayOf(owed.due, language)}</span
                    >`
            }`
      }
    </p>
    <p class="about"><bdi>${harmlessLines(about.join(' · '))}</bdi></p>
  </li>`;
};

const groupOf = (
  id: 'overdue' | 'soon' | 'waiting' | 'later',
  items: readonly WorkItem[],
  asked: Asked,
  isOfAll: boolean,
): Html | '' => {
  const words = asked.words.work;
  if (items.length === 0) return '';
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${words[id]} <span class="count">${items.length}</span></h2>
    <ol class="work">
      ${items.slice(0, MOST).map((item) => itemOf(item, asked, isOfAll))}
    </ol>
    ${items.length > MOST ? html`<p class="quiet">${words.more(items.length - MOST)}</p>` : ''}
  </section>`;
};

const reviewsOf = ({ reviews }: Work, { words, language }: Asked): Html | '' => {
  if (reviews.length === 0) return '';
  const { kinds } = namesIn(language);
  return html`<section aria-labelledby="reviews">
    <h2 id="reviews">${words.work.reviews} <span class="count">${reviews.length}</span></h2>
    <ol class="work">
      ${reviews.map(
        ({ number, kind, target, daysLate }) =>
          html`<li>
            <p class="number">${number.replace('review-', '')}</p>
            <p class="what">
              ${capitalized(kinds[kind])}
              ${daysLate > 0 ? stateOf('overdue', words.work.late(daysLate)) : ''}
            </p>
            <p>${words.work.target} ${dayOf(target, language)}</p>
          </li>`,
      )}
    </ol>
  </section>`;
};

/** A letter that waits, as a link to where it is read; who only reads is led to the complaint. */
const letterOf = (
  { entry, draft, drafter, waitsFor }: WaitingLetter,
  { language, to, reader }: Asked,
): Html => {
  const { number } = entry;
  const words = draftWords(language);
  const kind = capitalized(letterWords(language).kinds[draft.kind]);
  const isOwn = waitsFor === 'approval' && isSamePerson(drafter, reader.name);
  const todo = words.todo[waitsFor === 'approval' ? 'approve' : 'send'];
  const about = isOwn ? words.ownWaits : words.drafter(harmlessLines(drafter));
  const place = mayHandle(reader) ? `c/${number}/drafts/${draft.letter}` : `c/${number}`;
  return html`<li>
    <p class="number"><a href="${to(`c/${number}`)}">${number}</a></p>
    <p class="what">
      <a href="${to(place)}" aria-label="${number}: ${kind}">${kind}</a>
    </p>
    <p>${isOwn ? '' : todo}</p>
    <p class="about"><bdi>${about}</bdi>, ${dayOf(draft.drafted, language)}</p>
  </li>`;
};

const lettersOf = ({ letters }: Work, asked: Asked): Html | '' => {
  if (letters.length === 0) return '';
  return html`<section aria-labelledby="letters">
    <h2 id="letters">
      ${draftWords(asked.language).waiting} <span class="count">${letters.length}</span>
    </h2>
    <ol class="work">
      ${letters.slice(0, MOST).map((letter) => letterOf(letter, asked))}
    </ol>
  </section>`;
};

const tabsOf = (isOfAll: boolean, { words, to }: Asked): Html => {
  const tab = (place: string, name: string, isHere: boolean): Html =>
    html`<li><a href="${to(place)}" ${isHere ? html`aria-current="true"` : ''}>${name}</a></li>`;
  return html`<nav aria-label="${words.work.whose}">
    <ul class="tabs">
      ${tab('?of=me', words.work.mine, !isOfAll)} ${tab('?of=all', words.work.everybodys, isOfAll)}
    </ul>
  </nav>`;
};

/** What is the reader's to do, or everybody's; who only reads has none, and sees everybody's. */
export const page = async (asked: Asked): Promise<Answer> => {
  const { journal, judgedAt, reader, words, query, today, language } = asked;
  const told = query.get('of')?.trim() ?? '';
  const isWrong = told !== '' && told !== 'me' && told !== 'all';
  const isOfAll = told === 'all' || (told !== 'me' && !mayHandle(reader));
  const live = await keptRowsInHand(journal, judgedAt());
  const whose = isOfAll ? {} : { of: reader.name };
  // A review that is recorded makes the rows another object too.
  const work = await keptAnswer(live, JSON.stringify(['work', whose]), () =>
    listWork(journal, live, { now: judgedAt(), ...whose }),
  );
  const groups = (['overdue', 'soon', 'waiting', 'later'] as const).map((id) =>
    groupOf(id, work[id], asked, isOfAll),
  );
  const reviews = reviewsOf(work, asked);
  const letters = lettersOf(work, asked);
  const isEmpty = [...groups, letters, reviews].every((one) => one === '');
  return {
    title: words.nav.work,
    beneath: prose(capitalized(dayInWords(today, 'full', language)), language),
    isBroad: true,
    body: html`${leftOut(isWrong ? [{ option: 'of', value: told, expected: 'choice' }] : [], language)}
      <div class="work-head">
        ${mayHandle(reader) ? html`<p><a class="button" href="${asked.to('receive')}">${words.doing.receive}</a></p>` : ''}
        ${tabsOf(isOfAll, asked)}
      </div>
    ${isEmpty ? html`<p>${words.work.nothing}</p>` : [letters, ...groups, reviews]}`,
  };
};
