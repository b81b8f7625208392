import { createHash } from 'node:crypto';
import { END, type File } from './mime.ts';
import type { Shape } from './shape.ts';
import { SHAPES } from './shapes.ts';

/** A mail that is made for a test, and what is known of it by how it was made. */
export type MadeMail = {
  readonly shape: string;
  readonly bytes: Buffer;
  /** What its text holds; null of one that has none. */
  readonly says: string | null;
  /** The SHA-256 of each file in it, as that was before it was encoded. */
  readonly files: readonly string[];
  readonly automatic: boolean;
};

/** Gives a number from 0, below the one it is given. */
export type Chance = (below: number) => number;

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The shapes that there are. */
export const MAIL_SHAPES: readonly string[] = Object.keys(SHAPES);

/** One text in Latin letters, which nothing else says. */
const saying = (serial: number): string => `Klacht nummertje ${serial} over de koers van die dag.`;

const fileOf = (chance: Chance, name: string): File => ({
  name,
  type: 'application/pdf',
  bytes: Buffer.from(Array.from({ length: 1 + chance(3000) }, () => chance(256))),
});

/**
 * A mail of a shape.
 *
 * @param serial told apart by: no two mails of one serial
 */
export const makeMail = (shape: string, serial: number, chance: Chance): MadeMail => {
  const { body, files, headers = [], says = '', automatic = false } = SHAPES[shape] as Shape;
  const text = saying(serial);
  const stuff = {
    says: text,
    file: fileOf(chance, `bon-${serial}.pdf`),
    other: fileOf(chance, `brief-${serial}.pdf`),
    boundary: `----=_${serial}_${chance(1_000_000)}`,
    end: chance(2) === 0 ? END : '\n',
  };
  const written = [
    'Received: from mx.example.com by mail.bitonic.nl; Thu, 2 Apr 2026 10:00:00 +0200 (CEST)',
    `From: Fleur Proef <fleur.${serial}@example.com>`,
    'To: klachten@bitonic.nl',
    'Subject: Over de koers',
    'Date: Mon, 1 Jan 2035 00:00:00 CEST',
    `Message-ID: <${serial}.${shape}@example.com>`,
    'MIME-Version: 1.0',
    ...headers,
    body(stuff),
    '',
  ].join(END);
  return {
    shape,
    bytes: Buffer.from(written.replaceAll(END, stuff.end)),
    says: says === null ? null : text,
    files: [...new Set((files?.(stuff) ?? []).map(sha256))],
    automatic,
  };
};
