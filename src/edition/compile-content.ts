/** Parses, checks and compiles all files of the content, and collects their problems. */
import type {Root, RootContent} from 'hast';
import {sitePaths} from '../addresses/addresses.ts';
import {checkAliases} from '../addresses/check-aliases.ts';
import {checkPermalinks, checkUnrecorded} from '../addresses/check-permalinks.ts';
import {type Permalinks, parsePermalinks} from '../addresses/permalinks-file.ts';
import type {Addressed} from '../addresses/published-addresses.ts';
import {type CompiledArticle, compileArticle} from '../annotate/compile.ts';
import {defined} from '../annotate/model/defined.ts';
import type {Registry, TextFile} from '../annotate/model/model.ts';
import type {Problem} from '../annotate/model/problem.ts';
import {ruleEntry} from '../annotate/model/rules.ts';
import type {ContentFiles} from '../content/content-files.ts';
import {type FrontMatter, readFrontMatter} from '../content/front-matter.ts';
import {type ImageFile, isImageName, type Logo, readLogo} from '../content/read-logo.ts';
import {readMarkdown} from '../content/read-markdown.ts';
import {
  type ActorData,
  type ArticleData,
  createActorSchema,
  createArticleSchema,
  createFrameworkSchema,
  type FrameworkData,
  type SiteData,
  siteSchema,
} from '../content/schemas.ts';
import {defaultLanguage} from '../language/interface.ts';
import {workOn} from '../report/working-on.ts';
import {readTimeline, type WrittenTimeline} from '../timeline/read-timeline.ts';
import {
  collectAddressSources,
  collectAliases,
  selectActorIds,
  selectAllIds,
} from './address-sources.ts';
import {checkNames} from './check-names.ts';
import {checkSiteLinks} from './check-site-links.ts';
import {checkSigns, readActorNames, readFrameworkSigns} from './registry.ts';

/** The file of an actor or a framework. */
export interface CompiledFile<Data> {
  id: string;
  /** `undefined` if the front matter is invalid. */
  data: Data | undefined;
  /** The text below the front matter. */
  tree: Root;
}

/** `site.md`. */
export interface CompiledSite {
  /** `undefined` if the front matter is invalid. */
  data: SiteData | undefined;
  /** The text of the page About. */
  tree: Root;
  logo: Logo | undefined;
}

/** All compiled files, even if there are errors. */
export interface CompiledContent {
  /** `undefined` if `site.md` is missing. */
  site: CompiledSite | undefined;
  registry: Registry;
  actors: CompiledFile<ActorData>[];
  frameworks: CompiledFile<FrameworkData>[];
  articles: {
    slug: string;
    data: ArticleData | undefined;
    compiled: CompiledArticle;
    timeline: WrittenTimeline | undefined;
    /** The text of the source. */
    received: string | undefined;
  }[];
  /** Everything that has an address and could be parsed. */
  addressed: Addressed;
  permalinks: Permalinks;
  /** The problems of all files. */
  problems: Problem[];
}

/**
 * Compile all files, and check each file and the references between files.
 *
 * @param drafts whether to include drafts; their problems are warnings in any case
 */
