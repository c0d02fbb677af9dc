import {describe, expect, test} from 'vitest';
import {listNoteEditors} from '../../src/edition/agents.ts';
import {compileGood} from './content.ts';

const site = `---
name: V
editors: [{id: ann, name: Ann}, {id: bo, name: Bo}, {id: cy, name: Cy}]
---
`;

/** Compile an article whose notes have the given attributes, and return its annotations. */
const annotationsOf = (matter: string, ...attributes: string[]) => {
  const [article] = compileGood({
    'site.md': site,
    'articles/a/article.md': `---\ntitle: T\n${matter}---\n\nOne two.\n`,
    'articles/a/annotations.md': attributes
      .map((each, nth) => `:::gloss[G]{#g${nth} ${each}}\n> ${nth ? 'two' : 'One'}\n\nN.\n:::\n`)
      .join('\n'),
  }).articles;
  return article?.annotations ?? [];
};
const names = (of: readonly {name: string}[]) => of.map(({name}) => name);

describe('The editors of a note', () => {
  test('are its own, or those of the article, or all of the site.', () => {
    expect(
      annotationsOf('editor: [cy, bo]\n', 'editor="ann bo"', '').map((each) => names(each.editors)),
    ).toEqual([
      ['Ann', 'Bo'],
      ['Cy', 'Bo'],
    ]);
    expect(names(annotationsOf('', '')[0]?.editors ?? [])).toEqual(['Ann', 'Bo', 'Cy']);
  });

  test('are listed once, those of the article first.', () => {
    const annotations = annotationsOf('editor: [cy, bo]\n', 'editor="ann bo"', '');
    expect(names(listNoteEditors(annotations))).toEqual(['Cy', 'Bo', 'Ann']);
    expect(names(listNoteEditors(annotations.slice(0, 1)))).toEqual(['Bo', 'Ann']);
  });
});

test('Passages are marked where the article leaves out part of its source.', () => {
  const [article] = compileGood({
    'articles/a/article.md': '---\ntitle: T\nomitted: [Or so.]\n---\n\nI resign. Then he left.\n',
    'articles/a/source.txt': 'I resign.\nOr so.\nThen he left.\n',
    'articles/a/annotations.md': ':::gloss[G]{#g}\n> resign. Then\n\nN.\n:::\n',
  }).articles;
  expect(article?.annotations[0]?.quote).toBe('resign. […] Then');
  expect(article?.text).toBe('I resign. Then he left.');
});
