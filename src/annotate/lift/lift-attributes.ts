/**
 * The attributes of one annotation, as fields of it.
 */
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {splitList} from '../model/attribute-forms.ts';
import {commonAttributes, type Kind, type KindFields, kindEntry} from '../model/kinds.ts';
import type {AnnotationBase, Relation, SourceLocation} from '../model/model.ts';
import {isRelationType} from '../model/relation-types.ts';
import type {LiftContext} from './lift-context.ts';
import {readAttributes} from './read-attributes.ts';

/** The fields of an annotation that follow from its kind and its attributes. */
export type LiftedAttributes = Omit<
  AnnotationBase,
  'gist' | 'gistText' | 'quotes' | 'note' | 'location'
> &
  KindFields;

/**
 * Read the attributes of an annotation.
 *
 * @param node the directive
 * @param kind its kind
 * @param location its opening line
 * @param positions where each attribute stands
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
    relations,
    attributeLocations: locations,
    // The table gives each kind the fields that its type derives from the same table.
    ...({kind, ...kindEntry(kind).fields(values)} as KindFields),
  };
}
