/** Checks the values of front matter for what YAML would drop, and for unsafe characters. */
import {visit} from 'yaml';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {findInvalidCharacters, findUnsafeDirections} from '../annotate/text/unsafe-characters.ts';
import {quote, type YamlSource} from './yaml-source.ts';

/** Check each single value. */
export function checkScalars({file, yaml, document, pointAt}: YamlSource): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, {value, range, type}) {
      if (!range) return;
      const written = yaml.slice(range[0], range[1]);
      // A comment after a title such as `Issue #4` is a part of the title.
      const [comment] = /^[ \t]+#.*/.exec(yaml.slice(range[1])) ?? [];
      if (type === 'PLAIN' && comment !== undefined) {
        problems.push(
          problem(
            `YAML reads \`${comment.trim()}\` as a comment, so it is not part of the value.`,
            {
              file: file.path,
              place: pointAt(range[1] + comment.indexOf('#')),
              rule: 'front-matter',
              expected: 'a value without a comment on its line',
              fix: `Write \`${quote(written + comment)}\`, or the comment on a line of its own.`,
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
