/** Parses the YAML of front matter, with the location of every key and value. */
import type {Point} from 'unist';
import {location} from 'vfile-location';
import {type Document, isMap, LineCounter, type Node, parseDocument} from 'yaml';
import type {SourceLocation, TextFile} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {findMistake, fixError} from './yaml-fixes.ts';

/** The way from the front matter to a value: keys, and indices of lists. */
export type Path = readonly (string | number)[];

/** Parsed YAML and its text. */
export interface YamlSource {
  file: TextFile;
  /** The front matter with spaces instead of its fences. Its offsets are those of the file. */
  yaml: string;
  document: Document;
  /** The values as plain objects. Every value is the text that is written. */
  raw: Readonly<Record<string, unknown>>;
  pointAt: (offset: number) => Point;
  /** Returns the location of the value at a path, such as `['aliases', 2]`. */
  locationOf: (path: Path) => SourceLocation | undefined;
  /** Returns the location of a key. The location of its value does not contain it. */
  locationOfKey: (path: Path, key: string) => SourceLocation | undefined;
  problems: Problem[];
}

/**
 * Parse front matter.
 *
 * @param head the front matter with its fences; empty if there is none
 */
export function parseYaml(file: TextFile, head: string): YamlSource {
  const problems: Problem[] = [];
  const lineCounter = new LineCounter();
  // A lone CR is a line break in YAML, but not for its parser, so it becomes LF.
  const yaml = head.replace(/^---|---[ \t]*$/g, '   ').replace(/\r(?!\n)/g, '\n');
  const deep = findDeepBracket(yaml);
  const document = parseDocument(deep === undefined ? yaml : '', {
    lineCounter,
    prettyErrors: false,
    // Every value is the text that is written: `1984` and `2022-01-10` too.
    schema: 'failsafe',
  });
  if (deep !== undefined) {
    problems.push(
      problem('The front matter has too many brackets within each other.', {
        file: file.path,
        place: location(file.value).toPoint(deep),
        rule: 'nesting',
        expected: `at most ${maxBrackets} open brackets`,
        fix: 'Take the inner brackets out, or put the value in quotation marks.',
      }),
    );
  }
  const pointAt = (offset: number): Point => {
    const {line, col} = lineCounter.linePos(offset);
    return {line, column: col};
  };
  const locate = (range: Node['range']): SourceLocation | undefined =>
    range
      ? {file: file.path, position: {start: pointAt(range[0]), end: pointAt(range[1])}}
      : undefined;

  let raw = {};
  // The first error of a line causes the others.
  const invalid = Map.groupBy(
    [...document.errors, ...document.warnings],
    ({pos}) => lineCounter.linePos(pos[0]).line,
  );
  const mistake = invalid.size > 0 ? findMistake(yaml) : undefined;
  const failures = mistake
    ? [mistake]
    : [...invalid.values()].flatMap(([error]) => {
        if (!error) return [];
        const {code, message, pos} = error;
        return {message, offset: pos[0], fix: fixError(yaml, code, pos[0])};
      });
  try {
    if (failures.length === 0) raw = document.contents === null ? {} : (document.toJS() ?? {});
  } catch {
    // An alias without an anchor, or nested aliases that would use too much memory: `checkScalars`
    // reports every alias.
  }
  for (const {message, offset, fix} of failures) {
    problems.push(
      problem(`The front matter is not valid YAML: ${message}`, {
        file: file.path,
        place: pointAt(offset),
        rule: 'front-matter',
        fix,
      }),
    );
  }
  return {
    file,
    yaml,
    document,
    raw,
    pointAt,
    locationOf: (path) => locate((document.getIn(path, true) as Node | undefined)?.range),
    locationOfKey: (path, key) => {
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      if (!isMap(map)) return undefined;
      const pair = map.items.find((item) => String(item.key) === key);
      return locate((pair?.key as Node | undefined)?.range);
    },
    problems,
  };
}

/** The maximum number of brackets within each other. The YAML parser fails on some thousand. */
const maxBrackets = 100;

/** Return the offset of the first bracket that is within too many others. */
function findDeepBracket(yaml: string): number | undefined {
  let open = 0;
  for (const {0: bracket, index} of yaml.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > maxBrackets) return index;
  }
  return undefined;
}
