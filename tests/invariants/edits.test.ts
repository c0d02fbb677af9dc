/** Invariants of quotes after the text was edited. */
import {deepStrictEqual, notDeepStrictEqual, ok} from 'node:assert/strict';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readAnnotations} from '../../src/annotate/lift/read-annotations.ts';
import {indexText, locate, type Selector} from '../../src/annotate/locate/locate.ts';
import {findNearestPassage} from '../../src/annotate/locate/nearest-passage.ts';
import type {Range} from '../../src/annotate/model/model.ts';
import {foldText} from '../../src/annotate/text/fold.ts';
import {project} from '../../src/annotate/text/project.ts';
import {readArticleText} from '../../src/reanchor/article-text.ts';
import {findBrokenQuotes} from '../../src/reanchor/find-broken-quotes.ts';
import {selectPlaceable} from '../../src/reanchor/relocate.ts';
import {writeProposals} from '../../src/reanchor/write-proposals.ts';
import {readArticle} from '../annotate/read.ts';
import {findFirstMatch} from './broken.ts';
import {line, word} from './documents.ts';
import type {Locate} from './invariants.ts';

/** Up to four words on one line. */
const words = fc.array(word, {maxLength: 4}).map((list) => list.join(' '));
const join = (...lines: string[]): string => lines.filter(Boolean).join(' ');

/** Returns every range that a locator reports for a quote. */
function listRanges(tried: Locate, text: string, selector: Selector): readonly Range[] {
  const match = tried(indexText(text), selector);
  if (match.outcome === 'found') return [match.range];
  return 'ranges' in match ? match.ranges : [];
}

/** Every reported range has the words of the quote. */
const matchQuotedWords = (tried: Locate) =>
  fc.property(line, line, words, (quote, near, around) => {
    for (const text of [near, join(around, near, quote), join(quote, near), quote.toUpperCase()]) {
      for (const {start, end} of listRanges(tried, text, {parts: [quote]})) {
        deepStrictEqual(foldText(text.slice(start, end)), foldText(quote));
      }
    }
  });

/** A quote is still found after an edit outside the passage. */
const editOutside = (tried: Locate) =>
  fc.property(line, words, words, (quote, before, after) => {
    const text = join(before, quote, after);
    const start = before === '' ? 0 : before.length + 1;
    const range = {start, end: start + quote.length};
    const match = tried(indexText(text), {parts: [quote]});
    if (match.outcome === 'found') deepStrictEqual(match.range, range);
    else ok(listRanges(tried, text, {parts: [quote]}).length > 1, match.outcome);
    deepStrictEqual(tried(indexText(text), {parts: [quote], prefix: before, suffix: after}), {
      outcome: 'found',
      range,
    });
  });

/** A quote is not found at a passage after a word of the passage was changed. */
const editInside = (tried: Locate) =>
  fc.property(words, word, word, words, (first, removed, added, last) => {
    fc.pre(foldText(removed) !== foldText(added));
    const quote = join(first, removed, last);
    const text = join('Before', first, added, last, 'after');
    const range = {start: 7, end: 7 + join(first, added, last).length};
    const match = tried(indexText(text), {parts: [quote]});
    if (match.outcome === 'found') notDeepStrictEqual(match.range, range);
  });

/** A quote is not found after letters were added to a word next to a gap. */
const editAtGap = (tried: Locate) =>
  fc.property(lettered, lettered, letters, fc.boolean(), (before, after, put, first) => {
    const text = first ? `${before}${put} between ${after}` : `${before} between ${put}${after}`;
    const {outcome} = tried(indexText(text), {parts: [before, after]});
    ok(outcome !== 'found' && outcome !== 'ambiguous', outcome);
  });
const letters = fc.constantFrom('not', 'un', '13', 'не', 'e\u0301', 'ة');
const lettered = fc.constantFrom('can', 'happy', '5', 'возможно', 'كتاب', 'e', 'he can', 'can 5');

describe('every quote', () => {
  test('matches only its own words', () => fc.assert(matchQuotedWords(locate), {numRuns: 300}));
  test('is still found after an edit outside the passage', () => fc.assert(editOutside(locate)));
  test('is not found after an edit next to a gap', () => fc.assert(editAtGap(locate)));
  test('is not found after an edit inside the passage', () =>
    fc.assert(editInside(locate), {numRuns: 300}));
});

/** Falls back to the nearest passage, as browser annotators do. */
const findBySimilarity: Locate = (index, selector) => {
  const match = locate(index, selector);
  const range = match.outcome === 'missing' && findNearestPassage(index, selector.parts.join(' '));
  return range ? {outcome: 'found', range} : match;
};

/** Returns a remembered range without comparing the text. */
const findByOffset: Locate = ({text}, {parts: [part = '']}) => ({
  outcome: 'found',
  range: {start: 7, end: Math.min(text.length, 7 + part.length)},
});

/** Ignores case. */
const findInAnyCase: Locate = ({text}, {parts, ...hints}) =>
  locate(indexText(text.toLowerCase()), {
    ...hints,
    parts: parts.map((part) => part.toLowerCase()),
  });

