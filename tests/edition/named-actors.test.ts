import {expect, test} from 'vitest';
import {findNamedActors} from '../../src/edition/named-actors.ts';
import {compileGood} from './content.ts';

const {actors} = compileGood({
  'articles/a/article.md': '---\ntitle: A title\n---\n\nOne.\n',
  'actors/sadyr.md':
    '---\nname: Sadyr Japarov\naliases: [Japarov, Жапаров*]\nnot: [Akylbek Japarov]\n---\n\nHe.\n',
  'actors/lenin.md': '---\nname: Lenin\n---\n\nHe.\n',
});
const find = (texts: string[], not: string[] = []) =>
  findNamedActors(texts, actors, not).map((ids) => [...ids].sort());

test('finds the actors of each text, by the rules for names in articles', () => {
  expect(
    find(['Lenin and Japarov’s leave.', '', 'Akylbek Japarov', 'у Жапарова', 'Leningrad']),
  ).toEqual([['lenin', 'sadyr'], [], [], ['sadyr'], []]);
});

test('finds no name across two texts', () => {
  expect(find(['by Akylbek', 'Japarov'])).toEqual([[], ['sadyr']]);
});

test('skips phrases that name nobody', () => {
  expect(find(['Lenin Street'], ['Lenin Street'])).toEqual([[]]);
});
