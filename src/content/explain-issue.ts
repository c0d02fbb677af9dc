/** Explains what a schema refuses in front matter, and how to fix it. */
import type {z} from 'astro/zod';
import {type Document, isMap, isSeq, type Node} from 'yaml';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {quote} from './yaml-fixes.ts';
import type {Path, YamlSource} from './yaml-source.ts';

/**
 * Explain an issue of a schema.
 *
 * @param issue its message is `expected …`, or a reason and a fix on two lines. An expected value in
 *   backticks is written to the letter. A custom issue may have the nearest valid value in its
 *   parameters.
 * @param isEmpty whether the file has no front matter
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  source: YamlSource,
  isEmpty: boolean,
): Problem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') return explainKeys(issue.keys, path, schema, source);
  const [, expected] = /^expected (.*)$/s.exec(issue.message) ?? [];
  const collections = /^(?:a )?text\b/.test(expected ?? '')
    ? listCollections(source.document, path)
    : [];
  if (collections.length > 0) return collections.map((node) => explainCollection(node, source));

  const {file, locationOf} = source;
  const missing = locationOf(path) === undefined;
  const name = path.join('.') || 'front matter';
  const key = String(path.at(-1) ?? '');
  const nearest = (issue.code === 'custom' ? issue.params?.['nearest'] : undefined) as
    | string
    | undefined;
  const [why = '', fix = 'Correct the value.'] = issue.message.split('\n');
  const reason = missing
    ? `The required key \`${name}\` is missing.`
    : `Invalid value of \`${name}\`${expected ? '' : `: ${why}`}.`;
  const [, exact = nearest] = /^`([^`]+)`$/.exec(expected ?? '') ?? [];
  const isItem = typeof path.at(-1) === 'number';
  const correct = exact
    ? `Write \`${isItem ? '' : `${key}: `}${exact}\`.`
    : expected
      ? `Write ${expected}.`
      : fix;
  const add = isEmpty
    ? `Begin the file with a line \`---\`, a line \`${key}: …\`, and a line \`---\`.`
    : `Add \`${key}: …\`${path.length > 1 ? ' here' : ' between the two lines `---`'}.`;
  return [
    problem(reason, {
      file: file.path,
      place: (locationOf(path) ?? locationOf(path.slice(0, -1)))?.position,
      rule: 'front-matter',
      expected,
      nearest,
      fix: missing ? add : correct,
    }),
  ];
}

/** Explain front matter that is one value instead of keys with values. */
export function explainScalar(node: Node, {yaml, file, pointAt}: YamlSource): Problem {
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

/** Explain keys that a schema does not have. */
function explainKeys(
  keys: readonly string[],
  path: Path,
  schema: z.ZodType,
  {file, document, locationOfKey}: YamlSource,
): Problem[] {
  const known = listKeysAt(schema, path);
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  return keys.map((key) => {
    const replaced = path.length === 0 ? getReplacedKeys(schema)[key] : undefined;
    const nearest = replaced?.by ?? findNearestName(key, known);
    const isTaken = nearest !== undefined && isMap(map) && map.has(nearest);
    return problem(`Unknown key "${key}" in the front matter.`, {
      file: file.path,
      place: locationOfKey(path, key)?.position,
      rule: 'front-matter',
      nearest,
      fix:
        replaced?.fix ??
        (nearest && !isTaken
          ? `Write \`${nearest}\`, or remove the key.`
          : 'Remove it: content/README.md lists the keys.'),
    });
  });
}

/** Explain a map or a list in the place of a text. */
function explainCollection({range}: Node, {file, yaml, pointAt}: YamlSource): Problem {
  const written = yaml.slice(range?.[0], range?.[1]).trim();
  return problem(`YAML reads \`${written}\` as keys with values, or as a list.`, {
    file: file.path,
    place: pointAt(range?.[0] ?? 0),
    rule: 'front-matter',
    expected: 'text',
    fix: `Write \`${quote(written.replace(/\s+/g, ' '))}\`.`,
  });
}

/** List the maps and lists where a text is expected: the value itself, or items of its list. */
function listCollections(document: Document, path: Path): Node[] {
  const node = document.getIn(path, true);
  if (isMap(node)) return [node];
  return isSeq(node) ? node.items.filter((item) => isMap(item) || isSeq(item)) : [];
}

/**
 * Get the keys that editors write instead of others from the metadata of a schema: the right key, and
 * the fix if it is not to write that key.
 */
const getReplacedKeys = (schema: z.ZodType): Readonly<Record<string, ReplacedKey | undefined>> =>
  (schema.meta()?.['replacedKeys'] ?? {}) as Record<string, ReplacedKey>;

interface ReplacedKey {
  by: string;
  fix?: string;
}

/** List the keys that a schema allows at a path. */
function listKeysAt(schema: z.ZodType, path: Path): string[] {
  let at = unwrap(schema);
  for (const step of path) {
    const next = typeof step === 'number' ? at.element : at.shape?.[step];
    if (!next) return [];
    at = unwrap(next);
  }
  return Object.keys(at.shape ?? {});
}

/** The parts of a schema that lead to its keys. */
interface SchemaNode {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  unwrap?: () => z.ZodType;
  /** The two schemas of a pipe; one of them may be a function. */
  in?: z.ZodType;
  out?: z.ZodType;
}

/** Return the object or the list within optional values, defaults and transformed values. */
function unwrap(schema: z.ZodType): SchemaNode {
  const node = schema as SchemaNode;
  if (node.shape || node.element) return node;
  const inner = node.unwrap?.() ?? (node.in?.type === 'transform' ? node.out : node.in);
  return inner ? unwrap(inner) : node;
}
