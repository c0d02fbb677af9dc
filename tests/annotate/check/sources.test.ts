import {describe, expect, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';
import type {OmittedLines, SourceFormat} from '../../../src/annotate/model/model.ts';

interface Options {
  sourceFormat?: SourceFormat;
  omitted?: readonly OmittedLines[];
  title?: string;
}

/** Compiles an article with a source, and returns its problems and gaps. */
function compare(article: string, source: string, options: Options = {}) {
  const {problems, gaps} = compileArticle(
    {
      article: {path: 'article.md', value: article},
      source: {path: 'source', value: source},
      ...options,
    },
    {registry: {actors: [], frameworks: []}, actorHref: (id) => `/actors/${id}/`},
  );
  return {
    problems,
    gaps,
    places: problems.map(({line, column, related, ruleId}) => {
      const place = related[0]?.place as {line: number; column: number} | undefined;
      return `${line}:${column} ${place ? `${place.line}:${place.column}` : ruleId}`;
    }),
  };
}

describe('a source', () => {
  test.each<[string, string, string, Options]>([
    [
      'in Markdown',
      '# A\n\nOne _two_ [three](https://example.org/).\n\n1. x',
      '# A\n\nOne *two* **three**.\n\n1) x\n',
      {sourceFormat: 'markdown'},
    ],
    ['of Project Gutenberg', 'One *It* two.', 'One _It_ two.', {sourceFormat: 'markdown'}],
    [
      'in HTML',
      'One two.\n\nThree **four**.',
      '<!doctype html><title>T</title><style>p {}</style><p>One\n  <b>two</b>.</p><div>Three <i>four</i>.<script>x</script></div>',
      {sourceFormat: 'html'},
    ],
    [
      'with the title that the article does not repeat',
      '# The title\n\nOne.',
      'The title\n\nOne.\n',
      {title: 'The title'},
    ],
    ['whose title is not in the source', '# The title\n\nOne.', 'One.\n', {title: 'The title'}],
    ['with wrapped lines', 'One two three.', 'One\ntwo\nthree.', {}],
    ['of verse', 'One,\\\ntwo.\n\nThree,\\\nfour.', 'One,\ntwo.\n\nThree,\nfour.\n', {}],
    ['of verse after prose', 'Prose\nhere.\n\nOne,\\\ntwo.', 'Prose here.\nOne,\ntwo.\n', {}],
    [
      'of verse with a line that is left out',
      'One,\\\nthree.',
      'One,\ntwo,\nthree.\n',
      {omitted: ['two,']},
    ],
  ])('%s is the same', (_, article, source, options) => {
    expect(compare(article, source, options).problems.map(({message}) => message)).toEqual([]);
  });

  test.each<[string, string, string, Options, string[]]>([
    [
      'a word, a sentence and a paragraph',
      'One two three.\n\nFour five six.\n\nBetween them.\n\nAdded here.\n\nEnd.',
      'One too three.\n\nFour five six. Lost words.\n\nBetween them.\n\nEnd.\n',
      {},
      ['1:6 1:6', '5:1 3:16', '7:1 7:1'],
    ],
    [
      'words of Markdown, at their place',
      'One two.',
      '\n\nOne **three**.\n',
      {sourceFormat: 'markdown'},
      ['1:6 3:8'],
    ],
    [
      'words of HTML, at their place',
      'One two.',
      '<p>One\n<b>three</b>.',
      {sourceFormat: 'html'},
      ['1:6 2:4'],
    ],
    [
      'lines of verse that are run together',
      'One,\ntwo.\\\nThree.',
      'One,\ntwo.\nThree.\n',
      {},
      ['1:5 2:1'],
    ],
    [
      'stanzas that are run together',
      'One.\\\nTwo.\\\nThree.\\\nFour.',
      'One.\nTwo.\n\nThree.\nFour.\n',
      {},
      ['3:1 4:1'],
    ],
    [
      'a stanza that is split',
      'One.\\\nTwo.\n\nThree.\\\nFour.',
      'One.\nTwo.\nThree.\nFour.\n',
      {},
      ['4:1 3:1'],
    ],
  ])('differs in %s', (_, article, source, options, places) => {
    expect(compare(article, source, options).places).toEqual(places);
  });

  test('with no more than a phrase in common is one difference', () => {
    const words = (letter: string) =>
      Array.from({length: 3000}, (_, nth) => letter + nth).join(' ');
    const phrase = ' as it is said ';
    const {problems} = compare(words('a') + phrase + words('c'), words('b') + phrase + words('d'));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^The article has little in common with the source\./);
  });

  test('with many differences is compared as a whole, and the first are listed', () => {
    const words = Array.from({length: 10_000}, (_, nth) => `word${nth % 977}`);
    const changed = words.map((word, nth) => (nth % 33 === 0 ? `${word}x` : word));
    const {problems} = compare(changed.join(' '), words.join('\n'));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.message).toContain('at 304 places');
  });
});

