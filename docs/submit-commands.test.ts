import { expect, it } from 'vitest';
import { eventOf, reviewEventOf } from '../packages/domain/src/index.ts';
import { fencesOf, pages } from './testing/markdown.ts';

it('the guide of submit has an example of every type', () => {
  const page = pages.find(({ file }) => file === 'docs/how-to/submit-commands.md');
  const types = fencesOf(page ?? { file: '', folder: '', text: '' })
    .filter(({ info }) => info.startsWith('json lines'))
    .flatMap(({ body }) => body.trim().split('\n'))
    .map((line) => (JSON.parse(line) as { readonly type: string }).type);
  const all = [...Object.keys(eventOf), ...Object.keys(reviewEventOf)];
  expect([...new Set(types)].toSorted()).toEqual(all.toSorted());
});