/** Checks no boundaries at the gaps of a quote. */
const ignoreGaps: Locate = ({text}, {parts}) => {
  const [start, end] = [text.indexOf(parts[0] ?? ''), text.lastIndexOf(parts.at(-1) ?? '')];
  return start < 0 || end < start
    ? {outcome: 'missing'}
    : {outcome: 'found', range: {start, end: end + (parts.at(-1) ?? '').length}};
};

describe('a broken locator is rejected', () => {
  test.each([
    ['that finds similar passages, by their words', matchQuotedWords(findBySimilarity)],
    ['that finds similar passages, by their ranges', editInside(findBySimilarity)],
    ['that ignores gaps', editAtGap(ignoreGaps)],
    ['that trusts an offset', editOutside(findByOffset)],
    ['that ignores case', matchQuotedWords(findInAnyCase)],
    ['that returns the first of several matches', editOutside(findFirstMatch)],
  ])('%s', (_, property) => {
    expect(fc.check<unknown>(property as fc.IProperty<unknown>, {numRuns: 1000}).failed).toBe(true);
  });
});

/** Pairs of words before and after an edit. */
const edits = fc.constantFrom(
  ['honour', 'honor'],
  ['demonstration', 'demon-\nstration'],
  ['inter-\nference', 'interference'],
  ['“non”', '«\u00a0non\u00a0»'],
  ['left,he', 'left, he'],
  ['war,', 'war;'],
  ['*peace*', 'peace'],
  ['a_b', 'a_b'],
  ['[…', '[…'],
  ['1.', '1.'],
  ['<b>', '<b>'],
  ['not', ''],
  ['three', 'four'],
  ['the', 'a'],
  ['end.\n\nThe', 'end. The'],
  ['- item', '- item'],
  ['危机', '危机'],
) as fc.Arbitrary<[string, string]>;

const editedFile = fc.array(edits, {minLength: 1, maxLength: 14}).chain((list) =>
  fc.record({
    list: fc.constant(list),
    /** Whether each word is edited. */
    edited: fc.array(fc.boolean(), {minLength: list.length, maxLength: list.length}),
    slices: fc.array(fc.tuple(fc.nat(list.length - 1), fc.integer({min: 1, max: 6})), {
      minLength: 1,
      maxLength: 4,
    }),
    /** Whether an editor agrees to each proposal that needs consent. */
    consents: fc.array(fc.boolean(), {minLength: 4, maxLength: 4}),
    newline: fc.constantFrom('\n', '\r\n'),
    indent: fc.constantFrom('', ' ', '  '),
  }),
);

/** Selects the characters that a harmless edit preserves: everything but white space and hyphens. */
const selectCharacters = (text: string): string => foldText(text).replaceAll(/[\s\u002d]/g, '');

describe('after any edit', () => {
  test('only harmless and accepted proposals are written, and nothing else changes', () => {
    let written = 0;
    let withoutConsent = 0;
    fc.assert(
      fc.property(editedFile, ({list, edited, slices, consents, newline, indent}) => {
        const is = list.map(([was, is], nth) => (edited[nth] ? is : was)).join(' ');
        const text = readArticleText(project(readArticle(is)));
        const source = slices
          .map(([start, count], nth) => {
            const quote = list.slice(start, start + count).map(([was]) => was);
            const lines = quote.join(' ').split('\n');
            return [
              `:::gloss[G]{#g-${nth}}`,
              ...lines.map((each) => `${indent}> ${each}`),
              '',
              'A  note.\t',
              ':::',
              '',
            ].join(newline);
          })
          .join(newline);
        const before = readAnnotations({path: 'a.md', value: source});
        fc.pre(before.problems.length === 0);
        const broken = findBrokenQuotes(before.annotations, text);
        const agreed = broken
          .filter((each) => each.outcome === 'proposed')
          .filter(({isHarmless}, nth) => isHarmless || consents[nth]);
        const placeable = selectPlaceable(agreed, text.index);
        const value = writeProposals(source, placeable, text.index);
        written += placeable.length;
        withoutConsent += placeable.filter(({isHarmless}) => isHarmless).length;

        const after = readAnnotations({path: 'a.md', value}).annotations;
        for (const [nth, {id, quotes}] of before.annotations.entries()) {
          const proposal = placeable.find(({annotation}) => annotation.id === id);
          const parts = after[nth]?.quotes.map((quote) => quote.parts);
          expect(parts).toEqual(proposal ? [proposal.parts] : quotes.map((quote) => quote.parts));
          if (!proposal) continue;
          const match = locate(text.index, {parts: proposal.parts});
          expect(match).toEqual({outcome: 'found', range: proposal.range});
          if (!proposal.isHarmless) continue;
          expect(selectCharacters(proposal.parts.join())).toBe(
            selectCharacters(proposal.quote.parts.join()),
          );
        }
        const rest = (file: string) =>
          file.split(newline).filter((each) => !each.trim().startsWith('>'));
        expect(rest(value)).toEqual(rest(source));
      }),
      {numRuns: 300},
    );
    expect(written).toBeGreaterThan(40);
    expect(withoutConsent).toBeGreaterThan(20);
  });
});
