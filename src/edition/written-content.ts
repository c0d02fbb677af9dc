/**
 * What has an address, with the places where it is written: for the check of the
 * ledger, and of the names that things had before.
 */

import type {Renamed} from '../addresses/check-aliases.ts';
import type {Written, WrittenArticle, WrittenContent} from '../addresses/check-permalinks.ts';
import type {Ledger} from '../addresses/permalinks-file.ts';
import type {AddressedFile} from '../addresses/published-addresses.ts';
import type {CompiledArticle} from '../annotate/compile.ts';
import {itemAt} from '../annotate/model/defined.ts';
import type {FrameworkSigns, TextFile} from '../annotate/model/model.ts';
import {type ListEntry, splitActorAliases} from '../content/actor-aliases.ts';
import type {ArticleFiles} from '../content/content-files.ts';
import type {FrontMatter} from '../content/front-matter.ts';
import type {ActorData, ArticleData, FrameworkData} from '../content/schemas.ts';

/** A file with its front matter as it was read. */
export interface ReadFile<Data> {
  id: string;
  matter: FrontMatter<Data>;
}

export type ReadArticle = ReadFile<ArticleData> & {files: ArticleFiles; compiled: CompiledArticle};
export type ReadFramework = ReadFile<FrameworkData> & {signs: FrameworkSigns['signs']};

/** The content as the check of the ledger reads it. */
export function writtenContent(
  articles: readonly ReadArticle[],
  actors: readonly ReadFile<ActorData>[],
  frameworks: readonly ReadFramework[],
  ledger: Ledger,
): WrittenContent {
  const ofFile = <Data extends ActorData | FrameworkData>(
    file: ReadFile<Data>,
    idsIn: (aliases: readonly string[]) => ListEntry[],
  ): AddressedFile & Written => ({
    id: file.id,
    earlierIds: idsIn(file.matter.data?.aliases ?? []).map(({value}) => value),
    ...writtenIn(file.matter),
  });
  return {
    articles: articles.map(({id, matter, files, compiled}): WrittenArticle => {
      const {article, annotations} = files;
      return {
        slug: id,
        aliases: matter.data?.aliases ?? [],
        annotations: compiled.allAnnotations,
        withdrawn: compiled.withdrawn,
        timeline: files.timeline,
        annotationsFile:
          annotations?.path ?? article.path.replace(/article\.md$/, 'annotations.md'),
        annotationsEnd: annotations ? lineAfter(annotations) : 1,
        ...writtenIn(matter),
      };
    }),
    actors: actors.map((actor) => ofFile(actor, actorIds)),
    frameworks: frameworks.map((framework) => ({
      ...ofFile(framework, allIds),
      signs: framework.signs,
    })),
    recorded: ledger.entries.map(({address}) => address),
  };
}

/** The earlier ids among the aliases of an actor: the others are names. */
export const actorIds = (aliases: readonly string[]): ListEntry[] => splitActorAliases(aliases).ids;

/** The earlier ids among the aliases of an article or a framework: all of them. */
export const allIds = (aliases: readonly string[]): ListEntry[] =>
  aliases.map((value, index) => ({value, index}));

/**
 * Earlier ids of files, with the place of each.
 *
 * @param idsIn which entries of `aliases` are ids
 */
export const renamed = (
  files: readonly ReadFile<{aliases: string[]}>[],
  idsIn: (aliases: readonly string[]) => ListEntry[],
): Renamed[] =>
  files.map(({id, matter}) => {
    const ids = idsIn(matter.data?.aliases ?? []);
    return {
      id,
      former: ids.map(({value}) => value),
      locationOf: (nth) =>
        matter.locationOf(['aliases', itemAt(ids, nth).index]) ?? matter.locationOf(['aliases']),
      file: matter.body.path,
    };
  });

/** Where the aliases are written, or could be: in the line after the fence. */
const writtenIn = ({body, locationOf}: FrontMatter<unknown>): Written => ({
  file: body.path,
  formerLine: locationOf(['aliases'])?.position.start.line ?? 2,
});

/** The first line after what a file holds. */
function lineAfter({value}: TextFile): number {
  const lines = value.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.length : lines.length + 1;
}
