import type { z } from 'zod';
import { schemaOf } from '@klacht/domain';
import { HEAD_SIGNED, HEADS_STREAM } from '../proof/check-heads.ts';
import { treeHead } from '../proof/tree-head.ts';

/** The schema of a type of event in a stream; null when nobody knows it. */
export type SchemaOf = (stream: string, type: string) => z.ZodType | null;

/**
 * The schemas of every event that this version records.
 *
 * @example
 * eventSchemaOf('complaint-018f…', 'Received'); // that of complaintEvents.Received
 */
export const eventSchemaOf: SchemaOf = (stream, type) =>
  stream === HEADS_STREAM && type === HEAD_SIGNED ? treeHead : schemaOf({ stream, type });