export function compileContent(files: ContentFiles, drafts = false): CompiledContent {
  const problems = [...files.problems];
  const collectProblems = <Data>(file: TextFile, read: () => FrontMatter<Data>) => {
    const matter = workOn(file.path, read);
    problems.push(...matter.problems);
    return matter;
  };

  const siteFile = files.site && readSite(files.site, files.images);
  problems.push(...(siteFile?.problems ?? []));
  const lang = siteFile?.data?.lang ?? defaultLanguage;

  const actorFiles = files.actors.map(({id, file}) => ({
    id,
    matter: collectProblems(file, () => readFrontMatter(file, createActorSchema(lang))),
  }));
  const frameworkFiles = files.frameworks.map(({id, file}) => {
    const matter = collectProblems(file, () => readFrontMatter(file, createFrameworkSchema(lang)));
    problems.push(...checkSigns(matter));
    return {matter, ...readFrameworkSigns(id, matter)};
  });
  // Include invalid files, so that references to them are not reported as errors.
  const registry: Registry = {
    actors: actorFiles.map(({id, matter}) => readActorNames(id, matter.data, matter.locationOf)),
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
  const allArticles = files.articles.map((article) => {
    const matter = collectProblems(article.article, () =>
      readFrontMatter(article.article, createArticleSchema(lang)),
    );
    const compiled = workOn(matter.body.path, () =>
      compileArticle(
        {
          article: matter.body,
          annotations: article.annotations,
          source: article.source,
          omitted: matter.data?.omitted ?? filterTexts(matter.raw['omitted']),
          locateOmitted: (index) =>
            (matter.locationOf(['omitted', index]) ?? matter.locationOf(['omitted']))?.position,
          optedOut: matter.data?.not,
        },
        {registry, actorHref: sitePaths.actor},
      ),
    );
    const {timeline: dated} = article;
    const timeline = dated && workOn(dated.path, () => readTimeline(dated, compiled));
    problems.push(...compiled.problems, ...(timeline?.problems ?? []));
    const isDraft = matter.data?.draft ?? matter.raw['draft'] === 'true';
    if (isDraft) {
      const own = [...matter.problems, ...compiled.problems, ...(timeline?.problems ?? [])];
      for (const each of own) each.fatal = false;
    }
    return {id: article.slug, matter, files: article, compiled, timeline, isDraft};
  });
  // A draft with invalid front matter cannot be shown.
  const articleFiles = allArticles.filter(
    ({isDraft, matter}) => !isDraft || (drafts && matter.data !== undefined),
  );

  const {permalinks, problems: permalinkProblems} = parsePermalinks(files.permalinks);
  const addressed = collectAddressSources(articleFiles, actorFiles, frameworkFiles, permalinks);
  problems.push(
    ...checkSiteLinks(
      [
        ...(files.site && siteFile ? [{file: files.site.path, nodes: siteFile.tree.children}] : []),
        ...[...actorFiles, ...frameworkFiles].map(({matter}) => ({
          file: matter.body.path,
          nodes: treeOf(matter.body).children,
        })),
        ...articleFiles.flatMap(({files, compiled, timeline}) => [
          {file: files.article.path, nodes: compiled.tree.children},
          {file: files.timeline?.path ?? '', nodes: listNodes(timeline)},
          ...compiled.allAnnotations.map(({note, location}) => ({
            file: location.file,
            nodes: note,
          })),
          ...compiled.withdrawn.map(({reason, location}) => ({file: location.file, nodes: reason})),
        ]),
      ],
      addressed,
    ),
    ...checkAliases('article', collectAliases(articleFiles, selectAllIds)),
    ...checkAliases('actor', collectAliases(actorFiles, selectActorIds)),
    ...checkAliases('framework', collectAliases(frameworkFiles, selectAllIds)),
  );
  // Content that cannot be parsed may contain the addresses that seem to be missing.
  if (!problems.some(({ruleId}) => ruleEntry(ruleId).hidesIds)) {
    problems.push(
      ...checkPermalinks(permalinks, addressed),
      ...checkUnrecorded(permalinks, addressed),
    );
  }
  problems.push(...permalinkProblems);

  const withTree = <Data>(id: string, {data, body}: FrontMatter<Data>): CompiledFile<Data> => ({
    id,
    data,
    tree: treeOf(body),
  });
  // An empty file is already reported; do not also report what it lacks.
  const emptyFiles = files.problems.flatMap(({ruleId, file}) => (ruleId === 'empty' ? file : []));
  return {
    site: siteFile && {data: siteFile.data, tree: siteFile.tree, logo: siteFile.logo},
    registry,
    actors: actorFiles.map(({id, matter}) => withTree(id, matter)),
    frameworks: frameworkFiles.map(({id, matter}) => withTree(id, matter)),
    articles: articleFiles.map(({id, matter, files, compiled, timeline}) => ({
      slug: id,
      data: matter.data,
      compiled,
      timeline,
      received: files.source?.value,
    })),
    addressed,
    permalinks,
    problems: problems.filter(
      (each) => files.problems.includes(each) || !emptyFiles.includes(each.file),
    ),
  };
}

/** Read and check `site.md` and the images beside it. */
function readSite(
  file: TextFile,
  images: readonly ImageFile[],
): CompiledSite & {problems: Problem[]} {
  const {data, raw, locationOf, body, problems} = workOn(file.path, () =>
    readFrontMatter(file, siteSchema),
  );
  const named = data?.logo ?? raw['logo'];
  const {logo, problems: ofImages} = readLogo(images, {
    file: file.path,
    name: typeof named === 'string' && isImageName(named) ? named : undefined,
    place: locationOf(['logo'])?.position,
  });
  const {tree, problems: ofText} = workOn(file.path, () => readMarkdown(body));
  return {data, tree, logo, problems: [...problems, ...ofImages, ...ofText]};
}

/** List the nodes of all texts of a timeline. */
const listNodes = (timeline: WrittenTimeline | undefined): RootContent[] =>
  timeline ? [...timeline.introduction, ...timeline.events.flatMap(({words}) => words)] : [];

/** Filter the texts of a list in invalid front matter. */
const filterTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
