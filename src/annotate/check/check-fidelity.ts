/**
 * Checks that the article has the same text as its source, without the omitted lines. Only the kind
 * and amount of white space may differ, because Markdown wraps lines. Of a source that is text, the
 * article may also join the words that are hyphenated at the end of a line.
 */
import type {Root} from 'hast';
import type {Position} from 'unist';
import {location} from 'vfile-location';
import type {Gap, OmittedLines, Range} from '../model/model.ts';
import {type Problem, problem} from '../model/problem.ts';
import type {Projection} from '../text/project.ts';
import type {SourceLocator} from '../text/source-locator.ts';
import {areJoinedWithoutSpace} from '../text/spaceless.ts';
import {type Change, findChanges} from './find-changes.ts';
import {type Comparable, omitLines} from './omit-lines.ts';
import {findSourceMarkers, type SourceMarker} from './source-markers.ts';

/** An article and its source. */
export interface FidelityInput {
  /** The article, before or after painting. */
  tree: Root;
  /** The projection of `tree`. */
  projection: Projection;
  /** The original text: of a text file as it is, otherwise what the file says. */
  source: string;
  /** The offsets of each `\n` between blocks of the source. Without them, empty lines are. */
  sourceBlockBreaks?: readonly number[] | undefined;
  /** Locates an offset of the source. The default is for a source that is text. */
  locateInSource?: SourceLocator | undefined;
  /** The title that the article does not repeat. The source may begin with it. */
  title?: string | undefined;
  /** Lines of the source that the article omits. */
  omitted: readonly OmittedLines[];
  /** Locates an omitted line in the front matter, by its index. */
  locateOmitted?: ((index: number) => Position | undefined) | undefined;
  /** The path of the source, for messages. */
  sourceFile: string;
  /** The path of the article, for messages. */
  articleFile: string;
  /** Maps an offset in the projected text to the Markdown of the article. */
  locateInArticle: SourceLocator;
}

/** The result of the comparison. */
export interface Fidelity {
  problems: Problem[];
  /** The gaps before the first difference, in text order. */
  gaps: Gap[];
}

/** A code unit of a text that is not white space. */
interface Letter {
  /** Empty at the end of the text. */
  letter: string;
  /** The offset in the text, in UTF-16 code units. */
  offset: number;
  /** Whether it follows white space, or is at the start or end of the text. */
  isAfterSpace: boolean;
  /** What ends before it. The start and the end of the text are ends of blocks. */
  after: 'nothing' | 'line' | 'block';
}

/** Maximum number of differences that are reported. */
const maxDifferences = 50;

/**
 * Compares an article with its source. Reports all differences, and entries of `omitted` that
 * cannot be followed. Finds where in the article the omitted lines were.
 */
export function checkFidelity(input: FidelityInput): Fidelity {
  const {tree, projection, source, omitted, articleFile} = input;
  const omitting = omitLines(source, omitted);
  // The title may follow omitted lines, such as the navigation of a page.
  const comparable = {...omitting, text: omitTitle(omitting.text, input.title)};
  const problems: Problem[] = comparable.faults.map(({index, reason, nearest, fix}) =>
    problem(reason, {
      file: articleFile,
      place: input.locateOmitted?.(index),
      rule: 'omitted',
      expected: `a line of ${input.sourceFile}, exactly as it is written there`,
      nearest,
      fix,
    }),
  );
  const article: ComparedText = {
    text: omitTitles(projection, comparable.text),
    blockBreaks: new Set(projection.blockBreaks),
    verse: findVerse(projection),
  };
  const compared: ComparedSource = {
    ...comparable,
    ...(input.sourceBlockBreaks && {blockBreaks: new Set(input.sourceBlockBreaks)}),
  };
  // Other formats than text have no markers in what they say.
  const markers = input.sourceBlockBreaks ? [] : findSourceMarkers(tree, projection);
  const {mismatch, gaps} = compareTexts(article, compared, markers);
  if (!mismatch) return {problems, gaps};
  const all = findDifferences(article, compared, markers);
  const differences = all?.length ? all : [{...mismatch, isTooDifferent: all === undefined}];
  for (const each of differences.slice(0, maxDifferences)) {
    problems.push(explainMismatch(each, compared.text, input));
  }
  if (differences.length > maxDifferences) {
    problems.push(
      problem(`The article differs from the source at ${differences.length} places.`, {
        file: articleFile,
        rule: 'fidelity',
        expected: `the text of ${input.sourceFile}`,
        fix: `Correct the first ${maxDifferences}, which are listed, and check again.`,
      }),
    );
  }
  return {problems, gaps};
}

