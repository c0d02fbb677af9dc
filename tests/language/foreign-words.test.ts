import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {readMarkdown} from '../../src/content/read-markdown.ts';
import {foreignWordFinder, markForeignWords} from '../../src/language/foreign-words.ts';
import {renderArticle} from '../../src/render/render-article.ts';
import {article, compileGood} from '../edition/content.ts';

/** What is found, each with its language: `ru верхи`. */
const find = (text: string, lang: string, ...foreign: string[]): string[] =>
  foreignWordFinder({lang, foreign})(text).map(
    (found) => `${found.lang} ${text.slice(found.start, found.end)}`,
  );

const mark = (markdown: string, lang: string, ...foreign: string[]): string => {
  const {tree} = readMarkdown({path: 'a.md', value: markdown});
  const children = markForeignWords(tree.children, {lang, foreign});
  return toHtml({type: 'root', children});
};

describe('foreign words', () => {
  test.each([
    ['no word of its own script', 'The leaders met.', 'en', [], []],
    ['a word whose language is declared', 'The верхи met.', 'en', ['ru'], ['ru верхи']],
    ['a word whose language nobody tells', 'The верхи met.', 'en', [], ['und-Cyrl верхи']],
    ['words together with what joins them', 'so «два, три» ok', 'en', ['ru'], ['ru два, три']],
    ['words with a number between them', 'so 2 по 13 дня 7 ok', 'en', ['ru'], ['ru по 13 дня']],
    ['words apart that a word parts', 'верхи and низы', 'en', ['ru'], ['ru верхи', 'ru низы']],
    ['two languages of two scripts', 'миф μῦθος', 'en', ['ru', 'el'], ['ru миф', 'el μῦθος']],
    ['a mark with its letter', 'a дома\u0301 b', 'en', ['ru'], ['ru дома\u0301']],
    ['Latin words in another script', 'альянс NATO here', 'ru', ['en'], ['en NATO here']],
    ['Arabic words, and their digits', 'the عام ٢٠٢٢.', 'en', ['ar'], ['ar عام ٢٠٢٢']],
    [
      'Japanese, with all of its scripts',
      'so サッカーの試合 ok',
      'en',
      ['ja'],
      ['ja サッカーの試合'],
    ],
    ['Japanese that nobody declared', 'so 日本の試合 ok', 'en', [], ['und-Jpan 日本の試合']],
    ['Chinese that nobody declared', 'so 危机 ok', 'en', [], ['und-Hani 危机']],
    ['kana in Chinese, but not its Han', '危机の', 'zh', ['ja'], ['ja の']],
    ['none in Japanese of three scripts', '日本のサッカー', 'ja', [], []],
    ['a language with another script', 'reč реч', 'sr-Latn', ['sr-Cyrl'], ['sr-Cyrl реч']],
    ['letters beyond the plane of two bytes', 'a 𞤀𞤣 b', 'en', ['ff-Adlm'], ['ff-Adlm 𞤀𞤣']],
    ['a script that is in use no more', 'a 𓀀 b', 'en', [], ['und 𓀀']],
    ['no digits, signs and letters of all scripts', '20 % µ № 👨‍👩‍👧 ½', 'en', [], []],
    ['no Roman numerals', 'XX век, II съезд', 'ru', ['en'], []],
    ['nothing where its own script is unknown', 'слово word', 'tlh', ['ru'], []],
    ['nothing in nothing', '', 'en', ['ru'], []],
  ])('are %s.', (_, text, lang, foreign, expected) => {
    expect(find(text, lang, ...foreign)).toEqual(expected);
  });
});

describe('a mark', () => {
  test('is a span around the words.', () => {
    expect(mark('The term is верхи, “tops”.', 'en', 'ru')).toBe(
      '<p>The term is <span lang="ru">верхи</span>, “tops”.</p>',
    );
  });

  test('is on the element that holds nothing else.', () => {
    expect(mark('The *верхи*, or [низы](https://a.example).', 'en', 'ru')).toBe(
      '<p>The <em lang="ru">верхи</em>, or <a href="https://a.example" lang="ru">низы</a>.</p>',
    );
  });

  test('reaches into what holds more.', () => {
    expect(mark('*The верхи* of **низы *и* верхи**', 'en', 'ru')).toBe(
      '<p><em>The <span lang="ru">верхи</span></em> of <strong><span lang="ru">низы</span> <em lang="ru">и</em> <span lang="ru">верхи</span></strong></p>',
    );
  });

  test('is never in code.', () => {
    const html = '<p>A <code>верхи</code></p>\n<pre><code>верхи\n</code></pre>';
    expect(mark('A `верхи`\n\n    верхи\n', 'en', 'ru')).toBe(html);
  });

  test('leaves what says its language already, and what has no foreign word.', () => {
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

describe('an edition', () => {
  const site = createAddresses('/');
  const html = (content: Record<string, string>): string => {
    const [compiled] = compileGood(content).articles;
    if (!compiled) throw new Error('There is no article.');
    const told = compiled.annotations.flatMap(({gist, note}) => [
      toHtml({type: 'root', children: gist}),
      toHtml({type: 'root', children: note}),
    ]);
    return [...renderArticle(compiled, site).filter((each) => typeof each === 'string'), ...told]
      .join('\n')
      .replaceAll(/<a class="pin.*?<\/a>/g, '');
  };

  test('marks the words of an article within a passage, and those of gist and note.', () => {
    const front = '---\ntitle: A\nforeign: [ar, ru]\n---\n';
    const told = html({
      'articles/a/article.md': `${front}\nThe الأزمة ended.\n`,
      'articles/a/annotations.md':
        ':::gloss[The word الأزمة]{#one}\n> The الأزمة\n\nIn Russian *кризис*.\n:::\n',
    });
    expect(told).toMatch(/<mark [^>]*>The <span lang="ar">الأزمة<\/span><\/mark>/);
    expect(told).toContain('The word <span lang="ar">الأزمة</span>');
    expect(told).toContain('In Russian <em lang="ru">кризис</em>.');
  });

  test('says the language of gist and note where the pages are in another, and that its names are in theirs.', () => {
    const front = '---\ntitle: A\nlang: ar\n---\n';
    const told = html({
      'articles/a/article.md': `${front}\nالأزمة.\n`,
      'articles/a/annotations.md': ':::gloss[كلمة *word*]{#one}\n> الأزمة\n\nكلمة.\n:::\n',
    });
    expect(told).toContain('<span lang="ar" dir="rtl">كلمة <em lang="und-Latn">word</em></span>');
    expect(told).toContain('<p lang="ar" dir="rtl">كلمة.</p>');
    expect(told).toMatch(/<a [^>]*aria-label="Gloss a[^"]*"[^>]* lang="en"/);
  });

  test('says nothing of its language where that is the one of the pages.', () => {
    const told = html({
      'articles/a/article.md': article,
      'articles/a/annotations.md': ':::gloss[A word]{#one}\n> two\n\nA note.\n:::\n',
    });
    expect(told).not.toContain('lang=');
  });

  test('marks the words of a biography and of an explanation.', () => {
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
