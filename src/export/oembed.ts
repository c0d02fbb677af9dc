/**
 * A passage for a frame on another page: the code to embed it, and the oEmbed response
 * that gives the code to whoever finds the passage's page (https://oembed.com).
 */
import {quoteOf, titleOf} from '../edition/describe-passage.ts';
import type {EditionAnnotation} from '../edition/model.ts';
import type {ExportSite} from './export-site.ts';

/** In CSS pixels. */
const width = 600;
const previewSize = {width: 1200, height: 630};

/** About how high the frame must be: what stands around the words, and a line for each 52 characters. */
function heightOf(annotation: EditionAnnotation): number {
  const lines = (text: string) => Math.ceil(text.length / 52);
  const estimate = 150 + 30 * lines(quoteOf(annotation)) + 26 * lines(annotation.gistText);
  return Math.min(800, Math.ceil(estimate / 10) * 10);
}

/** The code that embeds a passage. */
export function embedCode(
  annotation: EditionAnnotation,
  {absolute, addresses}: ExportSite,
): string {
  const {id, article} = annotation;
  const attributes = {
    src: absolute(addresses.embed(article.slug, id)),
    title: titleOf(annotation),
    width: String(width),
    height: String(heightOf(annotation)),
    loading: 'lazy',
  };
  const written = Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
    .join(' ');
  return `<iframe ${written}></iframe>`;
}

/** oEmbed 1.0, §2.3.4.4: the type `rich`. */
export interface RichOEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  html: string;
  width: number;
  height: number;
}

export function oembed(annotation: EditionAnnotation, site: ExportSite): RichOEmbed {
  const {id, article} = annotation;
  const {absolute, addresses, exports} = site;
  return {
    version: '1.0',
    type: 'rich',
    title: titleOf(annotation),
    author_name: 'The editors',
    author_url: absolute(addresses.about),
    provider_name: 'Gloss',
    provider_url: absolute(addresses.home),
    thumbnail_url: absolute(exports.preview(addresses.passage(article.slug, id))),
    thumbnail_width: previewSize.width,
    thumbnail_height: previewSize.height,
    html: embedCode(annotation, site),
    width,
    height: heightOf(annotation),
  };
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
