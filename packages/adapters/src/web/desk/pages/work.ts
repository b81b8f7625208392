import { html } from 'hono/html';
import { listOverdue } from '../../../use-cases/list-overdue.ts';
import type { Answer, Asked, Route } from '../asked.ts';

const workPage = async ({ journal, judgedAt, reader, words, to }: Asked): Promise<Answer> => {
  const rows = await listOverdue(journal, { now: judgedAt(), within: 5, officer: reader.name });
  return {
    title: words.nav.work,
    body: html`<ul>
      ${rows.map(({ number }) => html`<li><a href="${to(`c/${number}`)}">${number}</a></li>`)}
    </ul>`,
  };
};

/** What is the reader's to do. */
export const workRoutes: readonly Route[] = [
  { method: 'GET', path: '/', nav: 'work', answer: workPage },
];
