import {
  COMPLAINANT,
  type ComplaintRequest,
  type Instant,
  isSamePerson,
  letterContent,
  type LetterKind,
  type LocalDate,
  remedy,
} from '@klacht/domain';

/** Since when the firm writes its letters with klacht; those before are kept elsewhere. */
const WRITTEN_SINCE: Instant = '2025-10-01T00:00:00Z';

/** A letter by which something of the year was recorded, and what it tells. */
export type DemoLetter = {
  readonly kind: LetterKind;
  readonly data: Readonly<Record<string, unknown>> & { readonly at: LocalDate };
};

/** What a command says that a letter tells by being written. */
const OWN: ReadonlySet<string> = new Set(['letter', 'contents', 'remedies', 'of']);

/** The kinds that say all of what their command records. */
const TELLS: Partial<Record<ComplaintRequest['type'], LetterKind>> = {
  RequestInformation: 'request-information',
  DeclareAdmissible: 'admissible',
  DeclareInadmissible: 'inadmissible',
  ReportProgress: 'progress',
  Delay: 'delay',
  InformEmployee: 'employee-informed',
  InviteStatement: 'invitation',
};

const kindOf = (
  request: ComplaintRequest,
  decision: ComplaintRequest | null,
): LetterKind | null => {
  if (request.type === 'Acknowledge') {
    const { contents = [] } = request.data;
    // One that lacked something was written by hand: klacht's own lacks nothing.
    return contents.length === letterContent.options.length ? 'acknowledgement' : null;
  }
  if (request.type === 'Judge') {
    const { outcome, remedies = [] } = request.data;
    // What both agreed on is confirmed by the letter with the final position.
    return outcome === 'settled' || remedies.length < remedy.options.length ? null : 'judgement';
  }
  if (request.type === 'Notify') {
    const { of, party } = request.data;
    if (of !== 'judgement') return null;
    if (!isSamePerson(party, COMPLAINANT)) return 'judgement-employee';
    const isSettled = decision?.type === 'Judge' && decision.data.outcome === 'settled';
    return isSettled ? 'final-position' : null;
  }
  return TELLS[request.type] ?? null;
};

/**
 * The letter by which a command of the demo's year is recorded; null of what is typed in. What was typed in
 * on a later day had been written elsewhere.
 *
 * @param decision the command that decided last on its complaint, if any did
 */
export const letterBy = (
  request: ComplaintRequest,
  decision: ComplaintRequest | null,
): DemoLetter | null => {
  const { now, data } = request;
  const isWritten = now >= WRITTEN_SINCE && now.startsWith(data.at);
  const kind = isWritten ? kindOf(request, decision) : null;
  if (kind === null) return null;
  const told = Object.entries(data).filter(([field]) => !OWN.has(field));
  return { kind, data: Object.fromEntries(told) as DemoLetter['data'] };
};
