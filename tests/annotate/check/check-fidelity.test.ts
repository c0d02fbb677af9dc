import {describe, expect, test} from 'vitest';
import {checkFidelity} from '../../../src/annotate/check/check-fidelity.ts';
import {numberBlocks} from '../../../src/annotate/paint/number-blocks.ts';
import {project} from '../../../src/annotate/text/project.ts';
import {createSourceLocator} from '../../../src/annotate/text/source-locator.ts';
import {readArticle} from '../read.ts';

function compare(article: string, source: string, omitted: string[] = []) {
  const tree = numberBlocks(readArticle(article));
  const projection = project(tree);
  return checkFidelity({
    tree,
    projection,
    source,
    omitted,
    sourceFile: 'source.txt',
    articleFile: 'article.md',
    locateInArticle: createSourceLocator(projection, article),
  });
}

const check = (...input: Parameters<typeof compare>) => compare(...input).problems;

describe('accepts an article', () => {
  test.each([
    ['with the text of its source', 'A text.', 'A text.\n', []],
    ['with other line breaks', 'A\ntext.', 'A  text.', []],
    ['with paragraphs for lines', 'A.\n\nB.', 'A.\nB.\n', []],
    ['with markup', '# *A* [text](https://x.org)', 'A text', []],
    ['with CRLF line endings', 'A.\r\n\r\nB.', 'A.\r\nB.', []],
    ['whose source has a byte order mark', 'A.', '\uFEFFA.', []],
    ['with the list numbers of the source', '3. A\n4. B', '3. A\n4) B', []],
    ['with list bullets', '- A\n- B', '• A\n– B', []],
    ['with list bullets that the source does not have', '- A', 'A', []],
    ['with nested lists', '1. - A\n   - B', '1. - A\n- B', []],
    ['whose source has footnote references', 'A[^1].\n\n[^1]: B', 'A[1].\nB', []],
    ['whose source has superscript footnote references', 'A[^1].\n\n[^1]: B', 'A¹.\n1. B', []],
    [
      'whose source has a space before footnote references',
      'A[^1] c.\n\n[^1]: B',
      'A [1] c.\n[1] B',
      [],
    ],
    ['that joins a word hyphenated at a line end', 'A revolution.', 'A revo-\nlution.', []],
    ['that keeps the hyphen of a line end', 'A well-known one.', 'A well-\r\n known one.', []],
    ['that joins a word over an omitted line', 'A revolution.', 'A revo-\n\n7\n\f\nlution.', ['7']],
    ['with emphasis for underscores', '*Never* (*or **so** it* is)', '_Never_ (_or so it_ is)', []],
    ['with emphasis that the source does not have', '*Never* so', 'Never so', []],
    ['with underscores in emphasis', '*\\_a* b', '_a b', []],
    ['whose title follows omitted lines', '# A title\n\nText.', 'Menu\n\nA title\nText.', ['Menu']],
    ['with nested lists after a paragraph', 'T\n\n1. - A\n2. B', 'T\n1. - A\n2. B', []],
    ['without omitted lines', 'A.\n\nB.', 'Share\nA.\nShare\nB.\n', ['Share']],
    ['without an omitted first line after a byte order mark', 'A.', '\uFEFFShare\nA.', ['Share']],
  ])('%s', (_, article, source, omitted) => {
    expect(check(article, source, omitted).map(({reason}) => reason)).toEqual([]);
  });
});

describe('reports an article', () => {
  test.each([
    ['with another letter', 'A text.', 'A test.', '1:5'],
    ['without a word', 'A text.\n\nMore.', 'A text.\n\nAnd more.', '3:1'],
    ['with another case', 'a', 'A', '1:1'],
    ['with other quotation marks', '“A”', '"A"', '1:1'],
    ['that joins words at a dash', 'Aword', 'A -\nword', '1:2'],
    ['that joins a compound with a capital', 'AngloSaxon', 'Anglo-\nSaxon', '1:6'],
    ['that drops a hyphen within a line', 'reform', 're-form', '1:3'],
    ['that has a space for a hyphen', 're form', 're-\nform', '1:3'],
    ['without a space', 'Atext', 'A text', '1:2'],
    ['with a surplus space', 'A text', 'Atext', '1:3'],
    ['without the end', 'A.', 'A. B.', '1:2'],
    ['with a surplus end', 'A. B.', 'A.', '1:4'],
    ['with other list numbers', '1. A\n2. B', '1. A\n3. B', '2:4'],
    ['with list numbers that the source does not have', '1. A', 'A', '1:4'],
    ['without list numbers that the source has', '- A', '1. A', '1:3'],
    [
      'whose source has a space at a footnote reference inside a word',
      'A[^1]c.\n\n[^1]: B',
      'A [1] c.\nB',
      '1:6',
    ],
    ['without a line that is only similar to an omitted one', 'A.', 'Share!\nA.', '1:1'],
  ])('%s', (_, article, source, location) => {
    const problems = check(
      article,
      source,
      ['Share'].filter((line) => source.includes(line)),
    );
    expect(
      problems
        .filter(({ruleId}) => ruleId === 'fidelity')
        .map(({line, column}) => `${line}:${column}`),
    ).toEqual([location]);
  });

  test('with both texts and the location in the source', () => {
    const [problem] = check('One two.', 'One\ntoo.');
    expect(problem?.reason).toContain('“One t⟦wo.⟧”');
    expect(problem?.reason).toContain('“One t⟦oo.⟧”');
    expect(problem?.related).toMatchObject([{file: 'source.txt', place: {line: 2, column: 2}}]);
  });
});

test('reports an omitted line that the source does not have', () => {
  expect(check('A.', 'A.', ['Share']).map(({ruleId}) => ruleId)).toEqual(['omitted']);
});

describe('finds a gap', () => {
  test.each<[string, string, string, [number, string[]][]]>([
    ['between blocks', 'One.\n\nTwo.', 'One.\nShare\nTwo.', [[4, ['Share']]]],
    ['inside a block', 'One. Two.', 'One.\nShare\nTwo.', [[4, ['Share']]]],
    ['at the start', 'One.', 'Share\nOne.', [[0, ['Share']]]],
    ['at the end', 'One.', 'One.\n\nShare\n', [[4, ['Share']]]],
    ['of several lines', 'A.\n\nB.', 'A.\nShare\n\n Print \nB.', [[2, ['Share', 'Print']]]],
    ['before the number of an item', '1. A\n2. B', '1. A\nShare\n2. B', [[1, ['Share']]]],
    ['after a byte order mark', 'One.', '\uFEFFShare\nOne.', [[0, ['Share']]]],
    [
      'at each place of the line',
      'A.\n\nB.',
      'A.\nShare\nB.\nShare',
      [
        [2, ['Share']],
        [5, ['Share']],
      ],
    ],
    ['before the first difference only', 'A.\n\nB.', 'Share\nA.\nC.\nShare', [[0, ['Share']]]],
  ])('%s', (_, article, source, expected) => {
    const {gaps} = compare(article, source, ['Share', 'Print']);
    expect(gaps.map(({offset, lines}) => [offset, lines])).toEqual(expected);
  });
});
