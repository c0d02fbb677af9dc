/**
 * The attributes of one annotation, as fields of it.
 */
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {
  commonAttributes,
  isRelationType,
  type Kind,
  kindEntry,
  type Status,
} from '../model/kinds.ts';
import type {Annotation, Place, Relation} from '../model/model.ts';
import {parseSignReference} from '../model/sign-reference.ts';
import type {AnnotationsFile} from './annotations-file.ts';
import {listOf, readAttributes} from './read-attributes.ts';

/** What the attributes say, as fields of an annotation. */
export type AttributeValues = Omit<
  Annotation,
  'kind' | 'gist' | 'gistText' | 'quotes' | 'note' | 'place'
>;

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
): AttributeValues {
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
    by: kind === 'claim' ? (values['by'] ?? 'author') : undefined,
    attributedTo: listOf(values['attributed-to']),
    type: values['type'],
    status: kind === 'claim' ? ((values['status'] ?? 'unrated') as Status) : undefined,
    sign: values['sign'] ? parseSignReference(values['sign']) : undefined,
    actor: values['actor'],
    relations,
    attributePlaces: places,
  };
}