/** Creates the problem for a difference. */
function explainMismatch(
  {here, there, missing, missingLines, isLineEnd, isTooDifferent}: Mismatch,
  source: string,
  {projection: {text}, sourceFile, articleFile, locateInArticle, ...input}: FidelityInput,
): Problem {
  const article = missing ? `“${missing}”` : formatExcerpt(text, here, isLineEnd);
  const original = formatExcerpt(source, there, isLineEnd);
  const reason = isLineEnd
    ? 'A line of the article ends elsewhere than in the source.'
    : isTooDifferent
      ? 'The article has little in common with the source. The first difference:'
      : 'The article differs from the source.';
  return problem(
    `${reason} Article: ${article}${formatEnd(text, here)}; source: ${original}${formatEnd(source, there)}.`,
    {
      file: articleFile,
      place: locateInArticle(Math.min(here, Math.max(0, text.length - 1))),
      rule: 'fidelity',
      expected: original,
      fix: isLineEnd
        ? 'End the lines of the article where those of the source end: two spaces or `\\` end a line of verse, and an empty line ends a stanza. Never edit the source.'
        : isTooDifferent
          ? `Check that ${sourceFile} is the source of this article, in this version. Never edit the source.`
          : missingLines
            ? `Correct the article. If ${formatMissing(missingLines)}. Never edit the source.`
            : 'Correct the article. If the source has a line that is not part of the article, add that line to `omitted` in the front matter. Never edit the source.',
      related: [
        {
          file: sourceFile,
          place: (input.locateInSource ?? locateInText(input.source))(
            Math.min(there, input.source.length),
          ),
          message: 'the source continues here',
        },
      ],
    },
  );
}

/** Says which items of `omitted` leave out lines. */
function formatMissing(items: readonly OmittedLines[]): string {
  const [one] = items;
  const lines = items.length === 1 && typeof one === 'string' ? 'this line is' : 'these lines are';
  const added = items.length === 1 ? 'an item' : `${items.length} items`;
  const formatted = items.map((item) =>
    typeof item === 'string'
      ? `\`${JSON.stringify(item)}\``
      : `\`{from: ${JSON.stringify(item.from)}, to: ${JSON.stringify(item.to)}}\``,
  );
  return `${lines} not part of it, add ${added} to the list \`omitted\` in the front matter: ${formatted.join(', ')}`;
}

const locateInText =
  (source: string): SourceLocator =>
  (offset) =>
    location(source).toPoint(offset);

/** Replaces captions that are titles of images with spaces, if the source does not have them. */
function omitTitles({text, blocks}: Projection, source: string): string {
  const compact = (part: string) => part.replace(/\s+/g, ' ');
  const searched = compact(source);
  return blocks.reduce((compared, {element, start, end}) => {
    const isMissing = element.data?.isTitle && !searched.includes(compact(text.slice(start, end)));
    return isMissing
      ? compared.slice(0, start) + ' '.repeat(end - start) + compared.slice(end)
      : compared;
  }, text);
}

/** Replaces the title at the start of a source with spaces. */
function omitTitle(source: string, title: string | undefined): string {
  if (title === undefined) return source;
  const words = title
    .trim()
    .split(/\s+/)
    .map((word) => RegExp.escape(word));
  const pattern = new RegExp(
    `^[\\s\uFEFF]*(?:#\\s+)?${words.join('\\s+')}(?=[^\\S\\r\\n]*(?:[\\r\\n]|$))`,
  );
  return source.replace(pattern, (found) => found.replace(/[^\r\n]/g, ' '));
}

