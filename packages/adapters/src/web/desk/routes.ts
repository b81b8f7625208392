import { mayKnowWho, role } from '@klacht/domain';
import { type Answer, type Asked, FIRM, type Route } from './asked.ts';
import { HANDLERS } from './handlers.ts';

/** An employee may read what is about them. */
const READERS = [...FIRM, 'employee'] as const;

const SEARCHERS = role.options.filter((one) => mayKnowWho({ role: one }));

/** What is to be done, where everybody begins and a complaint belongs. */
const WORK = '/';

type Answering = (asked: Asked) => Promise<Answer>;

/** What a page answers, loaded when it is first asked for: all pages at once would hold up the start. */
const later = <Page>(load: () => Promise<Page>, answerOf: (page: Page) => Answering): Answering => {
  let answer: Answering | undefined;
  return async (asked) => {
    answer ??= answerOf(await load());
    return answer(asked);
  };
};

const work = () => import('./pages/work.ts');
const register = () => import('./pages/register.ts');
const lists = () => import('./pages/lists.ts');
const find = () => import('./pages/find.ts');
const complaint = () => import('./pages/complaint.ts');
const doing = () => import('./pages/do.ts');
const drafts = () => import('./pages/drafts.ts');
const erase = () => import('./pages/erase.ts');
const report = () => import('./pages/report.ts');
const intake = () => import('./pages/intake.ts');
const reviews = () => import('./pages/reviews.ts');
const audit = () => import('./pages/audit.ts');
const live = () => import('./pages/live.ts');

/** A form, and what is sent by it. */
const form = <Page extends { readonly showForm: Answering; readonly answerForm: Answering }>(
  route: Omit<Route, 'method' | 'answer'>,
  load: () => Promise<Page>,
): readonly Route[] => [
  { ...route, method: 'GET', answer: later(load, (page) => page.showForm) },
  { ...route, method: 'POST', answer: later(load, (page) => page.answerForm) },
];

/** Every place of the desk. A page is a file in `pages/`, and a line here. */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: WORK, nav: 'work', answer: later(work, ({ page }) => page) },
  {
    method: 'GET',
    path: '/register',
    nav: 'register',
    isKept: true,
    answer: later(register, ({ page }) => page),
  },
  {
    method: 'GET',
    path: '/register.csv',
    under: '/register',
    answer: later(register, ({ csv }) => csv),
  },
  {
    method: 'GET',
    path: '/register.xlsx',
    under: '/register',
    answer: later(register, ({ xlsx }) => xlsx),
  },
  ...form({ path: '/lists', under: '/register' }, lists),
  {
    method: 'GET',
    path: '/lists.json',
    under: '/register',
    answer: later(lists, ({ file }) => file),
  },
  ...form({ path: '/find', under: '/register', roles: SEARCHERS }, find),
  {
    method: 'GET',
    path: '/c/:number',
    under: WORK,
    roles: READERS,
    answer: later(complaint, ({ page }) => page),
  },
  {
    method: 'GET',
    path: '/c/:number/documents/:digest',
    roles: READERS,
    answer: later(complaint, ({ document }) => document),
  },
  {
    method: 'POST',
    path: '/c/:number/documents',
    roles: HANDLERS,
    answer: later(complaint, ({ addDocuments }) => addDocuments),
  },
  ...form({ path: '/receive', under: WORK, roles: HANDLERS }, doing),
  ...form({ path: '/c/:number/do/:command', under: WORK, roles: HANDLERS }, doing),
  ...form({ path: '/c/:number/drafts/:digest', under: WORK, roles: HANDLERS }, drafts),
  ...form({ path: '/c/:number/erase', under: WORK, roles: HANDLERS }, erase),
  { method: 'GET', path: '/report', nav: 'report', answer: later(report, ({ first }) => first) },
  {
    method: 'GET',
    path: '/report/:year',
    under: '/report',
    isKept: true,
    answer: later(report, ({ page }) => page),
  },
  {
    method: 'GET',
    path: '/report/:year/rows/:section',
    under: '/report',
    isKept: true,
    answer: later(report, ({ part }) => part),
  },
  {
    method: 'GET',
    path: '/report/:year/:file',
    under: '/report',
    answer: later(report, ({ file }) => file),
  },
  {
    method: 'GET',
    path: '/intake',
    nav: 'intake',
    roles: HANDLERS,
    answer: later(intake, ({ list }) => list),
  },
  ...form({ path: '/intake/:id', under: '/intake', roles: HANDLERS }, intake),
  { method: 'GET', path: '/reviews', nav: 'reviews', answer: later(reviews, ({ first }) => first) },
  {
    method: 'GET',
    path: '/reviews/:year',
    under: '/reviews',
    answer: later(reviews, ({ yearPage }) => yearPage),
  },
  ...form({ path: '/reviews/:year/:command', under: '/reviews', roles: HANDLERS }, reviews),
  { method: 'GET', path: '/audit', nav: 'audit', answer: later(audit, ({ page }) => page) },
  {
    method: 'POST',
    path: '/audit/verify',
    under: '/audit',
    answer: later(audit, ({ verify }) => verify),
  },
  {
    method: 'POST',
    path: '/audit/pack',
    under: '/audit',
    answer: later(audit, ({ makePack }) => makePack),
  },
  { method: 'GET', path: '/live', answer: later(live, (page) => page.live) },
];
