import { expect, it } from 'vitest';
import { outcomeOf } from './value-words.ts';

it.each([
  ['Sustained', 'Non-sustained'],
  ['Sustained', 'Unsustained'],
  ['Service failure', 'No service failure'],
  ['Maladministration', 'No evidence of maladministration'],
  ['Maladministration', 'Not maladministration'],
  ['begründet', 'nicht begründet'],
  ['fondato', 'non fondato'],
  ['fondée', 'non fondée'],
  ['fundada', 'não fundada'],
  ['fundada', 'no fundada'],
])('%s is upheld, and %s is not', (upheld, rejected) => {
  expect([outcomeOf(upheld), outcomeOf(rejected)]).toEqual(['upheld', 'rejected']);
});
