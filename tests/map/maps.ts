/**
 * Articles for the tests of maps, in the syntax of editors.
 */
import type {Article} from '../../src/edition/model.ts';
import {compileGood} from '../edition/content.ts';

const actor = (name: string): string => `---\nname: ${name}\n---\n\nA life.\n`;

const framework = `---
title: Neglect
signs:
  - number: 1
    title: A warning was given
    text: It was.
  - number: 2
    title: Nobody is charged
    text: Nobody was.
---

A theory.
`;

const otherFramework = framework
  .replace('Neglect', 'Blame')
  .replace('A warning was given', 'Somebody begins')
  .replace('Nobody is charged', 'All go on');

/** Compile an article with the words `w0 w1 w2 …` and the given annotations. */
export function articleWith(annotations: string, front = 'title: A title'): Article {
  const words = Array.from({length: 400}, (_, index) => `w${index}`).join(' ');
  const [article] = compileGood({
    'articles/a/article.md': `---\n${front}\n---\n\n${words}\n`,
    ...(annotations && {'articles/a/annotations.md': annotations}),
    'actors/haddad.md': actor('Omar Haddad'),
    'actors/lindqvist.md': actor('Maria Lindqvist'),
    'frameworks/neglect.md': framework,
    'frameworks/blame.md': otherFramework,
  }).articles;
  if (!article) throw new Error('There is no article.');
  return article;
}

/** Create a function that writes the n-th annotation, of the n-th word: `kind(3, 'attributes')`. */
const annotation =
  (kind: string) =>
  (index: number, attributes = '', gist = `Gist ${index}`): string =>
    `:::${kind}[${gist}]{#a${index} ${attributes}}\n> w${index}\n\nA note.\n:::\n\n`;

export const claim = annotation('claim');
export const sign = annotation('sign');
export const gloss = annotation('gloss');
