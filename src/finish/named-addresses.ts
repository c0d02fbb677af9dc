/**
 * The addresses that a built file names: pages in their attributes and metadata, style sheets,
 * scripts, feeds, sitemaps and JSON. Texts that people read are not searched: what an article says
 * is no link.
 */
import {readTags} from './tags.ts';

const attributes = /([^\s"'=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** Attributes that are an address, in HTML, SVG and Atom. */
const addressAttributes = new Set(['href', 'src', 'poster', 'data', 'action', 'xlink:href']);

/**
 * The attributes of a `meta` whose content is an address, such as `og:image`. Others are texts,
 * such as a title, which may begin with a slash too.
 */
const metaOfAddress =
  /\b(?:http-equiv|(?:name|property)\s*=\s*["']?[\w:]*[:_](?:url|image))\b(?!:)/;

function namedByHtml(html: string): string[] {
  const found = namedByTags(html);
  for (const {name, attributes, text} of readTags(html)) {
    if (name === 'style') found.push(...namedByCss(text));
    else if (name === 'script' && /type="application\/(?:ld\+)?json"/.test(attributes)) {
      found.push(...namedByJson(text));
    }
  }
  return found;
}

/** Elements such as `<loc>` and `<id>` whose text is an address, besides attributes. */
function namedByXml(xml: string): string[] {
  const texts = xml.matchAll(/>\s*(https?:[^\s<]+)\s*</g);
  return [...namedByTags(xml), ...[...texts].map(([, text = '']) => decode(text))];
}

function namedByTags(text: string): string[] {
  const found: string[] = [];
  for (const {name: tag, attributes: inside} of readTags(text)) {
    for (const [, name = '', double, single, bare] of inside.matchAll(attributes)) {
      const value = decode(double ?? single ?? bare ?? '').trim();
      if (addressAttributes.has(name)) found.push(value);
      else if (name === 'srcset' || name === 'imagesrcset') {
        found.push(...value.split(/,\s+/).map((each) => each.split(/\s/, 1)[0] ?? ''));
      } else if (name === 'style') found.push(...namedByCss(value));
      else if (tag === 'meta' && name === 'content' && metaOfAddress.test(inside)) {
        // A redirect has `0; url=…`.
        const [, address] = /^(?:\d+;\s*url=)?(https?:\S+|\/\S*)$/i.exec(value) ?? [];
        if (address !== undefined) found.push(address);
      }
    }
  }
  return found;
}

const namedByCss = (css: string): string[] =>
  [
    ...css.matchAll(
      /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/g,
    ),
  ].map((found) => found.slice(1).find((each) => each !== undefined) ?? '');

/** Static and dynamic imports of a bundle. */
const namedByScript = (script: string): string[] =>
  [...script.matchAll(/\b(?:import\s*\(?|from)\s*["'`](\.{1,2}\/[^"'`$]+)["'`]/g)].map(
    ([, address = '']) => address,
  );

/** Strings that are an address as a whole. */
const namedByJson = (json: string): string[] =>
  [...json.matchAll(/"(https?:[^"\s\\]+)"/g)].map(([, address = '']) => address);

const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

/** Decode character references, as they are in addresses that were written by a program. */
const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (written, hex, decimal, name) => {
        if (name) return named[name] ?? written;
        return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
      })
    : text;

/** By ending: finds the addresses in a file. Other files name none. */
const finders: Readonly<Record<string, (text: string) => string[]>> = {
  html: namedByHtml,
  svg: namedByXml,
  xml: namedByXml,
  css: namedByCss,
  js: namedByScript,
  json: namedByJson,
  jsonld: namedByJson,
};

/**
 * Find the addresses that a file names, as they are written, relative ones too.
 *
 * @param path decides what is searched, by its ending
 */
export function namedAddresses(path: string, text: string): string[] {
  const find = finders[/[^.]*$/.exec(path)?.[0] ?? ''];
  return find ? find(text) : [];
}
