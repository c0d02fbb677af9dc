import {describe, expect, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';

/** Compiles an article with one annotation, and returns its passage and its problems. */
function find(article: string, quotation: string, attributes = '') {
  const {annotations, projection, problems} = compileArticle(
    {
      article: {path: 'article.md', value: article},
      annotations: {
        path: 'annotations.md',
        value: `:::gloss[A gist]{#a${attributes}}\n${quotation}\n\nA note.\n:::\n`,
      },
    },
    {registry: {actors: [], frameworks: []}, actorHref: (id) => `/actors/${id}/`},
  );
  const ranges = annotations.flatMap((annotation) => annotation.ranges);
  const passages = ranges.map(({start, end}) => projection.text.slice(start, end));
  return {passages, ranges, problems};
}

describe('a quote that was copied from the page', () => {
  test.each([
    [
      'a number in the middle',
      'One.\n\n### 4. The end\n\nTwo.',
      '> One.\n>\n> 4. The end\n> Two.',
      'One.\n4. The end\nTwo.',
    ],
    ['a plus sign', 'One\n\n\\+ 5 degrees', '> One\n>\n> + 5 degrees', 'One\n+ 5 degrees'],
    ['underscores', 'Call \\_\\_init\\_\\_ now', '> Call __init__', 'Call __init__'],
    ['asterisks', 'It is 2\\*3\\*4 now', '> 2*3*4', '2*3*4'],
    ['a reference', 'Write &amp;amp; here', '> Write &amp; here', 'Write &amp; here'],
    ['a tag', 'A `List<String>` b', '> List<String>', 'List<String>'],
    [
      'a name in angle brackets',
      'Is `#<Tree::Node@6:2>` here',
      '> #<Tree::Node@6:2> here',
      '#<Tree::Node@6:2> here',
    ],
    ['an image as code', 'Write `![](a.png)` here', '> Write ![](a.png)', 'Write ![](a.png)'],
    ['a link without address', 'Write `[a]()` here', '> Write [a]() here', 'Write [a]() here'],
    ['a backslash', 'In `C:\\_temp` now', '> C:\\_temp', 'C:\\_temp'],
    ['a footnote', 'One \\[^1] two', '> One [^1] two', 'One [^1] two'],
    ['an ellipsis in brackets at the start', 'One. […] two three', '> […] two', '[…] two'],
    ['an ellipsis in brackets at the end', 'One two […] three', '> two […]', 'two […]'],
    ['the fence of code', 'One \\`\\`\\`sh two', '> ```sh two', '```sh two'],
    ['only a tag', 'Write `<br>` here', '> <br>', '<br>'],
    ['a directive', 'One\n\n\\:::note', '> One\n>\n> :::note', 'One\n:::note'],
    ['three dots for an ellipsis', 'One … two', '> One ... two', 'One … two'],
    ['an ellipsis for three dots', 'One... two', '> One… two', 'One... two'],
    ['letters for a ligature', 'The ﬁnal oﬃce', '> The final office', 'The ﬁnal oﬃce'],
    ['a prime', 'It is 5′ long', "> 5' long", '5′ long'],
  ])('may have %s', (_, article, quotation, passage) => {
    const {passages, problems} = find(article, quotation);
    expect(problems.map(({message}) => message)).toEqual([]);
    expect(passages).toEqual([passage]);
  });

  test('is found with its hints in the same form', () => {
    const article = 'The “ﬁrst” … one, and the second… one.';
    expect(find(article, '> one', ' prefix=\'The "first" ...\'').passages).toEqual(['one']);
  });

  test.each([
    ['with emphasis', 'The *first* one, and one.', 'prefix="The *first*"', 10],
    [
      'with a link',
      'One [more](https://example.org/) one.',
      'prefix="[more](https://example.org/)"',
      9,
    ],
    ['as text that looks like Markdown', 'A 2\\*3\\*4 one, 234 one.', 'prefix="2*3*4"', 8],
    ['after its words', 'One one `x`, one y.', 'suffix="`x`"', 4],
  ])('is found with a hint %s', (_, article, hint, start) => {
    const {ranges, problems} = find(article, '> one', ` ${hint}`);
    expect(problems.map(({message}) => message)).toEqual([]);
    expect(ranges).toEqual([expect.objectContaining({start})]);
  });

  test('is not found with a hint that is only a marker of Markdown', () => {
    const {problems} = find('There is one.', '> one', ' prefix="4."');
    expect(problems.map(({ruleId}) => ruleId)).toEqual(['quote-hint']);
  });
});

describe('a quote', () => {
  test('with words at one place as Markdown and at another as written is an error', () => {
    const {passages, problems} = find(
      'Take *init* first.\n\nThen \\_\\_init\\_\\_ runs.',
      '> __init__',
    );
    expect(passages).toEqual([]);
    expect(problems).toMatchObject([
      {
        ruleId: 'quote-ambiguous',
        related: [{place: {line: 1, column: 7}}, {place: {line: 3, column: 6}}],
      },
    ]);
    const written = find('Take *init* first.\n\nThen \\_\\_init\\_\\_ runs.', '> \\_\\_init\\_\\_');
    expect(written.passages).toEqual(['__init__']);
  });

  test('of Markdown is read as Markdown if it occurs only so', () => {
    expect(
      find('One *two* [three](https://example.org/)', '> One *two* [three](x)').passages,
    ).toEqual(['One two three']);
  });

  test('cannot begin inside a ligature', () => {
    expect(find('A ﬁx', '> ix').problems).toMatchObject([{ruleId: 'quote-missing'}]);
  });

  test('that begins with a gap is an error', () => {
    expect(find('One two', '> […] two').problems).toMatchObject([{ruleId: 'quote'}]);
    expect(find('One two', '> two […]').problems).toMatchObject([{ruleId: 'quote'}]);
  });

  test.each(['…', '...', '(…)', '( ... )', '. . .'])(
    'with %s for a gap has a fix that works',
    (gap) => {
      const article = 'The harbour walls were old, and they were unsafe.';
      const {problems} = find(article, `> The harbour walls ${gap} were unsafe`);
      const [, fixed] = /: “(.*)”/.exec(problems[0]?.fix ?? '') ?? [];
      expect(find(article, `> ${fixed}`)).toMatchObject({
        passages: ['The harbour walls were old, and they were unsafe'],
        problems: [],
      });
    },
  );
});
