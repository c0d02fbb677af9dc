/** Replaces the properties of elements in all texts of an article. */
import type {CompiledArticle} from '../annotate/compile.ts';
import type {Annotation} from '../annotate/model/model.ts';
import type {WrittenTimeline} from '../timeline/read-timeline.ts';
import {type MapProperties, mapProperties} from './map-properties.ts';

/** The texts of an article. */
export interface ArticleTexts {
  compiled: CompiledArticle;
  timeline: WrittenTimeline | undefined;
}

/**
 * Replace properties in the text of an article, and in its notes and timeline.
 *
 * @returns a new article; nodes that do not change are shared
 */
export function mapArticle<Texts extends ArticleTexts>(
  article: Texts,
  maps: {text: MapProperties; notes: MapProperties},
): Texts {
  const {compiled, timeline} = article;
  const {text, notes} = maps;
  const withNote = <Annotated extends Pick<Annotation, 'note'>>(each: Annotated): Annotated => ({
    ...each,
    note: mapProperties(each.note, notes),
  });
  return {
    ...article,
    compiled: {
      ...compiled,
      tree: {...compiled.tree, children: mapProperties(compiled.tree.children, text)},
      annotations: compiled.annotations.map(withNote),
      allAnnotations: compiled.allAnnotations.map(withNote),
      withdrawn: compiled.withdrawn.map((each) => ({
        ...each,
        reason: mapProperties(each.reason, notes),
      })),
    },
    timeline: timeline && {
      ...timeline,
      introduction: mapProperties(timeline.introduction, notes),
      events: timeline.events.map((event) => ({
        ...event,
        words: mapProperties(event.words, notes),
      })),
    },
  };
}
