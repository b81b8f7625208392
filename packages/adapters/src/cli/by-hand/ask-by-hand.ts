import { userInfo } from 'node:os';
import {
  type Instant,
  isKlachtError,
  type KlachtError,
  type Language,
  type LocalDate,
  type Procedure,
  procedureOf,
} from '@klacht/domain';
import { askWords } from '../../words/ask-words.ts';
import { errorInWords } from '../../words/errors/error-in-words.ts';
import { findComplaint } from '../../use-cases/find-complaint.ts';
import type { OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { dayOf } from '../../use-cases/opening/today.ts';
import type { Asker } from '../asking/asker.ts';
import { Cancelled } from '../asking/cancelled.ts';
import { isYear } from '../commands/year-number.ts';
import { type GlobalOptions, nowOf, withJournal } from '../context.ts';
import { askAgain, askCommand } from './ask-command.ts';
import { type CommandType, isReviewCommand } from '../../use-cases/by-hand/fields.ts';
import type { ToldByHand } from './incomplete.ts';

const whyNotFound = (error: unknown, whose: string, language: Language): string => {
  if (!isKlachtError(error)) throw error;
  const isUnknown = error.code === 'unknown-complaint';
  return isUnknown ? askWords(language).noSuchComplaint(whose) : errorInWords(error, language);
};

/** The complaint, or the year of the review, that a command is for. */
const askWhose = async (
  asker: Asker,
  type: CommandType,
  journal: OpenJournal,
  { lang }: GlobalOptions,
): Promise<string | number> => {
  const words = askWords(lang);
  if (isReviewCommand(type)) {
    const check = (text: string) => (isYear(text) ? null : words.expected.number);
    return Number(await asker.text({ field: 'year', message: words.year }, { check }));
  }
  const question = { field: 'number', message: words.numberOfComplaint };
  for (;;) {
    const whose = await asker.text(question, {
      check: (text) => (text === '' ? words.expected.text : null),
    });
    try {
      return (await journal.ask((register) => findComplaint(register, whose))).number;
    } catch (error) {
      asker.say(whyNotFound(error, whose, lang));
    }
  }
};

const askActor = (asker: Asker, { lang }: GlobalOptions): Promise<string> => {
  const words = askWords(lang);
  return asker.text(
    { field: 'actor', message: words.actor },
    {
      initial: userInfo().username,
      check: (text) => (text.trim() === '' ? words.expected.text : null),
    },
  );
};

/** Why it is refused; null where it is not. What is no refusal goes on. */
const refusalOf = async (work: () => Promise<void>): Promise<KlachtError | null> => {
  try {
    await work();
    return null;
  } catch (error) {
    if (isKlachtError(error, 'rejected') || isKlachtError(error, 'invalid')) return error;
    throw error;
  }
};

/** Whose lists a command chooses from: of the version that a complaint falls under, else of each. */
const versionsFor = async (
  journal: OpenJournal,
  whose: string | number | undefined,
): Promise<readonly Procedure[]> => {
  if (typeof whose !== 'string') return journal.procedures;
  const { complaint } = await journal.ask((register) => findComplaint(register, whose));
  return [procedureOf(journal.procedures, complaint)];
};

/** What comes of a command, were it recorded, as a sentence. */
type Try = (journal: OpenJournal, all: ToldByHand, now: Instant) => Promise<string>;

/**
 * Asks for what was not told, says what will be recorded, and asks for a yes. Where it is refused or
 * not right, answers can be given anew.
 *
 * @param trial decides and records nothing, so that what is refused is refused before the yes
 * @throws Cancelled when whoever is asked does not go on; what `trial` throws
 */
export const askByHand = async (
  asker: Asker,
  type: CommandType,
  given: ToldByHand,
  options: GlobalOptions & { readonly dryRun?: true },
  trial: Try,
): Promise<ToldByHand> =>
  withJournal(options, type === 'Receive' ? 'if-there' : 'existing', async (journal) => {
    const { lang: language } = options;
    const words = askWords(language);
    const now = nowOf(options);
    const today: LocalDate = dayOf(journal, now);
    const isWhole = type === 'Receive' || given.whose !== undefined;
    const whose = isWhole ? given.whose : await askWhose(asker, type, journal, options);
    const procedures = await versionsFor(journal, whose);
    const asking = { asker, type, language, today, procedures };
    let told = await askCommand(asking, given.told);
    const actor = given.actor ?? (await askActor(asker, options));
    for (;;) {
      const all = { whose, actor, told };
      const refused = await refusalOf(async () => asker.say(await trial(journal, all, now)));
      if (refused === null) {
        if (options.dryRun === true) return all;
        if (await asker.yes({ field: 'yes', message: words.record })) return all;
      } else asker.say(errorInWords(refused, language));
      const changed = await askAgain(asking, told);
      if (changed === null) {
        asker.say(words.notRecorded);
        throw refused ?? new Cancelled();
      }
      told = changed;
    }
  });
