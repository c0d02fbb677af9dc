/**
 * Front matter: YAML between two `---` lines. It is validated by a schema, and every problem has
 * the location of its key or value.
 */
import type {z} from 'astro/zod';
import {isMap} from 'yaml';
import type {SourceLocation, TextFile} from '../annotate/model/model.ts';
import type {Problem} from '../annotate/model/problem.ts';
import {checkScalars} from './check-scalars.ts';
import {explainIssue, explainScalar} from './explain-issue.ts';
import {findFrontMatter} from './front-matter-fences.ts';
import {type Path, parseYaml} from './yaml-source.ts';

/** The parsed front matter of a file, and the text after it. */
export interface FrontMatter<Data> {
  /** The output of the schema; `undefined` if there is a problem. */
  data: Data | undefined;
  /** The parsed YAML before validation. It is used for further checks if `data` is undefined. */
  raw: Readonly<Record<string, unknown>>;
  /** The file with spaces instead of the front matter, so that all offsets stay the same. */
  body: TextFile;
  /** Returns the location of the value at a path, such as `['aliases', 2]`. */
  locationOf: (path: Path) => SourceLocation | undefined;
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
  const {head, problem: ofFences} = findFrontMatter(file);
  const source = parseYaml(file, head);
  const {raw, locationOf} = source;
  const body = {
    ...file,
    // Spaces instead of the front matter, so that all offsets stay the same.
    value: head.replace(/[^\r\n]/g, ' ') + file.value.slice(head.length),
  };
  const refuse = (problems: Problem[], read = raw) => ({
    data: undefined,
    raw: read,
    body,
    locationOf,
    problems,
  });
  if (ofFences) return refuse([ofFences], {});
  const problems = [...source.problems, ...checkScalars(source)];
  if (problems.length > 0) return refuse(problems);
  const {contents} = source.document;
  if (contents !== null && !isMap(contents)) return refuse([explainScalar(contents, source)], {});

  const result = schema.safeParse(raw);
  return result.success
    ? {data: result.data, raw, body, locationOf, problems: []}
    : refuse(
        result.error.issues.flatMap((issue) => explainIssue(issue, schema, source, head === '')),
      );
}
