import { multipart, part, plain } from './mime.ts';
import { FILE_SHAPES } from './file-shapes.ts';
import type { Shape } from './shape.ts';
import { TEXT_SHAPES } from './text-shapes.ts';

const auto = (...headers: readonly string[]): Shape => ({
  headers,
  body: ({ says }) => plain(says),
  automatic: true,
});

const REPORT = 'Reporting-MTA: dns; example.org';

const report = (kind: string, type: string, files: Shape['files']): Shape => ({
  automatic: true,
  ...(files === undefined ? {} : { files }),
  body: ({ says, boundary }) =>
    multipart(`report; report-type=${kind}`, boundary, [
      plain(says),
      part([`Content-Type: ${type}`], REPORT),
    ]),
});

/** Mails as they come. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  ...TEXT_SHAPES,
  ...FILE_SHAPES,
  vacation: auto('X-Vacation: yes'),
  'out-of-office': auto('Auto-Submitted: auto-replied (vacation)'),
  'precedence-bulk': auto('Precedence: bulk'),
  list: auto('List-Id: <news.example.org>', 'List-Unsubscribe: <mailto:off@example.org>'),
  'empty-return-path': auto('Return-Path: <>'),
  bounce: report('delivery-status', 'message/delivery-status', undefined),
  'read-receipt': report('disposition-notification', 'message/disposition-notification', () => [
    Buffer.from(REPORT),
  ]),
};
