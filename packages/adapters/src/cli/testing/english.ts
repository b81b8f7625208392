import { channel, errorCodes, obligationKind, outcome } from '@klacht/domain';
import { namesIn } from '../../words/names.ts';

/** Words that are English and no Dutch, of which hardly a sentence in English has none. */
const ENGLISH =
  `a an and are as at by can each for from had has have how if its no not nothing of on one or
  so than that the their them then there these they this to under until was were what when where which who
  whose why with without you your late due overdue complaint complaints received recorded unless told every
  only expected got`
    .split(/\s+/)
    .filter((word) => !['of', 'had', 'was', 'want', 'over', 'nog', 'on'].includes(word));

const CODES: readonly string[] = [
  ...Object.keys(namesIn('en').statuses),
  ...Object.keys(namesIn('en').states),
  ...outcome.options,
  ...channel.options,
  ...obligationKind.options,
  ...Object.values(errorCodes).flat(),
];

/** Names in code that are Dutch words too. */
const DUTCH_TOO: ReadonlySet<string> = new Set([
  'met',
  'open',
  'letter',
  'email',
  'form',
  'conflict',
]);

const WORDS: ReadonlySet<string> = new Set(
  [...ENGLISH, ...CODES].filter((word) => !DUTCH_TOO.has(word)),
);

/** What must be typed as it is, in whatever language: examples, options, choices, variables, JSON. */
const TYPED = [
  /^ *\$ .*$/gm,
  /^ {2}(?:klacht|node) .*$/gm,
  /^ {2}[a-z][\w-]*(?= {2})/gm,
  /^ *\{.*\}?$/gm,
  /^ *"actor".*$/gm,
  /"[^"]*"/g,
  /(?<=keuze uit: |verwacht een van |mogelijk zijn )[^;)]*/g,
  /(?:\(|, )anders: [^)]*/g,
  /--?[a-z][\w.-]*/g,
  /\b(?:klacht )(?:[a-z-]+)(?: (?:pack|dossier|calendar|register|init|check|accept|join|refuse|forget|rotate|finish-erasures))?/g,
];

/**
 * The English words in a text that people are to read in Dutch, and the names in code. What is typed as
 * it stands is left out.
 */
export const englishIn = (text: string): readonly string[] => {
  const read = TYPED.reduce((rest, pattern) => rest.replaceAll(pattern, ' '), text);
  const found = read.match(/[A-Za-zÀ-ÿ][\wÀ-ÿ'-]*/g) ?? [];
  return [...new Set(found.filter((word) => WORDS.has(word.toLowerCase())))];
};
