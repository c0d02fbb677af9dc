/** Finds front matter: YAML between two lines of three hyphens, at the start of a file. */
import {location} from 'vfile-location';
import type {TextFile} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';

const fenced = /^---[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))?---[ \t]*(?=[\r\n]|$)/;

/** The front matter of a file with its fences, or the reason why there is none. */
export interface Fenced {
  /** Empty if the file has no front matter. */
  head: string;
  /** What is wrong with the fences. */
  problem?: Problem;
}

/** Find the front matter of a file. A file without any has an empty one. */
export function findFrontMatter(file: TextFile): Fenced {
  const report = (reason: string, at: number, fix: string): Fenced => ({
    head: '',
    problem: problem(reason, {
      file: file.path,
      place: location(file.value).toPoint(at),
      rule: 'front-matter',
      expected: 'front matter between two lines `---`, the first of which begins the file',
      fix,
    }),
  });
  const [head = ''] = fenced.exec(file.value) ?? [];
  if (head !== '') {
    const text = findText(head);
    if (text === undefined) return {head};
    return report('The front matter is not closed before the text.', text, close);
  }
  const [before = '', fence = ''] =
    /^(\s*)(-{3,})[ \t]*(?=[\r\n])/.exec(file.value)?.slice(1) ?? [];
  // Hyphens far below are a line of the text.
  if (fence === '' || !/^[ \t]*[\w-]+:/m.test(file.value)) return {head};
  if (before !== '') {
    return report(
      'Front matter begins on the first line.',
      before.length,
      'Delete what is before `---`.',
    );
  }
  if (fence.length > 3) {
    return report('A fence of front matter is three hyphens.', 0, 'Write `---`, above and below.');
  }
  return report('The front matter is not closed.', 0, close);
}

const close = 'Write a line `---` after its last key.';

/**
 * Return the offset of the text in what ends at a thematic break of the text instead of a fence: a
 * line after a key that is not YAML, if an empty line is before the break.
 */
function findText(head: string): number | undefined {
  if (!/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)---[ \t]*$/.test(head)) return undefined;
  const key = head.search(/^[\w-]+:/m);
  const line = /^(?![\w-]+:|-(?:\s|--)|[#\]}])\S/m.exec(head.slice(key));
  return key < 0 || !line ? undefined : key + line.index;
}
