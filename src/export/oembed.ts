/**
 * A passage for a frame on another page: the code to embed it, and the oEmbed response
 * that gives the code to whoever finds the passage's page (https://oembed.com).
 */

import type {EditionAnnotation, EditionWithdrawn} from '../edition/model.ts';
import {formatTitle} from '../render/describe-annotation.ts';
import {formatWithdrawnTitle} from '../render/describe-withdrawn.ts';
import type {ExportSite} from './export-site.ts';

/** What has a page for a frame. */
type Framed = EditionAnnotation | EditionWithdrawn;

/** In CSS pixels. */
const width = 600;
const previewSize = {width: 1200, height: 630};

const isWithdrawn = (framed: Framed): framed is EditionWithdrawn => 'reason' in framed;

const nameOf = (framed: Framed): string =>
  isWithdrawn(framed) ? formatWithdrawnTitle(framed) : formatTitle(framed);

/** About how high the frame must be: what stands around the words, and a line for each 52 characters. */
function heightOf({quote, gistText}: Framed): number {
  const lines = (text: string) => Math.ceil(text.length / 52);
  const estimate = 150 + 30 * lines(quote) + 26 * lines(gistText);
  return Math.min(800, Math.ceil(estimate / 10) * 10);
}

/** The code that embeds a passage. */
export function embedCode(framed: Framed, {absolute, addresses}: ExportSite): string {
  const attributes = {
    src: absolute(addresses.embed(framed.article.slug, framed.id)),
    title: nameOf(framed),
    width: String(width),
    height: String(heightOf(framed)),
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
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
  html: string;
  width: number;
  height: number;
}

/** What was withdrawn has no picture. */
export function oembed(framed: Framed, site: ExportSite): RichOEmbed {
  const {absolute, addresses, exports} = site;
  return {
    version: '1.0',
    type: 'rich',
    title: nameOf(framed),
    author_name: 'The editors',
    author_url: absolute(addresses.about),
    provider_name: 'Gloss',
    provider_url: absolute(addresses.home),
    ...(!isWithdrawn(framed) && {
      thumbnail_url: absolute(exports.preview(addresses.passage(framed.article.slug, framed.id))),
      thumbnail_width: previewSize.width,
      thumbnail_height: previewSize.height,
    }),
    html: embedCode(framed, site),
    width,
    height: heightOf(framed),
  };
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
