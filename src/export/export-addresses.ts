/**
 * The addresses of what the site has for machines.
 */
import type {Addresses} from '../addresses/addresses.ts';

export interface ExportAddresses {
  /** The text of an article that offsets count in. */
  text: (slug: string) => string;
  /** The collection of an article's annotations. */
  annotations: (slug: string) => string;
  /** A page of the collection, counted from 1. */
  annotationPage: (slug: string, number: number) => string;
  annotation: (slug: string, id: string) => string;
  /** The feed of an article's annotations. */
  articleFeed: (slug: string) => string;
  /** The feed of all annotations. */
  annotationsFeed: string;
  /** The feed of the articles. */
  articlesFeed: string;
  oembed: (slug: string, id: string) => string;
  /** The picture of a page. */
  preview: (page: string) => string;
  /** A page as Markdown. */
  markdown: (page: string) => string;
  sitemap: string;
  llms: string;
}

export function createExportAddresses({article, passage, fromRoot}: Addresses): ExportAddresses {
  return {
    text: (slug) => `${article(slug)}text.txt`,
    annotations: (slug) => `${article(slug)}annotations.jsonld`,
    annotationPage: (slug, number) => `${article(slug)}annotations-${number}.jsonld`,
    annotation: (slug, id) => `${passage(slug, id)}annotation.jsonld`,
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
