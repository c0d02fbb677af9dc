import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {readMarkdown} from '../../src/content/read-markdown.ts';
import {createForeignWordFinder, markForeignWords} from '../../src/language/foreign-words.ts';
import {renderArticle} from '../../src/render/render-article.ts';
import {article, compileGood} from '../edition/content.ts';
import {english} from './english.ts';

/** Find the foreign words of a text, each with its language: `ru верхи`. */
const find = (text: string, lang: string, ...foreign: string[]): string[] =>
  createForeignWordFinder({lang, foreign})(text).map(
    (found) => `${found.lang} ${text.slice(found.start, found.end)}`,
  );

const mark = (markdown: string, lang: string, ...foreign: string[]): string => {
  const {tree} = readMarkdown({path: 'a.md', value: markdown});
  const children = markForeignWords(tree.children, {lang, foreign});
  return toHtml({type: 'root', children});
};

describe('createForeignWordFinder', () => {
  test.each([
    ['nothing in the script of the text', 'The leaders met.', 'en', [], []],
    ['a word in a declared language', 'The верхи met.', 'en', ['ru'], ['ru верхи']],
    ['a word in an undeclared language', 'The верхи met.', 'en', [], ['und-Cyrl верхи']],
    ['words with the punctuation between them', 'so «два, три» ok', 'en', ['ru'], ['ru два, три']],
    ['words with a number between them', 'so 2 по 13 дня 7 ok', 'en', ['ru'], ['ru по 13 дня']],
    [
      'words separately if another word is between them',
      'верхи and низы',
      'en',
      ['ru'],
      ['ru верхи', 'ru низы'],
    ],
    ['two languages in two scripts', 'миф μῦθος', 'en', ['ru', 'el'], ['ru миф', 'el μῦθος']],
    ['a mark with its letter', 'a дома\u0301 b', 'en', ['ru'], ['ru дома\u0301']],
    ['Latin words in another script', 'альянс NATO here', 'ru', ['en'], ['en NATO here']],
    ['Arabic words with their digits', 'the عام ٢٠٢٢.', 'en', ['ar'], ['ar عام ٢٠٢٢']],
    ['Japanese in all of its scripts', 'so サッカーの試合 ok', 'en', ['ja'], ['ja サッカーの試合']],
    ['undeclared Japanese', 'so 日本の試合 ok', 'en', [], ['und-Jpan 日本の試合']],
    ['undeclared Chinese', 'so 危机 ok', 'en', [], ['und-Hani 危机']],
    ['kana but not Han in Chinese', '危机の', 'zh', ['ja'], ['ja の']],
    ['nothing in Japanese of three scripts', '日本のサッカー', 'ja', [], []],
    ['a language in another script', 'reč реч', 'sr-Latn', ['sr-Cyrl'], ['sr-Cyrl реч']],
    ['letters beyond the BMP', 'a 𞤀𞤣 b', 'en', ['ff-Adlm'], ['ff-Adlm 𞤀𞤣']],
    ['a historic script', 'a 𓀀 b', 'en', [], ['und 𓀀']],
    [
      'no digits, symbols and letters that are common to all scripts',
      '20 % µ № 👨‍👩‍👧 ½',
      'en',
      [],
      [],
    ],
    ['no Roman numerals', 'XX век, II съезд', 'ru', ['en'], []],
    ['nothing if the script of the text is unknown', 'слово word', 'tlh', ['ru'], []],
    ['nothing in an empty text', '', 'en', ['ru'], []],
  ])('finds %s', (_, text, lang, foreign, expected) => {
    expect(find(text, lang, ...foreign)).toEqual(expected);
  });
});

