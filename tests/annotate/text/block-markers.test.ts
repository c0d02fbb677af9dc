import {describe, expect, it, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';

/** Returns the rules of the problems of an article with one quote. */
function rules(article: string, quotation: string, end = ''): string[] {
  const {problems} = compileArticle(
    {
      article: {path: 'article.md', value: article},
      annotations: {
        path: 'annotations.md',
        value: `:::gloss[G]{#g}\n${quotation}\n\nNote.\n:::\n\n${end}`,
      },
    },
    {registry: {actors: [], frameworks: []}, actorHref: (actor) => actor},
  );
  return problems.map(({ruleId}) => ruleId ?? '');
}

describe('accepts the markers of the article in a quote:', () => {
  it.each([
    ['a list item', '- one\n- two\n', '> - two'],
    ['list items', '- one\n- two\n', '> - one\n> - two'],
    ['an item by its number', '1. one\n2. two\n', '> 2. two'],
    ['an item by its number in the source', '1. one\n1. two\n', '> 1. two'],
    ['items that all have the same number in the source', '1. a\n1. b\n1. c\n', '> 1. b\n> 1. c'],
    ['items by their displayed numbers', '1. a\n1. b\n1. c\n', '> 2. b\n> 3. c'],
    ['a check box', '- [x] done\n- [ ] open\n', '> - [x] done'],
    ['an item that begins with a wide space', '- &emsp;one\n', '> - one'],
    ['an item that begins with a no-break space', '- &nbsp;one\n', '> - one'],
    [
      'an item that begins with an invisible character',
      '- \u200Fone\n- &shy;two\n',
      '> - \u200Fone\n> - two',
    ],
    ['code in an item', '- &#8203;\n\n      code\n', '> - \u200B\n>\n>       code'],
    [
      'code with its whole info string',
      '```js title="x"\nlet a\n```\n',
      '> ```js title="x"\n> let a\n> ```',
    ],
    ['code with a shorter info string', '```js title="x"\nlet a\n```\n', '> ```js\n> let a\n> ```'],
    ['a heading', '## Head\n\nText\n', '> ## Head'],
    ['a thematic break before words', 'One.\n\n***\n\nTwo.\n', '> ***\n>\n> Two.'],
    ['a thematic break after words', 'One.\n\n***\n\nTwo.\n', '> One.\n>\n> ***'],
    ['a block quotation', '> one two three\n', '> > one two three'],
    ['a part of a block quotation', '> one two three\n', '> > two three'],
    ['a list in a block quotation', '> - one\n> - two\n', '> > - two'],
    ['a list without its check box', '- [x] done\n- [ ] open\n', '> - done'],
    ['an item that begins with a gap', '1. a x\n2. b y\n3. c z\n', '> 1. a\n> 2. […]\n> 3. c'],
    ['an item between gaps', '- a\n- b\n- c\n- d\n', '> - a […]\n> - c […] d'],
    [
      'two thematic breaks',
      'A.\n\n***\n\nB.\n\n***\n\nC.\n',
      '> A.\n>\n> ***\n>\n> B.\n>\n> ***\n>\n> C.',
    ],
    ['nested block quotations', '> > one two\n', '> > > two'],
    ['an item with a gap', '- one x y two\n', '> - one […] two'],
  ])('%s', (_, article, quotation) => {
    expect(rules(article, quotation)).toEqual([]);
  });
});

describe('reads as words, if the article has them:', () => {
  it.each([
    ['a number', 'Am 5. Mai war es.\n', '> 5. Mai'],
    ['a dash', 'It is - 5 degrees.\n', '> - 5 degrees'],
    ['a dash in an item', '- It is - 5 degrees.\n', '> - 5 degrees'],
    ['a greater-than sign', 'It is > 5 degrees.\n', '> > 5 degrees'],
    ['a greater-than sign in a block quotation', '> It is \\> 5 degrees.\n', '> > 5 degrees'],
    ['a number sign', 'He is # 1 there.\n', '> # 1 there'],
    ['a number with a parenthesis', 'Am 5) Mai war es.\n', '> 5) Mai'],
    ['a definition', 'One\n\n\\[a]: two\n', '> One\n>\n> [a]: two'],
    ['a footnote', 'One\n\n\\[^a]: two\n', '> One\n>\n> [^a]: two'],
  ])('%s', (_, article, quotation) => {
    expect(rules(article, quotation)).toEqual([]);
  });
});

describe('reports other markers in a quote:', () => {
  it.each([
    ['a number', 'Es war Mai.\n', '> 5. Mai'],
    ['a definition', 'One\n\ntwo\n', '> One\n>\n> [a]: two'],
    ['a word after a code fence', 'Some words.\n', '> ```Invented\n> Some words.\n> ```'],
    ['code in another language', '```js\nlet a\n```\n', '> ```py\n> let a\n> ```'],
    ['words after a code fence', 'Some words.\n', '> ``` He never lied.\n> Some words.\n> ```'],
    ['another number than that of the item', '3. Mai war es\n', '> 5. Mai war es'],
    ['a wrong number after a right one', '1. a\n1. b\n', '> 5. a\n> 7. b'],
    ['the number of an item before words from the middle', '5. am Mai war es\n', '> 5. Mai war es'],
    ['a thematic break', 'One.\n\nTwo.\n', '> One.\n>\n> ***\n>\n> Two.'],
    [
      'a dash after a gap',
      '- a b\n- c d\n\nThen 5 degrees and more.\n',
      '> a […]\n>\n> - 5 degrees […] more',
    ],
    ['a second dash in a list item', '- 5 degrees\n', '> - - 5 degrees'],
    ['a second `>` in a block quotation', '> 5 degrees\n', '> > > 5 degrees'],
    ['two thematic breaks for one', 'A.\n\n***\n\nB.\n', '> A.\n>\n> ***\n>\n> ***\n>\n> B.'],
    ['a ticked check box for an empty one', '- [ ] one\n', '> - [x] one'],
    ['a check box that the article does not have', '- one\n', '> - [ ] one'],
    ['an annotation', 'One ::two\n', '> ::two\n>\n> One'],
  ])('%s', (_, article, quotation) => {
    expect(rules(article, quotation)).toContain('quote-marker');
  });
});

test('brackets in a quote are text, even if the notes define a link with that name', () => {
  const article = 'As shown [1] here, it rose.\n';
  expect(rules(article, '> shown [1] here', '[1]: https://x.org')).toEqual(['definition']);
  expect(rules(article, '> shown 1 here', '[1]: https://x.org')).toEqual([
    'definition',
    'quote-missing',
  ]);
});
