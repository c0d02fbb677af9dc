/** Describes an article for the form. */
import {readWritten} from '../compose/read-written.ts';
import {countVisible} from './passage.ts';
import type {OpenArticle} from './protocol/messages.ts';
import type {OpenedArticle} from './read-article.ts';

/** Describe an article, its annotations, and what they may refer to. */
export function describeArticle({
  files,
  article,
  compiledContent: {registry},
  offsets,
}: OpenedArticle): OpenArticle {
  const {compiled} = article;
  const source = files.annotations?.value ?? '';
  const names = new Map(registry.actors.map(({id, name}) => [id, name]));
  return {
    characters: offsets.length,
    annotations: compiled.annotations.map((annotation) => ({
      id: annotation.id,
      label: annotation.gistText || names.get(annotation.actor ?? '') || annotation.id,
      written: pickWritten(readWritten(source, annotation)),
      passages: annotation.ranges.map((range) => countVisible(offsets, range)),
    })),
    takenIds: [...compiled.allAnnotations, ...compiled.withdrawn].flatMap(({id, aliases}) => [
      id,
      ...aliases,
    ]),
    actors: registry.actors.map(({id, name, aliases}) => ({id, names: [name, ...aliases]})),
    signs: registry.frameworks.flatMap(({id, title, signs}) =>
      signs.map((sign) => ({
        reference: `${id}/${sign.number}`,
        title: `${title}, ${sign.number}: ${sign.title}`,
      })),
    ),
    editors: (registry.editors ?? []).map(({id, name}) => ({id, name})),
  };
}

/** Leave out where the parts of an annotation are. */
export const pickWritten = ({
  kind,
  gist,
  attributes,
  quotations,
  note,
}: ReturnType<typeof readWritten>) => ({kind, gist, attributes, quotations, note});
