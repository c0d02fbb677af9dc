import fc from 'fast-check';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';
import {createSourceLocator} from '../../../src/annotate/text/source-locator.ts';

const compile = (value: string, title?: string) =>
  compileArticle(
    {article: {path: 'article.md', value}, title},
    {registry: {actors: [], frameworks: []}, actorHref: (id) => `/actors/${id}/`},
  );
const htmlOf = (value: string) => toHtml(compile(value).tree).replace(/\n+/g, '\n').trim();
const rulesOf = (value: string) =>
  compile(value).problems.map(({line, column, ruleId, fatal}) =>
    [`${line}:${column}`, ruleId, ...(fatal ? [] : ['warning'])].join(' '),
  );

describe('HTML in an article', () => {
  test.each([
    ['H<sub>2</sub>O m<sup>2</sup>', '<p id="p1">H<sub>2</sub>O m<sup>2</sup></p>'],
    [
      '<span lang="fr">Oui</span> <bdi>x</bdi>',
      '<p id="p1"><span lang="fr">Oui</span> <bdi>x</bdi></p>',
    ],
    ['a<br>b', '<p id="p1">a<br>b</p>'],
    [
      '<kbd>Ctrl</kbd> <abbr title="World">W</abbr>',
      '<p id="p1"><kbd>Ctrl</kbd> <abbr title="World">W</abbr></p>',
    ],
    ['<dl><dt>A</dt><dd>B</dd></dl>', '<dl><dt>A</dt><dd>B</dd></dl>'],
    [
      '<table><tr><td colspan="2">1</table>',
      '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
    ],
    [
      '<details><summary>S</summary>\n\n*T*\n\n</details>',
      '<details><summary>S</summary>\n<p id="p1"><em>T</em></p>\n</details>',
    ],
    [
      '<a href="https://example.org/" target="_blank">x</a>',
      '<p id="p1"><a href="https://example.org/">x</a></p>',
    ],
  ])('keeps %j', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
    expect(rulesOf(markdown)).toEqual([]);
  });

  test.each([
    ['<div class="a">\n\nOne *two*.\n\n</div>', '<p id="p1">One <em>two</em>.</p>'],
    ['<div>One</div>', '<p id="p1">One</p>'],
    ['<section><div>One</div><div>Two</div></section>', '<p id="p1">One</p>\n<p id="p2">Two</p>'],
    ['<center>One<p>Two</p></center>', '<p id="p1">One</p><p id="p2">Two</p>'],
    ['A <font color="red">red</font> <span style="x">word</span>.', '<p id="p1">A red word.</p>'],
    ['<h2 align="center"><div>One</div></h2>', '<h2 id="one">One</h2>'],
    ['<a href="/about/"><div>One</div></a>', '<p id="p1"><a href="/about/">One</a></p>'],
  ])('unwraps %j', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
    expect(rulesOf(markdown)).toEqual([]);
  });

  test.each([
    ['<iframe src="https://example.org/v"></iframe>', 'https://example.org/v'],
    ['<iframe src="//example.org/v" title="A film"></iframe>', 'https://example.org/v'],
    [
      '<video><source src="https://example.org/v.mp4">No video.</video>',
      'https://example.org/v.mp4',
    ],
    ['<audio src="https://example.org/a.mp3"></audio>', 'https://example.org/a.mp3'],
    ['<embed src="https://example.org/e">', 'https://example.org/e'],
    ['<object data="https://example.org/o"></object>', 'https://example.org/o'],
  ])('replaces %j with a link', (markdown, href) => {
    const {projection} = compile(`Text.\n\n${markdown}\n`);
    expect(htmlOf(`Text.\n\n${markdown}\n`)).toContain(`<a href="${href}" data-apparatus>`);
    expect(projection.text).toBe('Text.');
    expect(rulesOf(`Text.\n\n${markdown}\n`)).toEqual(['3:1 html-replaced warning']);
  });

  test.each([
    ['One <script>two()</script> three', ['1:5 html']],
    ['<style>p {}</style>', ['1:1 html']],
    ['A <b onclick="x()">b</b>', ['1:3 html']],
    ['A <a href="javascript:x()">b</a>', ['1:3 link']],
    ['A <a href="java\tscript:x()">b</a>', ['1:3 link']],
    ['A <q cite="javascript:x()">b</q>', ['1:3 link']],
    ['> <form action="data:text/html,x">b</form>', ['1:3 link', '1:3 html-replaced warning']],
    ['<svg onload="x()"></svg>', ['1:1 html', '1:1 html']],
    ['<textarea>', ['1:1 html']],
    ['Words.\n\n<!-- a\n\nLost.', ['3:1 html']],
    ['Words <?php x ?>', ['1:7 html']],
    ['Words\n\n<div class="a\n\nLost', ['3:1 html']],
    ['A List<String> b', ['1:7 html-replaced warning']],
  ])('reports %j', (markdown, problems) => {
    expect(rulesOf(markdown).filter((each) => !each.endsWith('empty'))).toEqual(problems);
  });

  test('cannot pass for what Gloss adds', () => {
    const value =
      'A <sup data-apparatus>b</sup> <a data-footnote-ref href="/x/">c</a> <span id="note-a" data-gap="1" class="d">e</span> <i id="p1">f</i>';
    expect(htmlOf(value)).toBe('<p id="p1">A <sup>b</sup> <a href="/x/">c</a> e <i>f</i></p>');
    expect(compile(value).projection.text).toBe('A b c e f');
  });

  test('has the locations of its text', () => {
    const value =
      'One.\n\n<div>\n<b>Two</b> three <a href="#four">x</a>\n</div>\n\n> quoted <i onclick="y">z</i>\n';
    expect(rulesOf(value)).toEqual(['7:10 html', '4:18 fragment']);
  });

  test.each([
    ['text after a line break', 'A  \nb <i>c</i>[^1]\n\n[^1]: d\n'],
    ['the text of an item above a list', '<i>a</i>\n\n- b\n  - c\n'],
    ['text in an element that is never closed', '<i>\na\n\n- b\n'],
    ['an element that is never closed', '<x />\n1. a\n\n2. b\n'],
  ])('gives a whole position or none to %s', (_, value) => {
    const {leaves, blocks} = compile(value).projection;
    for (const {position} of [
      ...leaves.map(({node}) => node),
      ...blocks.map((each) => each.element),
    ]) {
      if (!position) continue;
      expect(position.start).toBeDefined();
      expect(position.end).toBeDefined();
    }
  });

  test.each([
    ['above a list', '<i>a</i>\n\n- b\n  - c\n', 'b'],
    ['above a list of HTML', '<ul><li>b\n<ul><li>c</li></ul>\n</li></ul>\n', 'b'],
    ['below a list of HTML', '<ul><li><ul><li>c</li></ul>\nb\n</li></ul>\n', 'b'],
    ['below a summary', '<details><summary>c</summary>\nb\n</details>\n', 'b'],
  ])('has no white space %s', (_, value, words) => {
    const annotations = {path: 'annotations.md', value: `:::gloss[A]{#a}\n> ${words}\n\nD.\n:::\n`};
    const {projection, problems} = compileArticle(
      {article: {path: 'article.md', value}, annotations},
      {registry: {actors: [], frameworks: []}, actorHref: (id) => `/actors/${id}/`},
    );
    expect(problems).toEqual([]);
    expect(projection.text).not.toMatch(/ \n|\n /);
  });

  test.each([
    ['a list', '9. 9 two\n   * b'],
    ['a quotation', '9. 9 two\n   > b'],
    ['code', '9. 9 two\n   ```\n   b\n   ```'],
  ])('has the location of an item above %s', (_, item) => {
    const value = `<i>a</i>\n\n${item}\n`;
    const {projection} = compile(value);
    const locate = createSourceLocator(projection, value);
    expect(locate(projection.text.indexOf('9 two'))).toMatchObject({line: 3, column: 4});
    expect(locate(projection.text.indexOf('two'))).toMatchObject({line: 3, column: 6});
  });

  test('does not change Markdown beside it', () => {
    const markdown =
      '# A\n\n3. b\n4. c\n\n- [x] d\n\n|e|f|\n|-|:-:|\n|1|2|\n\n```js title="g"\nh < i\n```\n\nj[^1]\n\n[^1]: k\n';
    const withHtml = compile(`${markdown}\n<i>z</i>\n`);
    const without = compile(`${markdown}\nz\n`);
    const strip = (html: string) => html.replace(/<\/?i>|\n/g, '');
    expect(strip(toHtml(withHtml.tree))).toBe(strip(toHtml(without.tree)));
    expect(withHtml.projection.text).toBe(without.projection.text);
  });

  test('of any depth is read or reported', () => {
    for (const depth of [50, 200, 20_000]) {
      const problems = rulesOf(`One.\n\n${'<div>'.repeat(depth)}two\n`);
      expect(problems.map((each) => each.split(' ')[1])).toEqual(depth < 100 ? [] : ['nesting']);
    }
  });

  test('never contains what is not listed', () => {
    const piece = fc.constantFrom(
      ...['<div>', '</div>', '<b>', '</b>', '<p>', '</p>', '<table>', '<td>', '<svg>', '<math>'],
      ...['<a href="javascript:x">', '<img src=x onerror=y>', '<script>', '</script>', '<style>'],
      ...['<template>', '<title>', '<iframe srcdoc="<b>">', '<!--', '-->', '<x-y z>', '"', "'"],
      ...[
        '\n\n',
        '\n',
        '> ',
        '- ',
        '`',
        '**',
        'word',
        ' ',
        '<',
        '&lt;',
        ']]>',
        '<mtext>',
        '</math>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const html = toHtml(compile(`Start ${pieces.join('')}`).tree);
        expect(html).not.toMatch(
          /<(?:script|style|iframe|svg|math|template|title|x-y|mtext)\b|<[^>]*\s(?:on\w+|srcdoc|style)=|href="javascript:/i,
        );
      }),
    );
  });
});

