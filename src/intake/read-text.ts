/** Reads a text: as it is, from a PDF, or from Project Gutenberg. */
import type {PhrasingContent, RootContent} from 'mdast';
import {readWindowsControls} from '../annotate/text/windows-controls.ts';
import {count} from './count.ts';
import {readGutenberg} from './gutenberg.ts';
import {joinHyphens, listWords} from './join-hyphens.ts';
import {type Facts, type Intake, IntakeError} from './model.ts';
import {findPageLines} from './pdf-pages.ts';
import {selectOmitted, splitLines} from './select-omitted.ts';
import {createBreak, stringify} from './stringify.ts';
import {pageEnd, unwrapLines} from './unwrap-lines.ts';

/** How many joined words are listed. */
const maxListed = 20;

/**
 * Read a text.
 *
 * @throws IntakeError if it has control characters or no words
 */
export function readText(source: string): Intake {
  const remarks: string[] = [];
  checkControls(source);
  const readable = readWindowsControls(source);
  const lines = readable.split(/\r\n|\r|\n/);
  const trimmed = lines.map((text) => text.trim());
  const gutenberg = readGutenberg(trimmed);
  const {repeated, starts} = findPageLines(lines);
  const isLeftOut = (at: number): boolean =>
    repeated.has(at) || (gutenberg !== undefined && (at < gutenberg.start || at >= gutenberg.end));

  const filled = lines.flatMap((_, at) => (trimmed[at] === '' ? [] : [at]));
  const sourceLines = splitLines(readable).map(({text}, nth) => ({
    text,
    isOmitted: isLeftOut(filled[nth] ?? -1),
  }));
  const omitted = selectOmitted(sourceLines);
  const keptAt = new Set(
    sourceLines.flatMap(({isOmitted}, nth) => (isOmitted ? [] : [filled[nth]])),
  );
  const kept = joinPages(
    lines.map((text, at) =>
      keptAt.has(at) ? text.replace(/^\f+/, '').replace(/[\f\v]/g, ' ') : '',
    ),
    starts,
    (at) => repeated.has(at) || trimmed[at] === '',
  );
  if (gutenberg) remarks.push('The header and the licence of Project Gutenberg are left out.');
  if (repeated.size > 0) {
    remarks.push(`${count(repeated.size, 'line')} with running heads and page numbers: left out.`);
  }

  const paragraphs = unwrapLines(kept);
  const words = listWords(kept);
  const joined: string[] = [];
  const marks = source.match(/[\u0080-\u009F]/g)?.length ?? 0;
  let [wrapped, verse] = [0, 0];
  const texts = paragraphs.map((paragraph) => {
    if (paragraph.lines.length > 1) verse++;
    return paragraph.lines.map((line) => {
      const isWrapped = line.includes('\n');
      if (isWrapped) wrapped++;
      const {text, joined: found} = joinHyphens(line, words);
      joined.push(...found.map(({word, isProved}) => (isProved ? word : `${word} (?)`)));
      return text;
    });
  });
  if (wrapped > 0) remarks.push(`The lines of ${count(wrapped, 'wrapped paragraph')} are joined.`);
  if (verse > 0) {
    remarks.push(
      `${count(verse, 'paragraph')} with the lines of verse: join them where it is prose.`,
    );
  }
  if (joined.length > 0) {
    const listed = [...new Set(joined)];
    const more = listed.length > maxListed ? `, and ${listed.length - maxListed} more` : '';
    remarks.push(
      `${count(joined.length, 'word')} hyphenated at the end of a line: joined. Check those with (?): ${listed.slice(0, maxListed).join(', ')}${more}.`,
    );
  }
  if (marks > 0) {
    remarks.push(
      `${count(marks, 'control character')} of Windows: written as the quotation marks and dashes that they are.`,
    );
  }
  const [first] = texts;
  if (!first) {
    throw new IntakeError('The text has no words.', 'Start from a file with the text.');
  }
  const {facts, isTitleInferred, heading} = findTitle(first, texts.length, gutenberg?.facts ?? {});
  const blocks = texts.map((each, nth): RootContent => {
    const children = toPhrases(each, gutenberg !== undefined);
    return nth === 0 && heading
      ? {type: 'heading', depth: 1, children}
      : {type: 'paragraph', children};
  });
  return {
    source: {name: 'source.txt', text: source},
    markdown: stringify(blocks),
    facts,
    isTitleInferred,
    omitted,
    images: new Map(),
    remarks,
  };
}

/** Find the title: as stated, or the first line if more follows. */
function findTitle(
  first: readonly string[],
  count: number,
  stated: Facts,
): {facts: Facts; isTitleInferred: boolean; heading: boolean} {
  const words = first
    .map((line) => line.trim())
    .join(' ')
    .replaceAll('_', '');
  if (stated.title !== undefined) {
    const isSame = words.toLowerCase() === stated.title.toLowerCase();
    return {facts: stated, isTitleInferred: false, heading: isSame};
  }
  const isTitle = first.length === 1 && count > 1 && words.length <= 120;
  const title = isTitle ? words : `${words.split(/\s+/).slice(0, 8).join(' ')} …`;
  return {facts: {...stated, title}, isTitleInferred: true, heading: isTitle};
}

/** Write lines as Markdown, with the emphasis that underscores mean in books. */
function toPhrases(lines: readonly string[], isBook: boolean): PhrasingContent[] {
  const emphasis = isBook ? /(?<![\p{L}\d_])_([^_\s](?:[^_]*[^_\s])?)_(?![\p{L}\d_])/u : /(?!)/;
  return lines.flatMap((line, nth): PhrasingContent[] => [
    // A backslash would not be escaped before an indent.
    ...(nth > 0
      ? createBreak(lines[nth - 1]?.endsWith('\\') ? 0 : line.length - line.trimStart().length)
      : []),
    ...line
      .trimStart()
      .split(emphasis)
      .map(
        (value, at): PhrasingContent =>
          at % 2 === 1
            ? {type: 'emphasis', children: [{type: 'text', value}]}
            : {type: 'text', value},
      ),
  ]);
}

/** Replace the empty lines at the end of a page in whose last sentence the next page begins. */
function joinPages(
  lines: readonly string[],
  starts: readonly number[],
  isBetween: (at: number) => boolean,
): string[] {
  const removed = new Set<number>();
  const joints = new Set<number>();
  for (const start of starts) {
    let [before, after] = [start - 1, start];
    while (before >= 0 && isBetween(before)) before--;
    while (after < lines.length && isBetween(after)) after++;
    const [last, next] = [lines[before]?.trim() ?? '', lines[after]?.trim() ?? ''];
    if (last === '' || next === '') continue;
    if (!/^\p{Ll}/u.test(next) && !/[\p{L},;\-\u2010]$/u.test(last)) continue;
    for (let at = before + 1; at < after; at++) removed.add(at);
    if (after > before + 1) joints.add(after);
  }
  return lines.flatMap((line, at) =>
    removed.has(at) ? [] : joints.has(at) ? [pageEnd, line] : [line],
  );
}

/** Refuse control characters, which no article has. Those of Windows are repaired. */
function checkControls(source: string): void {
  const found = /(?![\t\n\v\f\r\u0080-\u009F])[\p{Cc}\p{Noncharacter_Code_Point}]/u.exec(source);
  if (!found) return;
  const line = source.slice(0, found.index).split(/\r\n|\r|\n/).length;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new IntakeError(
    `Line ${line} has the control character U+${code}, which no text has.`,
    'Check that the file is a text in the right encoding, or remove the character from a copy.',
  );
}
