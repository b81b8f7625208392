import { capitalized } from '@klacht/domain';
import { termIn } from '../help/program-help.ts';
import { expectedInDutch } from './expected-nl.ts';

const nl = (term: string): string => termIn('nl', term);

/** An option, or the variable that sets it, as commander names it. */
const named = (what: string): string =>
  nl(what)
    .replace(/^option /, 'optie ')
    .replace(/^environment variable /, 'variabele ');

const invalid = (what: string, value: string, why: string): string => {
  const [, choices] = /^Allowed choices are (.+)\.$/.exec(why) ?? [];
  const wanted = choices === undefined ? expectedInDutch(why) : `een van ${choices}`;
  return `${what}: verwacht ${wanted ?? 'een andere waarde'}; gekregen '${value}'`;
};

type Rule = readonly [RegExp, (...caught: readonly string[]) => string];

/** Each line that commander, or a check of ours beside it, says of wrong usage. */
const RULES: readonly Rule[] = [
  [/^unknown command '(.*)'$/, (name) => `'${name}' is geen opdracht`],
  [/^unknown option '(.*)'$/, (name) => `'${name}' is geen optie van deze opdracht`],
  [/^\(Did you mean one of (.*)\?\)$/, (names) => `(Bedoelde u een van ${names}?)`],
  [/^\(Did you mean (.*)\?\)$/, (name) => `(Bedoelde u ${name}?)`],
  [
    /^missing required argument '(.*)'$/,
    (name) => `er ontbreekt een argument: ${nl(`<${name}>`).slice(1, -1)}`,
  ],
  [
    /^option '(.*)' argument missing$/,
    (flags) => `achter optie '${nl(flags)}' ontbreekt de waarde`,
  ],
  [/^required option '(.*)' not specified$/, (flags) => `optie '${nl(flags)}' is verplicht`],
  [
    /^(.* '.*') cannot be used with (.* '.*')$/,
    (one, other) => `${named(one)} gaat niet samen met ${named(other)}`,
  ],
  [
    /^option '(.*)' is only for '(.*)'$/,
    (one, other) => `optie '${nl(one)}' is alleen voor '${nl(other)}'`,
  ],
  [
    /^option '(.*)' is not for demo, which has a journal of its own$/,
    (flags) => `optie '${nl(flags)}' is niet voor demo, die een eigen journaal heeft`,
  ],
  [
    /^option '(.*)' is not for export (.*)$/,
    (flags, what) => `optie '${nl(flags)}' is niet voor export ${what}`,
  ],
  [
    /^required option '(.*)', the rules to try, not specified$/,
    (flags) => `optie '${nl(flags)}' is verplicht: de regels om te proberen`,
  ],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+): (.*)\.$/,
    (_, most, count, all) =>
      `te veel argumenten: hoogstens ${most}, en dit zijn er ${count}: ${all}`,
  ],
  [
    /^option '(.*)' argument '(.*)' is invalid\. (.*)$/,
    (flags, value, why) => invalid(`optie '${nl(flags)}'`, value, why),
  ],
  [
    /^option '(.*)' value '(.*)' from env '(.*)' is invalid\. (.*)$/,
    (_, value, variable, why) => invalid(`variabele '${variable}'`, value, why),
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)$/,
    (value, name, why) => invalid(`argument '${nl(`<${name}>`).slice(1, -1)}'`, value, why),
  ],
];

/**
 * A line on wrong usage in Dutch.
 *
 * @example
 * usageErrorInDutch("unknown command 'shwo'"); // "'shwo' is geen opdracht"
 */
export const usageErrorInDutch = (line: string): string => {
  for (const [pattern, say] of RULES) {
    const caught = pattern.exec(line);
    if (caught !== null) return capitalized(say(...caught.slice(1)));
  }
  return line;
};
