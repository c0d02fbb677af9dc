/**
 * The code that embeds a passage in another page, and the oEmbed response that contains it
 * (https://oembed.com).
 */
import type {NoteEditor} from '../edition/agents.ts';
import type {EditionAnnotation, EditionWithdrawn} from '../edition/model.ts';
import type {Interface} from '../language/interface.ts';
import {formatTitle} from '../render/describe-annotation.ts';
import {formatWithdrawnTitle} from '../render/describe-withdrawn.ts';
import type {ExportSite} from './export-site.ts';

/** Anything that has an embeddable page. */
type Framed = EditionAnnotation | EditionWithdrawn;

/** In CSS pixels. */
const width = 600;
/** Of the permissions of a frame, only those that let its links open pages of their own. */
const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
const previewSize = {width: 1200, height: 630};

const isWithdrawn = (framed: Framed): framed is EditionWithdrawn => 'reason' in framed;

const nameOf = (framed: Framed, ui: Interface): string =>
  isWithdrawn(framed) ? formatWithdrawnTitle(framed, ui) : formatTitle(framed, ui);

/** Estimate the height of the frame in CSS pixels, at 52 characters a line; at most 800. */
function heightOf({quote, gistText}: Framed): number {
  const lines = (text: string) => Math.ceil(text.length / 52);
  const estimate = 150 + 30 * lines(quote) + 26 * lines(gistText);
  return Math.min(800, Math.ceil(estimate / 10) * 10);
}

/** Render the `<iframe>` that embeds a passage. */
export function renderEmbedCode(
  framed: Framed,
  {absolute, addresses}: ExportSite,
  ui: Interface,
): string {
  const attributes = {
    src: absolute(addresses.embed(framed.article.slug, framed.id)),
    title: nameOf(framed, ui),
    width: String(width),
    height: String(heightOf(framed)),
    loading: 'lazy',
    sandbox,
  };
  const written = Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
    .join(' ');
  return `<iframe ${written}></iframe>`;
}

/** A response of type `rich` (oEmbed 1.0, §2.3.4.4). */
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

/** Create the oEmbed response of a passage. Withdrawn passages have no thumbnail. */
export function createOembedResponse(framed: Framed, site: ExportSite, ui: Interface): RichOEmbed {
  const {absolute, addresses, exports} = site;
  const {publication} = framed.article;
  return {
    version: '1.0',
    type: 'rich',
    title: nameOf(framed, ui),
    author_name: ui.list(editorsOf(framed).map(({name}) => name)),
    author_url: absolute(addresses.about),
    provider_name: publication.name,
    provider_url: absolute(addresses.home),
    ...(!isWithdrawn(framed) && {
      thumbnail_url: absolute(exports.preview(addresses.passage(framed.article.slug, framed.id))),
      thumbnail_width: previewSize.width,
      thumbnail_height: previewSize.height,
    }),
    html: renderEmbedCode(framed, site, ui),
    width,
    height: heightOf(framed),
  };
}

/** Those who wrote the note; of a withdrawn one, those of the article. */
const editorsOf = (framed: Framed): readonly NoteEditor[] =>
  isWithdrawn(framed) ? framed.article.editors : framed.editors;

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
