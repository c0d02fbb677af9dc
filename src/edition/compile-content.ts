/**
 * Compile the content: every file read, checked and compiled, with all problems.
 */

import type {Root, RootContent} from 'hast';
import {sitePaths} from '../addresses/addresses.ts';
import {checkFormer} from '../addresses/check-aliases.ts';
import {checkLedger} from '../addresses/check-permalinks.ts';
import {type Ledger, readLedger} from '../addresses/permalinks-file.ts';
import type {Addressed} from '../addresses/published-addresses.ts';
import {type CompiledArticle, compileArticle} from '../annotate/compile.ts';
import {defined} from '../annotate/model/defined.ts';
import type {Registry, TextFile} from '../annotate/model/model.ts';
import type {Problem} from '../annotate/model/problem.ts';
import {ruleEntry} from '../annotate/model/rules.ts';
import type {ContentFiles} from '../content/content-files.ts';
import {type FrontMatter, readFrontMatter} from '../content/front-matter.ts';
import {readMarkdown} from '../content/read-markdown.ts';
import {
  type ActorData,
  type ArticleData,
  actorSchema,
  articleSchema,
  type FrameworkData,
  frameworkSchema,
} from '../content/schemas.ts';
import {workOn} from '../report/working-on.ts';
import {readTimeline, type WrittenTimeline} from '../timeline/read-timeline.ts';
import {checkNames} from './check-names.ts';
import {checkSiteLinks} from './check-site-links.ts';
import {checkSigns, frameworkOf, namesOf} from './registry.ts';
import {actorIds, allIds, renamed, writtenContent} from './written-content.ts';

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
  articles: {
    slug: string;
    data: ArticleData | undefined;
    compiled: CompiledArticle;
    timeline: WrittenTimeline | undefined;
  }[];
  /** What has an address, as far as it can be read. */
  addressed: Addressed;
  ledger: Ledger;
  /** Every problem of every file. */
  problems: Problem[];
}

/** Compile and check every file, each by itself and against the others. */
export function compileContent(files: ContentFiles): CompiledContent {
  const problems = [...files.problems];
  const keep = <Data>(file: TextFile, read: () => FrontMatter<Data>) => {
    const matter = workOn(file.path, read);
    problems.push(...matter.problems);
    return matter;
  };

  const actorFiles = files.actors.map(({id, file}) => ({
    id,
    matter: keep(file, () => readFrontMatter(file, actorSchema)),
  }));
  const frameworkFiles = files.frameworks.map(({id, file}) => {
    const matter = keep(file, () => readFrontMatter(file, frameworkSchema));
    problems.push(...checkSigns(matter));
    return {matter, ...frameworkOf(id, matter)};
  });
  // References to a file that is itself wrong are not wrong too.
  const registry: Registry = {
    actors: actorFiles.map(({id, matter}) => namesOf(id, matter.data, matter.placeOf)),
    frameworks: frameworkFiles.map(({id, title, signs}) => ({id, title, signs})),
  };
  problems.push(...checkNames(registry));

  const trees = new Map<TextFile, Root>();
  for (const {matter} of [...actorFiles, ...frameworkFiles]) {
    const {tree, problems: found} = workOn(matter.body.path, () => readMarkdown(matter.body));
    problems.push(...found);
    trees.set(matter.body, tree);
  }
  const treeOf = (file: TextFile): Root => defined(trees.get(file), `the tree of ${file.path}`);
  const articleFiles = files.articles.map((article) => {
    const matter = keep(article.article, () => readFrontMatter(article.article, articleSchema));
    const compiled = workOn(matter.body.path, () =>
      compileArticle(
        {
          article: matter.body,
          annotations: article.annotations,
          source: article.source,
          omitted: matter.data?.omitted ?? textsOf(matter.raw['omitted']),
          optedOut: matter.data?.not,
        },
        {registry, actorHref: sitePaths.actor},
      ),
    );
    const {timeline: dated} = article;
    const timeline = dated && workOn(dated.path, () => readTimeline(dated, compiled));
    problems.push(...compiled.problems, ...(timeline?.problems ?? []));
    return {id: article.slug, matter, files: article, compiled, timeline};
  });

  const {ledger, problems: ofLedger} = readLedger(files.permalinks);
  const written = writtenContent(articleFiles, actorFiles, frameworkFiles, ledger);
  problems.push(
    ...checkSiteLinks(
      [
        ...[...actorFiles, ...frameworkFiles].map(({matter}) => ({
          file: matter.body.path,
          nodes: treeOf(matter.body).children,
        })),
        ...articleFiles.flatMap(({files, compiled, timeline}) => [
          {file: files.article.path, nodes: compiled.tree.children},
          {file: files.timeline?.path ?? '', nodes: nodesOf(timeline)},
          ...compiled.written.map(({note, place}) => ({file: place.file, nodes: note})),
          ...compiled.withdrawn.map(({reason, place}) => ({file: place.file, nodes: reason})),
        ]),
      ],
      written,
    ),
    ...checkFormer('article', renamed(articleFiles, allIds)),
    ...checkFormer('actor', renamed(actorFiles, actorIds)),
    ...checkFormer('framework', renamed(frameworkFiles, allIds)),
  );
  // Content that cannot be read may have the addresses that seem to be missing.
  if (!problems.some(({ruleId}) => ruleEntry(ruleId).hidesIds)) {
    problems.push(...checkLedger(ledger, written));
  }
  problems.push(...ofLedger);

  const withTree = <Data>(id: string, {data, body}: FrontMatter<Data>): CompiledFile<Data> => ({
    id,
    data,
    tree: treeOf(body),
  });
  // What an empty file lacks besides need not be told.
  const empty = files.problems.flatMap(({ruleId, file}) => (ruleId === 'empty' ? file : []));
  return {
    registry,
    actors: actorFiles.map(({id, matter}) => withTree(id, matter)),
    frameworks: frameworkFiles.map(({id, matter}) => withTree(id, matter)),
    articles: articleFiles.map(({id, matter, compiled, timeline}) => ({
      slug: id,
      data: matter.data,
      compiled,
      timeline,
    })),
    addressed: written,
    ledger,
    problems: problems.filter(
      (each) => files.problems.includes(each) || !empty.includes(each.file),
    ),
  };
}

/** All that a timeline says. */
const nodesOf = (timeline: WrittenTimeline | undefined): RootContent[] =>
  timeline ? [...timeline.introduction, ...timeline.events.flatMap(({words}) => words)] : [];

/** The texts of a list in front matter that is wrong elsewhere. */
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
