/**
 * Fidelity: that the article's text is the source's, less what is declared left
 * out. Letter by letter; only white space may differ in kind and amount, for
 * Markdown wraps lines.
 */
import type {Root} from 'hast';
import {location} from 'vfile-location';
import {type Problem, problem} from '../model/problem.ts';
import type {Projection} from '../text/project.ts';
import type {SourceLocator} from '../text/source-locator.ts';
import {findSourceMarkers, type SourceMarker} from './source-markers.ts';

export interface FidelityInput {
  /** The article, before or after painting, and its projection. */
  tree: Root;
  projection: Projection;
  /** The text as received. */
  source: string;
  /** Lines of the source that the article leaves out. */
  omitted: readonly string[];
  /** Paths, for messages. */
  sourceFile: string;
  articleFile: string;
  locateInArticle: SourceLocator;
}

/** A letter of a text, its white space left out. */
interface Letter {
  /** Nothing, at the end of the text. */
  letter: string;
  /** Where it stands, in UTF-16 code units. */
  offset: number;
  /** Whether white space stands before it, or the beginning or the end of the text. */
  isAfterSpace: boolean;
}

/** Compare the article with its source: no problem, or the first difference. */
export function checkFidelity(input: FidelityInput): Problem[] {
  const {tree, projection, source, omitted, sourceFile, articleFile, locateInArticle} = input;
  const comparable = replaceOmittedLines(source, omitted);
  const problems: Problem[] = comparable.unused.map((line) =>
    problem(`The line “${line}” is in \`omitted\`, but not in the source.`, {
      file: articleFile,
      rule: 'omitted',
      expected: `a line of ${sourceFile}, exactly as it is written there`,
      fix: 'Copy the line from the source, or remove it from `omitted`.',
    }),
  );
  const mismatch = firstMismatch(
    projection.text,
    comparable.text,
    findSourceMarkers(tree, projection),
  );
  if (!mismatch) return problems;

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
  return problems;
}

/** Where two texts part, and what of the first, if it is a marker, the second lacks there. */
interface Mismatch {
  here: number;
  there: number;
  missing?: string;
}

/** Compare an article, letter by letter, with its source, which may have its markers as text. */
function firstMismatch(
  article: string,
  source: string,
  markers: readonly SourceMarker[],
): Mismatch | undefined {
  const letters = splitLetters(source);
  const next = (): Letter => letters.next().value ?? createEnd(source);
  let there = next();
  let nextMarker = 0;
  for (const here of splitLetters(article)) {
    let isAfterSpace = here.isAfterSpace;
    let isAfterSpaceThere = there.isAfterSpace;
    // Several markers may stand at one place: a list in a list.
    for (; (markers[nextMarker]?.offset ?? Number.POSITIVE_INFINITY) <= here.offset; nextMarker++) {
      const {pattern, isRequired, isBlockStart, text} = markers[nextMarker] as SourceMarker;
      const from = there.offset;
      const found = pattern.exec(source.slice(from, from + longestMarker))?.[0];
      if (found === undefined && isRequired) {
        const missing = `${text} ${article.slice(here.offset, here.offset + 50)}`;
        return {here: here.offset, there: from, missing};
      }
      if (found === undefined) continue;
      while (there.letter !== '' && there.offset < from + found.length) there = next();
      isAfterSpaceThere ||= isBlockStart || there.isAfterSpace;
      isAfterSpace ||= isBlockStart;
    }
    if (here.letter !== there.letter || isAfterSpace !== isAfterSpaceThere) {
      return {here: here.offset, there: there.offset};
    }
    there = next();
  }
  return undefined;
}

/** No marker is longer, in UTF-16 code units. */
const longestMarker = 24;

/** The letters of a text, and its end. */
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

/** A place of a text with what is around it. */
function formatExcerpt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 30), at);
  const after = text.slice(at, at + 50);
  return `“${at > 30 ? '…' : ''}${before}⟦${after}⟧${at + 50 < text.length ? '…' : ''}”`.replace(
    /\s+/g,
    ' ',
  );
}

const formatEnd = (text: string, at: number): string => (at >= text.length ? ' (its end)' : '');

/** Put blanks in the place of the omitted lines, so that all offsets hold. */
function replaceOmittedLines(
  source: string,
  omitted: readonly string[],
): {text: string; unused: string[]} {
  const omittedLines = new Set(omitted.map((line) => line.trim()));
  const used = new Set<string>();
  const text = source.replace(/[^\r\n]+/g, (line) => {
    const trimmed = line.replace(/^\uFEFF/, '').trim();
    if (!omittedLines.has(trimmed)) return line;
    used.add(trimmed);
    return ' '.repeat(line.length);
  });
  return {text, unused: [...omittedLines].filter((line) => !used.has(line))};
}
