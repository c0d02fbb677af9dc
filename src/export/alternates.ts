/**
 * Alternate representations of a page, for the `<link rel="alternate">` elements of its head. Files
 * that readers take with them are links in the page (see `article-files.ts`).
 */
import type {Article, EditionAnnotation} from '../edition/model.ts';
import type {Interface} from '../language/interface.ts';
import type {ExportSite} from './export-site.ts';

/** The subject of a page: an article, an annotation, or anything else by its path. */
export type Subject = {article: Article} | {annotation: EditionAnnotation} | {path: string};

/** The attributes of a `<link rel="alternate">`. */
export interface Alternate {
  type: string;
  /** Path from the root of the host. The oEmbed link is absolute: consumers do not resolve it. */
  href: string;
  /** Distinguishes the feeds of a page. */
  title?: string;
}

/** List the alternates of a page. Pages other than articles and passages link to the site feeds. */
export function listAlternates(
  subject: Subject,
  {absolute, addresses, exports}: ExportSite,
  ui: Interface,
): Alternate[] {
  const markdown = (page: string): Alternate => ({
    type: 'text/markdown',
    href: exports.markdown(page),
  });
  if ('article' in subject) {
    const {slug} = subject.article;
    return [
      markdown(addresses.article(slug)),
      {type: webAnnotation, href: exports.annotations(slug)},
      // The only feed of the page needs no title.
      {type: atom, href: exports.articleFeed(slug)},
      {type: 'text/plain', href: exports.text(slug)},
    ];
  }
  if ('annotation' in subject) {
    const {id, article} = subject.annotation;
    return [
      {type: webAnnotation, href: exports.annotation(article.slug, id)},
      {
        type: 'application/json+oembed',
        href: absolute(exports.oembed(article.slug, id)),
        title: ui.text('alternate.embed'),
      },
    ];
  }
  return [
    markdown(subject.path),
    {type: atom, href: exports.articlesFeed, title: ui.text('alternate.articles')},
    {type: atom, href: exports.annotationsFeed, title: ui.text('alternate.annotations')},
  ];
}

const atom = 'application/atom+xml';

/**
 * Media type of annotations (Web Annotation Protocol, §4.1) without its profile, which the files
 * name as their context: the page of an article has no bytes for it.
 */
const webAnnotation = 'application/ld+json';