/** The article as it is compared. */
interface ComparedText {
  text: string;
  blockBreaks: ReadonlySet<number>;
  /** The blocks with hard line breaks, in text order. */
  verse: readonly Range[];
}

/** The source as it is compared. */
type ComparedSource = Comparable & {blockBreaks?: ReadonlySet<number>};

/** Finds the innermost blocks that have hard line breaks. */
function findVerse({text, blocks, blockBreaks}: Projection): Range[] {
  const breaks = new Set(blockBreaks);
  const isIn =
    (offset: number) =>
    ({start, end}: Range) =>
      start <= offset && offset < end;
  const verse = new Set<Range>();
  for (const {index} of text.matchAll(/\n/g)) {
    if (breaks.has(index)) continue;
    const block = blocks.findLast(isIn(index));
    if (block && block.element.tagName !== 'pre') verse.add(block);
  }
  return [...verse];
}

/** The offsets of a difference in the article and in the source. */
interface Mismatch {
  here: number;
  there: number;
  /** The marker of the article that the source does not have, with the text after it. */
  missing?: string;
  /** What leaves out the lines of the source that the article does not have, if these are whole. */
  missingLines?: OmittedLines[] | undefined;
  /** Whether only the ends of lines differ. */
  isLineEnd?: boolean;
  /** Whether the texts differ too much to list the differences. */
  isTooDifferent?: boolean;
}

/** Finds all differences of words. Returns `undefined` if the texts have too little in common. */
function findDifferences(
  article: ComparedText,
  source: ComparedSource,
  markers: readonly SourceMarker[],
): Mismatch[] | undefined {
  const [ours, theirs] = [splitWords(article.text), splitWords(source.text)];
  const changes = findChanges(
    ours.map(({word}) => word),
    theirs.map(({word}) => word),
  );
  return changes?.flatMap((change): Mismatch[] => {
    const {from, to, fromThere, toThere} = alignToLines(change, theirs);
    const range = rangeOf(ours, from, to, article.text.length);
    const other = rangeOf(theirs, fromThere, toThere, source.text.length);
    const inRange = markers.filter(({offset}) => offset >= range.start && offset <= range.end);
    const {mismatch} = compareTexts(
      slice(article, range),
      {text: source.text.slice(other.start, other.end), runs: [], faults: []},
      inRange.map((marker) => ({...marker, offset: marker.offset - range.start})),
    );
    if (!mismatch) return [];
    const here = mismatch.here + range.start;
    const [marker] = mismatch.missing?.split(' ') ?? [];
    return [
      {
        ...mismatch,
        here,
        ...(marker && {missing: `${marker} ${article.text.slice(here, here + 50)}`}),
        there: mismatch.there + other.start,
        missingLines: to === from ? findMissingLines(source.text, other) : undefined,
      },
    ];
  });
}

/**
 * Moves words that only the source has to the start of a line, if the words before them are the
 * same as their last: in `The a. The b.`, either `The a.` or `a. The` is missing in `The b.`
 */
function alignToLines(change: Change, theirs: readonly Word[]): Change {
  if (change.from < change.to) return change;
  const startsLine = (index: number) => theirs[index]?.startsLine ?? true;
  for (let by = 0; ; by++) {
    const [start, end] = [change.fromThere - by, change.toThere - by];
    if (startsLine(start) && startsLine(end)) {
      return {from: change.from - by, to: change.to - by, fromThere: start, toThere: end};
    }
    if (start === 0 || theirs[start - 1]?.word !== theirs[end - 1]?.word) return change;
  }
}

/** A word with its range in its text. */
interface Word extends Range {
  word: string;
  startsLine: boolean;
}

/** Splits a text into words. */
function splitWords(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(/[^\s\uFEFF]+/g)].map(({0: word, index: start}) => {
    const startsLine = end === 0 || /[\r\n]/.test(text.slice(end, start));
    end = start + word.length;
    return {word, start, end, startsLine};
  });
}

