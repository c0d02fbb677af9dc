/**
 * Front matter: YAML between two `---` lines. It is validated by a schema, and every problem has
 * the location of its key or value.
 */
import type {z} from 'astro/zod';
import type {Point} from 'unist';
import {location} from 'vfile-location';
import {type Document, isMap, isSeq, LineCounter, type Node, parseDocument, visit} from 'yaml';
import type {SourceLocation, TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {findInvalidCharacters, findUnsafeDirections} from '../annotate/text/unsafe-characters.ts';
import {findFrontMatter} from './front-matter-fences.ts';

/** The parsed front matter of a file, and the text after it. */
export interface FrontMatter<Data> {
  /** The output of the schema; `undefined` if there is a problem. */
  data: Data | undefined;
  /** The parsed YAML before validation. It is used for further checks if `data` is undefined. */
  raw: Readonly<Record<string, unknown>>;
  /** The file with spaces instead of the front matter, so that all offsets stay the same. */
  body: TextFile;
  /** Returns the location of the value at a path, such as `['aliases', 2]`. */
  locationOf: (path: readonly (string | number)[]) => SourceLocation | undefined;
  problems: Problem[];
}

/**
 * Parse and validate the front matter of a file.
 *
 * @param schema a strict schema, which rejects unknown keys
 */
export function readFrontMatter<Schema extends z.ZodObject>(
  file: TextFile,
  schema: Schema,
): FrontMatter<z.infer<Schema>> {
  const problems: Problem[] = [];
  const {head, problem: ofFences} = findFrontMatter(file);
  const body = {
    ...file,
    value: head.replace(/[^\r\n]/g, ' ') + file.value.slice(head.length),
  };

  // The fences become spaces, so that offsets in the YAML are offsets in the file. A lone CR is
  // a line break in YAML, but not for its parser, so it becomes LF.
  const lineCounter = new LineCounter();
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
  const pointAt = (offset: number) => {
    const {line, col} = lineCounter.linePos(offset);
    return {line, column: col};
  };
  const locationOf = (path: readonly (string | number)[]): SourceLocation | undefined => {
    const node = document.getIn(path, true) as Node | undefined;
    if (!node?.range) return undefined;
    const [start, end] = node.range;
    return {file: file.path, position: {start: pointAt(start), end: pointAt(end)}};
  };
  /** Find the location of a key. The node of its value does not contain it. */
  const locationOfKey = (
    path: readonly (string | number)[],
    key: string,
  ): SourceLocation | undefined => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    if (!isMap(map)) return undefined;
    const pair = map.items.find((item) => String(item.key) === key);
    const range = (pair?.key as Node | undefined)?.range;
    if (!range) return undefined;
    return {file: file.path, position: {start: pointAt(range[0]), end: pointAt(range[1])}};
  };

  if (ofFences) return {data: undefined, raw: {}, body, locationOf, problems: [ofFences]};

  let raw = {};
  const failures = [...document.errors, ...document.warnings].map(({code, message, pos}) => ({
    message,
    offset: pos[0],
    fix: yamlFixes[code] ?? quoteLine(yaml, pos[0]),
  }));
  try {
    if (failures.length === 0) raw = document.contents === null ? {} : (document.toJS() ?? {});
  } catch (error) {
    // A YAML alias without an anchor, or nested aliases that would use too much memory.
    failures.push({message: (error as Error).message, offset: 0, fix: quoteValue});
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
  // Escapes in quoted values (`"\u202e"`) can produce any character.
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
  if (problems.length > 0) return {data: undefined, raw, body, locationOf, problems};

  if (!isMap(document.contents) && document.contents !== null) {
    problems.push(explainScalar(document.contents, yaml, file, pointAt));
    return {data: undefined, raw: {}, body, locationOf, problems};
  }

  const result = schema.safeParse(raw);
  if (result.success) return {data: result.data, raw, body, locationOf, problems};

  for (const issue of result.error.issues) {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      const known = listKeysAt(schema, path);
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      for (const key of issue.keys) {
        const replaced = path.length === 0 ? getReplacedKeys(schema)[key] : undefined;
        const nearest = replaced?.by ?? findNearestName(key, known);
        const isTaken = nearest !== undefined && isMap(map) && map.has(nearest);
        problems.push(
          problem(`Unknown key "${key}" in the front matter.`, {
            file: file.path,
            place: locationOfKey(path, key)?.position,
            rule: 'front-matter',
            nearest,
            fix:
              replaced?.fix ??
              (nearest && !isTaken
                ? `Write \`${nearest}\`, or remove the key.`
                : 'Remove it: content/README.md lists the keys.'),
          }),
        );
      }
      continue;
    }
    const [, expected] = /^expected (.*)$/s.exec(issue.message) ?? [];
    const collections = /^(?:a )?text\b/.test(expected ?? '')
      ? listCollections(document, path)
      : [];
    for (const {range} of collections) {
      const written = yaml.slice(range?.[0], range?.[1]).trim();
      problems.push(
        problem(`YAML reads \`${written}\` as keys with values, or as a list.`, {
          file: file.path,
          place: pointAt(range?.[0] ?? 0),
          rule: 'front-matter',
          expected: 'text',
          fix: `Write \`${quote(written.replace(/\s+/g, ' '))}\`.`,
        }),
      );
    }
    if (collections.length > 0) continue;
    const missing = locationOf(path) === undefined;
    const name = path.join('.') || 'front matter';
    const key = String(path.at(-1) ?? '');
    const nearest = (issue.code === 'custom' ? issue.params?.['nearest'] : undefined) as
      | string
      | undefined;
    const reason = missing
      ? `The required key \`${name}\` is missing.`
      : `Invalid value of \`${name}\`${expected ? '' : `: ${issue.message}`}.`;
    const correct = nearest
      ? `Write \`${key}: ${nearest}\`.`
      : expected
        ? `Write ${expected}.`
        : 'Correct the value.';
    const add = head
      ? `Add \`${key}: …\`${path.length > 1 ? ' here' : ' between the two lines `---`'}.`
      : `Begin the file with a line \`---\`, a line \`${key}: …\`, and a line \`---\`.`;
    problems.push(
      problem(reason, {
        file: file.path,
        place: (locationOf(path) ?? locationOf(path.slice(0, -1)))?.position,
        rule: 'front-matter',
        expected,
        nearest,
        fix: missing ? add : correct,
      }),
    );
  }
  return {data: undefined, raw, body, locationOf, problems};
}

