import {describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {renderArticle} from '../../src/render/render-article.ts';
import {article, compileGood} from '../edition/content.ts';
import {english} from '../language/english.ts';

const note = (id: string, quote: string): string =>
  `:::gloss[A gist]{#${id}}\n> ${quote}\n\nA note.\n:::\n\n`;
const site = createAddresses('/base/');

const render = (text: string, annotations?: string) => {
  const [compiled] = compileGood({
    'articles/a/article.md': text,
    ...(annotations !== undefined && {'articles/a/annotations.md': annotations}),
  }).articles;
  if (!compiled) throw new Error('The content has no article.');
  return renderArticle(compiled, site, english);
};

describe('renderArticle', () => {
  test('returns one piece for an article without notes.', () => {
    expect(render(article)).toEqual([
      '<p id="p1"><a class="pin" aria-label="Link to paragraph 1" href="#p1" data-apparatus></a>One two three.</p>',
    ]);
  });

  test('puts the notes of each row after it, in the order of their references.', () => {
    const pieces = render(
      '---\ntitle: A title\n---\n\nOne two.\n\nThree four.\n',
      note('three', 'Three') + note('two', 'two') + note('one', 'One'),
    );
    expect(
      pieces.map((piece) => (typeof piece === 'string' ? 'html' : piece.map(({id}) => id))),
    ).toEqual(['html', ['one', 'two'], 'html', ['three'], 'html']);
  });

  test('returns pieces that join to valid HTML, even if one begins inside a list.', () => {
    const pieces = render('---\ntitle: A title\n---\n\n- one\n- two\n', note('one', 'one'));
    expect(pieces.filter((piece) => typeof piece === 'string').join('')).toMatch(
      /^<ul>.*<li.*one.*<\/li>.*<li.*two.*<\/li>.*<\/ul>$/s,
    );
    expect(pieces[0]).not.toContain('</ul>');
  });

  test('ignores text that looks like a placeholder for notes.', () => {
    const pieces = render(
      '---\ntitle: A title\n---\n\nOne `<div data-apparatus data-notes="one"></div>` two.\n',
      note('one', 'One'),
    );
    expect(pieces).toHaveLength(3);
  });

  test('links names to their actors under the base path.', () => {
    const [compiled] = compileGood({
      'articles/a/article.md': article,
      'actors/two.md': '---\nname: two\n---\n\nA number.\n',
    }).articles;
    const [html] = compiled ? renderArticle(compiled, site, english) : [];
    expect(html).toContain('href="/base/actors/two/"');
  });
});
