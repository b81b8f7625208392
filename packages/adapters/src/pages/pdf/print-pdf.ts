import type { LocalDate } from '@klacht/domain';
import { anchorPages } from './anchor-pages.ts';
import { type Send, withChromium } from './chromium-pipe.ts';
import { hasLeaves, withLeaves } from './leaf.ts';
import { withPinnedDates } from './pinned-dates.ts';

const printed = async (page: string, send: Send): Promise<Uint8Array> => {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const tell = (method: string, params?: Readonly<Record<string, unknown>>) =>
    send(method, params, String(sessionId));
  await tell('Emulation.setEmulatedMedia', {
    media: 'print',
    features: [{ name: 'prefers-color-scheme', value: 'light' }],
  });
  const { frameTree } = (await tell('Page.getFrameTree')) as {
    readonly frameTree: { readonly frame: { readonly id: string } };
  };
  await tell('Page.setDocumentContent', { frameId: frameTree.frame.id, html: page });
  const { data } = await tell('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  await send('Target.closeTarget', { targetId });
  return Buffer.from(String(data), 'base64');
};

const isSame = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every(([anchor, page]) => other.get(anchor) === page);

/** The numbers may push what they tell of to another page, which is hardly ever; a third time they stay. */
const TIMES = 3;

/** Printed once more with what the first time told: on which page each part is. */
const printedWithLeaves = async (page: string, send: Send): Promise<Uint8Array> => {
  const without = await printed(page, send);
  if (!hasLeaves(page)) return without;
  let told = anchorPages(without);
  for (let time = 1; time < TIMES && told.size > 0; time += 1) {
    const numbered = await printed(withLeaves(page, told), send);
    const found = anchorPages(numbered);
    if (isSame(told, found)) return numbered;
    told = found;
  }
  return without;
};

/**
 * A page of ours as PDF: on A4, tagged for who cannot see it, with an outline by its headings, and in its
 * contents the number of each page. The same page gives the same bytes under the same Chromium and fonts.
 *
 * @param executable the Chromium that prints, see {@link findChromium}
 * @param day that the file says it is of
 * @throws KlachtError `printing-failed`
 * @example
 * const pdf = await printPdf(await reportPage(document), findChromium(process.env), '2025-12-31');
 */
export const printPdf = (page: string, executable: string, day: LocalDate): Promise<Uint8Array> =>
  withChromium(executable, async (send) =>
    withPinnedDates(await printedWithLeaves(page, send), day),
  );