/** Returns the range of words in their text. Without any, it is before the next word. */
function rangeOf(words: readonly Range[], from: number, to: number, length: number): Range {
  const start = words[from]?.start ?? length;
  return {start, end: to > from ? (words[to - 1]?.end ?? length) : start};
}

const slice = ({text, blockBreaks}: ComparedText, {start, end}: Range): ComparedText => ({
  text: text.slice(start, end),
  blockBreaks: new Set(
    [...blockBreaks].flatMap((at) => (at >= start && at < end ? at - start : [])),
  ),
  verse: [],
});

/** Returns items of `omitted` that leave out a range, if it consists of whole lines. */
function findMissingLines(text: string, {start, end}: Range): OmittedLines[] | undefined {
  const isWhole =
    /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(0, start)) &&
    /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end));
  if (!isWhole) return undefined;
  const split = (part: string) =>
    part
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const lines = split(text.slice(start, end));
  const counts = Map.groupBy(split(text), (line) => line);
  const last = lines.at(-1);
  const items: OmittedLines[] = [];
  // A range ends at the first line that is the same as its last, so there may be several.
  for (let at = 0; at < lines.length; ) {
    const from = lines[at] as string;
    // A line that occurs elsewhere would be left out there too, and cannot begin a range.
    if (counts.get(from)?.length !== 1) return undefined;
    const to = lines.indexOf(last as string, at);
    items.push(to === at ? from : {from, to: last as string});
    at = to + 1;
  }
  return items.length > 0 ? items : undefined;
}

/**
 * Finds the first difference, and the gaps before it. The source may contain the markers of the
 * article as text.
 */
function compareTexts(
  {text: article, blockBreaks, verse}: ComparedText,
  {text: source, runs, blockBreaks: sourceBreaks}: ComparedSource,
  markers: readonly SourceMarker[],
): {mismatch?: Mismatch; gaps: Gap[]} {
  const gaps: Gap[] = [];
  let end = 0;
  const letters = splitLetters(source, sourceBreaks);
  const next = (): Letter => letters.next().value ?? createEnd(source);
  let there = next();
  let nextMarker = 0;
  let nextVerse = 0;
  let previous = '';
  let previousThere = -1;
  // A gap in a hyphenated word, such as a page number, is after the word.
  let isInJoinedWord = false;
  for (const here of splitLetters(article, blockBreaks)) {
    const gapsBefore = gaps.length;
    isInJoinedWord &&= !here.isAfterSpace;
    for (
      let run = runs[gaps.length];
      run && run.end <= there.offset && !isInJoinedWord;
      run = runs[gaps.length]
    ) {
      gaps.push({offset: end, lines: run.lines});
    }
    while ((verse[nextVerse]?.end ?? Number.POSITIVE_INFINITY) <= here.offset) nextVerse++;
    const stanza = verse[nextVerse];
    // The lines before the first stanza may be prose.
    const isInVerse =
      stanza !== undefined &&
      (stanza.start < here.offset ||
        (stanza.start === here.offset && verse[nextVerse - 1]?.end === end));
    const hasGap = gaps.length > gapsBefore;
    if (isInVerse && !hasGap && here.after !== there.after && here.letter === there.letter) {
      return {mismatch: {here: end, there: there.offset, isLineEnd: true}, gaps};
    }
    end = here.offset + here.letter.length;
    let isAfterSpace = here.isAfterSpace;
    let isAfterSpaceThere = there.isAfterSpace;
    // Several markers may have the same offset, in nested lists.
    for (; (markers[nextMarker]?.offset ?? Number.POSITIVE_INFINITY) <= here.offset; nextMarker++) {
      const {pattern, isRequired, isBlockStart, text} = markers[nextMarker] as SourceMarker;
      const from = there.offset;
      const found = pattern.exec(source.slice(from, from + maxMarkerLength))?.[0];
      if (found === undefined && isRequired) {
        const missing = `${text} ${article.slice(here.offset, here.offset + 50)}`;
        return {mismatch: {here: here.offset, there: from, missing}, gaps};
      }
      if (found === undefined) continue;
      while (there.letter !== '' && there.offset < from + found.length) there = next();
      isAfterSpaceThere ||= isBlockStart || there.isAfterSpace;
      isAfterSpace ||= isBlockStart;
    }
    const isHyphenated = sourceBreaks === undefined && !isAfterSpace;
    let isJoined = isHyphenated && isAfterSpaceThere && isLineHyphen(source, previousThere);
    if (isHyphenated && here.letter !== there.letter && isLineHyphen(source, there.offset)) {
      there = next();
      isJoined = !isUpperCase(there.letter);
      isAfterSpaceThere = !isJoined;
    }
    isInJoinedWord ||= isJoined;
    // The article may join the lines of a wrapped text.
    const isSpaced =
      isJoined ||
      isAfterSpace === isAfterSpaceThere ||
      areJoinedWithoutSpace(previous, here.letter);
    if (here.letter !== there.letter || !isSpaced) {
      return {mismatch: {here: here.offset, there: there.offset}, gaps};
    }
    previous = here.letter;
    previousThere = there.offset;
    there = next();
  }
  return {gaps};
}

