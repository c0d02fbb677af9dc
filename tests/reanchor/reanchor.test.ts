import {describe, expect, test} from 'vitest';
import {readAnnotations} from '../../src/annotate/lift/read-annotations.ts';
import {project} from '../../src/annotate/text/project.ts';
import {type Mending, reanchor} from '../../src/reanchor/reanchor.ts';
import {writeProposals} from '../../src/reanchor/write-proposals.ts';
import {readArticle} from '../annotate/read.ts';

function mend(source: string, article: string, accepted?: ReadonlySet<string>): Mending[] {
  const {annotations, problems} = readAnnotations({path: 'annotations.md', value: source});
  expect(problems).toEqual([]);
  return reanchor(annotations, project(readArticle(article)), ['Tokayev'], accepted);
}

/** A file of one annotation, and what it is after writing. */
const write = (source: string, article: string): string =>
  writeProposals(source, mend(source, article));

const entry = (quotations: string, hints = ''): string =>
  `:::gloss[G]{#g ${hints}}\n${quotations}\n\nN.\n:::\n`;

const article = 'It was a matter of honor. The *old* program ended.\n\nThe center fell on Monday.';

describe('mending', () => {
  test('is nothing where every quote is found', () => {
    expect(mend(entry('> a matter of honor'), article)).toEqual([]);
  });

  test('is told in the order of the file', () => {
    const outcomes = mend(
      [
        entry('> The centre fell'),
        entry('> fell on Tuesday').replace('#g', '#h'),
        entry('> matter of honour').replace('#g', '#i'),
        entry('> something of a wholly other kind').replace('#g', '#j'),
        entry('> The').replace('#g', '#k'),
      ].join('\n'),
      article,
    ).map(({annotation, outcome}) => `${annotation.id} ${outcome}`);
    expect(outcomes).toEqual(['g proposed', 'h asked', 'i proposed', 'j gone', 'k unsettled']);
  });

  test('names each quote of several', () => {
    const mendings = mend(entry('> a matter of honor\n\n> The centre fell'), article);
    expect(mendings.map(({quote}) => quote.parts)).toEqual([['The centre fell']]);
  });

  test('tells every place of a quote that now stands in two', () => {
    const [mending] = mend(entry('> so it is'), 'They say so it is. And so it is.');
    expect(mending).toMatchObject({
      outcome: 'unsettled',
      why: 'ambiguous',
      ranges: [
        {start: 9, end: 17},
        {start: 23, end: 31},
      ],
      more: false,
    });
  });

  test('tells of a hint that no longer fits, though the quote stands once', () => {
    const [mending] = mend(entry('> a matter of honor', 'prefix="never"'), article);
    expect(mending).toMatchObject({outcome: 'unsettled', why: 'hint-misfits', more: false});
  });

  test('tells of several places before it tells that no quotation can say it', () => {
    const [mending] = mend(
      entry('> an \\~\\~old\\~\\~ war'),
      'An an \\~\\~old\\~\\~ war, an \\~\\~old\\~\\~ war',
    );
    expect(mending).toMatchObject({outcome: 'unsettled', why: 'ambiguous'});
  });

  test('is not needed where the hint is meant for another quote, that is respelled', () => {
    const text = 'A great honor for all and a small honor for all. The army left.';
    const source = entry('> honour for all\n\n> The army left', 'prefix="great"');
    const mendings = mend(source, text);
    expect(mendings.map(({quote, outcome}) => `${quote.parts} ${outcome}`)).toEqual([
      'honour for all proposed',
    ]);
    expect(mend(writeProposals(source, mendings), text)).toEqual([]);
  });

  test('is needed where the hint fits neither, once it is respelled', () => {
    const text = 'A mighty honor for all and a small honor for all. The army left.';
    const mendings = mend(entry('> honour for all\n\n> The army left', 'prefix="great"'), text);
    expect(mendings.map(({quote, outcome}) => `${quote.parts} ${outcome}`)).toEqual([
      'honour for all unsettled',
      'The army left unsettled',
    ]);
  });

  test('takes letters that are alike in other words for nothing', () => {
    const [mending] = mend(entry('> stone walls were torn down'), 'Some walks are worn clown.');
    expect(mending).toMatchObject({outcome: 'gone'});
  });

  test('leaves to an editor what no quotation can say', () => {
    const [mending] = mend(
      entry('> a matter \\~\\~of honour\\~\\~'),
      'a matter \\~\\~of honor\\~\\~',
    );
    expect(mending).toMatchObject({outcome: 'asked', reasons: ['unwritable']});
  });

  test('asks with the words that are nearest, and no more', () => {
    const [mending] = mend(entry('> three men fell'), 'On that day four men fell in the city.');
    expect(mending).toMatchObject({outcome: 'asked', candidate: 'four men fell'});
  });
});

