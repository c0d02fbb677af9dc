/** The files in which readers and programs can take an article and its annotations with them. */
import type {Article} from '../edition/model.ts';
import type {Interface} from '../language/interface.ts';
import type {ExportSite} from './export-site.ts';

/** A file of an article. */
export interface ArticleFile {
  /** Path from the root of the host. */
  href: string;
  /** Its media type. */
  type: string;
  /** The name of its format. */
  label: string;
}

/** Media type of annotations (Web Annotation Protocol, §4.1). */
export const webAnnotation = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

/** List the files of an article. One without annotations has only its text. */
export function listArticleFiles(
  {slug, annotations}: Pick<Article, 'slug' | 'annotations'>,
  {addresses, exports}: ExportSite,
  ui: Interface,
): ArticleFile[] {
  const hasClaims = annotations.some(({kind}) => kind === 'claim');
  const file = (href: string, type: string, label: string): ArticleFile => ({href, type, label});
  return [
    file(exports.epub(slug), 'application/epub+zip', 'EPUB'),
    file(exports.markdown(addresses.article(slug)), 'text/markdown', 'Markdown'),
    file(exports.text(slug), 'text/plain', ui.text('cite.format.txt')),
    file(exports.tei(slug), 'application/tei+xml', 'TEI'),
    ...(annotations.length === 0
      ? []
      : [
          file(exports.annotations(slug), webAnnotation, 'JSON-LD'),
          file(exports.hypothesis(slug), 'application/json', 'Hypothesis'),
        ]),
    ...(hasClaims
      ? [
          file(exports.claims(slug), 'text/csv', 'CSV'),
          file(exports.argdown(slug), 'text/vnd.argdown', 'Argdown'),
        ]
      : []),
  ];
}
