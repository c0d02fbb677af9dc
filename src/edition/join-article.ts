/** Joins the front matter, the text, the annotations and the timeline of an article. */
import GithubSlugger from 'github-slugger';
import type {CompiledArticle} from '../annotate/compile.ts';
import type {LocatedAnnotation, Registry} from '../annotate/model/model.ts';
import type {ArticleData} from '../content/schemas.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';
import {directionOf} from '../language/direction.ts';
import {markForeignWords} from '../language/foreign-words.ts';
import {chooseInterface, type Interface} from '../language/interface.ts';
import {markBlockLanguage, markPhraseLanguage} from '../language/mark-language.ts';
import {createSentenceFinder} from '../language/sentences.ts';
import type {WrittenTimeline} from '../timeline/read-timeline.ts';
import {type Agent, listEditors} from './agents.ts';
import type {Article, Publication} from './model.ts';
import {createParagraphFinder} from './paragraphs.ts';
import {joinPassages} from './quote.ts';
import {findReferences, findSign, type References} from './references.ts';
import {groupRelations} from './relations.ts';
import {sliceWithGaps} from './slice-with-gaps.ts';

/** The parts of an article, whose front matter is valid. */
export interface WrittenArticle {
  slug: string;
  data: ArticleData;
  compiled: CompiledArticle;
  timeline: WrittenTimeline | undefined;
  /** The text of the source. */
  received: string | undefined;
  /** The text of `annotations.md`. */
  annotationsText: string | undefined;
}

/** What an article is joined with. */
export interface JoinContext {
  /** All actors and frameworks of the edition. */
  registry: Registry;
  /** The site that publishes the article. */
  publication: Publication;
}

/** Join the parts of an article, and resolve its references and relations. */
export function joinArticle(
  {slug, data, compiled, timeline, received, annotationsText}: WrittenArticle,
  {registry, publication}: JoinContext,
): Article {
  const {text, blocks} = compiled.projection;
  const {author: only, authors, editor, ...matter} = data;
  let words: number | undefined;
  const article: Article = {
    ...matter,
    ...nameAuthors(only ? [only] : authors, chooseInterface(data.lang, publication.lang)),
    editors: listEditors(publication, editor),
    rights: data.rights ?? publication.rights,
    publication,
    received,
    gaps: compiled.gaps,
    slug,
    dir: directionOf(data.lang),
    tree: {...compiled.tree, children: markForeignWords(compiled.tree.children, data)},
    text,
    findSentence: createSentenceFinder(text, data.lang),
    blocks,
    // In development, most articles of an edition are never shown.
    get words() {
      words ??= countWords(text, data.lang);
      return words;
    },
    annotations: [],
    withdrawn: [],
    timeline: undefined,
    mentions: compiled.mentions,
  };
  const annotations = compiled.annotations.map((annotation) => {
    const references = findReferences(annotation, registry, {
      name: article.author,
      count: Math.max(article.authors.length, 1),
    });
    return {
      ...setDefaultGist(
        {...annotation, gist: markPhraseLanguage(annotation.gist, data, publication.lang)},
        references,
        article,
      ),
      note: markBlockLanguage(annotation.note, data, publication.lang),
      references,
    };
  });
  const lines = annotationsText?.split(/\r\n|\r|\n/) ?? [];
  const findParagraphs = createParagraphFinder(blocks);
  const relations = groupRelations(annotations, (reference) => findSign(registry, reference));
  article.annotations = annotations.map((annotation) => {
    const passages = annotation.ranges.map((range) =>
      collapseWhitespace(sliceWithGaps(article, range)),
    );
    return {
      ...annotation,
      article,
      passages,
      quote: joinPassages(passages),
      // Copied only where it is shown: in all articles, it would be as long as their files.
      get markdown() {
        const {location, lastLine} = annotation;
        return lines
          .slice(location.position.start.line - 1, lastLine)
          .join('\n')
          .trim();
      },
      paragraphs: findParagraphs(annotation.ranges),
      editors:
        annotation.editorIds.length > 0
          ? listEditors(publication, annotation.editorIds)
          : article.editors,
      related: relations.get(annotation.id) ?? [],
    };
  });
  article.withdrawn = compiled.withdrawn.map((withdrawn) => {
    const passages = withdrawn.quotes.map(({parts}) => collapseWhitespace(joinPassages(parts)));
    return {
      ...withdrawn,
      gist: markPhraseLanguage(withdrawn.gist, data, publication.lang),
      reason: markBlockLanguage(withdrawn.reason, data, publication.lang),
      article,
      passages,
      quote: joinPassages(passages),
    };
  });
  const positions = new Map(article.annotations.map(({id}, nth) => [id, nth]));
  const eventIds = new GithubSlugger();
  article.timeline = timeline && {
    introduction: markBlockLanguage(timeline.introduction, data, publication.lang),
    events: timeline.events.map((event) => ({
      ...event,
      id: eventIds.slug(`event ${event.date.edtf}`),
      words: markPhraseLanguage(event.words, data, publication.lang),
      annotations: [...new Set(event.annotations)]
        .flatMap((id) => positions.get(id) ?? [])
        .sort((a, b) => a - b)
        .flatMap((position) => article.annotations[position] ?? []),
    })),
  };
  return article;
}

/** List the authors, with their names in one line in the language of the pages. */
const nameAuthors = (
  authors: readonly Agent[],
  ui: Interface,
): Pick<Article, 'author' | 'authors'> => ({
  author: authors.length > 0 ? ui.list(authors.map(({name}) => name)) : undefined,
  authors,
});

/**
 * Set a missing gist to the name of the actor or sign that the annotation refers to. The name is
 * in the language of the site.
 *
 * @param article its language may differ from that of the site
 */
function setDefaultGist(
  annotation: LocatedAnnotation,
  {actor, sign}: References,
  {lang, publication}: Pick<Article, 'lang' | 'publication'>,
): LocatedAnnotation {
  if (annotation.gist.length > 0) return annotation;
  const value = actor?.name ?? sign?.title ?? '';
  const languages = {lang: publication.lang, foreign: []};
  const gist = markPhraseLanguage([{type: 'text', value}], languages, lang);
  return {...annotation, gist, gistText: value};
}

function countWords(text: string, lang: string): number {
  let count = 0;
  for (const {isWordLike} of new Intl.Segmenter(lang, {granularity: 'word'}).segment(text)) {
    if (isWordLike) count++;
  }
  return count;
}
