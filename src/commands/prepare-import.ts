/** Prepares an import: plans it, and proves that the changed file is read as planned. */
import {listPages} from '../addresses/published-addresses.ts';
import {collectIds} from '../annotate/check/check-fragments.ts';
import {indexText} from '../annotate/locate/locate.ts';
import type {Annotation, LocatedAnnotation, TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {createSourceLocator} from '../annotate/text/source-locator.ts';
import type {ArticleFiles, ContentFiles} from '../content/content-files.ts';
import {readFrontMatter} from '../content/front-matter.ts';
import {createArticleSchema} from '../content/schemas.ts';
import {createArticleCache} from '../edition/article-cache.ts';
import {type CompiledContent, compileContent} from '../edition/compile-content.ts';
import {
  type ImportPlan,
  type ImportTarget,
  type NamedImport,
  type PlannedItem,
  planImport,
} from '../import/plan-import.ts';
import {defaultLanguage} from '../language/interface.ts';
import {readArticleText} from '../reanchor/article-text.ts';
import type {ReportContext} from './format-proposals.ts';

/** What an editor asks for. */
export interface ImportOptions {
  slug: string;
  /** The ids of the proposals that are accepted. */
  accept: readonly string[];
  /** Other addresses of the same text. */
  pages: readonly string[];
}

/** A planned import with everything that its report needs. */
export interface PreparedImport {
  /** The errors of the content that prevent the import. */
  problems: Problem[];
  items: readonly PlannedItem[];
  /** What concerns whole files, as lines. */
  remarks: string[];
  /** A line for each accepted id that has no proposal. */
  unknownIds: string[];
  context: ReportContext;
  article: TextFile;
  /** The file of annotations as it was read; `undefined` if there is none. */
  before: TextFile | undefined;
  /** Its new text. */
  after: string;
}

/**
 * Prepare an import. Nothing is written.
 *
 * @param files the content, with the article
 * @param stdout the stream that decides whether the output is coloured
 */
export function prepareImport(
  files: ContentFiles,
  imported: readonly NamedImport[],
  {slug, accept, pages}: ImportOptions,
  stdout: NodeJS.WritableStream,
): PreparedImport {
  const article = files.articles.find((each) => each.slug === slug) as ArticleFiles;
  const path =
    article.annotations?.path ?? article.article.path.replace(/article\.md$/, 'annotations.md');
  const cache = createArticleCache();
  const compile = (source: string | undefined) => {
    const annotations = source === undefined ? undefined : {path, value: source};
    const articles = files.articles.map((each) =>
      each === article ? {...each, annotations} : each,
    );
    return compileContent({...files, articles}, true, cache);
  };
  const content = compile(article.annotations?.value);
  const own = [article.article.path, path, files.site?.path];
  const compiled = content.articles.find((each) => each.slug === slug);
  const problems = content.problems.filter(
    (each) => isError(each) && (!compiled || own.includes(each.file)),
  );
  const {projection} = compiled?.compiled ?? {};
  const {body} = readFrontMatter(article.article, createArticleSchema(defaultLanguage));
  const context: ReportContext = {
    annotations: path,
    article: article.article.path,
    text: projection?.text ?? '',
    locateInSource: projection ? createSourceLocator(projection, body.value) : () => undefined,
    stdout,
  };
  const unplanned = {items: [], remarks: [], unknownIds: [], context};
  const result = {article: article.article, before: article.annotations};
  if (problems.length > 0 || !compiled || !projection) {
    return {...unplanned, ...result, problems, after: ''};
  }

  const target = createTarget(content, compiled, slug, article, {accept, pages});
  const plan = prove(imported, target, (source) => {
    const {articles, problems: found} = compile(source);
    const errors = found.filter(isError);
    const known = content.problems.filter(isError);
    return {
      compiled: articles.find((each) => each.slug === slug)?.compiled,
      errors,
      isWorse: errors.length > known.length,
    };
  });
  return {
    ...result,
    problems: [],
    items: plan.items,
    remarks: imported.flatMap(({path: file, remarks}) => remarks.map((each) => `${file}: ${each}`)),
    unknownIds: listUnknown(accept, plan),
    context,
    after: plan.source,
  };
}

type CompiledOne = CompiledContent['articles'][number];

function createTarget(
  {site, addressed, permalinks}: CompiledContent,
  {data, compiled}: CompiledOne,
  slug: string,
  {annotations, images}: ArticleFiles,
  {accept, pages}: Pick<ImportOptions, 'accept' | 'pages'>,
): ImportTarget {
  const {allAnnotations, withdrawn, tree, projection} = compiled;
  const recorded = permalinks.entries.flatMap(
    ({address}) => new RegExp(`^/articles/${slug}/(?:#)?([^/]+)/?$`).exec(address)?.[1] ?? [],
  );
  const editors = site?.data?.editors ?? [];
  const sitePages = new Set(listPages(addressed));
  return {
    addresses: {
      slugs: [slug, ...(data?.aliases ?? [])],
      elsewhere: [data?.source ?? [], pages].flat(),
    },
    text: readArticleText(projection),
    index: indexText(projection.text),
    source: annotations?.value ?? '',
    located: compiled.annotations,
    takenIds: collectIds(tree, {annotations: allAnnotations, withdrawn}),
    recordedIds: new Set(recorded),
    writers: {
      editors,
      defaultIds: data?.editor.length ? data.editor : editors.map(({id}) => id),
    },
    mapHrefFrom: (from) => (href) => mapHref(href, {from, slug, pages: sitePages}),
    mapImage: (src) => {
      const name = src.split('/').at(-1) ?? '';
      return images.some((each) => each.name === name) ? name : undefined;
    },
    accepted: new Set(accept),
    problems: new Map(),
  };
}

/**
 * Map the address of a link in a note. Addresses from the root of another site of Gloss lead to the
 * same page here, or to that site.
 *
 * @returns `undefined` for an address that depends on a page which is not known
 */
function mapHref(
  href: string,
  {from, slug, pages}: {from: string | undefined; slug: string; pages: ReadonlySet<string>},
): string | undefined {
  if (from === undefined) return /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : undefined;
  if (href.startsWith('#')) return href;
  const path = href.startsWith(from) ? `/${href.slice(from.length)}` : href;
  if (!path.startsWith('/') || path.startsWith('//')) return href;
  const [page = '', fragment] = path.split('#');
  if (page === `/articles/${slug}/` && fragment) return `#${fragment}`;
  return pages.has(page) ? path : `${from}${path.slice(1)}`;
}

/** The content with a changed file of annotations. */
interface Changed {
  compiled: CompiledOne['compiled'] | undefined;
  errors: readonly Problem[];
  /** Whether it has more errors than before. */
  isWorse: boolean;
}

/**
 * Plan an import, and prove that the changed file is read as planned. Annotations with problems
 * become drafts, whose problems are warnings.
 *
 * @throws Error if the file would not be read as planned
 */
function prove(
  imported: readonly NamedImport[],
  target: ImportTarget,
  change: (source: string) => Changed,
): ImportPlan {
  const plan = planImport(imported, target);
  const written = plan.items.filter((item) => item.outcome === 'written');
  if (written.length === 0) return plan;
  const {compiled, errors, isWorse} = change(plan.source);
  const broken = written.flatMap(({id, isDraft}): [string, string[]][] => {
    const own = isDraft ? [] : errors.filter((each) => isWithin(each, id, compiled));
    return own.length > 0 ? [[id, own.map(({reason}) => reason)]] : [];
  });
  if (broken.length > 0) {
    const known = new Map([...target.problems, ...broken]);
    return prove(imported, {...target, problems: known}, change);
  }
  const isProven =
    !isWorse &&
    target.located.every((each) => isUnchanged(each, compiled?.annotations ?? [])) &&
    written.every((item) => isAsPlanned(item, compiled?.annotations ?? []));
  if (!isProven) throw new Error('The file would not be read as planned. This is a bug in Gloss.');
  return plan;
}

/** Return whether a problem is in an annotation. */
function isWithin(
  {file, line = 0}: Problem,
  id: string,
  compiled: CompiledOne['compiled'] | undefined,
): boolean {
  const found = compiled?.allAnnotations.find((each) => each.id === id);
  return (
    found !== undefined &&
    file === found.location.file &&
    found.location.position.start.line <= (line ?? 0) &&
    (line ?? 0) <= found.lastLine
  );
}

type Comparable = Pick<LocatedAnnotation, 'id' | 'ranges'>;

const findOne = <Item extends Comparable>(id: string, all: readonly Item[]): Item | undefined => {
  const found = all.filter((each) => each.id === id);
  return found.length === 1 ? found[0] : undefined;
};

const toKey = (ranges: LocatedAnnotation['ranges']): string =>
  ranges
    .map(({start, end}) => `${start}-${end}`)
    .sort()
    .join(' ');

/** Return whether an annotation that was in the file is still the same. */
function isUnchanged(
  before: ImportTarget['located'][number],
  after: readonly LocatedAnnotation[],
): boolean {
  const found = findOne(before.id, after);
  return (
    found !== undefined &&
    toKey(found.ranges) === toKey(before.ranges) &&
    withoutPositions(found.note) === withoutPositions(before.note)
  );
}

/** Return whether an imported annotation is read with its kind and its passages. */
function isAsPlanned(
  {id, kind, ranges}: Extract<PlannedItem, {outcome: 'written'}>,
  after: readonly LocatedAnnotation[],
): boolean {
  const found = findOne(id, after);
  return found?.kind === kind && toKey(found.ranges) === toKey(ranges);
}

const withoutPositions = (nodes: Annotation['note']): string =>
  JSON.stringify(nodes, (key, value) => (key === 'position' ? undefined : value));

/** Format a line for each accepted id that has no proposal. */
function listUnknown(accept: readonly string[], {items}: ImportPlan): string[] {
  const known = items.flatMap((item) => {
    if (item.outcome === 'written') return item.proposal ? item.id : [];
    return item.outcome === 'undecided' && item.isAcceptable ? item.id : [];
  });
  return accept
    .filter((id) => !known.includes(id))
    .map((id) => {
      const nearest = findNearestName(id, known);
      return `--accept ${id}: there is no proposal with this id, so nothing is written.${nearest ? ` Did you mean ${nearest}?` : ''}`;
    });
}
