/**
 * Addresses of the machine-readable files of the site.
 */
import type {Addresses} from '../addresses/addresses.ts';

/** All are paths from the root of the host, including the base path of the site. */
export interface ExportAddresses {
  /** The plain text of an article, which the offsets of annotations refer to. */
  text: (slug: string) => string;
  /** The text with which an article was compared, as it was received. */
  received: (slug: string) => string;
  /** The annotation collection of an article. */
  annotations: (slug: string) => string;
  /** A page of the collection. The first is 1, and is in the file of the collection. */
  annotationPage: (slug: string, number: number) => string;
  /** An annotation in its collection. */
  annotation: (slug: string, id: string) => string;
  /** The reason why an annotation was withdrawn. */
  withdrawn: (slug: string, id: string) => string;
  /** The article with its notes as an e-book. */
  epub: (slug: string) => string;
  /** The article with its annotations as TEI P5. */
  tei: (slug: string) => string;
  /** The annotations in the format of Hypothesis. */
  hypothesis: (slug: string) => string;
  /** The claims as a table. */
  claims: (slug: string) => string;
  /** The claims and their relations as Argdown. */
  argdown: (slug: string) => string;
  /** The feed of an article's annotations. */
  articleFeed: (slug: string) => string;
  /** The feed of all annotations. */
  annotationsFeed: string;
  /** The feed of the articles. */
  articlesFeed: string;
  oembed: (slug: string, id: string) => string;
  /** The preview picture of a page. */
  preview: (page: string) => string;
  /** The Markdown twin of a page. */
  markdown: (page: string) => string;
  sitemap: string;
  llms: string;
}

/** Create the export addresses for the page addresses of a site. */
export function createExportAddresses({article, passage, fromRoot}: Addresses): ExportAddresses {
  return {
    text: (slug) => `${article(slug)}text.txt`,
    received: (slug) => `${article(slug)}source.txt`,
    annotations: (slug) => `${article(slug)}annotations.jsonld`,
    annotationPage: (slug, number) =>
      // No id of an annotation has an equals sign.
      `${article(slug)}annotations${number === 1 ? '.jsonld#page=1' : `-${number}.jsonld`}`,
    annotation: (slug, id) => `${article(slug)}annotations.jsonld#${id}`,
    withdrawn: (slug, id) => `${passage(slug, id)}annotation.jsonld`,
    epub: (slug) => `${article(slug)}book.epub`,
    tei: (slug) => `${article(slug)}tei.xml`,
    hypothesis: (slug) => `${article(slug)}hypothesis.json`,
    claims: (slug) => `${article(slug)}claims.csv`,
    argdown: (slug) => `${article(slug)}argument.argdown`,
    articleFeed: (slug) => `${article(slug)}annotations.xml`,
    annotationsFeed: fromRoot('/annotations.xml'),
    articlesFeed: fromRoot('/feed.xml'),
    oembed: (slug, id) => `${passage(slug, id)}oembed.json`,
    preview: (page) => `${page}preview.png`,
    markdown: (page) => `${page}index.md`,
    sitemap: fromRoot('/sitemap-index.xml'),
    llms: fromRoot('/llms.txt'),
  };
}
