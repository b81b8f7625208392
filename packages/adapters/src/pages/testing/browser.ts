import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page as a browser has it, and what the browser met with. */
export type Shown = {
  readonly page: Page;
  /** What was asked of a network or disk beside the file itself. */
  readonly requests: readonly string[];
  /** What the console was told. */
  readonly told: readonly string[];
};

/** The Chromium of the tests; where there is none, the test says why it did not run. */
export const chromiumOr = (skip: (why: string) => never): string => {
  const chromium = inject('chromium');
  return chromium.executable ?? skip(`not run: ${'why' in chromium ? chromium.why : ''}`);
};

/**
 * Runs with a Chromium that shows pages of ours as files, as who was sent one opens it.
 *
 * @param show a page's markup, and gives it back as the browser has it
 */
export const withBrowser = async <T>(
  executable: string,
  work: (show: (markup: string) => Promise<Shown>) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-pages-'));
  const context: BrowserContext = await chromium.launchPersistentContext(
    path.join(folder, 'profile'),
    { executablePath: executable, headless: true, args: FLAGS },
  );
  let files = 0;
  try {
    return await work(async (markup) => {
      const file = path.join(folder, `page-${(files += 1)}.html`);
      writeFileSync(file, markup);
      const page = await context.newPage();
      const url = pathToFileURL(file).href;
      const [requests, told]: [string[], string[]] = [[], []];
      page.on('request', (request) => {
        if (request.url() !== url) requests.push(request.url());
      });
      page.on('console', (message) => told.push(message.text()));
      page.on('pageerror', (error) => told.push(error.message));
      await page.goto(url);
      return { page, requests, told };
    });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

/**
 * Runs with a Chromium in which several people work, each in a context of their own.
 *
 * @param open a new page of somebody, whose requests have these headers
 */
export const withPeople = async <T>(
  executable: string,
  work: (open: (headers: Readonly<Record<string, string>>) => Promise<Page>) => Promise<T>,
): Promise<T> => {
  // The parts of a day stand in the order of the browser's own language.
  const browser = await chromium.launch({
    executablePath: executable,
    args: [...FLAGS, '--lang=en-US'],
    env: { ...process.env, LANGUAGE: 'en_US' },
  });
  try {
    return await work(async (headers) => {
      const context = await browser.newContext({ extraHTTPHeaders: headers });
      return context.newPage();
    });
  } finally {
    await browser.close();
  }
};
