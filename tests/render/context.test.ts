import {describe, expect, it} from 'vitest';
import {createSentenceFinder} from '../../src/language/sentences.ts';
import {findContext} from '../../src/render/context.ts';

const text = 'One is here. Two has a middle. Three follows.\nFour begins.\nFive ends it.';
const context = (words: string, of = text, lang = 'en', gapAfter?: string) => {
  const start = of.indexOf(words);
  const gaps =
    gapAfter === undefined
      ? []
      : [{offset: of.indexOf(gapAfter) + gapAfter.length, lines: ['Left out.']}];
  const article = {text: of, gaps, findSentence: createSentenceFinder(of, lang)};
  return findContext(article, {start, end: start + words.length});
};

describe('findContext', () => {
  it('returns the rest of the sentence, the previous sentence and the next one', () => {
    expect(context('has a')).toEqual([
      {before: 'One is here. Two ', words: 'has a', after: ' middle. Three follows.'},
    ]);
  });

  it('includes sentences of adjacent paragraphs, each as a line', () => {
    expect(context('Four begins.')).toEqual([
      {before: 'Three follows.', words: '', after: ''},
      {before: '', words: 'Four begins.', after: ''},
      {before: '', words: '', after: 'Five ends it.'},
    ]);
  });

  it('splits a passage that spans two paragraphs', () => {
    expect(context('follows.\nFour')).toEqual([
      {before: 'Two has a middle. Three ', words: 'follows.', after: ''},
      {before: '', words: 'Four', after: ' begins.'},
      {before: '', words: '', after: 'Five ends it.'},
    ]);
  });

  it('marks what the article leaves out, before, in and after the passage', () => {
    expect(context('has a', text, 'en', 'One is here.')).toEqual([
      {before: 'One is here. […] Two ', words: 'has a', after: ' middle. Three follows.'},
    ]);
    expect(context('has a', text, 'en', 'Two has')).toEqual([
      {before: 'One is here. Two ', words: 'has […] a', after: ' middle. Three follows.'},
    ]);
    expect(context('has a', text, 'en', 'has a')).toEqual([
      {before: 'One is here. Two ', words: 'has a', after: ' […] middle. Three follows.'},
    ]);
    expect(context('Four begins.', text, 'en', 'Three follows.')).toEqual([
      {before: 'Three follows.', words: '', after: ' […]'},
      {before: '', words: 'Four begins.', after: ''},
      {before: '', words: '', after: 'Five ends it.'},
    ]);
    // A gap outside the context is not marked.
    expect(context('has a', text, 'en', 'Five ends it.')).toEqual(context('has a'));
  });

  it('stops at the ends of the text', () => {
    expect(context('Alone', 'Alone here.')).toEqual([
      {before: '', words: 'Alone', after: ' here.'},
    ]);
    expect(context('ends', 'Alone ends')).toEqual([{before: 'Alone ', words: 'ends', after: ''}]);
  });

  it('recognizes sentences in other scripts', () => {
    expect(context('第二句', '第一句。第二句。第三句。第四句。', 'zh')).toEqual([
      {before: '第一句。', words: '第二句', after: '。第三句。'},
    ]);
  });
});
