// Takes the pictures of docs/tour.md anew: every page of the desk over the demo, in both languages, on a
// phone and on a screen; those that are named, or all. The demo and its clock are the same each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../packages/adapters/src/pages/pdf/find-chromium.ts';
import { indexedPng, type Pixels } from './indexed-png.ts';
import { STOPS } from './stops.ts';
import { openTourDesk } from './tour-desk.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../tour');

/** In pixels. */
const WIDTHS = [1280, 390] as const;

/** In pixels: the top of a long page shows what it is. */
const TALLEST = 1600;

/** The pixels of what a browser took, as the browser itself reads them. */
const PIXELS = `async (source) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const file = new FileReader();
  const read = new Promise((resolve) => { file.onload = resolve; });
  file.readAsDataURL(new Blob([data]));
  await read;
  return { width: image.width, height: image.height, rgba: file.result.split(',')[1] };
}`;

const pixelsOf = async (reader: Page, png: Buffer): Promise<Pixels> => {
  const source = JSON.stringify(`data:image/png;base64,${png.toString('base64')}`);
  const { width, height, rgba } = await reader.evaluate<{
    width: number;
    height: number;
    rgba: string;
  }>(`(${PIXELS})(${source})`);
  return { width, height, rgba: Buffer.from(rgba, 'base64') };
};

/** A day's parts stand in the order of the browser's own language. */
const launch = (language: string): Promise<Browser> => {
  const locale = language === 'nl' ? 'nl' : 'en_GB';
  return chromium.launch({
    executablePath: findChromium(process.env),
    args: ['--no-sandbox', '--disable-gpu', `--lang=${locale.replace('_', '-')}`],
    env: { ...process.env, LANGUAGE: locale },
  });
};

const named = process.argv.slice(2);

const take = async (): Promise<void> => {
  const desk = await openTourDesk();
  try {
    for (const language of ['nl', 'en']) {
      const browser = await launch(language);
      const reader = await browser.newPage();
      for (const width of WIDTHS) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        for (const { name, place, first } of STOPS) {
          if (named.length > 0 && !named.includes(name)) continue;
          const url = new URL(place(desk), desk.url);
          url.searchParams.set('lang', language);
          await page.goto(url.href);
          await first?.(page, desk, language);
          const height = Math.min(
            TALLEST,
            await page.evaluate<number>('document.documentElement.scrollHeight'),
          );
          const png = await page.screenshot({
            fullPage: true,
            clip: { x: 0, y: 0, width, height },
          });
          const file = path.join(FOLDER, `${name}-${language}-${width}.png`);
          writeFileSync(file, indexedPng(await pixelsOf(reader, png)));
        }
        await page.close();
      }
      await browser.close();
    }
  } finally {
    await desk.close();
  }
};

mkdirSync(FOLDER, { recursive: true });
await take();
