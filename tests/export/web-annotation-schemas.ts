/**
 * The assertions of the W3C's test suite for the Web Annotation Data Model, run on a
 * document. They are in draft 04 of JSON Schema, which Ajv reads after a few changes.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Ajv, type ValidateFunction} from 'ajv';
import addFormats from 'ajv-formats';

export const fixtures = fileURLToPath(new URL('../fixtures/web-annotation', import.meta.url));

type Level = 'must' | 'should';

interface Assertion {
  /** `annotations/3.1-annotationIdValidated.json` */
  path: string;
  level: Level;
  validate: ValidateFunction;
}

interface Schema {
  id: string;
  assertionType?: Level;
}

const ajv = new Ajv({strict: false, logger: false});
(addFormats as unknown as (ajv: Ajv) => void)(ajv);

const files = readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json'))
  .sort();
const read = (path: string): Schema => JSON.parse(readFileSync(join(fixtures, path), 'utf8'));

for (const path of files.filter((each) => each.startsWith('definitions/'))) {
  const schema = read(path);
  ajv.addSchema({$id: schema.id, ...(fromDraft4(schema) as object)});
}

const assertions = files
  .filter((path) => !path.startsWith('definitions/'))
  .map((path): Assertion => {
    const schema = read(path);
    // Some ids occur in two files, so use the file name as id.
    const $id = path.split('/').at(-1) ?? path;
    const validate = ajv.compile({$id, ...(fromDraft4(schema) as object)});
    return {path, level: schema.assertionType ?? 'must', validate};
  });

/** Convert draft 04 to the current draft. Draft 04 ignores the siblings of a `$ref`. */
function fromDraft4(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(fromDraft4);
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema && typeof schema.$ref === 'string') return {$ref: schema.$ref};
  const {$schema: _, ...rest} = schema as Record<string, unknown>;
  if (typeof rest['id'] === 'string') delete rest['id'];
  if (rest['exclusiveMinimum'] === true) {
    rest['exclusiveMinimum'] = rest['minimum'];
    delete rest['minimum'];
  }
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, fromDraft4(value)]));
}

export type DocumentKind = 'annotations' | 'collections' | 'collections/pages';

/** The assertions of a level that a document does not meet. */
export function unmet(document: unknown, kind: DocumentKind, level: Level): string[] {
  const of = assertions.filter(
    (each) => each.level === level && folderOf(each.path, kind) === kind,
  );
  if (of.length === 0) throw new Error(`There is no assertion ${level} for ${kind}.`);
  return of.flatMap(({path, validate}) => (validate(document) ? [] : [path]));
}

/** Annotations have folders of their own for bodies, targets and specific resources. */
const folderOf = (path: string, kind: DocumentKind): string =>
  kind === 'annotations' && path.startsWith('annotations/')
    ? 'annotations'
    : path.split('/').slice(0, -1).join('/');
