import {selectAll} from 'hast-util-select';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {addLinkControls, createPassageLink} from '../../src/render/link-controls.ts';
import {compileGood} from '../edition/content.ts';

/** An article with what is added to it. */
function dress(text: string, annotations = '') {
  const [article] = compileGood({
    'articles/a/article.md': `---\ntitle: A title\n---\n\n${text}\n`,
    'articles/a/annotations.md': annotations || ':::gloss[A]{#a}\n> one\n\nA note.\n:::\n',
    'actors/japarov.md': '---\nname: Sadyr Japarov\n---\n',
  }).articles;
  if (!article) throw new Error('There is no article.');
  return {article, tree: addLinkControls(article.tree, article.annotations)};
}

const linksIn = (tree: ReturnType<typeof dress>['tree']) =>
  selectAll('.pin', tree).map(({properties: {href, ariaLabel}}) => `${href} ${ariaLabel}`);

describe('each paragraph and list item', () => {
  test('has a link to itself, which says what it leads to.', () => {
    const {tree} = dress('one\n\n## two\n\n- three\n  - four\n\n> five');
    expect(linksIn(tree)).toEqual([
      '#p1 Link to paragraph 1',
      '#p2 Link to paragraph 2',
      '#p3 Link to paragraph 3',
      '#p4 Link to paragraph 4',
    ]);
  });

  test('has it at the start of its text, not beside its notes.', () => {
    const {tree} = dress('- one\n\n  two');
    const [link] = selectAll('li > div:first-child > .pin:first-child', tree);
    expect(link?.properties['href']).toBe('#p1');
  });
});

test('The controls and the references hold no text, so that what is searched is the article alone.', () => {
  const {tree} = dress('one two');
  expect(selectAll('.pin, [role=doc-noteref]', tree).map(({children}) => children)).toEqual([
    [],
    [],
  ]);
  expect(selectAll('[role=doc-noteref]', tree)[0]?.properties['dataNumeral']).toBe('a');
});

test('A line of the HTML is a line of the text: where the source breaks one is a space.', () => {
  const {tree} = dress('one\ntwo **three\nfour**  \nfive\n\n```\nsix\nseven\n```');
  const html = toHtml(tree);
  expect(html).toContain('</mark>');
  expect(html).toContain(' two <strong>three four</strong><br>\nfive');
  expect(html).toContain('six\nseven');
  expect(html).toMatch(/<\/p>\n<div [^>]*data-notes/);
});

describe('an annotation without a note', () => {
  const bare = (quotes: string) => `:::mention{#he actor=japarov}\n${quotes}\n:::\n`;

  test.each([
    ['after its words', 'Then this man left.', '> this man', 'this man'],
    ['after all of them', 'Then this *poor* man left.', '> this poor man', ' man'],
    [
      'after the first of several passages',
      'Then this man left, and the man wept.',
      '> this man\n\n> the man',
      'this man',
    ],
  ])('is followed by its link, %s.', (_, text, quotes, words) => {
    const {tree} = dress(text, bare(quotes));
    const [link, ...more] = selectAll('.pin.of-passage', tree);
    expect(more).toEqual([]);
    expect(link?.properties['ariaLabel']).toBe('Link to mention: Sadyr Japarov');
    expect(toHtml(tree)).toContain(`>${words}</mark></a><a class="pin of-passage"`);
  });

  test('is followed by it though the numeral of another stands among its words.', () => {
    const gloss = ':::gloss[This]{#this}\n> this\n\nA note.\n:::\n';
    const {tree} = dress('Then *this* man left.', `${bare('> this man')}\n${gloss}`);
    expect(toHtml(tree)).toMatch(/ man<\/mark><\/a><a class="pin of-passage"/);
  });

  test('in a link of the article is followed by it behind that link.', () => {
    const {tree} = dress('See [then this man left](https://example.org/).', bare('> this man'));
    expect(toHtml(tree)).toMatch(/left<\/a><a class="pin of-passage"/);
  });
});

test('The link of an annotation with a note names it by its numeral.', () => {
  const {article} = dress('one two');
  const [annotation] = article.annotations;
  expect(annotation && createPassageLink(annotation).properties['ariaLabel']).toBe(
    'Link to gloss a',
  );
});

test('The tree is not changed.', () => {
  const {article} = dress('one\ntwo\n\n- three');
  const before = structuredClone(article.tree);
  addLinkControls(article.tree, article.annotations);
  expect(article.tree).toEqual(before);
});
