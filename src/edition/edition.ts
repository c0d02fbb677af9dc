/**
 * The edition: all articles, actors and frameworks of the content, compiled and
 * joined. Pages and exports read nothing else.
 */
import type {Root} from 'hast';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {splitActorAliases} from '../content/actor-aliases.ts';
import type {ContentFiles} from '../content/content-files.ts';
import type {ActorData} from '../content/schemas.ts';
import {markForeignWords} from '../language/foreign-words.ts';
import {pageLanguage} from '../language/page-language.ts';
import {workOn} from '../report/working-on.ts';
import {compileContent} from './compile-content.ts';
import {isEvidenceFor} from './evidence.ts';
import {joinArticle} from './join-article.ts';
import {mentioningSentences} from './mentioning-sentences.ts';
import type {Actor, Article, Edition, Framework} from './model.ts';
import {signNumeral} from './references.ts';

/**
 * Compile an edition.
 *
 * @returns the edition, unless there is an error; and every problem of every file
 */
export function compileEdition(files: ContentFiles): {
  edition: Edition | undefined;
  problems: Problem[];
} {
  const compiled = compileContent(files);
  const {registry, problems} = compiled;
  if (problems.some(isError)) return {edition: undefined, problems};

  const articles = compiled.articles
    .flatMap(({slug, data, compiled: article, timeline}) =>
      data
        ? [workOn(`article ${slug}`, () => joinArticle(slug, data, article, timeline, registry))]
        : [],
    )
    .sort(newestFirst);
  const annotations = articles.flatMap((article) => article.annotations);
  const mentions = articles.flatMap((article) =>
    article.mentions.map((mention) => ({...mention, article})),
  );

  const actors = compiled.actors
    .flatMap(({id, data, tree}): Actor[] => {
      if (!data) return [];
      const {names, ids} = splitActorAliases(data.aliases);
      return [
        {
          ...data,
          id,
          aliases: names.map(({value}) => value),
          earlierIds: ids.map(({value}) => value),
          biography: inPageLanguage(tree, data),
          mentions: mentions.filter(({actor}) => actor === id),
          sentences: articles.flatMap((article) => mentioningSentences(id, article)),
          claims: annotations.filter(({by}) => by === id),
          attributed: annotations.filter(({attributedTo}) => attributedTo?.includes(id)),
        },
      ];
    })
    .sort((a, b) => sortName(a).localeCompare(sortName(b), 'en'));

  const frameworks = compiled.frameworks.flatMap(({id, data, tree}): Framework[] => {
    if (!data) return [];
    const framework: Framework = {
      ...data,
      id,
      earlierIds: data.aliases,
      explanation: inPageLanguage(tree, data),
      signs: [],
    };
    framework.signs = data.signs.map((sign) => ({
      ...sign,
      framework,
      numeral: signNumeral(sign.number),
      passages: annotations.filter(
        (annotation) =>
          annotation.sign?.framework === id && annotation.sign?.number === sign.number,
      ),
      evidence: annotations.filter((annotation) => isEvidenceFor(annotation, id, sign.number)),
    }));
    return [framework];
  });

  const {recorded} = compiled.addressed;
  return {edition: {articles, actors, frameworks, recorded}, problems};
}

/** A text in the language of the pages, its foreign words marked. */
const inPageLanguage = (tree: Root, {foreign}: {foreign: readonly string[]}): Root => {
  return {...tree, children: markForeignWords(tree.children, {lang: pageLanguage, foreign})};
};

const sortName = ({name, sort}: ActorData): string => sort ?? name.split(' ').at(-1) ?? name;

const newestFirst = (a: Article, b: Article): number =>
  (b.published ?? '').localeCompare(a.published ?? '', 'en') ||
  a.title.localeCompare(b.title, 'en');
