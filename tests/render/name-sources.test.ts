/** Tests what readers see of the sources of notes, on the screen and on paper. */
import {describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {listSources} from '../../src/edition/sources.ts';
import {chooseInterface} from '../../src/language/interface.ts';
import {nameSources} from '../../src/render/name-sources.ts';
import {renderHtml} from '../../src/render/render-html.ts';
import {renderSourceStyles} from '../../src/render/source-styles.ts';
import {article, compileGood} from '../edition/content.ts';

const noteOf = (note: string) =>
  compileGood({
    'articles/a/article.md': article,
    'articles/a/annotations.md': `:::gloss[Two]{#two}\n> two\n\n${note}\n:::\n`,
  }).articles[0]?.annotations[0]?.note ?? [];
const addresses = createAddresses('/');
const show = (note: string, lang = 'en', page = lang, withAddress = false) =>
  renderHtml(nameSources(noteOf(note), lang, chooseInterface(page), withAddress), {addresses});

describe('nameSources', () => {
  test.each([
    ['en', 'ntv.ru, Russian, 10 January 2022'],
    ['ru', '<span lang="und-Latn">ntv.ru</span>, русский, 10 января 2022 г.'],
  ])(
    'says host, language and date after the link, in the language of the page (%s).',
    (lang, said) => {
      expect(show('By [a digest](https://www.ntv.ru/a "ru, 2022-01-10").', lang)).toBe(
        `<p>By <a href="https://www.ntv.ru/a">a digest</a><small> ${said}</small>.</p>`,
      );
    },
  );

  test('keeps an ordinary title, and leaves other links alone.', () => {
    expect(show('[A](https://a.example/ "Minutes") and *[B](#two)*.')).toBe(
      '<p><a href="https://a.example/" title="Minutes">A</a><small> a.example</small> and <em><a href="#two">B</a></em>.</p>',
    );
  });

  test('isolates the host in a text of the other direction, and marks the language of the page.', () => {
    expect(show('[A](https://24.kg/a "ky").', 'ar')).toContain(
      '<small><bdi> 24.<span lang="und-Latn">kg</span></bdi>، القيرغيزية</small>',
    );
    expect(show('[A](https://24.kg/a).', 'de', 'en')).toContain(
      '<small lang="en" dir="ltr"> 24.kg</small>',
    );
  });

  test('lets paper leave out the host where it shows the address.', () => {
    expect(show('[A](https://24.kg/a "ky").', 'en', 'en', true)).toContain(
      '<small><bdi> 24.kg</bdi>, Kyrgyz</small>',
    );
  });
});

test('On paper, a link has the number of its source, and the list its address.', () => {
  const sources = listSources([
    noteOf(
      '[A](https://a.example/%D0%B0 "ru") [B](https://b.example/?q="x\\<y) [C](https://a.example/%D0%B0).',
    ),
  ]);
  const styles = renderSourceStyles(sources, chooseInterface('en'));
  expect(styles).toContain('.note a[href="https://a.example/а"]::after{content:"[1]"}');
  expect(styles).toContain(
    '.sources li:nth-child(1)::before{content:"a.example, Russian, https://a.example/а"}',
  );
  expect(renderSourceStyles(sources, chooseInterface('ar'))).toContain(
    '"\u2068a.example\u2069، \u2068الروسية\u2069، \u2068https://a.example/а\u2069"',
  );
  expect(styles.match(/content/g)).toHaveLength(4);
  expect(styles).not.toMatch(/[<\\](?![0-9a-f])/);
});
