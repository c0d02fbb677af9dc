/** Parses, checks and compiles all files of the content, and collects their problems. */
import type {z} from 'astro/zod';
import type {Root, RootContent} from 'hast';
import {checkAliases} from '../addresses/check-aliases.ts';
import {
  type AddressSources,
  checkPermalinks,
  checkUnrecorded,
} from '../addresses/check-permalinks.ts';
import {type Permalinks, parsePermalinks} from '../addresses/permalinks-file.ts';
import {type Addressed, listPages} from '../addresses/published-addresses.ts';
import type {CompiledArticle} from '../annotate/compile.ts';
import {defined} from '../annotate/model/defined.ts';
import type {Registry, TextFile} from '../annotate/model/model.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {ruleEntry} from '../annotate/model/rules.ts';
import {isImageName} from '../content/check-image.ts';
import type {ContentFiles} from '../content/content-files.ts';
import {type FrontMatter, readFrontMatter} from '../content/front-matter.ts';
import {type ImageFile, type Logo, readLogo} from '../content/read-logo.ts';
import {readMarkdown} from '../content/read-markdown.ts';
import {
  type ActorData,
  type ArticleData,
  createActorSchema,
  createFrameworkSchema,
  type FrameworkData,
  type SiteData,
  siteSchema,
} from '../content/schemas.ts';
import {defaultLanguage} from '../language/interface.ts';
import {workOn} from '../report/working-on.ts';
import type {WrittenTimeline} from '../timeline/read-timeline.ts';
import {
  collectAddressSources,
  collectAliases,
  selectActorIds,
  selectAllIds,
} from './address-sources.ts';
import {type ArticleSteps, articleSteps} from './article-cache.ts';
import {checkLabels} from './check-labels.ts';
import {checkNames} from './check-names.ts';
import {checkSiteLinks} from './check-site-links.ts';
import {checkImagesOutside, type ShownImage} from './images.ts';
import {mapAttribute, mapProperties} from './map-properties.ts';
import {type ReadArticle, warnOfDraft} from './read-article.ts';
import {checkSigns, readActorNames, readFrameworkSigns} from './registry.ts';
import {createLinkResolver, type LinkTargets} from './resolve-links.ts';

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
    /** The text of `annotations.md`. */
    annotationsText: string | undefined;
    images: readonly ShownImage[];
  }[];
  /** Everything that has an address and could be parsed. */
  addressed: Addressed;
  permalinks: Permalinks;
  /** How many drafts there are, whether they are included or not. */
  drafts: {
    articles: number;
    /** Without those of draft articles. */
    annotations: number;
  };
  /** The problems of all files. */
  problems: Problem[];
}

/**
 * Compile all files, and check each file and the references between files.
 *
 * @param drafts whether to include drafts; their problems are warnings in any case
 * @param steps how articles are compiled; a cache saves time if only few of them have changed
 */
