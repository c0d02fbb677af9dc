/**
 * The attributes of an annotation in the namespace `gloss:`. Names and values are those of
 * `annotations.md`, so that the file can be written again from its export. Attributes with several
 * values are lists.
 */
import type {EditionAnnotation} from '../edition/model.ts';
import {kindEntry, relationNames, type SignReference} from '../edition/vocabulary.ts';
import type {Json} from './json.ts';

/** Describe the kind, the id and the attributes of an annotation. */
export function describeAttributes(annotation: EditionAnnotation): Json {
  const {id, kind, aliases, editorIds, relations} = annotation;
  const fields = annotation as unknown as Readonly<Record<string, Value>>;
  const attributes: [name: string, value: Value][] = [
    ['kind', kind],
    ['id', id],
    ['aliases', aliases],
    ['editor', editorIds],
    ...Object.keys(kindEntry(kind).attributes).map((name): [string, Value] => [
      name,
      fields[toFieldName(name)],
    ]),
    ...relationNames.map((name): [string, Value] => [
      name,
      relations.filter(({type}) => type === name).map(({target}) => target),
    ]),
  ];
  return Object.fromEntries(
    attributes.flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0)
        ? []
        : [[`gloss:${name}`, isSign(value) ? `${value.framework}/${value.number}` : value]],
    ),
  );
}

type Value = string | readonly string[] | SignReference | undefined;

const isSign = (value: Value): value is SignReference =>
  typeof value === 'object' && 'framework' in value;

/** Return the field of an attribute: `attributedTo` of `attributed-to`. */
const toFieldName = (attribute: string): string =>
  attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
