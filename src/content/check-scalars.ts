/** Checks the values of front matter for what YAML would drop, and for unsafe characters. */
import {isAlias, isCollection, isPair, isScalar, type Node, visit} from 'yaml';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {findInvalidCharacters, findUnsafeDirections} from '../annotate/text/unsafe-characters.ts';
import {quote} from './yaml-fixes.ts';
import type {YamlSource} from './yaml-source.ts';

/** Check each single value. */
export function checkScalars(source: YamlSource): Problem[] {
  const {file, yaml, document, pointAt} = source;
  const problems: Problem[] = [];
  visit(document, {
    Node(key, node) {
      if (document.errors.length > 0) return;
      problems.push(...checkAnchor(node as Node, key === 'key', source));
    },
  });
  visit(document, {
    Scalar(_, {value, range, type, anchor}, path) {
      if (!range) return;
      const written = yaml.slice(range[0], range[1]);
      if (type === 'PLAIN') problems.push(...checkHyphen(range[0], written, source));
      // A comment after a title such as `Issue #4` is a part of the title.
      const comment = findComment(yaml, range[1]);
      if (type === 'PLAIN' && comment !== '' && anchor === undefined) {
        const parent = path.at(-1);
        const name = isPair(parent) && written === '' ? `${parent.key}: ` : '';
        problems.push(
          problem(
            `YAML reads \`${comment.trim()}\` as a comment, so it is not part of the value.`,
            {
              file: file.path,
              place: pointAt(range[1] + comment.indexOf('#')),
              rule: 'front-matter',
              expected: 'a value without a comment on its line',
              fix: /^#\s/.test(written + comment)
                ? 'Write a value, and the comment on a line of its own.'
                : `Write \`${name}${quote(written + comment)}\`, or the comment on a line of its own.`,
            },
          ),
        );
      }
      if (typeof value !== 'string') return;
      // Escapes in quoted values (`"\u202e"`) can produce any character.
      const escaped = findInvalidCharacters(value).filter(
        ({character}) => !written.includes(character),
      );
      for (const {character, reason, fix} of [...escaped, ...findUnsafeDirections(value)]) {
        problems.push(
          problem(reason, {
            file: file.path,
            place: pointAt(range[0] + Math.max(0, written.indexOf(character))),
            rule: 'character',
            fix,
          }),
        );
      }
    },
  });
  return problems;
}

/** Check for an anchor (`&name`), which YAML drops, and an alias (`*name`), which it replaces. */
function checkAnchor(node: Node, isKey: boolean, {file, yaml, pointAt}: YamlSource): Problem[] {
  const anchor = 'anchor' in node ? node.anchor : undefined;
  if (!node.range || (!isAlias(node) && anchor === undefined)) return [];
  const mark = isAlias(node) ? '*' : '&';
  const start = yaml.lastIndexOf(mark, node.range[0]);
  const isPlain = isAlias(node) || (isScalar(node) && node.type === 'PLAIN');
  const comment = isPlain ? findComment(yaml, node.range[1]) : '';
  const written = yaml.slice(start, node.range[1]) + comment;
  return [
    problem(`YAML reads \`${mark}\` as a mark of its own, so it is not part of the value.`, {
      file: file.path,
      place: pointAt(start),
      rule: 'front-matter',
      expected: `a value that begins without \`${mark}\`, or is in quotation marks`,
      fix:
        isKey || isCollection(node)
          ? `Delete \`${mark}${anchor}\`.`
          : `Write \`${quote(written.replace(/\s+/g, ' '))}\`.`,
    }),
  ];
}

/** Check for a line of a plain value that looks like an item of a list. */
function checkHyphen(start: number, written: string, {file, yaml, pointAt}: YamlSource): Problem[] {
  const found = /(?<=\n[ \t]*)- .*/.exec(written);
  if (!found) return [];
  const [next] = found;
  const line = yaml.slice(yaml.lastIndexOf('\n', start) + 1, start);
  const [indent] = /^ *(?=- +$)/.exec(line) ?? [];
  const parts = written.split(/\s*\n\s*(?:- )?/).map(quote);
  return [
    problem(`YAML reads \`${next}\` as a part of the value above, not as an item of a list.`, {
      file: file.path,
      place: pointAt(start + found.index),
      rule: 'front-matter',
      expected: 'a value on one line, or items with the same indentation',
      fix:
        indent === undefined
          ? `Write \`[${parts.join(', ')}]\` if it is a list, or \`${quote(written.replace(/\s+/g, ' '))}\` if it is one text.`
          : `Write \`${indent}${next}\`, with the indentation of the item above.`,
    }),
  ];
}

/** Return the comment that follows a value on its line, with the spaces before it. */
const findComment = (yaml: string, end: number): string =>
  /^[ \t]*#.*/.exec(yaml.slice(end))?.[0] ?? '';
