/**
 * Converts the attributes of an annotation to its fields.
 */
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {splitList} from '../model/attribute-forms.ts';
import {commonAttributes, type Kind, type KindFields, kindEntry} from '../model/kinds.ts';
import type {AnnotationBase, Relation, SourceLocation} from '../model/model.ts';
import {isRelationType} from '../model/relation-types.ts';
import type {LiftContext} from './lift-context.ts';
import {readAttributes} from './read-attributes.ts';
import {readHints} from './read-hints.ts';

/** The fields of an annotation that are derived from its kind and attributes. */
export type LiftedAttributes = Omit<
  AnnotationBase,
  'gist' | 'gistText' | 'quotes' | 'note' | 'location' | 'lastLine'
> &
  KindFields;

/**
 * Reads the attributes of an annotation, and reports invalid ones.
 *
 * @param node the directive
 * @param kind the kind of the annotation
 * @param location the location of the opening line
 * @param positions the position of each attribute, by name
 */
export function liftAttributes(
  node: ContainerDirective,
  kind: Kind,
  location: SourceLocation,
  positions: Readonly<Record<string, Position | undefined>>,
  context: LiftContext,
): LiftedAttributes {
  const {id, values, locations} = readAttributes(
    node,
    {
      label: kind,
      attributes: {...commonAttributes, ...kindEntry(kind).attributes},
      idFix: `Write \`:::${kind}[Gist]{#a-few-words}\`: the id becomes the address of the passage.`,
    },
    location,
    positions,
    context,
  );
  const relations: Relation[] = Object.keys(values)
    .filter(isRelationType)
    .flatMap((type) =>
      splitList(values[type]).map((target) => ({
        type,
        target,
        location: locations[type] ?? location,
      })),
    );

  return {
    id,
    aliases: splitList(values['aliases']),
    prefix: values['prefix'],
    suffix: values['suffix'],
    hintsAsMarkdown: readHints(values),
    draft: values['draft'] !== undefined,
    relations,
    editorIds: splitList(values['editor']),
    attributeLocations: locations,
    // The cast is safe: `KindFields` is derived from the same table.
    ...({kind, ...kindEntry(kind).fields(values)} as KindFields),
  };
}
