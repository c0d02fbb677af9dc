import {describe, expect, test} from 'vitest';
import {checkFidelity} from '../../../src/annotate/check/check-fidelity.ts';
import {numberBlocks} from '../../../src/annotate/paint/number-blocks.ts';
import {project} from '../../../src/annotate/text/project.ts';
import {createSourceLocator} from '../../../src/annotate/text/source-locator.ts';
import {readArticle} from '../read.ts';

function check(article: string, source: string, omitted: string[] = []) {
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

describe('an article is its source', () => {
  test.each([
    ['if they are the same', 'A text.', 'A text.\n', []],
    ['if lines are wrapped otherwise', 'A\ntext.', 'A  text.', []],
    ['if blocks are lines', 'A.\n\nB.', 'A.\nB.\n', []],
    ['if it has markup', '# *A* [text](https://x.org)', 'A text', []],
    ['if lines end as on Windows', 'A.\r\n\r\nB.', 'A.\r\nB.', []],
    ['if there is a byte-order mark', 'A.', '\uFEFFA.', []],
    ['if its lists have the numbers of the source', '3. A\n4. B', '3. A\n4) B', []],
    ['if its lists have bullets', '- A\n- B', '• A\n– B', []],
    ['if its lists have bullets that the source has not', '- A', 'A', []],
    ['if there are lists in lists', '1. - A\n   - B', '1. - A\n- B', []],
    ['if its footnotes are called in the source', 'A[^1].\n\n[^1]: B', 'A[1].\nB', []],
    ['if its footnotes are called by raised numbers', 'A[^1].\n\n[^1]: B', 'A¹.\n1. B', []],
    ['if its footnotes are called between words', 'A[^1] c.\n\n[^1]: B', 'A [1] c.\n[1] B', []],
    ['if a list in a list follows a text', 'T\n\n1. - A\n2. B', 'T\n1. - A\n2. B', []],
    ['less the lines left out', 'A.\n\nB.', 'Share\nA.\nShare\nB.\n', ['Share']],
    ['less the first line, after a byte-order mark', 'A.', '\uFEFFShare\nA.', ['Share']],
  ])('%s', (_, article, source, omitted) => {
    expect(check(article, source, omitted).map(({reason}) => reason)).toEqual([]);
  });
});

describe('an article is not its source', () => {
  test.each([
    ['if a letter differs', 'A text.', 'A test.', '1:5'],
    ['if a word is missing', 'A text.\n\nMore.', 'A text.\n\nAnd more.', '3:1'],
    ['if the case differs', 'a', 'A', '1:1'],
    ['if quotation marks differ', '“A”', '"A"', '1:1'],
    ['if a space is missing', 'Atext', 'A text', '1:2'],
    ['if a space is added', 'A text', 'Atext', '1:3'],
    ['if it ends too early', 'A.', 'A. B.', '1:2'],
    ['if it goes on', 'A. B.', 'A.', '1:4'],
    ['if a list has other numbers', '1. A\n2. B', '1. A\n3. B', '2:4'],
    ['if a list has numbers that the source has not', '1. A', 'A', '1:4'],
    ['if the source has numbers that the list has not', '- A', '1. A', '1:3'],
    ['if a footnote parts a word that is one', 'A[^1]c.\n\n[^1]: B', 'A [1] c.\nB', '1:6'],
    ['if a line is left out that is only like one declared', 'A.', 'Share!\nA.', '1:1'],
  ])('%s', (_, article, source, place) => {
    const problems = check(
      article,
      source,
      ['Share'].filter((line) => source.includes(line)),
    );
    expect(
      problems
        .filter(({ruleId}) => ruleId === 'fidelity')
        .map(({line, column}) => `${line}:${column}`),
    ).toEqual([place]);
  });

  test('and both sides are shown, with the place in the source', () => {
    const [problem] = check('One two.', 'One\ntoo.');
    expect(problem?.reason).toContain('“One t⟦wo.⟧”');
    expect(problem?.reason).toContain('“One t⟦oo.⟧”');
    expect(problem?.related).toMatchObject([{file: 'source.txt', place: {line: 2, column: 2}}]);
  });
});

test('a line declared as left out must be in the source', () => {
  expect(check('A.', 'A.', ['Share']).map(({ruleId}) => ruleId)).toEqual(['omitted']);
});
