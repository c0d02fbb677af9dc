/**
 * What has an address, with the places where it is written: for the check of the
 * ledger, and of the names that things had before.
 */

import type {Renamed} from '../addresses/check-aliases.ts';
import type {Written, WrittenArticle, WrittenContent} from '../addresses/check-permalinks.ts';
import type {Ledger} from '../addresses/permalinks-file.ts';
import type {AddressedFile} from '../addresses/published-addresses.ts';
import type {CompiledArticle} from '../annotate/compile.ts';
import type {FrameworkSigns, TextFile} from '../annotate/model/model.ts';
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
  const ofFile = ({id, matter}: ReadFile<ActorData | FrameworkData>): AddressedFile & Written => ({
    id,
    formerly: matter.data?.formerly ?? [],
    ...writtenIn(matter, 'formerly'),
  });
  return {
    articles: articles.map(({id, matter, files, compiled}): WrittenArticle => {
      const {article, annotations} = files;
      return {
        slug: id,
        aliases: matter.data?.aliases ?? [],
        annotations: compiled.written,
        withdrawn: compiled.withdrawn,
        timeline: files.timeline,
        annotationsFile:
          annotations?.path ?? article.path.replace(/article\.md$/, 'annotations.md'),
        annotationsEnd: annotations ? lineAfter(annotations) : 1,
        ...writtenIn(matter, 'aliases'),
      };
    }),
    actors: actors.map(ofFile),
    frameworks: frameworks.map((framework) => ({...ofFile(framework), signs: framework.signs})),
    recorded: ledger.entries.map(({address}) => address),
  };
}

/** What a file was called before, with the place of each name. */
export const renamed = <Data extends {aliases?: string[]; formerly?: string[]}>(
  key: 'aliases' | 'formerly',
  files: readonly ReadFile<Data>[],
): Renamed[] =>
  files.map(({id, matter}) => ({
    id,
    former: matter.data?.[key] ?? [],
    placeOf: (index) => matter.placeOf([key, index]) ?? matter.placeOf([key]),
    file: matter.body.path,
  }));

/** Where a key of front matter stands, or could: in the line after its fence. */
const writtenIn = ({body, placeOf}: FrontMatter<unknown>, key: string): Written => ({
  file: body.path,
  formerLine: placeOf([key])?.position.start.line ?? 2,
});

/** The first line after what a file holds. */
function lineAfter({value}: TextFile): number {
  const lines = value.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.length : lines.length + 1;
}
