/**
 * What else there is of a page: for the `<link rel="alternate">` of its head.
 */
import type {Article, EditionAnnotation} from '../edition/model.ts';
import type {ExportSite} from './export-site.ts';

/** What a page is of. */
export type Subject = {article: Article} | {annotation: EditionAnnotation} | {path: string};

export interface Alternate {
  type: string;
  /** From the root of the host; that of oEmbed is absolute, for consumers take it as it stands. */
  href: string;
  /** What tells a feed from another. */
  title?: string;
}

/** The forms of a page; each page but that of an article or passage leads to the feeds of the site. */
export function listAlternates(
  subject: Subject,
  {absolute, addresses, exports}: ExportSite,
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
      {type: atom, href: exports.articleFeed(slug), title: 'Annotations, as a feed'},
      {type: 'text/plain', href: exports.text(slug)},
    ];
  }
  if ('annotation' in subject) {
    const {id, article} = subject.annotation;
    return [
      markdown(addresses.passage(article.slug, id)),
      {type: webAnnotation, href: exports.annotation(article.slug, id)},
      {
        type: 'application/json+oembed',
        href: absolute(exports.oembed(article.slug, id)),
        title: 'Embed',
      },
    ];
  }
  return [
    markdown(subject.path),
    {type: atom, href: exports.articlesFeed, title: 'Articles'},
    {type: atom, href: exports.annotationsFeed, title: 'Annotations'},
  ];
}

const atom = 'application/atom+xml';

/** Web Annotation Protocol, §4.1: the media type of annotations. */
const webAnnotation = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';