describe('markForeignWords', () => {
  test('wraps words in a span', () => {
    expect(mark('The term is верхи, “tops”.', 'en', 'ru')).toBe(
      '<p>The term is <span lang="ru">верхи</span>, “tops”.</p>',
    );
  });

  test('adds lang to an element that contains nothing else', () => {
    expect(mark('The *верхи*, or [низы](https://a.example/).', 'en', 'ru')).toBe(
      '<p>The <em lang="ru">верхи</em>, or <a href="https://a.example/" lang="ru">низы</a>.</p>',
    );
  });

  test('marks words within nested elements', () => {
    expect(mark('*The верхи* of **низы *и* верхи**', 'en', 'ru')).toBe(
      '<p><em>The <span lang="ru">верхи</span></em> of <strong><span lang="ru">низы</span> <em lang="ru">и</em> <span lang="ru">верхи</span></strong></p>',
    );
  });

  test('skips code', () => {
    const html = '<p>A <code>верхи</code></p>\n<pre><code>верхи\n</code></pre>';
    expect(mark('A `верхи`\n\n    верхи\n', 'en', 'ru')).toBe(html);
  });

  test('returns elements with a lang and elements without foreign words unchanged', () => {
    const own = {type: 'element', tagName: 'p', properties: {lang: 'uk'}, children: []} as const;
    const nodes = [
      {...own, children: [{type: 'text' as const, value: 'верхи'}]},
      {...own, properties: {}, children: [{type: 'text' as const, value: 'tops'}]},
    ];
    const marked = markForeignWords(nodes, {lang: 'en', foreign: ['ru']});
    expect(marked[0]).toBe(nodes[0]);
    expect(marked[1]).toBe(nodes[1]);
  });
});

describe('compileEdition', () => {
  const site = createAddresses('/');
  const html = (content: Record<string, string>): string => {
    const [compiled] = compileGood(content).articles;
    if (!compiled) throw new Error('There is no article.');
    const notes = compiled.annotations.flatMap(({gist, note}) => [
      toHtml({type: 'root', children: gist}),
      toHtml({type: 'root', children: note}),
    ]);
    return [
      ...renderArticle(compiled, site, english).filter((each) => typeof each === 'string'),
      ...notes,
    ]
      .join('\n')
      .replaceAll(/<a class="pin.*?<\/a>/g, '');
  };

  test('marks foreign words in passages, gists and notes', () => {
    const front = '---\ntitle: A\nforeign: [ar, ru]\n---\n';
    const rendered = html({
      'articles/a/article.md': `${front}\nThe الأزمة ended.\n`,
      'articles/a/annotations.md':
        ':::gloss[The word الأزمة]{#one}\n> The الأزمة\n\nIn Russian *кризис*.\n:::\n',
    });
    expect(rendered).toMatch(/<mark [^>]*>The <span lang="ar">الأزمة<\/span><\/mark>/);
    expect(rendered).toContain('The word <span lang="ar">الأزمة</span>');
    expect(rendered).toContain('In Russian <em lang="ru">кризис</em>.');
  });

  test('marks the language of gist and note if the pages are in another, and of names in the page language', () => {
    const front = '---\ntitle: A\nlang: ar\n---\n';
    const rendered = html({
      'articles/a/article.md': `${front}\nالأزمة.\n`,
      'articles/a/annotations.md': ':::gloss[كلمة *word*]{#one}\n> الأزمة\n\nكلمة.\n:::\n',
    });
    expect(rendered).toContain(
      '<span lang="ar" dir="rtl">كلمة <em lang="und-Latn">word</em></span>',
    );
    expect(rendered).toContain('<p lang="ar" dir="rtl">كلمة.</p>');
    expect(rendered).toMatch(/<a [^>]*aria-label="Word a"[^>]* lang="en"/);
  });

  test('adds no lang if the article is in the language of the pages', () => {
    const rendered = html({
      'articles/a/article.md': article,
      'articles/a/annotations.md': ':::gloss[A word]{#one}\n> two\n\nA note.\n:::\n',
    });
    expect(rendered).not.toContain('lang=');
  });

  test('marks foreign words in biographies and explanations', () => {
    const {actors, frameworks} = compileGood({
      'articles/a/article.md': article,
      'actors/two.md': '---\nname: two\nforeign: el\n---\n\nSaid μῦθος.\n',
      'frameworks/one.md': '---\ntitle: one\n---\n\nOf μῦθος.\n',
    });
    expect(toHtml(actors[0]?.biography ?? [])).toContain('Said <span lang="el">μῦθος</span>.');
    expect(toHtml(frameworks[0]?.explanation ?? [])).toContain(
      '<span lang="und-Grek">μῦθος</span>',
    );
  });
});
