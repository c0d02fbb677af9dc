/**
 * Finds markup that Markdown does not read, so that it is published as text: references without a
 * definition, emphasis and headings that do not take, directives, tables without their line of
 * dashes, and tags of templates.
 */
import type {Nodes, Paragraph, Root} from 'mdast';
import {type Location, location} from 'vfile-location';
import {type Problem, problem} from '../model/problem.ts';
import {walk} from '../text/walk.ts';

/** A kind of unread markup. */
interface Markup {
  /** The pattern in a paragraph, in which everything but text is replaced with U+FFFC. */
  pattern: RegExp;
  /** Describes a match. */
  reason: (match: string) => string;
  expected: string;
  fix: (match: string) => string;
}

/** A space that Markdown does not take for one. */
const oddSpace = '[\\u00A0\\u2007\\u202F\\u3000]';
const backslash = 'write a backslash before it if it is text';

const kinds: readonly Markup[] = [
  {
    pattern: /!?\[\^[^\]\s[]+\]/gu,
    reason: (match) => `The footnote \`${match}\` is not defined, so it is published as text.`,
    expected: 'a definition of the footnote on a line of its own',
    fix: (match) => `Add a line \`${match}: …\` with its text, or ${backslash}.`,
  },
  {
    pattern: /!?\[[^[\]\n]+\]\[[^[\]\n]*\]/gu,
    reason: (match) => `The link \`${match}\` is not defined, so it is published as text.`,
    expected: 'a line with the address of the link',
    fix: (match) =>
      `Add a line \`[${/\[([^[\]]*)\]$/.exec(match)?.[1] || /\[([^[\]]+)\]/.exec(match)?.[1]}]: https://…\`, or ${backslash}.`,
  },
  {
    pattern:
      /(\*\*|__)(?=[^\s*_])(?:(?!\1)[^\n])+?\1|(?<![*_])([*_])(?=\p{P})[^*_\n]+\p{P}\2(?=\p{L})/gu,
    reason: (match) =>
      `Markdown does not read \`${match}\` as emphasis, so its signs are published.`,
    expected: 'spaces or letters on the outer sides of the signs, and no space on the inner ones',
    fix: (match) => {
      const [mark = '', tag] =
        match.startsWith('**') || match.startsWith('__')
          ? [match.slice(0, 2), 'strong']
          : [match.slice(0, 1), 'em'];
      return `Write \`<${tag}>${match.slice(mark.length, -mark.length)}</${tag}>\`, or write a backslash before each \`${mark.slice(0, 1)}\` that is text.`;
    },
  },
  {
    pattern: new RegExp(`^(?:#{1,6}${oddSpace}|#{2,6}(?=[^#\\s])).*`, 'gmu'),
    reason: (match) =>
      `\`${cut(match)}\` is not a heading for Markdown, so its signs are published.`,
    expected: 'one plain space after `#`',
    fix: () => `Write a plain space after the last \`#\`, or ${backslash}.`,
  },
  {
    pattern: new RegExp(`^(?:[-*+]|\\d{1,9}[.)])${oddSpace}.*`, 'gmu'),
    reason: (match) => `\`${cut(match)}\` is not an item of a list for Markdown.`,
    expected: 'one plain space after the marker of the item',
    fix: () => `Write a plain space after the marker, or ${backslash}.`,
  },
  {
    pattern: /^:{2,}[^:\s].*|^:{3,}$/gmu,
    reason: (match) => `An article has no directives, so \`${cut(match)}\` is published as text.`,
    expected: 'Markdown without directives',
    fix: () => 'Delete the line, or write a backslash before its first colon if it is text.',
  },
  {
    pattern: /^\|.*\|[ \t]*\n\|.*\|/gmu,
    reason: () =>
      'This table has no line of dashes below its first row, so it is published as text.',
    expected: 'a second line such as `|---|---|`, with as many cells as the first',
    fix: () => 'Add the line of dashes, or write a backslash before each `|` that is text.',
  },
  {
    pattern: /\{%.*?%\}|\{\{.*?\}\}/gsu,
    reason: (match) =>
      `The tag \`${cut(match)}\` belongs to another program, and is published as text.`,
    expected: 'Markdown, and the HTML that content/README.md lists',
    fix: () => 'Replace it with what it shows, or write it in backticks if it is text.',
  },
];

/** A character of each pattern. Most paragraphs have none. */
const anyMarkup = new RegExp(`[[*_#|{]|::|${oddSpace}`, 'u');

const cut = (text: string): string => {
  const [line = ''] = text.split('\n');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

/**
 * Reports unread markup in the paragraphs of a tree. What is written several times is reported once.
 *
 * @param file the whole file, for locations
 */
export function checkUnreadMarkup(tree: Root, file: {path: string; value: string}): Problem[] {
  const problems = new Map<string, Problem>();
  const points = location(file.value);
  walk<Nodes>(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      for (const [written, each] of checkBlock(node as Paragraph, file, points)) {
        if (!problems.has(written)) problems.set(written, each);
      }
    }
    return undefined;
  });
  return [...problems.values()];
}

function checkBlock(
  block: Paragraph,
  {path, value}: {path: string; value: string},
  points: Location,
): [written: string, problem: Problem][] {
  const {start, end} = block.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  if (!anyMarkup.test(value.slice(start.offset, end.offset))) return [];
  const text = readText(block, value, start.offset, end.offset);
  return kinds.flatMap(({pattern, reason, expected, fix}) =>
    [...text.matchAll(pattern)].map(({0: match, index}): [string, Problem] => {
      const from = (start.offset ?? 0) + index;
      const written = value.slice(from, from + match.length);
      return [
        written,
        problem(reason(written), {
          file: path,
          place: points.toPoint(from),
          rule: 'unread-markup',
          expected,
          fix: fix(written),
        }),
      ];
    }),
  );
}

/**
 * Returns the source of a block, in which everything that is not text, and every escape, is
 * replaced with U+FFFC. The block markers of its lines become spaces, and offsets stay.
 */
function readText(block: Paragraph, value: string, from: number, to: number): string {
  const characters: string[] = Array.from({length: to - from}, (_, at) =>
    /[\r\n]/.test(value.charAt(from + at)) ? '\n' : '\uFFFC',
  );
  walk<Nodes>(block, (node) => {
    if (node.type !== 'text') return undefined;
    const {start, end} = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return undefined;
    const source = value
      .slice(start.offset, end.offset)
      .replace(/\\[!-/:-@[-`{-~]/g, '\uFFFC\uFFFC')
      .replace(/(?<=[\r\n])[ \t>]+/g, (indent) => ' '.repeat(indent.length));
    for (let at = 0; at < source.length; at++) {
      characters[start.offset - from + at] = source.charAt(at);
    }
    return undefined;
  });
  return characters.join('');
}
