/**
 * Plans the marks, links and references of an article, with their attributes.
 */

import type {Element, Properties} from 'hast';
import {defined} from '../model/defined.ts';
import type {AddressedMention, LocatedAnnotation} from '../model/model.ts';
import {noteId} from '../model/page-ids.ts';
import {type Status, statusNames} from '../model/statuses.ts';
import type {Plan} from './paint.ts';
import {byReference, segment} from './segment.ts';

/**
 * Creates the plan for `paint`.
 *
 * @param annotations the located annotations, in reading order
 * @param mentions disjoint mentions, in reading order
 * @param actorHref returns the address of the page of an actor
 */
export function plan(
  annotations: readonly LocatedAnnotation[],
  mentions: readonly AddressedMention[],
  actorHref: (actor: string) => string,
): Plan {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const ranges = annotations.flatMap(({id, ranges}) => ranges.map((range) => ({...range, id})));
  const get = (ids: readonly string[]) =>
    ids.map((id) => defined(byId.get(id), `the annotation ${id}`));
  const opening = (start: number, ids: readonly string[]) =>
    get(ids).filter(({ranges}) => ranges.some((range) => range.start === start));
  const addressed = (start: number, ids: readonly string[]) =>
    get(ids).filter(({ranges: [first]}) => first?.start === start);

  const links = mentions.map(({id, start, end, actor}) => ({
    start,
    end,
    // The id of an annotation is on its mark.
    properties: {dataActor: actor, ...(!byId.has(id) && {id}), href: actorHref(actor)},
  }));

  return {
    segments: segment(ranges),
    links,
    mark: ({start, ids}, first) => {
      const active = get(ids);
      const status = strongest(active);
      const details = first
        ? opening(start, ids)
            .filter(({note}) => note.length > 0)
            .map(({id}) => noteId(id))
        : [];
      const properties: Properties = {
        dataAnnotations: ids.join(' '),
        dataKind: [...new Set(active.map(({kind}) => kind))].join(' '),
      };
      if (status) properties['dataStatus'] = status;
      if (first) {
        const [owner] = addressed(start, ids);
        if (owner) properties['id'] = owner.id;
      }
      if (details.length > 0) properties['ariaDetails'] = details.join(' ');
      return properties;
    },
    // The mark itself has the id of the first annotation.
    within: ({start, ids}) =>
      addressed(start, ids).flatMap(({id, aliases}, nth) => [
        ...(nth === 0 ? [] : [address(id)]),
        ...aliases.map((alias) => address(alias, id)),
      ]),
    references: ranges.sort(byReference).flatMap(({id, end}) => {
      const annotation = byId.get(id);
      return annotation && annotation.numeral !== ''
        ? [{offset: end, element: reference(annotation)}]
        : [];
    }),
  };
}

/** Creates an empty element with the id or an alias of an annotation. */
const address = (id: string, aliasOf?: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: {id, dataApparatus: true, ...(aliasOf && {dataAliasOf: aliasOf})},
  children: [],
});

/** Returns the most disputed status of the active annotations, which determines the style. */
function strongest(active: readonly LocatedAnnotation[]): Status | undefined {
  return statusNames.find((status) => active.some((annotation) => annotation.status === status));
}

/** Creates the numeral after a passage, which links to the note. `render/` adds its label. */
const reference = ({id, kind, numeral}: LocatedAnnotation): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {
    dataApparatus: true,
    dataReference: id,
    dataKind: kind,
    role: 'doc-noteref',
    href: `#${noteId(id)}`,
  },
  children: [{type: 'text', value: numeral}],
});
