/**
 * Join an article: its front matter, its text and its annotations, each with what it
 * is related to.
 */
import type {CompiledArticle} from '../annotate/compile.ts';
import type {LocatedAnnotation, Registry} from '../annotate/model/model.ts';
import {joinParts} from '../annotate/text/quote-text.ts';
import type {ArticleData} from '../content/schemas.ts';
import {directionOf} from '../language/direction.ts';
import {markForeignWords} from '../language/foreign-words.ts';
import {tellBlocks, tellPhrase} from '../language/mark-language.ts';
import {oneLine} from '../language/one-line.ts';
import type {WrittenTimeline} from '../timeline/read-timeline.ts';
import type {Article} from './model.ts';
import {relate} from './relate.ts';

/**
 * @param slug of the article's address
 * @param registry all actors and frameworks of the edition
 */
export function joinArticle(
  slug: string,
  data: ArticleData,
  compiled: CompiledArticle,
  timeline: WrittenTimeline | undefined,
  registry: Registry,
): Article {
  const {text} = compiled.projection;
  const article: Article = {
    ...data,
    slug,
    dir: directionOf(data.lang),
    tree: {...compiled.tree, children: markForeignWords(compiled.tree.children, data)},
    text,
    words: countWords(text, data.lang),
    annotations: [],
    withdrawn: [],
    timeline: undefined,
    mentions: compiled.mentions,
    registry,
  };
  const annotations = compiled.annotations.map((annotation) => ({
    ...withGist({...annotation, gist: tellPhrase(annotation.gist, data)}, registry),
    note: tellBlocks(annotation.note, data),
  }));
  const relations = relate(annotations);
  article.annotations = annotations.map((annotation) => ({
    ...annotation,
    article,
    passages: annotation.ranges.map((range) => oneLine(text.slice(range.start, range.end))),
    related: relations.get(annotation.id) ?? [],
  }));
  article.withdrawn = compiled.withdrawn.map((withdrawn) => ({
    ...withdrawn,
    gist: tellPhrase(withdrawn.gist, data),
    reason: tellBlocks(withdrawn.reason, data),
    article,
    passages: withdrawn.quotes.map(({parts}) => oneLine(joinParts(parts))),
  }));
  article.timeline = timeline && {
    introduction: tellBlocks(timeline.introduction, data),
    events: timeline.events.map((event) => ({
      ...event,
      words: tellPhrase(event.words, data),
      annotations: article.annotations.filter(({id}) => event.annotations.includes(id)),
    })),
  };
  return article;
}

/** Where the editor wrote no gist, the name of what the annotation refers to. */
function withGist(annotation: LocatedAnnotation, registry: Registry): LocatedAnnotation {
  const {gist, actor, sign} = annotation;
  if (gist.length > 0) return annotation;
  const framework = registry.frameworks.find(({id}) => id === sign?.framework);
  const value =
    registry.actors.find(({id}) => id === actor)?.name ??
    framework?.signs.find(({number}) => number === sign?.number)?.title ??
    '';
  return {...annotation, gist: [{type: 'text', value}], gistText: value};
}

function countWords(text: string, lang: string): number {
  let count = 0;
  for (const {isWordLike} of new Intl.Segmenter(lang, {granularity: 'word'}).segment(text)) {
    if (isWordLike) count++;
  }
  return count;
}
