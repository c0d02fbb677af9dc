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

/** Characters that are as wide as two others. */
const wide = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/gu;

/** The height of a text in lines of so many narrow characters. */
const linesOf = (text: string, characters: number, lineHeight: number): number =>
  Math.ceil((text.length + (text.match(wide)?.length ?? 0)) / characters) * lineHeight;

/**
 * Estimate the height of the frame in CSS pixels, at most 800. A frame has one height for all
 * widths, so it is that of a phone, on which nothing is cut off (tested at 340 and 600 px).
 */
function heightOf(framed: Framed): number {
  const {quote, gistText, article} = framed;
  const finding = isWithdrawn(framed) ? undefined : framed.finding;
  const estimate =
    90 +
    linesOf(`“${gistText}”`, 24, 29) +
    (finding === undefined ? 0 : 8 + linesOf(finding, 32, 25)) +
    linesOf(`${article.title} · ${article.publication.name}`, 42, 21) +
    linesOf(quote, 30, 29);
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
