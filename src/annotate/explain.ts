/**
 * Explain: why a quote was not found, and how to mend it.
 */
import type {Sign} from './block-signs.ts';
import {difference, tellChanges} from './difference.ts';
import {foldText} from './fold.ts';
import {hintsFor} from './hint.ts';
import type {Location, TextIndex} from './locate.ts';
import type {Annotation, Quote, Range} from './model.ts';
import {nearestPassage} from './nearest-passage.ts';
import type {PlaceInSource} from './place-in-source.ts';
import {formatPlace, type Problem, problem} from './problem.ts';

/** A quote that was not found, and what was. */
export interface Failure {
  quote: Quote;
  location: Exclude<Location, {outcome: 'found'}>;
}

/**
 * Say why a quote was not found, and how to mend it.
 *
 * @param annotation that the quote belongs to
 * @param index of the article's text
 * @param sourcePlace the way back from the text to the article's Markdown
 * @param file path of the article
 */
export function explain(
  {quote, location}: Failure,
  annotation: Annotation,
  index: TextIndex,
  sourcePlace: PlaceInSource,
  file: string,
): Problem {
  const {text} = index;
  const slice = ({start, end}: Range) => text.slice(start, end).replace(/\s+/g, ' ');
  const at = ({start}: Range) => formatPlace(file, sourcePlace(start));
  const place = {file: quote.place.file, place: quote.place.position};
  const told = quote.parts.join(' […] ').replace(/\s+/g, ' ');

  switch (location.outcome) {
    case 'missing': {
      const near = quote.parts
        .filter((part) => !index.folded.text.includes(foldText(part)))
        .flatMap((part) => {
          const range = nearestPassage(index, part);
          return range ? [{part, range}] : [];
        });
      return problem(`The quote is not in the text: “${told}”.`, {
        ...place,
        rule: 'quote-missing',
        expected: 'words of the article, in their order, with their spelling and case',
        ...(near.length > 0 && {
          nearest: near.map(({range}) => `“${slice(range)}” (${at(range)})`).join(', '),
          differs: near.map(({part, range}) => tellDifference(part, slice(range))).join('; '),
        }),
        mend:
          near.length > 0
            ? 'Quote the article exactly; if the nearest passage is meant, copy it.'
            : 'Copy the words from the article; stand `[…]` for what you leave out.',
      });
    }
    case 'inside-word': {
      const [start, end] = [location.whole.at(0)?.start ?? 0, location.whole.at(-1)?.end ?? 0];
      const words = location.whole.map(slice).join(' […] ');
      const hasGap = quote.parts.length > 1;
      return problem(
        `The quote “${told}” begins or ends inside a word${hasGap ? ', or its gap does' : ''}.`,
        {
          ...place,
          rule: 'quote-inside-word',
          expected: 'whole words',
          nearest: `“${slice({start, end})}” (${at({start, end})})`,
          mend: `Quote ${hasGap ? 'whole words' : 'the whole word'}: “${words}”.`,
        },
      );
    }
    case 'ambiguous':
      return problem(
        `The quote “${told}” occurs ${location.more ? `more than ${location.ranges.length}` : location.ranges.length} times.`,
        {
          ...place,
          rule: 'quote-ambiguous',
          expected: 'a quote that occurs once, or a `prefix` or `suffix` that settles it',
          mend: location.more
            ? 'Lengthen the quote.'
            : `Lengthen the quote, or say which place you mean: ${hintsFor(text, location.ranges)}.`,
          elsewhere: location.ranges.map((range) => ({
            file,
            place: sourcePlace(range.start),
            what: `“${context(text, range)}”`,
          })),
        },
      );
    case 'hint-misfits':
      return problem(
        `Where the quote “${told}” occurs, ${[
          annotation.prefix === undefined
            ? []
            : `\`prefix="${annotation.prefix}"\` does not stand before it`,
          annotation.suffix === undefined
            ? []
            : `\`suffix="${annotation.suffix}"\` does not stand after it`,
        ]
          .flat()
          .join(', or ')}.`,
        {
          ...place,
          rule: 'quote-hint',
          expected: 'the words of the article directly before or after the quote',
          mend:
            location.ranges.length === 1
              ? 'Take the hint out: the quote occurs once.'
              : location.more
                ? 'Lengthen the quote.'
                : `Say which place you mean: ${hintsFor(text, location.ranges)}.`,
          elsewhere: location.ranges.map((range) => ({
            file,
            place: sourcePlace(range.start),
            what: `“${context(text, range)}”`,
          })),
        },
      );
  }
}

/** What Markdown takes each sign for, and how it is kept as text. */
const readAs: Record<string, {what: string; escaped: string}> = {
  list: {what: 'an item of a list', escaped: '`\\-`, `\\+` or `\\*`'},
  'open box': {what: 'an item that is not ticked', escaped: '`\\[ ]`'},
  'ticked box': {what: 'an item that is ticked', escaped: '`\\[x]`'},
  heading: {what: 'a heading', escaped: '`\\#`, or `\\-` or `\\=` in the line below it,'},
  quotation: {what: 'a quotation', escaped: '`\\>`'},
  table: {what: 'a table', escaped: '`\\|`'},
  rule: {what: 'a rule', escaped: '`\\*`'},
};

/** Say that Markdown reads words of a quote as the sign of a block that the article does not have there. */
export function explainSign(sign: Sign, {place}: Quote): Problem {
  const {what, escaped} = readAs[sign] ?? {
    what: `item ${Number.parseInt(sign, 10)} of a list`,
    escaped: `\`${Number.parseInt(sign, 10)}\\.\` or \`${Number.parseInt(sign, 10)}\\)\``,
  };
  return problem(`Markdown reads the quote as ${what}, which the article does not have there.`, {
    file: place.file,
    place: place.position,
    rule: 'quote-sign',
    expected: 'words of the article, or the signs that it is written with',
    mend: `Write ${escaped} if the sign is text of the article; if not, leave it out.`,
  });
}

/** In what a quote differs from a passage, with a sign for each letter that is not seen. */
function tellDifference(quote: string, passage: string): string {
  const changes = difference(quote, passage);
  if (changes.every(({kind}) => kind === 'same')) return `white space alone: “${quote}”`;
  return tellChanges(changes, {around: 4}).replace(unseen, (letter) => {
    return `‹U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

/** Joiners of words, marks of direction and their like; not those that letters and emoji are made with. */
const unseen = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A passage with a few words on either side; of a long one, its ends. */
function context(text: string, {start, end}: Range): string {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  const words = text.slice(start, end);
  const told =
    words.length > 2 * longestEnd
      ? `${words.slice(0, longestEnd)} … ${words.slice(-longestEnd)}`
      : words;
  return `…${before}${told}${after}…`.replace(/\s+/g, ' ');
}

/** How much of an end of a long passage is told, in UTF-16 code units. */
const longestEnd = 60;
