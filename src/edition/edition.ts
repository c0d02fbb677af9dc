/**
 * The edition: all articles, actors and frameworks, compiled and joined. It is the only input of
 * pages and exports.
 */
import type {Root} from 'hast';
import {listFacets} from '../addresses/facets.ts';
import {defined} from '../annotate/model/defined.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import type {SignReference} from '../annotate/model/sign-reference.ts';
import {splitActorAliases} from '../content/actor-aliases.ts';
import type {ContentFiles} from '../content/content-files.ts';
import type {ActorData} from '../content/schemas.ts';
import {compareDates} from '../language/edtf-date.ts';
import {markForeignWords} from '../language/foreign-words.ts';
import {workOn} from '../report/working-on.ts';
import {type ArticleSteps, articleSteps} from './article-cache.ts';
import {compileContent} from './compile-content.ts';
import {listProvedSigns} from './evidence.ts';
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
  const mentionsOf = Map.groupBy(
    articles.flatMap((article) =>
      [...Map.groupBy(article.mentions, ({actor}) => actor)].map(([actor, mentions]) => ({
        actor,
        article,
        mentions,
      })),
    ),
    ({actor}) => actor,
  );
  const namesOf = new Map(registry.actors.map((names) => [names.id, names]));
  const claimsBy = Map.groupBy(annotations, ({by}) => by);
  const attributedTo = groupByEach(annotations, (each) => each.attributedTo ?? []);
  const actors = compiled.actors
    .flatMap(({id, data, tree}): Actor[] => {
      if (!data) return [];
      const {names, ids} = splitActorAliases(data.aliases);
      const mentioned = mentionsOf.get(id) ?? [];
      return [
        {
          ...data,
          publication,
          id,
          // A pattern is not a spelling that readers can use.
          aliases: names.flatMap(({value}) => (value.includes('*') ? [] : value)),
          names: defined(namesOf.get(id), `the names of ${id}`),
          earlierIds: ids.map(({value}) => value),
          biography: markWords(tree, data.foreign),
          mentions: mentioned.flatMap(({article, mentions}) =>
            mentions.map((mention) => ({...mention, article})),
          ),
          sentences: mentioned.flatMap(({article, mentions}) =>
            findMentioningSentences(mentions, article),
          ),
          claims: claimsBy.get(id) ?? [],
          attributed: attributedTo.get(id) ?? [],
        },
      ];
    })
    .sort((a, b) => getSortKey(a).localeCompare(getSortKey(b), lang));

  const passagesOf = Map.groupBy(annotations, ({sign}) => sign && formatSign(sign));
  const evidenceFor = groupByEach(annotations, (each) => listProvedSigns(each).map(formatSign));
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
    framework.signs = data.signs.map((sign) => {
      const key = formatSign({framework: id, number: sign.number});
      return {
        ...sign,
        framework,
        numeral: formatSignNumeral(sign.number),
        passages: passagesOf.get(key) ?? [],
        evidence: evidenceFor.get(key) ?? [],
      };
    });
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

const formatSign = ({framework, number}: SignReference): string => `${framework}/${number}`;

/** Group items by keys of which each has any number. An item is in a group once. */
function groupByEach<Item, Key>(
  items: readonly Item[],
  listKeys: (item: Item) => readonly Key[],
): Map<Key, Item[]> {
  const pairs = items.flatMap((item) => [...new Set(listKeys(item))].map((key) => ({key, item})));
  const groups = Map.groupBy(pairs, ({key}) => key);
  return new Map([...groups].map(([key, found]) => [key, found.map(({item}) => item)]));
}

const getSortKey = ({name, sort}: ActorData): string => sort ?? name.split(' ').at(-1) ?? name;

/** Order articles from newest to oldest, then those without a date; then by title. */
const compareByDate = (a: Article, b: Article): number =>
  (a.published && b.published
    ? compareDates(b.published, a.published)
    : Number(!a.published) - Number(!b.published)) ||
  a.title.localeCompare(b.title, a.publication.lang);