describe('what an editor has accepted', () => {
  const accept = (quotations: string, now: string, hints = '') =>
    mend(entry(quotations, hints), now, new Set(['g']));

  test('is proposed, whatever the guard would ask', () => {
    const [mending] = accept('> fell on Tuesday', article);
    expect(mending).toMatchObject({outcome: 'proposed', quotation: '> fell on Monday'});
  });

  test('is that annotation alone', () => {
    const both = entry('> fell on Tuesday').replace('#g', '#h') + entry('> new program ended');
    const outcomes = mend(both, article, new Set(['g'])).map(({outcome}) => outcome);
    expect(outcomes).toEqual(['asked', 'proposed']);
  });

  test('is all of its quotes', () => {
    const outcomes = accept('> new program ended\n\n> fell on Tuesday', article);
    expect(outcomes.map(({outcome}) => outcome)).toEqual(['proposed', 'proposed']);
  });

  test.each([
    [
      'is asked still where no quotation can say it',
      'asked',
      '> no \\~\\~honor\\~\\~',
      'an \\~\\~honor\\~\\~',
    ],
    [
      'is unsettled still where another place is nearly like it',
      'unsettled',
      '> two men fell there',
      'Then three men fell there. Then four men fell there.',
    ],
    ['is gone still where nothing is like it', 'gone', '> wholly other words', article],
  ])('%s', (_, outcome, quotation, now) => {
    expect(accept(quotation, now)).toMatchObject([{outcome}]);
  });
});

describe('writing', () => {
  test.each([
    ['changes the words', entry('> matter of honour'), entry('> matter of honor')],
    ['keeps the lines of the file', '\n\n', '\n\n'],
    [
      'changes each of several quotes',
      entry('> matter of honour\n\n> old programme\n\n> Monday'),
      entry('> matter of honor\n\n> old program\n\n> Monday'),
    ],
    [
      'keeps the gap',
      entry('> matter of honour […] programme ended'),
      entry('> matter of honor […] program ended'),
    ],
    [
      'keeps the paragraphs',
      entry('> programme ended.\n>\n> The center'),
      entry('> program ended.\n>\n> The center'),
    ],
    [
      'keeps lines that end as on Windows',
      entry('> programme ended.\n>\n> The center').replaceAll('\n', '\r\n'),
      entry('> program ended.\n>\n> The center').replaceAll('\n', '\r\n'),
    ],
    [
      'keeps the indentation',
      entry('  > programme ended.\n  >\n  > The center'),
      entry('  > program ended.\n  >\n  > The center'),
    ],
    [
      'leaves what is asked, gone and unsettled',
      entry('> fell on Tuesday\n\n> wholly other words altogether\n\n> The'),
      entry('> fell on Tuesday\n\n> wholly other words altogether\n\n> The'),
    ],
    [
      'leaves the note, whatever it quotes',
      entry('> matter of honour').replace('N.', 'N:\n\n> matter of honour'),
      entry('> matter of honor').replace('N.', 'N:\n\n> matter of honour'),
    ],
  ])('%s', (_, source, expected) => {
    expect(write(source, article)).toBe(expected);
  });

  test('joins the lines of a quotation that is wrapped', () => {
    expect(write(entry('> a matter\n> of honour'), article)).toBe(entry('> a matter of honor'));
  });

  test('writes nothing where the file would be read as something else', () => {
    const source = entry('> matter of honour');
    const [mending] = mend(source, article);
    if (mending?.outcome !== 'proposed') throw new Error('There is no proposal.');
    const broken = {...mending, quotation: '> matter of dishonor'};
    expect(() => writeProposals(source, [broken])).toThrow('a defect of Gloss');
  });
});
