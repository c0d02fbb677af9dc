import {describe, expect, test} from 'vitest';
import {readAnnotations} from '../../src/annotate/lift/read-annotations.ts';
import {project} from '../../src/annotate/text/project.ts';
import {readArticleText} from '../../src/reanchor/article-text.ts';
import {findBrokenQuotes} from '../../src/reanchor/find-broken-quotes.ts';
import type {BrokenQuote, ProposedQuote} from '../../src/reanchor/outcome.ts';
import {selectPlaceable} from '../../src/reanchor/relocate.ts';
import {writeProposals} from '../../src/reanchor/write-proposals.ts';
import {readArticle} from '../annotate/read.ts';

const readText = (article: string) => readArticleText(project(readArticle(article)));

function findBroken(source: string, article: string): BrokenQuote[] {
  const {annotations, problems} = readAnnotations({path: 'annotations.md', value: source});
  expect(problems).toEqual([]);
  return findBrokenQuotes(annotations, readText(article));
}

const findProposed = (source: string, article: string): ProposedQuote[] =>
  findBroken(source, article).filter((broken) => broken.outcome === 'proposed');

const entry = (quotations: string, hints = ''): string =>
  `:::gloss[G]{#g ${hints}}\n${quotations}\n\nN.\n:::\n`;

const article = 'It was a matter of honor. The *old* program ended.\n\nThe center fell on Monday.';

describe('broken quotes', () => {
  test('are empty if every quote is found', () => {
    expect(findBroken(entry('> a matter of honor'), article)).toEqual([]);
  });

  test('have the order of the file', () => {
    const outcomes = findBroken(
      [
        entry('> The centre fell'),
        entry('> something of a wholly other kind').replace('#g', '#h'),
        entry('> The').replace('#g', '#i'),
      ].join('\n'),
      article,
    ).map(({annotation, outcome}) => `${annotation.id} ${outcome}`);
    expect(outcomes).toEqual(['g proposed', 'h missing', 'i unsettled']);
  });

  test('do not include the other quotes of their annotation', () => {
    const broken = findBroken(entry('> a matter of honor\n\n> The centre fell'), article);
    expect(broken.map(({quote}) => quote.parts)).toEqual([['The centre fell']]);
  });

  test('list every place of a quote that now occurs twice', () => {
    expect(findBroken(entry('> so it is'), 'They say so it is. And so it is.')).toMatchObject([
      {
        outcome: 'unsettled',
        why: 'ambiguous',
        ranges: [
          {start: 9, end: 17},
          {start: 23, end: 31},
        ],
        more: false,
      },
    ]);
  });

  test('include a quote that occurs once, but without its prefix', () => {
    const broken = findBroken(entry('> a matter of honor', 'prefix="never"'), article);
    expect(broken).toMatchObject([{outcome: 'unsettled', why: 'hint-misfits', more: false}]);
  });

  test('have no proposal if only letters are similar', () => {
    const broken = findBroken(entry('> stone walls were torn down'), 'Some walks are worn clown.');
    expect(broken).toMatchObject([{outcome: 'missing'}]);
  });

  test('have no proposal if their words cannot be quoted', () => {
    const broken = findBroken(
      entry('> a matter \\~\\~of honour\\~\\~'),
      'a matter \\~\\~of honor\\~\\~',
    );
    expect(broken).toMatchObject([{outcome: 'unwritable', range: {start: 0, end: 21}}]);
  });

  test('have a proposal with only the similar words', () => {
    const broken = findBroken(entry('> three men fell'), 'On that day four men fell in the city.');
    expect(broken).toMatchObject([
      {outcome: 'proposed', parts: ['four men fell'], range: {start: 12, end: 25}},
    ]);
  });

  test('have a proposal at the place that the prefix selects', () => {
    const broken = findBroken(
      entry('> honour for all', 'prefix="small"'),
      'A great honor for all and a small honor for all.',
    );
    expect(broken).toMatchObject([{outcome: 'proposed', range: {start: 34, end: 47}}]);
  });
});

describe('quotes that share a prefix', () => {
  const quotes = entry('> honour for all\n\n> The army left', 'prefix="great"');

  test('are not broken if it matches a proposal', () => {
    const text = 'A great honor for all and a small honor for all. The army left.';
    const proposals = findBroken(quotes, text);
    expect(proposals.map(({quote, outcome}) => `${quote.parts} ${outcome}`)).toEqual([
      'honour for all proposed',
    ]);
  });

  test('are unsettled if it matches no proposal', () => {
    const text = 'A mighty honor for all and a small honor for all. The army left.';
    expect(findBroken(quotes, text).map(({quote, outcome}) => `${quote.parts} ${outcome}`)).toEqual(
      ['honour for all unsettled', 'The army left unsettled'],
    );
  });

  test('are placed only together if one decides what the prefix applies to', () => {
    const text = 'A great honor for all and a small honor for all. The army has left.';
    const source = quotes.replace('The army left', 'The army had left');
    const proposals = findProposed(source, text);
    const {index} = readText(text);
    const [first, second] = proposals;
    if (!first || !second) throw new Error('There are not two proposals.');
    expect(selectPlaceable(proposals, index)).toEqual(proposals);
    expect(selectPlaceable([first], index)).toEqual([first]);
    expect(selectPlaceable([second], index)).toEqual([]);
  });
});

describe('writing', () => {
  const write = (source: string, text: string): string =>
    writeProposals(source, findProposed(source, text), readText(text).index);

  const windows = (text: string) => text.replaceAll('\n', '\r\n');

  test.each([
    ['changes the words', entry('> matter of honour'), entry('> matter of honor')],
    ['preserves the lines of the file', '\n\n', '\n\n'],
    [
      'changes each of several quotes',
      entry('> matter of honour\n\n> old programme\n\n> Monday'),
      entry('> matter of honor\n\n> old program\n\n> Monday'),
    ],
    [
      'preserves the gap',
      entry('> matter of honour […] programme ended'),
      entry('> matter of honor […] program ended'),
    ],
    [
      'preserves CRLF',
      windows(entry('> programme ended.\n>\n> The center')),
      windows(entry('> program ended.\n>\n> The center')),
    ],
    [
      'preserves the indentation and the paragraphs',
      entry('  > programme ended.\n  >\n  > The center'),
      entry('  > program ended.\n  >\n  > The center'),
    ],
    ['joins wrapped lines', entry('> a matter\n> of honour'), entry('> a matter of honor')],
    [
      'preserves quotes that are missing or unsettled',
      entry('> wholly other words altogether\n\n> The'),
      entry('> wholly other words altogether\n\n> The'),
    ],
    [
      'preserves quotations in the note',
      entry('> matter of honour').replace('N.', 'N:\n\n> matter of honour'),
      entry('> matter of honor').replace('N.', 'N:\n\n> matter of honour'),
    ],
  ])('%s', (_, source, expected) => {
    expect(write(source, article)).toBe(expected);
  });

  const source = entry('> matter of honour');
  const {index} = readText(article);

  test.each<[string, Partial<ProposedQuote>]>([
    ['the file would be parsed as something else', {quotation: '> matter of dishonor'}],
    ['the file would contain other annotations', {quotation: '> matter of honor\n:::'}],
    ['the words are at another place', {range: {start: 0, end: 6}}],
    ['the words are not in the text', {quotation: '> of humour', parts: ['of humour']}],
  ])('throws if %s', (_, change) => {
    const changed = findProposed(source, article).map((each) => ({...each, ...change}));
    expect(() => writeProposals(source, changed as ProposedQuote[], index)).toThrow('a bug');
  });
});
