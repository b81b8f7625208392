import type { Page } from 'playwright-core';

/** More stops than any page of the desk has. */
const MOST = 150;

/**
 * Moves the focus on by Tab until it is at what a selector names, as somebody without a mouse does.
 *
 * @throws Error where it does not come by
 */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  const isThere = (): Promise<boolean> =>
    page.evaluate<boolean>(
      `document.activeElement !== null && document.activeElement.matches(${JSON.stringify(selector)})`,
    );
  for (let stops = 0; stops < MOST; stops += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${page.url()}: expected Tab to come to ${selector}`);
};

/** Presses what a selector names, and waits for the page that it leads to. */
export const press = async (page: Page, selector: string): Promise<void> => {
  await tabTo(page, selector);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
};

/** Types in a field, in place of what is there; a day as its parts, the month first: `04172026`. */
export const fill = async (page: Page, name: string, text: string): Promise<void> => {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.type(text);
};
