/**
 * Collects everything that has an address, with the locations at which an editor can fix it.
 * The checks of permalinks and aliases use them.
 */
import type {AliasedFile} from '../addresses/check-aliases.ts';
import type {AddressSource, AddressSources, ArticleSource} from '../addresses/check-permalinks.ts';
import type {Permalinks} from '../addresses/permalinks-file.ts';
import type {AddressedFile} from '../addresses/published-addresses.ts';
import type {CompiledArticle} from '../annotate/compile.ts';
import {itemAt} from '../annotate/model/defined.ts';
import type {FrameworkSigns, TextFile} from '../annotate/model/model.ts';
import {type ListEntry, splitActorAliases} from '../content/actor-aliases.ts';
import type {ArticleFiles} from '../content/content-files.ts';
import type {FrontMatter} from '../content/front-matter.ts';
import type {ActorData, ArticleData, FrameworkData} from '../content/schemas.ts';

/** A file with its parsed front matter. */
export interface ParsedFile<Data> {
  id: string;
  matter: FrontMatter<Data>;
}

export type ParsedArticle = ParsedFile<ArticleData> & {
  files: ArticleFiles;
  compiled: CompiledArticle;
};
export type ParsedFramework = ParsedFile<FrameworkData> & {signs: FrameworkSigns['signs']};

/** Collect all addresses of the content. */
export function collectAddressSources(
  articles: readonly ParsedArticle[],
  actors: readonly ParsedFile<ActorData>[],
  frameworks: readonly ParsedFramework[],
  permalinks: Permalinks,
): AddressSources {
  const describeFile = <Data extends ActorData | FrameworkData>(
    file: ParsedFile<Data>,
    selectIds: (aliases: readonly string[]) => ListEntry[],
  ): AddressedFile & AddressSource => ({
    id: file.id,
    earlierIds: selectIds(file.matter.data?.aliases ?? []).map(({value}) => value),
    ...findSource(file.matter),
  });
  return {
    articles: articles.map(({id, matter, files, compiled}): ArticleSource => {
      const {article, annotations} = files;
      return {
        slug: id,
        aliases: matter.data?.aliases ?? [],
        publisher: matter.data?.publisher,
        authors: matter.data?.author ? [matter.data.author] : matter.data?.authors,
        series: matter.data?.series,
        tags: matter.data?.tags,
        annotations: compiled.allAnnotations,
        drafts: compiled.hiddenDrafts,
        withdrawn: compiled.withdrawn,
        timeline: files.timeline,
        annotationsFile:
          annotations?.path ?? article.path.replace(/article\.md$/, 'annotations.md'),
        annotationsEnd: annotations ? countLines(annotations) + 1 : 1,
        ...findSource(matter),
      };
    }),
    actors: actors.map((actor) => describeFile(actor, selectActorIds)),
    frameworks: frameworks.map((framework) => ({
      ...describeFile(framework, selectAllIds),
      signs: framework.signs,
    })),
    recorded: permalinks.entries.map(({address}) => address),
  };
}

/** Select the earlier ids among the aliases of an actor. The other aliases are names. */
export const selectActorIds = (aliases: readonly string[]): ListEntry[] =>
  splitActorAliases(aliases).ids;

/** Select the earlier ids among the aliases of an article or a framework, which are all of them. */
export const selectAllIds = (aliases: readonly string[]): ListEntry[] =>
  aliases.map((value, index) => ({value, index}));

/**
 * Collect the earlier ids of files, with their locations.
 *
 * @param selectIds selects the entries of `aliases` that are ids
 */
export const collectAliases = (
  files: readonly ParsedFile<{aliases: string[]}>[],
  selectIds: (aliases: readonly string[]) => ListEntry[],
): AliasedFile[] =>
  files.map(({id, matter}) => {
    const ids = selectIds(matter.data?.aliases ?? []);
    return {
      id,
      earlierIds: ids.map(({value}) => value),
      locationOf: (nth) =>
        matter.locationOf(['aliases', itemAt(ids, nth).index]) ?? matter.locationOf(['aliases']),
      file: matter.body.path,
    };
  });

/** Find the line of `aliases`, or else the line after the opening fence. */
const findSource = ({body, locationOf}: FrontMatter<unknown>): AddressSource => ({
  file: body.path,
  aliasesLine: locationOf(['aliases'])?.position.start.line ?? 2,
});

/** Count the lines of a file. A line end at the end of the file does not begin another line. */
function countLines({value}: TextFile): number {
  const lines = value.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}
