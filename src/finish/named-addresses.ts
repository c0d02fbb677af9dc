/**
 * The addresses that a built file names: pages in their attributes and metadata, style sheets,
 * scripts, feeds, sitemaps and JSON. Texts that people read are not searched: what an article says
 * is no link.
 */
import {readTags, type Tag} from './tags.ts';

const attributes = /([^\s"'=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** Attributes that are an address, in HTML, SVG and Atom. */
const addressAttributes = new Set(['href', 'src', 'poster', 'data', 'action', 'xlink:href']);

const mayName = /(?:href|src|srcset|poster|data|action|style|content)\s*=/;
const elementsOfAddresses = new Set(['style', 'script']);

/**
 * The attributes of a `meta` whose content is an address, such as `og:image`. Others are texts,
 * such as a title, which may begin with a slash too.
 */
const metaOfAddress =
  /\b(?:http-equiv|(?:name|property)\s*=\s*["']?[\w:]*[:_](?:url|image))\b(?!:)/;

const namedByHtml = (html: string): string[] =>
  namedByTags(html, ({name, attributes, text}) => {
    if (name === 'style') return namedByCss(text);
    const isJson = name === 'script' && /type="application\/(?:ld\+)?json"/.test(attributes);
    return isJson ? namedByJson(text) : [];
  });

/** Elements such as `<loc>` and `<id>` whose text is an address, besides attributes. */
function namedByXml(xml: string): string[] {
  const texts = xml.matchAll(/>\s*(https?:[^\s<]+)\s*</g);
  return [...namedByTags(xml), ...[...texts].map(([, text = '']) => decode(text))];
}

/** @param namedByText finds the addresses in the text of an element */
function namedByTags(text: string, namedByText?: (tag: Tag) => string[]): string[] {
  const found: string[] = [];
  for (const tag of readTags(text)) {
    if (namedByText && elementsOfAddresses.has(tag.name)) found.push(...namedByText(tag));
    // Most tags have only a class.
    if (!mayName.test(tag.attributes)) continue;
    for (const [, name = '', double, single, bare] of tag.attributes.matchAll(attributes)) {
      const readValue = () => decode(double ?? single ?? bare ?? '').trim();
      if (addressAttributes.has(name)) found.push(readValue());
      else if (name === 'srcset' || name === 'imagesrcset') {
        const files = readValue().split(/,\s+/);
        found.push(...files.map((each) => each.split(/\s/, 1)[0] ?? ''));
      } else if (name === 'style') found.push(...namedByCss(readValue()));
      else if (tag.name === 'meta' && name === 'content' && metaOfAddress.test(tag.attributes)) {
        // A redirect has `0; url=…`.
        const [, address] = /^(?:\d+;\s*url=)?(https?:\S+|\/\S*)$/i.exec(readValue()) ?? [];
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