describe('a heading', () => {
  test.each([
    ['## What came after', 'what-came-after'],
    ['## Das Übrige', 'das-übrige'],
    ['## 何が起きたか', '何が起きたか'],
    ['## `code` and *emphasis*', 'code-and-emphasis'],
    ['## !?', '-1'],
    ['## Claims', 'claims-1'],
    ['<h2 id="own">A</h2>', 'own'],
  ])('%s has the id %s', (markdown, id) => {
    expect(htmlOf(markdown)).toContain(`id="${id}"`);
  });

  test('with the words of an earlier one has a number', () => {
    expect(htmlOf('## A\n\n## A')).toBe('<h2 id="a">A</h2>\n<h2 id="a-1">A</h2>');
  });

  test('can be the target of a link', () => {
    expect(rulesOf('[a](#das-übrige), [b](#das-%C3%BCbrige), [c](#x)\n\n## Das Übrige\n')).toEqual([
      '1:42 fragment',
    ]);
  });

  test('at the start with the words of the title is not repeated', () => {
    const tree = compile('# The *title*\n\n## Part\n\nText.', 'The title').tree;
    expect(toHtml(tree).trim()).toBe('<h2 id="part">Part</h2>\n<p id="p1">Text.</p>');
  });

  test('with other words stays', () => {
    expect(toHtml(compile('# A title\n\nText.', 'The title').tree)).toContain('<h2 id="a-title">');
  });
});
