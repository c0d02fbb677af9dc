/** Reads the files of one article: front matter, text, annotations and timeline. */
import {sitePaths} from '../addresses/addresses.ts';
import {compileArticle} from '../annotate/compile.ts';
import {warnOfDrafts} from '../annotate/model/drafts.ts';
import type {OmittedLines, Registry, SourceFormat} from '../annotate/model/model.ts';
import type {Problem} from '../annotate/model/problem.ts';
import type {ArticleFiles} from '../content/content-files.ts';
import {readFrontMatter} from '../content/front-matter.ts';
import {createArticleSchema, omittedEntry} from '../content/schemas.ts';
import {workOn} from '../report/working-on.ts';
import {readTimeline, type WrittenTimeline} from '../timeline/read-timeline.ts';
import type {ParsedArticle} from './address-sources.ts';
import {resolveImages, type ShownImage} from './images.ts';
import {checkDefaultEditors} from './registry.ts';
import {checkSourceTitles} from './sources.ts';

/**
 * Everything outside its files that an article depends on. It consists of plain data, because the
 * cache compares it.
 */
export interface ArticleContext {
  registry: Registry;
  /** The language of the site. */
  lang: string;
  /** Whether to include drafts. */
  drafts: boolean;
}

/** An article with everything that its own files say. */
export type ReadArticle = ParsedArticle & {
  timeline: WrittenTimeline | undefined;
  isDraft: boolean;
  images: readonly ShownImage[];
  /** The problems of all files. Those of a draft are warnings. */
  problems: Problem[];
};

/** Read an article. The result depends on nothing else than the arguments. */
export function readArticle(
  files: ArticleFiles,
  {registry, lang, drafts}: ArticleContext,
): ReadArticle {
  const {article, annotations, source, timeline: dated} = files;
  const matter = workOn(article.path, () => readFrontMatter(article, createArticleSchema(lang)));
  const compiled = workOn(article.path, () =>
    compileArticle(
      {
        article: matter.body,
        title: matter.data?.title,
        annotations,
        source,
        sourceFormat: getSourceFormat(source?.path, matter.data?.sourceFormat),
        omitted: matter.data?.omitted ?? filterOmitted(matter.raw['omitted']),
        locateOmitted: (index) =>
          (matter.locationOf(['omitted', index]) ?? matter.locationOf(['omitted']))?.position,
        optedOut: matter.data?.not,
      },
      {registry, actorHref: sitePaths.actor, drafts},
    ),
  );
  const timeline = dated && workOn(dated.path, () => readTimeline(dated, compiled));
  const resolved = resolveImages({compiled, timeline}, files, matter.data?.source);
  const problems = [
    ...matter.problems,
    ...compiled.problems,
    ...checkDefaultEditors(matter, registry),
    ...(timeline?.problems ?? []),
    ...resolved.problems,
    ...compiled.allAnnotations.flatMap(({note, location}) =>
      checkSourceTitles(note, location.file),
    ),
    ...compiled.withdrawn.flatMap(({reason, location}) => checkSourceTitles(reason, location.file)),
    ...(timeline?.events ?? []).flatMap(({words}) => checkSourceTitles(words, dated?.path ?? '')),
  ];
  const isDraft = matter.data?.draft ?? matter.raw['draft'] === 'true';
  const read = {
    id: files.slug,
    matter,
    files,
    ...resolved.texts,
    images: resolved.images,
    isDraft,
    problems,
  };
  warnOfDraft(problems, read);
  return read;
}

/** Turn the problems of a draft article, and of the draft annotations of others, into warnings. */
export function warnOfDraft(
  problems: readonly Problem[],
  {isDraft, files, compiled}: Pick<ReadArticle, 'isDraft' | 'files' | 'compiled'>,
): void {
  warnOfDrafts(problems, [...compiled.allAnnotations, ...compiled.hiddenDrafts]);
  if (!isDraft) return;
  const {article, annotations, source, timeline} = files;
  const paths = [article, annotations, source, timeline].map((file) => file?.path);
  for (const each of problems) if (paths.includes(each.file)) each.fatal = false;
}

/** Return how a source is written: by its extension, or as the front matter says. */
function getSourceFormat(
  path: string | undefined,
  declared: SourceFormat | undefined,
): SourceFormat | undefined {
  if (path?.endsWith('.md')) return 'markdown';
  return path?.endsWith('.html') ? 'html' : declared;
}

/** Filter the entries of `omitted` that can be followed in invalid front matter. */
const filterOmitted = (value: unknown): OmittedLines[] =>
  Array.isArray(value)
    ? value.flatMap((entry) => {
        const {data} = omittedEntry.safeParse(entry);
        return data === undefined ? [] : [data];
      })
    : [];
