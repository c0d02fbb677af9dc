/**
 * Checks that the article has the same text as its source, without the omitted lines. Only the kind
 * and amount of white space may differ, because Markdown wraps lines.
 */
import type {Root} from 'hast';
import type {Position} from 'unist';
import {location} from 'vfile-location';
import type {Gap} from '../model/model.ts';
import {type Problem, problem} from '../model/problem.ts';
import type {Projection} from '../text/project.ts';
import type {SourceLocator} from '../text/source-locator.ts';
import {areJoinedWithoutSpace} from '../text/spaceless.ts';
import {findSourceMarkers, type SourceMarker} from './source-markers.ts';

/** An article and its source. */
export interface FidelityInput {
  /** The article, before or after painting. */
  tree: Root;
  /** The projection of `tree`. */
  projection: Projection;
  /** The original text. */
  source: string;
  /** Lines of the source that the article omits. */
  omitted: readonly string[];
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
}

/**
 * Compares an article with its source. Reports the first difference only, and unknown lines in
 * `omitted`. Finds where in the article the omitted lines were.
 */
export function checkFidelity(input: FidelityInput): Fidelity {
  const {tree, projection, source, omitted, sourceFile, articleFile, locateInArticle} = input;
  const comparable = replaceOmittedLines(source, omitted);
  const problems: Problem[] = comparable.unused.map((index) =>
    problem(`The line “${omitted[index]?.trim()}” is in \`omitted\`, but not in the source.`, {
      file: articleFile,
      place: input.locateOmitted?.(index),
      rule: 'omitted',
      expected: `a line of ${sourceFile}, exactly as it is written there`,
      fix: 'Copy the line from the source, or remove it from `omitted`.',
    }),
  );
  const {mismatch, gaps} = compareTexts(
    projection.text,
    comparable,
    findSourceMarkers(tree, projection),
  );
  if (!mismatch) return {problems, gaps};

  const {here, there, missing} = mismatch;
  const article = missing ? `“${missing}”` : formatExcerpt(projection.text, here);
  problems.push(
    problem(
      `The article differs from the source. Article: ${article}${formatEnd(projection.text, here)}; source: ${formatExcerpt(comparable.text, there)}${formatEnd(comparable.text, there)}.`,
      {
        file: articleFile,
        place: locateInArticle(Math.min(here, Math.max(0, projection.text.length - 1))),
        rule: 'fidelity',
        expected: formatExcerpt(comparable.text, there),
        fix: 'Correct the article. If the source has a line that is not part of the article, add that line to `omitted` in the front matter. Never edit the source.',
        related: [
          {
            file: sourceFile,
            place: location(source).toPoint(Math.min(there, source.length)),
            message: 'the source continues here',
          },
        ],
      },
    ),
  );
  return {problems, gaps};
}

/** The offsets of the first difference in the article and in the source. */
interface Mismatch {
  here: number;
  there: number;
  /** The marker of the article that the source does not have, with the text after it. */
  missing?: string;
}

/**
 * Finds the first difference, and the gaps before it. The source may contain the markers of the
 * article as text.
 */
function compareTexts(
  article: string,
  {text: source, runs}: Comparable,
  markers: readonly SourceMarker[],
): {mismatch?: Mismatch; gaps: Gap[]} {
  const gaps: Gap[] = [];
  let end = 0;
  const letters = splitLetters(source);
  const next = (): Letter => letters.next().value ?? createEnd(source);
  let there = next();
  let nextMarker = 0;
  let previous = '';
  for (const here of splitLetters(article)) {
    for (let run = runs[gaps.length]; run && run.end <= there.offset; run = runs[gaps.length]) {
      gaps.push({offset: end, lines: run.lines});
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
    // The article may join the lines of a wrapped text.
    const isSpaced =
      isAfterSpace === isAfterSpaceThere || areJoinedWithoutSpace(previous, here.letter);
    if (here.letter !== there.letter || !isSpaced) {
      return {mismatch: {here: here.offset, there: there.offset}, gaps};
    }
    previous = here.letter;
    there = next();
  }
  return {gaps};
}

/** The maximum length of a marker, in UTF-16 code units. */
const maxMarkerLength = 24;

/** Yields the letters of a text, then its end. */
function* splitLetters(text: string): Generator<Letter, void> {
  let isAfterSpace = true;
  for (let offset = 0; offset < text.length; offset++) {
    const letter = text.charAt(offset);
    const isSpace = /[\s\uFEFF]/.test(letter);
    if (!isSpace) yield {letter, offset, isAfterSpace};
    isAfterSpace = isSpace;
  }
  yield createEnd(text);
}

const createEnd = (text: string): Letter => ({letter: '', offset: text.length, isAfterSpace: true});

/** Formats the text around an offset, with the text after the offset in `⟦⟧`. */
function formatExcerpt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 30), at);
  const after = text.slice(at, at + 50);
  return `“${at > 30 ? '…' : ''}${before}⟦${after}⟧${at + 50 < text.length ? '…' : ''}”`.replace(
    /\s+/g,
    ' ',
  );
}

const formatEnd = (text: string, at: number): string => (at >= text.length ? ' (its end)' : '');

/** A source in which the omitted lines are replaced. */
interface Comparable {
  text: string;
  /** Omitted lines with nothing but white space between them, and the offset of their end. */
  runs: {end: number; lines: string[]}[];
  /** The indices of the omitted lines that the source does not have. */
  unused: number[];
}

/** Replaces omitted lines with spaces, which preserves all offsets. */
function replaceOmittedLines(source: string, omitted: readonly string[]): Comparable {
  const omittedLines = new Set(omitted.map((line) => line.trim()));
  const used = new Set<string>();
  const runs: Comparable['runs'] = [];
  const text = source.replace(/[^\r\n]+/g, (line, start: number) => {
    const trimmed = line.replace(/^\uFEFF/, '').trim();
    if (!omittedLines.has(trimmed)) return line;
    used.add(trimmed);
    const end = start + line.length;
    const last = runs.at(-1);
    if (trimmed !== '' && last && source.slice(last.end, start).trim() === '') {
      last.lines.push(trimmed);
      last.end = end;
    } else if (trimmed !== '') {
      runs.push({end, lines: [trimmed]});
    }
    return ' '.repeat(line.length);
  });
  const unused = [...omitted.keys()].filter((index) => !used.has(omitted[index]?.trim() ?? ''));
  return {text, runs, unused};
}
