import { expect, it } from 'vitest';
import { given, refusal } from '../testing/given.ts';
import { refused } from '../testing/internal/refused.ts';

it.each(Object.entries(refused))(
  '%s: the refusal names the command, the field, its value and what was expected',
  (code, [before, command, message, details = {}, actor]) => {
    expect(refusal(given(...before), command, actor)).toEqual({ code, message, details });
  },
);
