import { expect, it } from 'vitest';
import { read, sourceFiles } from '../support/sources.ts';

/** Chinese stands only where words live: vocabulary, field list, paper sources, texts of the screens. */
const MAY_SPEAK = [
  /^shared\/text\//,
  /^shared\/domain\//,
  /^shared\/policy\//,
  /^electron\/documents\/papers\//,
  /^renderer\/(ui|features\/[^/]+)\/text\.ts$/,
];

it('Han characters stand only in the files where wording lives', () => {
  const speaking = sourceFiles('shared', 'electron', 'renderer', 'scripts')
    .filter((file) => !MAY_SPEAK.some((place) => place.test(file)))
    .filter((file) => /\p{Script=Han}/u.test(withoutComments(read(file))));
  expect(speaking).toEqual([]);
});

/** Comments may name a Chinese term. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}
