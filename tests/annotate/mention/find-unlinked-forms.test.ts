import {expect, test} from 'vitest';
import {findMentions} from '../../../src/annotate/mention/find-mentions.ts';
import {findUnlinkedForms} from '../../../src/annotate/mention/find-unlinked-forms.ts';
import {fold} from '../../../src/annotate/text/fold.ts';
import {project} from '../../../src/annotate/text/project.ts';
import {actor, readArticle} from '../read.ts';

/** Returns the forms of the names of actors that are not linked. */
function forms(markdown: string, names: string[], not: string[] = [], optedOut: string[] = []) {
  const projection = project(readArticle(markdown));
  const actors = names.map((name) => ({...actor(name, name), not}));
  const mentions = findMentions(projection, fold(projection.text), actors, optedOut);
  return findUnlinkedForms({projection, mentions}, actors, optedOut).map(({start, end}) =>
    projection.text.slice(start, end),
  );
}

test.each([
  ['has another ending', 'Ленину и Ленина', ['Ленин'], ['Ленину', 'Ленина']],
  ['has other endings in several words', 'Анны Берга', ['Анна Берг'], ['Анны Берга']],
  ['has a hyphen', 'Касыму-Жомарту', ['Касым-Жомарт'], ['Касыму-Жомарту']],
  ['is written in Latin', 'Leninem', ['Lenin'], ['Leninem']],
  ['but not without the rest of the name', 'Берга', ['Анна Берг'], []],
  ['but not over another punctuation mark', 'Анны, Берга', ['Анна Берг'], []],
  ['but not if it is the name', 'Ленин', ['Ленин'], []],
  ['but not if it is the name of another', 'Ленина', ['Ленин', 'Ленина'], []],
  ['but not with a long ending', 'Leningrad Ленинградом', ['Lenin', 'Ленин'], []],
  ['but not with a short stem', 'Розы', ['Роза'], []],
  ['but not with a different stem', 'Лукашенко', ['Лукашэнка'], []],
  ['but not with another beginning', 'антиленин', ['Ленин'], []],
  ['but not in code or a link', '`Ленину` [Ленину](https://example.org/)', ['Ленин'], []],
  ['but not over two blocks', 'Анны\n\nБерга', ['Анна Берг'], []],
  ['but not in a script without spaces', 'レーニンは列宁说', ['レーニン', '列宁'], []],
])('findUnlinkedForms finds a form that %s', (_, markdown, names, found) => {
  expect(forms(markdown, names)).toEqual(found);
});

test('findUnlinkedForms skips the phrases that an actor or an article excludes', () => {
  expect(forms('Ленину Ленина', ['Ленин'], ['Ленину'])).toEqual(['Ленина']);
  expect(forms('Ленину Ленина', ['Ленин'], [], ['Ленин*'])).toEqual([]);
});

test('findUnlinkedForms skips a form in a link that contains a mention', () => {
  const projection = project(readArticle('[Он Ленину Ленина](https://example.org/)'));
  const mentions = [{start: 3, end: 9}];
  expect(findUnlinkedForms({projection, mentions}, [actor('lenin', 'Ленин')])).toEqual([]);
});