describe('omitted', () => {
  const source = 'Top\nShare\nOne.\n*** START ***\nLicence\n\nShare\n*** END ***\nTwo.\n';

  test('takes lines and ranges', () => {
    const {problems, gaps} = compare('One.\n\nTwo.', source, {
      omitted: ['Top', 'Share', {from: '*** START ***', to: '*** END ***'}],
    });
    expect(problems).toEqual([]);
    expect(gaps).toEqual([
      {offset: 0, lines: ['Top', 'Share']},
      {offset: 4, lines: ['*** START ***', 'Licence', 'Share', '*** END ***']},
    ]);
  });

  test('can leave one of several equal lines', () => {
    const {problems} = compare('A\n\nShare\n\nB', 'A\nTop\nShare\nB\nShare\n', {
      omitted: [{from: 'Top', to: 'Top'}],
    });
    expect(problems).toHaveLength(1);
    expect(
      compare('A\n\nShare\n\nB', 'A\nShare\nTop\nShare\nB\n', {
        omitted: [{from: 'Top', to: 'Share'}],
      }).problems,
    ).toEqual([]);
  });

  test.each<[OmittedLines, RegExp]>([
    ['Shore', /“Shore” is in `omitted`, but not in the source/],
    [{from: 'Share', to: 'Two.'}, /occurs 2 times in the source, on the lines 2, 7/],
    [{from: '*** END ***', to: '*** START ***'}, /is before the line/],
    [{from: 'Top', to: 'Missing'}, /“Missing” is in `omitted`, but not/],
  ])('reports %j', (entry, message) => {
    const reasons = compare('One.', source, {omitted: [entry]}).problems.map(
      (each) => each.message,
    );
    expect(reasons.find((reason) => message.test(reason))).toBeDefined();
  });

  test('is offered in the form that can be copied', () => {
    const {problems} = compare('One.\n\nTwo.', 'One.\nShare: this "page"\nAnd that\nTwo.\n');
    expect(problems[0]?.fix).toContain('`{from: "Share: this \\"page\\"", to: "And that"}`');
    const omitted = [{from: 'Share: this "page"', to: 'And that'}];
    expect(
      compare('One.\n\nTwo.', 'One.\nShare: this "page"\nAnd that\nTwo.\n', {omitted}).problems,
    ).toEqual([]);
  });

  test('is offered so that following it leaves out all missing lines', () => {
    const lines = 'One.\nA\nB\nX\nB\nTwo.\n';
    const {problems} = compare('One.\n\nTwo.', lines);
    expect(problems[0]?.fix).toContain('`{from: "A", to: "B"}`, `{from: "X", to: "B"}`');
    const omitted = [
      {from: 'A', to: 'B'},
      {from: 'X', to: 'B'},
    ];
    expect(compare('One.\n\nTwo.', lines, {omitted}).problems).toEqual([]);
  });

  test('is not offered if it would leave out other lines too', () => {
    const {problems} = compare('One.\n\nTwo.\n\nB', 'One.\nA\nB\nB\nTwo.\nB\n');
    expect(problems[0]?.fix).not.toContain('add an item');
    expect(problems[0]?.fix).not.toContain('{from');
  });

  test('is offered for a licence of thousands of words, beside other differences', () => {
    const body = Array.from({length: 800}, (_, nth) => `Line ${nth} of the story goes on and on.`);
    const licence = Array.from({length: 321}, (_, nth) => `Term ${nth} has about ten words in it.`);
    const article = body.join('\n').replace('Line 400', 'Lime 400');
    const source = ['START', ...body, '', 'END', ...licence, 'FIN', ''].join('\n');
    const {problems, places} = compare(article, source);
    expect(places).toEqual(['1:1 1:1', '401:3 402:3', '800:37 803:1']);
    expect(problems[2]?.fix).toContain('`{from: "END", to: "FIN"}`');
  });

  test('is offered for whole lines, if the next line begins with the same words', () => {
    const {problems} = compare('One.\n\nThe end.', 'One.\nThe licence.\nThe end.\n');
    expect(problems.map(({fix}) => fix)).toEqual([
      expect.stringContaining(
        'an item to the list `omitted` in the front matter: `"The licence."`',
      ),
    ]);
  });
});
