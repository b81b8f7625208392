import type { LocalDate } from '@klacht/domain';
import { withChromium } from './chromium-pipe.ts';
import { withPinnedDates } from './pinned-dates.ts';

/**
 * A page of ours as PDF: on A4, tagged for who cannot see it, with an outline by its headings. The
 * same page gives the same bytes under the same Chromium and fonts.
 *
 * @param executable the Chromium that prints, see {@link findChromium}
 * @param day that the file says it is of
 * @throws KlachtError `printing-failed`
 * @example
 * const pdf = await printPdf(await reportPage(document), findChromium(process.env), '2025-12-31');
 */
export const printPdf = (page: string, executable: string, day: LocalDate): Promise<Uint8Array> =>
  withChromium(executable, async (send) => {
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
    return withPinnedDates(Buffer.from(String(data), 'base64'), day);
  });
