import {selectAll} from 'hast-util-select';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {addLinkControls} from '../../src/render/link-controls.ts';
import {compileGood} from '../edition/content.ts';
import {english} from '../language/english.ts';

/** Compile an article and add its link controls. */
function compileWithControls(text: string, annotations = '') {
  const [article] = compileGood({
    'articles/a/article.md': `---\ntitle: A title\n---\n\n${text}\n`,
    'articles/a/annotations.md': annotations || ':::gloss[A]{#a}\n> one\n\nA note.\n:::\n',
    'actors/japarov.md': '---\nname: Sadyr Japarov\n---\n',
  }).articles;
  if (!article) throw new Error('The content has no article.');
  return {article, tree: addLinkControls(article, english)};
}

const linksIn = (tree: ReturnType<typeof compileWithControls>['tree']) =>
  selectAll('.pin', tree).map(({properties: {href, ariaLabel}}) => `${href} ${ariaLabel}`);

describe('each paragraph and list item', () => {
  test('has a link to itself, with a label.', () => {
    const {tree} = compileWithControls('one\n\n## two\n\n- three\n  - four\n\n> five');
    expect(linksIn(tree)).toEqual([
      '#p1 Link to paragraph 1',
      '#p2 Link to paragraph 2',
      '#p3 Link to paragraph 3',
      '#p4 Link to paragraph 4',
    ]);
  });

  test('has the link at the start of its text, not next to its notes.', () => {
    const {tree} = compileWithControls('- one\n\n  two');
    const [link] = selectAll('li > div:first-child > .pin:first-child', tree);
    expect(link?.properties['href']).toBe('#p1');
  });
});

test('Controls and references contain no text, so that browsers search only the article.', () => {
  const {tree} = compileWithControls('one two');
  expect(selectAll('.pin, [role=doc-noteref]', tree).map(({children}) => children)).toEqual([
    [],
    [],
  ]);
  expect(selectAll('[role=doc-noteref]', tree)[0]?.properties['dataNumeral']).toBe('a');
});

test('Line breaks of the source become spaces, so that a line of the HTML is a line of the text.', () => {
  const {tree} = compileWithControls('one\ntwo **three\nfour**  \nfive\n\n```\nsix\nseven\n```');
  const html = toHtml(tree);
  expect(html).toContain('</mark>');
  expect(html).toContain(' two <strong>three four</strong><br>\nfive');
  expect(html).toContain('six\nseven');
});

describe('an annotation without a note', () => {
  const bare = (quotes: string) => `:::mention{#he actor=japarov}\n${quotes}\n:::\n`;

  test.each([
    ['its words', 'Then this man left.', '> this man', 'this man'],
    ['the last of several marks', 'Then this *poor* man left.', '> this poor man', ' man'],
    [
      'the first of several passages',
      'Then this man left, and the man wept.',
      '> this man\n\n> the man',
      'this man',
    ],
  ])('has a link after %s.', (_, text, quotes, words) => {
    const {tree} = compileWithControls(text, bare(quotes));
    const [link, ...more] = selectAll('.pin.of-passage', tree);
    expect(more).toEqual([]);
    expect(link?.properties['ariaLabel']).toBe('Link to mention: Sadyr Japarov');
    expect(toHtml(tree)).toContain(`>${words}</mark></a><a class="pin of-passage"`);
  });

  test('has a link after its words if the numeral of another annotation is between them.', () => {
    const gloss = ':::gloss[This]{#this}\n> this\n\nA note.\n:::\n';
    const {tree} = compileWithControls('Then *this* man left.', `${bare('> this man')}\n${gloss}`);
    expect(toHtml(tree)).toMatch(/ man<\/mark><\/a><a class="pin of-passage"/);
  });

  test('has a link after the link of the article that contains its words.', () => {
    const {tree} = compileWithControls(
      'See [then this man left](https://example.org/).',
      bare('> this man'),
    );
    expect(toHtml(tree)).toMatch(/left<\/a><a class="pin of-passage"/);
  });
});

test('A reference is labelled with kind, numeral and status.', () => {
  const {tree} = compileWithControls(
    'one two',
    ':::claim[A]{#a status=opinion}\n> one\n\nA note.\n:::\n',
  );
  const [reference] = selectAll('[role=doc-noteref]', tree);
  expect(reference?.properties['ariaLabel']).toBe('Claim 1, opinion');
});

test('The tree is not changed.', () => {
  const {article} = compileWithControls('one\ntwo\n\n- three');
  const before = structuredClone(article.tree);
  addLinkControls(article, english);
  expect(article.tree).toEqual(before);
});
