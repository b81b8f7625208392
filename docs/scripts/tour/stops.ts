import type { Page } from 'playwright-core';
import type { openTourDesk } from './tour-desk.ts';

type TourDesk = Awaited<ReturnType<typeof openTourDesk>>;

/** Where a picture is taken: an address of the desk, and what is done there first. */
export type Stop = {
  /** As its picture is called. */
  readonly name: string;
  readonly place: (desk: TourDesk) => string;
  readonly first?: (page: Page, desk: TourDesk, language: string) => Promise<unknown>;
};

const COMPLAINT = '2025-0267';
const ASKED = '2025-0268';
const SHARED = '2025-0269';

const LOOK = '.buttons [value=look]';
const RECORD = '.buttons [value=record]';

const NOTES: Readonly<Record<string, string>> = {
  nl: 'De klant belde: hij wacht nog op ons antwoord.',
  en: 'The customer called: he is still waiting for our answer.',
};

const SUMMARIES: Readonly<Record<string, string>> = {
  nl: 'Wij vragen de bank na wanneer uw bestelling is uitgevoerd.',
  en: 'We are asking the bank when your order was executed.',
};

const stop = (name: string, place: string, first?: Stop['first']): Stop => ({
  name,
  place: () => place,
  ...(first === undefined ? {} : { first }),
});

/** Every page of the desk, and what becomes of one as it is worked in. */
export const STOPS: readonly Stop[] = [
  stop('work', ''),
  stop('complaint', `c/${COMPLAINT}`),
  stop('others', `c/${COMPLAINT}`, (page) => page.locator('.next summary').click()),
  stop('as-of', `c/${COMPLAINT}?as-of=2025-12-20`),
  stop('receive', 'receive'),
  stop('form', `c/${COMPLAINT}/do/Judge`),
  stop('errors', `c/${COMPLAINT}/do/Judge`, async (page) => {
    await page.locator(LOOK).click();
    await page.waitForSelector('.errors');
  }),
  stop('preview', `c/${ASKED}/do/ReportProgress`, async (page, _, language) => {
    await page.locator('[name=summary]').fill(SUMMARIES[language] ?? '');
    await page.locator(LOOK).click();
    await page.waitForSelector('.preview');
  }),
  stop('conflict', `c/${SHARED}/do/AddNote`, async (page, { interrupt }, language) => {
    await page.locator('[name=text]').fill(NOTES[language] ?? '');
    await interrupt(SHARED, NOTES[language] ?? '');
    await page.locator(RECORD).click();
    await page.waitForSelector('.conflict');
  }),
  stop('register', 'register'),
  stop('filters', 'register?status=admissible', (page) =>
    page.locator('.filters summary').first().click(),
  ),
  stop('past', 'register?as-of=2025-10-01&sort=target'),
  stop('lists', 'lists?mine=1&state=overdue'),
  stop('find', 'find', async (page) => {
    await page.locator('[name=text]').fill('Fleur Proef');
    await page.locator('main form button').first().click();
    await page.waitForLoadState();
  }),
  stop('report', 'report/2025'),
  stop('reviews', 'reviews/2025'),
  stop('recommend', 'reviews/2025/MakeRecommendation'),
  stop('intake', 'intake'),
  { name: 'mail', place: ({ mailId }) => `intake/${mailId}` },
  stop('audit', 'audit'),
  stop('erase', 'c/2025-0109/erase'),
  stop('forbidden', 'audit', async (page, { url }, language) => {
    await page.setExtraHTTPHeaders({ 'x-user': 'bram' });
    await page.goto(new URL(`intake?lang=${language}`, url).href);
    await page.setExtraHTTPHeaders({});
  }),
  stop('nowhere', 'nowhere'),
];
