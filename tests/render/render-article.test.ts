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
      '<div class="text"><p id="p1"><a class="pin" data-apparatus aria-label="Link to paragraph 1" href="#p1"></a>One two three.</p></div>',
    ]);
  });

  test('puts the notes of each row after it, in the order of their references.', () => {
    const pieces = render(
      '---\ntitle: A title\n---\n\nOne two.\n\nThree four.\n',
      note('three', 'Three') + note('two', 'two') + note('one', 'One'),
    );
    expect(
      pieces.map((piece) => (Array.isArray(piece) ? piece.map(({id}) => id) : 'html')),
    ).toEqual(['html', ['one', 'two'], 'html', ['three'], 'html']);
  });

  test('returns pieces that join to valid HTML, even if one begins inside a list.', () => {
    const pieces = render('---\ntitle: A title\n---\n\n- one\n- two\n', note('one', 'one'));
    expect(pieces.filter((piece) => typeof piece === 'string').join('')).toMatch(
      /^<ul>.*<li.*one.*<\/li>.*<li.*two.*<\/li>.*<\/ul>$/s,
    );
    expect(pieces[0]).not.toContain('</ul>');
  });

  test('marks the text of list items as text.', () => {
    const pieces = render('---\ntitle: A title\n---\n\n2. one\n3. two\n', note('one', 'one'));
    expect(pieces.filter((piece) => typeof piece === 'string').join('')).toMatch(
      /<li[^>]*><div data-number="2" class="text">.*one.*<li[^>]*><div data-number="3" class="text">/s,
    );
  });

  test('ignores text that looks like a placeholder for notes.', () => {
    const pieces = render(
      '---\ntitle: A title\n---\n\nOne `<div data-apparatus data-notes="one"></div>` two.\n',
      note('one', 'One'),
    );
    expect(pieces).toHaveLength(3);
  });

  test('shows a sentence that is left out at its place.', () => {
    const [compiled] = compileGood({
      'articles/a/article.md':
        '---\ntitle: A title\nomitted: He was later acquitted by the court.\n---\n\nThe minister denied everything.\nThe ministry did not reply.\n',
      'articles/a/source.txt':
        'The minister denied everything.\nHe was later acquitted by the court.\nThe ministry did not reply.\n',
    }).articles;
    const pieces = compiled ? renderArticle(compiled, site, english) : [];
    const sign =
      '<a data-apparatus href="#gap-1" class="no-underline" aria-label="1 line left out" data-numeral=" […]"></a>';
    expect(pieces).toEqual([
      expect.stringContaining(
        `The minister denied everything.${sign} The ministry did not reply.</p>`,
      ),
      expect.objectContaining({
        lines: ['He was later acquitted by the court.'],
        number: 1,
        isInside: true,
      }),
      '',
    ]);
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
