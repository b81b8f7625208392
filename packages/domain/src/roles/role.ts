import { z } from 'zod';

/**
 * As what somebody reads a complaint:
 * - `officer`: handles it (articles 2.2 and 6.1).
 * - `employee`: the complaint is about them (article 4.4).
 * - `compliance`: answers for the procedure.
 * - `auditor`: checks how complaints are handled, whoever they are from.
 * - `complainant`: it is theirs, or they represent whose it is.
 */
export const role = z.enum(['officer', 'employee', 'compliance', 'auditor', 'complainant']);

/** One of the roles in which somebody reads a complaint. */
export type Role = z.infer<typeof role>;