export function compileContent(
  files: ContentFiles,
  drafts = false,
  steps: ArticleSteps = articleSteps,
): CompiledContent {
  const problems = [...files.problems];
  const siteFile = files.site && readSite(files.site, files.images);
  problems.push(...(siteFile?.problems ?? []));
  const lang = siteFile?.data?.lang ?? defaultLanguage;

  const readMatter = <Schema extends z.ZodObject>(
    file: TextFile,
    type: string,
    schema: Schema,
  ): FrontMatter<z.infer<Schema>> => {
    const matter = steps.readPart(file, `${type} ${lang}`, () =>
      workOn(file.path, () => readFrontMatter(file, schema)),
    );
    problems.push(...matter.problems);
    return matter;
  };

  const actorFiles = files.actors.map(({id, file}) => ({
    id,
    matter: readMatter(file, 'actor', createActorSchema(lang)),
  }));
  const frameworkFiles = files.frameworks.map(({id, file}) => {
    const matter = readMatter(file, 'framework', createFrameworkSchema(lang));
    problems.push(...checkSigns(matter));
    return {matter, ...readFrameworkSigns(id, matter)};
  });
  // Include invalid files, so that references to them are not reported as errors.
  const registry: Registry = {
    actors: actorFiles.map(({id, matter}) => readActorNames(id, matter.data, matter.locationOf)),
    editors: siteFile?.data?.editors,
    frameworks: frameworkFiles.map(({id, title, signs}) => ({id, title, signs})),
  };
  problems.push(...checkNames(registry));

  const trees = new Map<TextFile, Root>();
  for (const {matter} of [...actorFiles, ...frameworkFiles]) {
    const {tree, problems: found} = steps.readPart(matter.body, 'text', () =>
      workOn(matter.body.path, () => readMarkdown(matter.body)),
    );
    problems.push(...found);
    trees.set(matter.body, tree);
  }
  const treeOf = (file: TextFile): Root => defined(trees.get(file), `the tree of ${file.path}`);
  const allArticles = steps.read(files.articles, {registry, lang, drafts});
  problems.push(...allArticles.flatMap((article) => article.problems));
  // A draft with invalid front matter cannot be shown.
  const writtenArticles = allArticles.filter(
    ({isDraft, matter}) => !isDraft || (drafts && matter.data !== undefined),
  );

  const {permalinks, problems: permalinkProblems} = parsePermalinks(files.permalinks);
  const addressed = collectAddressSources(writtenArticles, actorFiles, frameworkFiles, permalinks);
  const targets: LinkTargets = {
    slugs: new Set(writtenArticles.map(({id}) => id)),
    pages: new Set(listPages(addressed)),
  };
  const articleFiles = writtenArticles.map((article) => steps.resolve(article, targets));
  const resolveTree = (file: TextFile, tree: Root): Root => {
    problems.push(...checkImagesOutside(tree, file.path));
    const map = mapAttribute('href', createLinkResolver(targets, undefined));
    return {...tree, children: mapProperties(tree.children, map)};
  };
  for (const [file, tree] of trees) trees.set(file, resolveTree(file, tree));
  if (files.site && siteFile) siteFile.tree = resolveTree(files.site, siteFile.tree);
  const betweenFiles = [
    ...checkSiteLinks(
      [
        ...(files.site && siteFile ? [{file: files.site.path, nodes: siteFile.tree.children}] : []),
        ...[...actorFiles, ...frameworkFiles].map(({matter}) => ({
          file: matter.body.path,
          nodes: treeOf(matter.body).children,
        })),
        ...articleFiles.flatMap(({files, compiled, timeline, matter}) => [
          {
            file: files.article.path,
            nodes: compiled.tree.children,
            isArticle: matter.data?.source === undefined,
          },
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
    ...checkLabels(articleFiles),
    ...checkAliases('article', collectAliases(articleFiles, selectAllIds)),
    ...checkAliases('actor', collectAliases(actorFiles, selectActorIds)),
    ...checkAliases('framework', collectAliases(frameworkFiles, selectAllIds)),
  ];
  for (const article of articleFiles) warnOfDraft(betweenFiles, article);
  problems.push(...betweenFiles);
  // Content that cannot be parsed may contain the addresses that seem to be missing.
  if (!problems.some((each) => isError(each) && ruleEntry(each.ruleId).hidesIds)) {
    problems.push(
      ...checkPermalinks(permalinks, addressed),
      ...checkUnrecorded(permalinks, withoutDrafts(addressed, articleFiles)),
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
    articles: articleFiles.map(({id, matter, files, compiled, timeline, images}) => ({
      slug: id,
      data: matter.data,
      compiled,
      timeline,
      received: files.source?.value,
      annotationsText: files.annotations?.value,
      images,
    })),
    addressed,
    permalinks,
    drafts: {
      articles: allArticles.filter(({isDraft}) => isDraft).length,
      annotations: allArticles
        .filter(({isDraft}) => !isDraft)
        .flatMap(({compiled: {allAnnotations, hiddenDrafts}}) => [
          ...allAnnotations.filter(({draft}) => draft),
          ...hiddenDrafts,
        ]).length,
    },
    problems: problems.filter(
      (each) => files.problems.includes(each) || !emptyFiles.includes(each.file),
    ),
  };
}

/** Leave the drafts out, which no command records. */
const withoutDrafts = (
  addressed: AddressSources,
  articles: readonly Pick<ReadArticle, 'id' | 'isDraft'>[],
): AddressSources => {
  const published = new Set(articles.flatMap(({id, isDraft}) => (isDraft ? [] : [id])));
  return {
    ...addressed,
    articles: addressed.articles
      .filter(({slug}) => published.has(slug))
      .map((article) => ({
        ...article,
        annotations: article.annotations.filter(({draft}) => !draft),
      })),
  };
};

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
