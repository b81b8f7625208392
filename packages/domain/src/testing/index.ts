export { byTheBook } from './by-the-book.ts';
export { given, NOW, receive, type Scenario, scenario, type Setting, when } from './scenario.ts';
export { on, saying, steps } from './command-examples.ts';
export { historyBefore } from './history-before.ts';
