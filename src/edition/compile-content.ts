/**
 * Compile the content: every file read, checked and compiled, with all problems.
 */
import type {Root} from 'hast';
import {checkNames} from '../annotate/check.ts';
import {type CompiledArticle, compileArticle} from '../annotate/compile.ts';
import type {Registry} from '../annotate/model.ts';
import type {Problem} from '../annotate/problem.ts';
import {checkSiteLinks} from './check-site-links.ts';
import type {ContentFiles} from './content-files.ts';
import {type FrontMatter, readFrontMatter} from './front-matter.ts';
import {readMarkdown} from './markdown.ts';
import {checkSigns, frameworkOf, namesOf} from './registry.ts';
import {
  type ActorData,
  type ArticleData,
  actorSchema,
  articleSchema,
  type FrameworkData,
  frameworkSchema,
} from './schemas.ts';

/** A file of an actor or a framework. `data` is undefined where its front matter is wrong. */
export interface CompiledFile<Data> {
  id: string;
  data: Data | undefined;
  /** What stands under the front matter. */
  tree: Root;
}

export interface CompiledContent {
  registry: Registry;
  actors: CompiledFile<ActorData>[];
  frameworks: CompiledFile<FrameworkData>[];
  articles: {slug: string; data: ArticleData | undefined; compiled: CompiledArticle}[];
  /** Every problem of every file. */
  problems: Problem[];
}

const nothing: Root = {type: 'root', children: []};

/** Compile and check every file, each by itself and against the others. */
export function compileContent(files: ContentFiles): CompiledContent {
  const problems = [...files.problems];
  const keep = <Data>(matter: FrontMatter<Data>) => {
    problems.push(...matter.problems);
    return matter;
  };

  const actorFiles = files.actors.map(({id, file}) => ({
    id,
    ...keep(readFrontMatter(file, actorSchema)),
  }));
  const frameworkFiles = files.frameworks.map(({id, file}) => {
    const matter = keep(readFrontMatter(file, frameworkSchema));
    problems.push(...checkSigns(matter));
    return {id, ...matter};
  });
  // References to a file that is itself wrong are not wrong too.
  const registry: Registry = {
    actors: actorFiles.map(({id, data, placeOf}) => namesOf(id, data, placeOf)),
    frameworks: frameworkFiles.map((matter) => frameworkOf(matter.id, matter)),
  };
  problems.push(...checkNames(registry));

  const trees = new Map<unknown, Root>();
  for (const matter of [...actorFiles, ...frameworkFiles]) {
    const {tree, problems: found} = readMarkdown(matter.body);
    problems.push(...found);
    trees.set(matter, tree);
  }
  const articleFiles = files.articles.map((article) => {
    const matter = keep(readFrontMatter(article.article, articleSchema));
    const compiled = compileArticle(
      {
        article: matter.body,
        annotations: article.annotations,
        source: article.source,
        omitted: matter.data?.omitted ?? textsOf(matter.raw['omitted']),
        optedOut: matter.data?.not,
      },
      {registry, actorHref: (actor) => `/actors/${actor}/`},
    );
    problems.push(...compiled.problems);
    return {slug: article.slug, data: matter.data, file: article.article.path, compiled};
  });

  problems.push(
    ...checkSiteLinks(
      [
        ...[...actorFiles, ...frameworkFiles].map((matter) => ({
          file: matter.body.path,
          nodes: trees.get(matter)?.children ?? [],
        })),
        ...articleFiles.flatMap(({file, compiled}) => [
          {file, nodes: compiled.tree.children},
          ...compiled.annotations.map(({note, place}) => ({file: place.file, nodes: note})),
        ]),
      ],
      {
        articles: articleFiles.map(({slug}) => slug),
        actors: actorFiles.map(({id}) => id),
        frameworks: frameworkFiles.map(({id}) => id),
      },
    ),
  );
  // What an empty file lacks besides need not be told.
  const empty = files.problems.flatMap(({ruleId, file}) => (ruleId === 'empty' ? file : []));
  return {
    registry,
    actors: actorFiles.map((matter) => ({...matter, tree: trees.get(matter) ?? nothing})),
    frameworks: frameworkFiles.map((matter) => ({...matter, tree: trees.get(matter) ?? nothing})),
    articles: articleFiles,
    problems: problems.filter(
      (each) => files.problems.includes(each) || !empty.includes(each.file),
    ),
  };
}

/** The texts of a list in front matter that is wrong elsewhere. */
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