/** List the maps and lists where a text is expected: the value itself, or items of its list. */
function listCollections(document: Document, path: readonly (string | number)[]): Node[] {
  const node = document.getIn(path, true);
  if (isMap(node)) return [node];
  return isSeq(node) ? node.items.filter((item) => isMap(item) || isSeq(item)) : [];
}

/** Explain front matter that is not a list of keys with values. */
function explainScalar(
  node: Node,
  yaml: string,
  file: TextFile,
  pointAt: (offset: number) => Point,
): Problem {
  const start = node.range?.[0] ?? 0;
  const written = yaml.slice(start, node.range?.[1]);
  const joined = /^([\w-]+):(?=\S)(.*)/m.exec(written);
  return problem('The front matter has no keys with values.', {
    file: file.path,
    place: pointAt(start + (joined?.index ?? 0)),
    rule: 'front-matter',
    expected: 'lines of a key, a colon, a space and a value',
    fix: joined
      ? `Write \`${joined[1]}: ${joined[2]}\`, with a space after the colon.`
      : 'Write a key, a colon and a space before each value.',
  });
}

/** The fixes for some YAML errors, by their codes. */
const yamlFixes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two keys.',
  TAB_AS_INDENT: 'Indent with spaces instead of tabs.',
};

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

/** The fix for a YAML error: the value of its line in quotation marks, if it is one text. */
function quoteLine(yaml: string, offset: number): string {
  const [line = ''] = /.*/.exec(yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1)) ?? [];
  const [, key, value] = /^\s*((?:- +)?[\w-]+:)[ \t]+(?!["'[{|>&*])(.+)$/.exec(line) ?? [];
  return value === undefined ? quoteValue : `Write \`${key} ${quote(value)}\`.`;
}

/** Write a text as a YAML value in quotation marks. */
const quote = (text: string): string => `"${text.trimEnd().replace(/["\\]/g, '\\$&')}"`;

/** The fix for most YAML errors. */
const quoteValue =
  'Put a value in quotation marks if it contains `: ` or `#`, or begins with `!`, a quotation mark or a bracket.';

/** Get the replaced keys from the metadata of a schema: the new key, and the fix. */
const getReplacedKeys = (
  schema: z.ZodType,
): Readonly<Record<string, {by: string; fix: string} | undefined>> =>
  (schema.meta()?.['replacedKeys'] ?? {}) as Record<string, {by: string; fix: string}>;

/** List the keys that a schema allows at a path. */
function listKeysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let at = schema as {
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    unwrap?: () => z.ZodType;
  };
  for (const step of path) {
    while (typeof at.unwrap === 'function' && !at.shape && !at.element)
      at = at.unwrap() as typeof at;
    at = (typeof step === 'number' ? at.element : at.shape?.[step]) as typeof at;
    if (!at) return [];
  }
  while (typeof at.unwrap === 'function' && !at.shape && !at.element) at = at.unwrap() as typeof at;
  return Object.keys(at.shape ?? {});
}
