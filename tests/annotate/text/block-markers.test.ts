import {describe, expect, it, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';

/** The rules of the problems that an article has with a quotation. */
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

describe('the markers of a quote may be those that the article has there,', () => {
  it.each([
    ['an item', '- one\n- two\n', '> - two'],
    ['items', '- one\n- two\n', '> - one\n> - two'],
    ['an item by its number', '1. one\n2. two\n', '> 2. two'],
    ['an item by the number that it is written with', '1. one\n1. two\n', '> 1. two'],
    ['items of which all are written as the first', '1. a\n1. b\n1. c\n', '> 1. b\n> 1. c'],
    ['items by the numbers that are shown', '1. a\n1. b\n1. c\n', '> 2. b\n> 3. c'],
    ['a box to be ticked', '- [x] done\n- [ ] open\n', '> - [x] done'],
    ['an item that begins with a wide space', '- &emsp;one\n', '> - one'],
    ['an item that begins with a no-break space', '- &nbsp;one\n', '> - one'],
    [
      'an item that begins with what is not seen',
      '- \u200Fone\n- &shy;two\n',
      '> - \u200Fone\n> - two',
    ],
    ['code in an item', '- &#8203;\n\n      code\n', '> - \u200B\n>\n>       code'],
    [
      'code of which more is told',
      '```js title="x"\nlet a\n```\n',
      '> ```js title="x"\n> let a\n> ```',
    ],
    ['code of which less is told', '```js title="x"\nlet a\n```\n', '> ```js\n> let a\n> ```'],
    ['a heading', '## Head\n\nText\n', '> ## Head'],
    ['a rule before', 'One.\n\n***\n\nTwo.\n', '> ***\n>\n> Two.'],
    ['a rule after', 'One.\n\n***\n\nTwo.\n', '> One.\n>\n> ***'],
    ['a quotation', '> one two three\n', '> > one two three'],
    ['a part of a quotation', '> one two three\n', '> > two three'],
    ['a list in a quotation', '> - one\n> - two\n', '> > - two'],
    ['a list with a box that is left out', '- [x] done\n- [ ] open\n', '> - done'],
    ['an item that begins with a gap', '1. a x\n2. b y\n3. c z\n', '> 1. a\n> 2. […]\n> 3. c'],
    ['an item between gaps', '- a\n- b\n- c\n- d\n', '> - a […]\n> - c […] d'],
    ['two rules', 'A.\n\n***\n\nB.\n\n***\n\nC.\n', '> A.\n>\n> ***\n>\n> B.\n>\n> ***\n>\n> C.'],
    ['quotations in each other', '> > one two\n', '> > > two'],
    ['both sides of a gap', '- one x y two\n', '> - one […] two'],
  ])('as %s', (_, article, quotation) => {
    expect(rules(article, quotation)).toEqual([]);
  });
});

describe('the markers of a quote may not be words of the article, or nothing,', () => {
  it.each([
    ['a word behind the signs of code', 'Some words.\n', '> ```Invented\n> Some words.\n> ```'],
    ['code in another language', '```js\nlet a\n```\n', '> ```py\n> let a\n> ```'],
    ['a number', 'Am 5. Mai war es.\n', '> 5. Mai'],
    [
      'words behind the signs of code',
      'Some words.\n',
      '> ``` He never lied.\n> Some words.\n> ```',
    ],
    ['a number in an item with another', '3. Mai war es\n', '> 5. Mai war es'],
    ['a number that follows that of an item', '1. a\n1. b\n', '> 5. a\n> 7. b'],
    ['the number of an item before words from its middle', '5. am Mai war es\n', '> 5. Mai war es'],
    ['a dash', 'It is - 5 degrees.\n', '> - 5 degrees'],
    ['a dash in an item', '- It is - 5 degrees.\n', '> - 5 degrees'],
    ['more than', 'It is > 5 degrees.\n', '> > 5 degrees'],
    ['more than in a quotation', '> It is \\> 5 degrees.\n', '> > 5 degrees'],
    ['a sign of number', 'He is # 1 there.\n', '> # 1 there'],
    ['a rule', 'One.\n\nTwo.\n', '> One.\n>\n> ***\n>\n> Two.'],
    ['a number behind a bracket', 'Am 5) Mai war es.\n', '> 5) Mai'],
    [
      'a dash between gaps',
      '- a b\n- c d\n\nThen 5 degrees and more.\n',
      '> a […]\n>\n> - 5 degrees […] more',
    ],
    ['a dash in a list that has one', '- 5 degrees\n', '> - - 5 degrees'],
    ['more than in a quotation that has one', '> 5 degrees\n', '> > > 5 degrees'],
    ['two rules for one', 'A.\n\n***\n\nB.\n', '> A.\n>\n> ***\n>\n> ***\n>\n> B.'],
    ['a box that is ticked', '- [ ] one\n', '> - [x] one'],
    ['a box that is not there', '- one\n', '> - [ ] one'],
    ['an annotation', 'One ::two\n', '> ::two\n>\n> One'],
    ['a definition', 'One\n\n\\[a]: two\n', '> One\n>\n> [a]: two'],
    ['a footnote', 'One\n\n\\[^a]: two\n', '> One\n>\n> [^a]: two'],
  ])('as %s', (_, article, quotation) => {
    expect(rules(article, quotation)).toContain('quote-marker');
  });
});

test('a bracket of a quote is text, whatever the notes refer to', () => {
  const article = 'As shown [1] here, it rose.\n';
  expect(rules(article, '> shown [1] here', '[1]: https://x.org')).toEqual([]);
  expect(rules(article, '> shown 1 here', '[1]: https://x.org')).toEqual(['quote-missing']);
});
