import { capitalized, type ReviewCommandType, reviewCommands } from '@klacht/domain';
import { explainBalance } from '@klacht/projections';
import { html } from 'hono/html';
import { v5 as uuidv5 } from 'uuid';
import { reportSection } from '../../../pages/report-page/report-section.ts';
import { reportDocument } from '../../../pages/report/report-document.ts';
import type { Html } from '../../../pages/style/page.ts';
import { fieldsOf } from '../../../use-cases/by-hand/fields.ts';
import { differingBalances, handleReview } from '../../../use-cases/handle-review.ts';
import { makeReport } from '../../../use-cases/report/make-report.ts';
import { commandSummariesOf } from '../../../words/command-summaries.ts';
import { intakeWords } from '../../../words/intake-words.ts';
import type { Answer, Asked } from '../asked.ts';
import { expiredNotice, formFrame } from '../doing/form-frame.ts';
import { fieldOf, type Filling } from '../doing/inputs.ts';
import { besideInputs, type Problem, problemsOf, refusalProblems } from '../doing/problems.ts';
import { dataOf, textAt, type Typed, typedIn } from '../doing/typed.ts';
import { mayHandle } from '../handlers.ts';
import { refusalPage } from '../refusal.ts';

/** A report is issued by a use case of its own, which counts it. */
const ELSEWHERE: ReadonlySet<string> = new Set(['IssueReport']);

const COMMANDS = (Object.keys(reviewCommands) as ReviewCommandType[]).filter(
  (type) => !ELSEWHERE.has(type),
);

const yearIn = ({ params, today }: Asked): number | null => {
  const { year = '' } = params;
  return /^[1-9]\d{3}$/.test(year) && year <= today.slice(0, 4) ? Number(year) : null;
};

const notFound = ({ words, to }: Asked): Answer => refusalPage('not-found', words, to);

export const yearPage = async (asked: Asked): Promise<Answer> => {
  const { journal, judgedAt, language, reader, to, today } = asked;
  const year = yearIn(asked);
  if (year === null) return notFound(asked);
  const { reviews: words } = intakeWords(language);
  const report = await makeReport(journal, { year, now: judgedAt() });
  const { sections } = reportDocument(report, language, journal.procedures);
  const section = sections.find(({ id }) => id === 'recommendations');
  const summaries = commandSummariesOf(language);
  const balances = await differingBalances(journal, year);
  const last = Number(today.slice(0, 4));
  const first = (await journal.ask((register) => register.firstYear())) ?? last;
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => last - back);
  return {
    title: `${words.title} ${year}`,
    beneath: words.lead,
    body: html`<div class="report">
      <nav class="years" aria-label="${words.years}">
        ${years.map(
          (one) =>
            html`<a href="${to(`reviews/${one}`)}" ${one === year ? html`aria-current="page"` : ''}
              >${one}</a
            >`,
        )}
      </nav>
      ${balances.map((one) => html`<p class="notice">${explainBalance(one, language)}</p>`)}
      ${section === undefined ? '' : [...reportSection(section, language)]}
      ${
        mayHandle(reader)
          ? html`<section aria-labelledby="may">
              <h2 id="may">${words.may}</h2>
              <ul class="plain">
                ${COMMANDS.map(
                  (type) =>
                    html`<li>
                      <a href="${to(`reviews/${year}/${type}`)}">${capitalized(summaries[type])}</a>
                    </li>`,
                )}
              </ul>
            </section>`
          : ''
      }
    </div>`,
  };
};

export const first = async ({ today }: Asked): Promise<Answer> => ({
  goTo: `reviews/${Number(today.slice(0, 4)) - 1}`,
});

const commandIn = ({ params }: Asked): ReviewCommandType | null =>
  COMMANDS.find((type) => type === params['command']) ?? null;

const formPage = (
  asked: Asked,
  type: ReviewCommandType,
  year: number,
  {
    typed,
    token = asked.token(),
    problems = [],
    above = '',
    status = 200,
  }: {
    readonly typed: Typed;
    readonly token?: string;
    readonly problems?: readonly Problem[];
    readonly above?: Html | '';
    readonly status?: number;
  },
): Answer => {
  const { words, language, journal, to } = asked;
  const filling: Filling = {
    type,
    language,
    words,
    procedures: journal.procedures,
    typed,
    problems: besideInputs(problems),
    known: {},
  };
  return {
    title: words.doing.title(commandSummariesOf(language)[type]),
    beneath: html`<a href="${to(`reviews/${year}`)}"
      >${intakeWords(language).reviews.title} ${year}</a
    >`,
    isError: problems.length > 0,
    status,
    body: formFrame(
      {
        problems,
        hidden: { token },
        step: 'record',
        inner: html`${above} ${fieldsOf(type).map((field) => fieldOf(filling, field))}
          <p class="buttons"><button name="step" value="record">${words.doing.record}</button></p>`,
      },
      asked,
    ),
  };
};

export const showForm = async (asked: Asked): Promise<Answer> => {
  const [year, type] = [yearIn(asked), commandIn(asked)];
  if (year === null || type === null) return notFound(asked);
  return formPage(asked, type, year, { typed: { at: [asked.today] } });
};

/** Records it, once however often it is sent; or the form again, with what is wrong with it. */
export const answerForm = async (asked: Asked): Promise<Answer> => {
  const { form, journal, language, now, reader, tokenId } = asked;
  const [year, type] = [yearIn(asked), commandIn(asked)];
  if (year === null || type === null) return notFound(asked);
  const typed = typedIn(form);
  if (tokenId === null) {
    return formPage(asked, type, year, { typed, above: expiredNotice(asked), status: 409 });
  }
  const token = textAt(typed, 'token');
  if (textAt(typed, 'more') !== '') return formPage(asked, type, year, { typed, token });
  const fields = fieldsOf(type);
  const data = dataOf(fields, typed);
  const problems = problemsOf(type, fields, data, typed, language);
  if (problems.length > 0)
    return formPage(asked, type, year, { typed, token, problems, status: 422 });
  try {
    // Sent twice it is one; what was typed anew after going back is another.
    const commandId = uuidv5(JSON.stringify([year, type, data]), tokenId);
    const command = { commandId, type, data };
    await handleReview(journal, year, command, { actor: reader.name, now: now() });
    return { goTo: `reviews/${year}` };
  } catch (error) {
    const refused = refusalProblems(error, type, fields, language);
    if (refused === null) throw error;
    return formPage(asked, type, year, { typed, token, problems: refused, status: 422 });
  }
};
