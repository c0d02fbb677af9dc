import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {indexText} from '../../src/annotate/locate/locate.ts';
import {placeQuote} from '../../src/import/place-quote.ts';
import type {ArticleText} from '../../src/reanchor/article-text.ts';
import {readText} from './read.ts';

const article = `The war is over. So they said in May.

The council had warned of it for years. The war is over, they said again. The war is over.

- 27
- A harbour wall of eleven metres, which nobody had mended since the year 1953`;

const {text} = readText(article);
const place = (exact: string, prefix?: string, suffix?: string) => {
  const placement = placeQuote({exact, prefix, suffix}, text);
  if (!('range' in placement)) return placement.outcome;
  const {start, end} = placement.range;
  return `${placement.outcome} ${start} ${text.index.text.slice(start, end)}`;
};

describe('words that occur once', () => {
  test('are found between the words of the file, whatever space is there', () => {
    expect(place('warned of it')).toBe('found 54 warned of it');
    expect(place('warned\nof it', 'The council had', 'for years.')).toMatch(/^found 54/);
    expect(place('warned of it', 'the old council had ', ' for hours')).toMatch(/^found 54/);
  });

  test('are not certain between other words', () => {
    expect(place('warned of it', 'nobody ever ', ', it is said')).toMatch(/^elsewhere 54/);
    expect(place('27', 'boats: ', ' of 40')).toMatch(/^elsewhere/);
  });

  test('are found at the edge of a block if they are many', () => {
    const long = 'A harbour wall of eleven metres, which nobody had mended since the year 1953';
    expect(place(long, 'Share this page', 'Comments')).toMatch(/^found/);
    expect(place('27', 'Share this page', 'Comments')).toMatch(/^elsewhere/);
  });
});

describe('words that occur several times', () => {
  test('are found by the words on both sides, or on one side', () => {
    expect(place('The war is over', undefined, '. So they')).toMatch(/^found 0 /);
    expect(place('The war is over', 'for years. ', ', they said')).toMatch(/^found 78/);
    expect(place('The war is over', 'said again. ', '.')).toMatch(/^found 112/);
    expect(place('The war is over', 'they said again. ', '. And then')).toMatch(/^found 112/);
  });

  test('are found by words of the same line if a page has others beside them', () => {
    expect(place('The war is over', 'Claim 3\nthey said again. ', '.\nShare')).toMatch(
      /^found 112/,
    );
  });

  test('are not settled without such words, or with words that contradict each other', () => {
    expect(place('The war is over')).toBe('unsettled');
    expect(place('The war is over', 'in the news: ', ' at last')).toBe('unsettled');
    expect(place('The war is over', 'said again. ', '. So they')).toBe('unsettled');
  });
});

test('a quote with gaps is found', () => {
  expect(place('The council […] for years')).toMatch(/^found 38 The council had/);
});

test('similar words are a proposal, and parts of words too', () => {
  expect(place('The council had warnt of it for years')).toMatch(/^proposed 38/);
  expect(place('ouncil had warned of it for year')).toMatch(/^proposed 42/);
  expect(place('wholly other words')).toBe('missing');
});

describe('a quote from a text that was edited since', () => {
  const words = ['the', 'war', 'is', 'over', 'they', 'said', 'again', 'council', 'of', 'years'];
  const sentence = fc
    .array(fc.constantFrom(...words), {minLength: 2, maxLength: 7})
    .map((list) => `${list.join(' ')}.`);
  const edit = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('remove', 'insert', 'repeat', 'replace', 'join'),
    sentence,
  });

  /** A sentence, or a line end, with an identity that edits keep. */
  interface Piece {
    text: string;
    id: number;
  }

  /** Join sentences to a text, with a line for each block. */
  const join = (pieces: readonly Piece[]): string =>
    pieces
      .map(({text}) => text)
      .join(' ')
      .replace(/(?: ?¶ ?)+/g, '\n')
      .trim();

  /** Find the offset of a piece in the text. */
  const offsetOf = (pieces: readonly Piece[], id: number): number =>
    join(pieces.map((piece) => (piece.id === id ? {...piece, text: '§'} : piece))).indexOf('§');

  const read = (pieces: readonly Piece[]): ArticleText => ({
    index: indexText(join(pieces)),
    lines: join(pieces).replaceAll('\n', '\u2029'),
  });

  test('is never found at other words than those that it was made of', () => {
    let found = 0;
    let moved = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({weight: 4, arbitrary: sentence}, fc.constant('¶')), {
          minLength: 3,
          maxLength: 14,
        }),
        fc.nat(),
        fc.tuple(fc.nat(6), fc.integer({min: 1, max: 5})),
        fc.array(edit, {maxLength: 4}),
        (texts, pick, [from, count], edits) => {
          const pieces = texts.map((each, id): Piece => ({text: each, id}));
          const chosen = pieces.filter(({text: each}) => each !== '¶');
          const piece = chosen[pick % Math.max(chosen.length, 1)];
          if (!piece) return;
          const original = join(pieces);
          const start = offsetOf(pieces, piece.id);
          const tokens = piece.text.split(' ');
          const first = from % tokens.length;
          const exact = tokens
            .slice(first, first + count)
            .join(' ')
            .replace(/\.$/, '');
          const within = tokens.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
          const at = start + within;
          expect(original.slice(at, at + exact.length)).toBe(exact);
          const quote = {
            exact,
            prefix: original.slice(Math.max(0, at - 32), at),
            suffix: original.slice(at + exact.length, at + exact.length + 32),
          };

          const edited = [...pieces];
          for (const [nth, each] of edits.entries()) {
            const index = each.at % Math.max(edited.length, 1);
            const id = 1000 + nth;
            if (each.kind === 'remove') edited.splice(index, 1);
            if (each.kind === 'insert') edited.splice(index, 0, {text: each.sentence, id});
            if (each.kind === 'repeat') edited.push({text: edited[index]?.text ?? '¶', id});
            if (each.kind === 'replace') edited.splice(index, 1, {text: each.sentence, id});
            if (each.kind === 'join') edited.splice(index, 0, {text: '¶', id});
          }
          const after = read(edited);
          const placement = placeQuote(quote, after);
          if (placement.outcome !== 'found') return;
          found++;
          const {start: place, end} = placement.range;
          const changed = after.index.text;
          expect(changed.slice(place, end)).toBe(exact);
          const kept = offsetOf(edited, piece.id);
          if (kept !== -1 && kept + within === place) return;
          // The words were removed, or a copy of them is between the same words.
          moved++;
          const same = (one: string, other: string) => {
            const [a, b] = [one, other].map((each) => each.replaceAll(/\s/g, ''));
            let length = 0;
            while (length < (a ?? '').length && a?.[length] === b?.[length]) length++;
            return length;
          };
          const reverse = (each: string) => [...each].reverse().join('');
          const agreement =
            same(reverse(quote.prefix), reverse(changed.slice(0, place))) +
            same(quote.suffix, changed.slice(end));
          expect(agreement).toBeGreaterThanOrEqual(12);
        },
      ),
      {numRuns: 1500},
    );
    expect(found).toBeGreaterThan(300);
    expect(moved).toBeLessThan(found / 5);
  });
});
