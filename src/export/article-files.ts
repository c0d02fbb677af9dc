/** The files in which readers and programs can take an article and its annotations with them. */
import type {Article} from '../edition/model.ts';
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

/**
 * List the files of the text of an article and of all its notes. Those that programs look for in
 * the head of the page are not among them (see `alternates.ts`).
 */
export const listArticleFiles = (
  article: Pick<Article, 'slug' | 'annotations'>,
  {exports}: ExportSite,
): ArticleFile[] => {
  const {slug, annotations} = article;
  return [
    {href: exports.epub(slug), type: 'application/epub+zip', label: 'EPUB'},
    {href: exports.tei(slug), type: 'application/tei+xml', label: 'TEI'},
    ...(annotations.length > 0
      ? [{href: exports.hypothesis(slug), type: 'application/json', label: 'Hypothesis'}]
      : []),
  ];
};

/** List the files of the claims of an article. */
export const listClaimFiles = (
  {slug, annotations}: Pick<Article, 'slug' | 'annotations'>,
  {exports}: ExportSite,
): ArticleFile[] =>
  annotations.some(({kind}) => kind === 'claim')
    ? [
        {href: exports.claims(slug), type: 'text/csv', label: 'CSV'},
        {href: exports.argdown(slug), type: 'text/x-argdown', label: 'Argdown'},
      ]
    : [];
