/**
 * The edition: all articles, actors and frameworks, compiled and joined. It is the only input of
 * pages and exports.
 */
import type {Root} from 'hast';
import {listFacets} from '../addresses/facets.ts';
import {defined} from '../annotate/model/defined.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {splitActorAliases} from '../content/actor-aliases.ts';
import type {ContentFiles} from '../content/content-files.ts';
import type {ActorData} from '../content/schemas.ts';
import {compareDates} from '../language/edtf-date.ts';
import {markForeignWords} from '../language/foreign-words.ts';
import {workOn} from '../report/working-on.ts';
import {type ArticleSteps, articleSteps} from './article-cache.ts';
import {compileContent} from './compile-content.ts';
import {isEvidenceFor} from './evidence.ts';
import {findMentioningSentences} from './mentioning-sentences.ts';
import type {Actor, Article, Edition, Framework, Publication} from './model.ts';
import {formatSignNumeral} from './references.ts';

/**
 * Compile an edition.
 *
 * @param drafts whether to include drafts
 * @param steps as for `compileContent`
 * @returns the problems of all files, and the edition if none of them is an error
 */
export function compileEdition(
  files: ContentFiles,
  drafts = false,
  steps: ArticleSteps = articleSteps,
): {
  edition: Edition | undefined;
  problems: Problem[];
} {
  const compiled = compileContent(files, drafts, steps);
  const {registry, problems} = compiled;
  if (problems.some(isError)) return {edition: undefined, problems};

  const site = defined(compiled.site, 'site.md');
  const siteData = defined(site.data, 'the front matter of site.md');
  const {lang} = siteData;
  const markWords = (tree: Root, foreign: readonly string[]): Root => ({
    ...tree,
    children: markForeignWords(tree.children, {lang, foreign}),
  });
  const publication: Publication = {
    ...siteData,
    about: markWords(site.tree, siteData.foreign),
    style: files.style?.value ?? '',
    logo: site.logo,
  };

  const context = {registry, publication};
  const articles = compiled.articles
    .flatMap(({data, ...parts}) =>
      data ? [workOn(`article ${parts.slug}`, () => steps.join({...parts, data}, context))] : [],
    )
    .sort(compareByDate);
  const annotations = articles.flatMap((article) => article.annotations);
  const mentions = articles.map((article) => ({
    article,
    byActor: Map.groupBy(article.mentions, ({actor}) => actor),
  }));

  const actors = compiled.actors
    .flatMap(({id, data, tree}): Actor[] => {
      if (!data) return [];
      const {names, ids} = splitActorAliases(data.aliases);
      return [
        {
          ...data,
          publication,
          id,
          // A pattern is not a spelling that readers can use.
          aliases: names.flatMap(({value}) => (value.includes('*') ? [] : value)),
          names: defined(
            registry.actors.find((each) => each.id === id),
            `the names of ${id}`,
          ),
          earlierIds: ids.map(({value}) => value),
          biography: markWords(tree, data.foreign),
          mentions: mentions.flatMap(({article, byActor}) =>
            (byActor.get(id) ?? []).map((mention) => ({...mention, article})),
          ),
          sentences: mentions.flatMap(({article, byActor}) =>
            findMentioningSentences(byActor.get(id) ?? [], article),
          ),
          claims: annotations.filter(({by}) => by === id),
          attributed: annotations.filter(({attributedTo}) => attributedTo?.includes(id)),
        },
      ];
    })
    .sort((a, b) => getSortKey(a).localeCompare(getSortKey(b), lang));

  const frameworks = compiled.frameworks.flatMap(({id, data, tree}): Framework[] => {
    if (!data) return [];
    const framework: Framework = {
      ...data,
      publication,
      id,
      earlierIds: data.aliases,
      explanation: markWords(tree, data.foreign),
      signs: [],
    };
    framework.signs = data.signs.map((sign) => ({
      ...sign,
      framework,
      numeral: formatSignNumeral(sign.number),
      passages: annotations.filter(
        (annotation) =>
          annotation.sign?.framework === id && annotation.sign?.number === sign.number,
      ),
      evidence: annotations.filter((annotation) => isEvidenceFor(annotation, id, sign.number)),
    }));
    return [framework];
  });

  const {recorded} = compiled.addressed;
  const images = compiled.articles.flatMap((article) =>
    // In development, a text may show an image a moment later.
    article.images.filter(({isShown}) => isShown || drafts),
  );
  const facets = listFacets(articles);
  return {
    edition: {publication, articles, actors, frameworks, facets, images, recorded},
    problems,
  };
}

const getSortKey = ({name, sort}: ActorData): string => sort ?? name.split(' ').at(-1) ?? name;

/** Order articles from newest to oldest, then those without a date; then by title. */
const compareByDate = (a: Article, b: Article): number =>
  (a.published && b.published
    ? compareDates(b.published, a.published)
    : Number(!a.published) - Number(!b.published)) ||
  a.title.localeCompare(b.title, a.publication.lang);
