import {fromHtml} from 'hast-util-from-html';
import {describe, expect, test} from 'vitest';
import {renderMarkdownTwin} from '../../src/export/markdown-twin.ts';

const address = 'https://edition.example/base/articles/a/';
const pages = new Set([address, 'https://edition.example/base/actors/b/']);
const twinOf = (page: string) => (pages.has(page) ? `${page}index.md` : undefined);

/** Render the twin of the content of a `main` element, without front matter. */
const twin = (main: string): string =>
  renderMarkdownTwin(fromHtml(`<nav>Nav</nav><main>${main}</main><footer>Foot</footer>`), {
    address,
    twinOf,
  })
    .replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .trimEnd();

test('writes title, description, address and language as front matter', () => {
  const html =
    '<title>A: b · Gloss</title><meta name="description" content="Says #1"><main><h1>A: <em>b</em></h1><article data-article lang="ar"><p>x</p></article></main>';
  expect(renderMarkdownTwin(fromHtml(html), {address, twinOf})).toBe(
    `---\ntitle: "A: b"\ndescription: "Says #1"\ncanonical: ${address}\nlang: ar\n---\n\n# A: *b*\n\nx\n`,
  );
});

test('renders only the main content, without controls and decoration', () => {
  expect(
    twin(
      '<p>Text<a class="pin" href="#p1" aria-label="Link"></a></p><button>Copy</button><p data-control>Embed</p><p hidden>H</p><svg><title>S</title></svg><p>A<span aria-hidden="true"> ↑</span></p>',
    ),
  ).toBe('Text\n\nA');
});

describe('an article', () => {
  const reference = (text: string, numeral = '') =>
    `<a data-apparatus role="doc-noteref" href="#note-x" data-numeral="${numeral}">${text}</a>`;
  const note = (numeral: string, gist: string, body: string) =>
    `<details class="note"><summary><span class="numeral"><span class="sr-only">Claim </span>${numeral}</span><span><span class="gist">${gist}</span> <span data-status="contested">contested</span></span></summary><aside id="note-x">${body}<p class="about back"><a href="#x" role="doc-backlink">Back</a></p></aside></details>`;

  test('renders the numerals in its text as links to the notes', () => {
    expect(
      twin(
        `<article data-article><p><mark>One</mark>${reference('', '1')}, two${reference('a')}.</p></article>`,
      ),
    ).toBe(`One[\\[1\\]](${address}#note-x), two[\\[a\\]](${address}#note-x).`);
  });

  test('renders notes after their paragraph, headed by numeral, gist and status', () => {
    expect(
      twin(
        `<article data-article><p>One.</p><div class="notes" data-apparatus>${note('1', 'A <em>gist</em>', '<p>Body.</p><ul><li>Item</li></ul>')}${note('2', 'Other', '<p>More.</p>')}</div><p>Two.</p></article>`,
      ),
    ).toBe(
      'One.\n\n> **Claim 1** A *gist* (contested)\n>\n> Body.\n>\n> - Item\n\n> **Claim 2** Other (contested)\n>\n> More.\n\nTwo.',
    );
  });

  test('renders gaps after their block, and signs where they are', () => {
    expect(
      twin(
        '<article data-article><p>One.<a data-apparatus href="#gap-1" data-numeral=" […]"></a> Three.</p><details class="more" data-apparatus><summary>1 line left out</summary><p id="gap-1">Two.</p></details></article>',
      ),
    ).toBe('One. \\[…] Three.\n\n> 1 line left out\n>\n> Two.');
  });

  test('adds no space to the text', () => {
    const html = '<span>a</span><span>b</span><a href="/base/actors/b/">c</a><em>d</em>';
    expect(twin(`<article data-article><ul><li><p>${html}</p></li></ul></article>`)).toBe(
      '- ab[c](https://edition.example/base/actors/b/index.md)*d*',
    );
  });

  test('keeps tables and code, and escapes Markdown syntax', () => {
    expect(
      twin(
        '<article data-article><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1 | 2</td></tr></tbody></table><pre><code>x *y*</code></pre><p>*no* _em_ # [x]</p></article>',
      ),
    ).toBe('| A      |\n| ------ |\n| 1 \\| 2 |\n\n```\nx *y*\n```\n\n\\*no\\* \\_em\\_ # \\[x]');
  });
});

test('adds a space between elements that only the layout separates', () => {
  expect(
    twin(
      '<p><span class="mark" data-status="contested">Claim, contested</span></p><h2><span class="me-3 text-sign">I</span>The first</h2><ol><li><span class="numeral">1</span><a href="#x">Gist</a><span class="x"><span data-status="contested">contested</span></span></li></ol>',
    ),
  ).toBe(`Claim, contested\n\n## I The first\n\n1. **1** [Gist](${address}#x) (contested)`);
});

test('renders the quoted passage as strong in its context', () => {
  expect(
    twin(
      '<blockquote class="passage"><p><span class="context">Before. </span><mark>The words</mark><span class="context"> after.</span></p></blockquote>',
    ),
  ).toBe('> Before. **The words** after.');
});

test('resolves links to a twin, to a fragment of a page, or to other addresses', () => {
  const link = (href: string) => twin(`<p><a href="${href}">x</a></p>`).slice(4, -1);
  expect(link('/base/actors/b/')).toBe('https://edition.example/base/actors/b/index.md');
  expect(link('/base/actors/b/#born')).toBe('https://edition.example/base/actors/b/#born');
  expect(link('#p1')).toBe(`${address}#p1`);
  expect(link('/base/elsewhere/')).toBe('https://edition.example/base/elsewhere/');
  expect(link('cite.bib')).toBe(`${address}cite.bib`);
  expect(link('https://other.example/base/actors/b/')).toBe('https://other.example/base/actors/b/');
  expect(link('mailto:a@b.example')).toBe('mailto:a@b.example');
});
