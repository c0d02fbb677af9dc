/**
 * The attributes of one annotation, as fields of it.
 */
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {listOf} from '../model/attribute-forms.ts';
import {commonAttributes, type Kind, type KindFields, kindEntry} from '../model/kinds.ts';
import type {AnnotationBase, Place, Relation} from '../model/model.ts';
import {isRelationType} from '../model/relation-types.ts';
import type {AnnotationsFile} from './annotations-file.ts';
import {readAttributes} from './read-attributes.ts';

/** The fields of an annotation that follow from its kind and its attributes. */
export type LiftedAttributes = Omit<
  AnnotationBase,
  'gist' | 'gistText' | 'quotes' | 'note' | 'place'
> &
  KindFields;

/**
 * Read the attributes of an annotation.
 *
 * @param node the directive
 * @param kind its kind
 * @param place its opening line
 * @param positions where each attribute stands
 */
export function liftAttributes(
  node: ContainerDirective,
  kind: Kind,
  place: Place,
  positions: Readonly<Record<string, Position | undefined>>,
  context: AnnotationsFile,
): LiftedAttributes {
  const {id, values, places} = readAttributes(
    node,
    {
      what: kind,
      attributes: {...commonAttributes, ...kindEntry(kind).attributes},
      idFix: `Write \`:::${kind}[Gist]{#a-few-words}\`: the id becomes the address of the passage.`,
    },
    place,
    positions,
    context,
  );
  const relations: Relation[] = Object.keys(values)
    .filter(isRelationType)
    .flatMap((type) =>
      listOf(values[type]).map((target) => ({type, target, place: places[type] ?? place})),
    );

  return {
    id,
    aliases: listOf(values['aliases']),
    prefix: values['prefix'],
    suffix: values['suffix'],
    relations,
    attributePlaces: places,
    // The table gives each kind the fields that its type derives from the same table.
    ...({kind, ...kindEntry(kind).fields(values)} as KindFields),
  };
}
