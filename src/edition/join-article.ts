/**
 * Join an article: its front matter, its text and its annotations, each with what it
 * is related to.
 */
import type {CompiledArticle} from '../annotate/compile.ts';
import type {LocatedAnnotation, Registry} from '../annotate/model.ts';
import {relate} from '../annotate/relate.ts';
import type {WrittenTimeline} from '../timeline/read-timeline.ts';
import type {Article} from './model.ts';
import {oneLine} from './one-line.ts';
import type {ArticleData} from './schemas.ts';

/**
 * @param slug of the article's address
 * @param registry the names of all that its annotations refer to
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
    tree: compiled.tree,
    text,
    words: countWords(text, data.lang),
    annotations: [],
    withdrawn: [],
    timeline: undefined,
    mentions: compiled.mentions,
    registry,
  };
  const annotations = compiled.annotations.map((annotation) => withGist(annotation, registry));
  const relations = relate(annotations);
  article.annotations = annotations.map((annotation) => ({
    ...annotation,
    article,
    passages: annotation.ranges.map((range) => oneLine(text.slice(range.start, range.end))),
    related: relations.get(annotation.id) ?? [],
  }));
  article.withdrawn = compiled.withdrawn.map((withdrawn) => ({
    ...withdrawn,
    article,
    passages: withdrawn.quotes.map(({parts}) => oneLine(parts.join(' […] '))),
  }));
  article.timeline = timeline && {
    introduction: timeline.introduction,
    events: timeline.events.map((event) => ({
      ...event,
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

const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The direction of a language's usual script. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

function countWords(text: string, lang: string): number {
  let count = 0;
  for (const {isWordLike} of new Intl.Segmenter(lang, {granularity: 'word'}).segment(text)) {
    if (isWordLike) count++;
  }
  return count;
}
