import {describe, expect, test} from 'vitest';
import {listEditors} from '../../src/edition/agents.ts';
import {article, compileFolder, compileGood, problemsOf, writeContent} from './content.ts';

const site = (...lines: string[]) => `${['---', 'name: A', ...lines, '---'].join('\n')}\n`;
const publicationOf = (...lines: string[]) =>
  compileGood({'site.md': site(...lines), 'articles/a/article.md': article}).publication;

describe('site.md', () => {
  test('names the site; nothing else is required.', () => {
    expect(publicationOf()).toMatchObject({name: 'A', lang: 'en', editors: []});
    expect(problemsOf({'site.md': '---\nlang: en\n---\n'})).toEqual(['site.md:2:1 front-matter']);
  });

  test.each([
    ['contact: desk@example.org', {contact: 'mailto:desk@example.org'}],
    ['contact: https://example.org/letters', {contact: 'https://example.org/letters'}],
    ['repository: https://example.org', {repository: 'https://example.org/'}],
    ['colour: "#17528D"', {colour: {light: '#17528d', dark: '#6ca7e8'}}],
    ['colour: maroon', {colour: {light: '#800000', dark: '#fa7e6d'}}],
  ])('may have %s.', (line, expected) => {
    expect(publicationOf(line)).toMatchObject(expected);
  });

  test.each([
    'contact: at the desk',
    'repository: code.example',
    'lang: English language',
    'editors: [Anna]',
    'editors: [{id: A B, name: Anna}]',
    'colours: red',
    'colour: #17528d',
    'colour: bluish',
    'colour: "#17528d80"',
  ])('may not have %s.', (line) => {
    expect(problemsOf({'site.md': site(line)})).toEqual([
      expect.stringMatching(/^site\.md:3:\d+ front-matter$/),
    ]);
  });

  test.each([
    ['"#8ecae6"', '1.76 : 1', '"#427c96"'],
    ['yellow', '1.05 : 1', '"#7a7900"'],
    ['white', '1.01 : 1', '"#757575"'],
    ['8ecae6', '', '"#427c96"'],
  ])('may not have the colour %s; the fix is accepted.', (colour, ratio, nearest) => {
    const {problems} = compileFolder(writeContent({'site.md': site(`colour: ${colour}`)}));
    expect(problems).toMatchObject([{nearest, fix: `Write \`colour: ${nearest}\`.`}]);
    expect(problems[0]?.expected?.join()).toContain(ratio);
    expect(problemsOf({'site.md': site(`colour: ${nearest}`)})).toEqual([]);
  });

  test('gives articles its language and licence, unless they have their own.', () => {
    const {articles} = compileGood({
      'site.md': site('lang: ru', 'rights: https://licence.example/'),
      'articles/a/article.md': article,
      'articles/b/article.md':
        '---\ntitle: B\nlang: en\nrights: https://other.example/\n---\n\nText.\n',
    });
    expect(articles.map(({slug, lang, rights}) => [slug, lang, rights])).toEqual([
      ['a', 'ru', 'https://licence.example/'],
      ['b', 'en', 'https://other.example/'],
    ]);
  });

  test('has a text of its own, whose links are checked.', () => {
    const {about} = compileGood({'site.md': `${site()}\nWe *check*.\n`}).publication;
    expect(about.children.some((node) => node.type === 'element' && node.tagName === 'p')).toBe(
      true,
    );
    expect(problemsOf({'site.md': `${site()}\nSee [it](/nothing/).\n`})).toEqual([
      'site.md:5:5 site-link',
    ]);
  });
});

test('The editors answer for the notes, else the organisation, else the site.', () => {
  const organisation = ['organisation:', '  name: O', '  url: https://o.example/'];
  const editors = ['editors:', '  - {id: anna, name: Anna}', '  - {id: ben, name: Ben}'];
  const names = (...lines: string[]) =>
    listEditors(publicationOf(...lines)).map(({type, id, name}) => [type, id, name]);
  expect(names(...organisation, ...editors)).toEqual([
    ['Person', 'editor-anna', 'Anna'],
    ['Person', 'editor-ben', 'Ben'],
  ]);
  expect(names(...organisation)).toEqual([['Organization', 'editors', 'O']]);
  expect(names()).toEqual([['Organization', 'editors', 'A']]);
});
