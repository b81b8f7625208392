import {
  COMMAND_TYPES,
  fieldsOf,
  type Form,
  isReviewCommand,
} from '../../packages/adapters/src/use-cases/by-hand/fields.ts';
import { optionOf } from '../../packages/adapters/src/cli/by-hand/read-told.ts';
import { isEmptyUnlessTold } from '../../packages/adapters/src/use-cases/by-hand/data.ts';
import { longNameOf, shortNameOf } from '../../packages/adapters/src/cli/by-hand/short-names.ts';
import { commandSummariesOf } from '../../packages/adapters/src/words/command-summaries.ts';
import { fieldName } from '../../packages/adapters/src/words/field-names.ts';

const HEAD = `# Commands by hand

Generated from the schemas of the commands by \`npm run reference\`; do not edit.

Each command of the domain has a word of its own, and takes the number of the complaint (\`2026-0042\`),
its id or a beginning of that, or the number in an earlier register. One for a review takes its year.

- \`--at\` is a day (\`2026-04-02\`), a moment (\`2026-04-02T09:00:00Z\`), \`today\`, \`yesterday\` or a weekday, which is
  the last one up to today; in Dutch too. Without it, it happened today; only \`receive\` must be told, for a
  complaint is often typed in later than it arrived.
- \`--actor\` says who records it; the variable \`KLACHT_ACTOR\` sets it too.
- On a terminal it asks, in the language of \`--lang\`, for what was not told and must be, then for what there may be
  more; what is no answer is asked for again. It says what will be recorded and asks for a yes. Ctrl-C, Ctrl-D and
  Escape break it off: nothing is recorded, and it ends with 130. The questions go to stderr. \`--ask\` asks where
  nothing is missing too. Elsewhere what is missing is an error (2).
- \`--seen-revision\` names the revision that you saw (\`klacht show\` tells it): where more was recorded since, nothing is.
- \`--dry-run\` decides and says what would be recorded, and changes nothing.
- \`--command-id\` gives the same command once more, which adds nothing. Without it, an id is made.
- A list is told by the same option again. A digest is told as 64 hexadecimal digits, or as \`@FILE\`. A
  group in a list is told as JSON.
- \`--json\` answers \`{ number, complaintId, year, commandId, outcome, event, revision, data, next }\`; \`outcome\`
  is \`recorded\`, \`repeated\` or \`would-record\`, and \`next\` has what is still to be done.

\`klacht settle NUMBER\` is \`judge\` with \`--outcome settled\`, and takes the rest of its options: a complaint on which both
agreed ends with its judgement too (articles 4.5 and 4.8).

To forget somebody there is \`klacht erase\`, in [the command line](command-line.md).
`;

const formInWords = (form: Form): string => {
  switch (form.kind) {
    case 'list':
      return `list: ${formInWords(form.of)}`;
    case 'choice':
      return form.choices.map((one) => `\`${one}\``).join(', ');
    case 'group':
      return `JSON: ${form.fields.map(({ path, required }) => `\`${path}\`${required ? '' : ' (may be left out)'}`).join(', ')}`;
    case 'yes-or-no':
      return '`yes`, `no`';
    case 'flag':
      return 'no value';
    case 'digest':
      return 'SHA-256, or `@FILE`';
    case 'at':
      return 'day or moment';
    case 'text':
    case 'day':
    case 'number':
      return form.kind;
  }
};

const section = (type: (typeof COMMAND_TYPES)[number]): string => {
  const argument = isReviewCommand(type) ? ' YEAR' : type === 'Receive' ? '' : ' NUMBER';
  const long = longNameOf(type);
  const alias = long === shortNameOf(type) ? '' : ` Also \`${long}\`.`;
  const rows = fieldsOf(type).map((field) => {
    const isRequired =
      field.required && !isEmptyUnlessTold(field) && (field.path !== 'at' || type === 'Receive');
    return `| \`--${optionOf(field.path)}\` | ${fieldName(type, field.path, 'en')} | ${formInWords(field.form)} | ${isRequired ? 'yes' : ''} |`;
  });
  return [
    `## \`${shortNameOf(type)}${argument}\``,
    '',
    `Records \`${type}\`: ${commandSummariesOf('en')[type]}.${alias}`,
    '',
    '| option | is | form | required |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
};

/** The page of the commands that are given by hand. */
export const commandsByHand = (): string =>
  [HEAD, ...COMMAND_TYPES.filter((type) => type !== 'Erase').map(section)].join('\n');