/**
 * Returns whether a character is a hyphen between two letters, the second of which is on another
 * line. The hyphen may be part of the word or not: `well-` and `revo-` look alike.
 */
function isLineHyphen(text: string, offset: number): boolean {
  const after = text.slice(offset + 1, offset + 1 + maxLineEnd);
  return (
    /[-\u2010\u00AD]/.test(text.charAt(offset)) &&
    /\p{L}\p{M}*$/u.test(text.slice(Math.max(0, offset - 8), offset)) &&
    /^[^\S\r\n]*[\r\n\f]\s*\p{L}/u.test(after)
  );
}

/**
 * Maximum number of characters between the parts of a hyphenated word, in UTF-16 code units. Between
 * two pages, these are omitted lines, which are spaces.
 */
const maxLineEnd = 2000;

const isUpperCase = (letter: string): boolean => letter !== letter.toLowerCase();

/** The maximum length of a marker, in UTF-16 code units. */
const maxMarkerLength = 24;

/**
 * Yields the letters of a text, then its end.
 *
 * @param blockBreaks the offsets of each `\n` between blocks; without them, empty lines are
 */
function* splitLetters(text: string, blockBreaks?: ReadonlySet<number>): Generator<Letter, void> {
  let isAfterSpace = true;
  let after: Letter['after'] = 'block';
  for (let offset = 0; offset < text.length; offset++) {
    const letter = text.charAt(offset);
    const isSpace = /[\s\uFEFF]/.test(letter);
    if (!isSpace) {
      yield {letter, offset, isAfterSpace, after};
      after = 'nothing';
    } else if (letter === '\n' || (letter === '\r' && text.charAt(offset + 1) !== '\n')) {
      const isBlock: boolean = blockBreaks ? blockBreaks.has(offset) : after !== 'nothing';
      after = isBlock || after === 'block' ? 'block' : 'line';
    }
    isAfterSpace = isSpace;
  }
  yield createEnd(text);
}

const createEnd = (text: string): Letter => ({
  letter: '',
  offset: text.length,
  isAfterSpace: true,
  after: 'block',
});

/** Formats the text around an offset, with the text after the offset in `⟦⟧`. */
function formatExcerpt(text: string, at: number, showsLineEnds = false): string {
  const before = text.slice(Math.max(0, at - 30), at);
  const after = text.slice(at, at + 50);
  const excerpt = `“${at > 30 ? '…' : ''}${before}⟦${after}⟧${at + 50 < text.length ? '…' : ''}”`;
  return excerpt.replace(/\s+/g, (space) => (showsLineEnds && /[\r\n]/.test(space) ? ' ⏎ ' : ' '));
}

const formatEnd = (text: string, at: number): string => (at >= text.length ? ' (its end)' : '');
