/**
 * Lists the addresses of a built site that occur in its own files.
 */
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {listReferences, readText, type Site} from './pages.ts';

/** An address in a file. */
export interface Address {
  /** The file that contains the address. */
  file: string;
  /** The address of the file. */
  from: URL;
  value: string;
}

const binary = /\.(png|woff2?|ico|jpg|epub)$/;

/**
 * List the addresses in all files: every absolute address of the site, and relative ones in
 * HTML and Markdown.
 */
export function listAddresses(site: Site): Address[] {
  const {build, files, pages} = site;
  const absolute = new RegExp(`${RegExp.escape(build.origin)}[^\\s"'\`<>()\\[\\]{}\\\\|]*`, 'g');
  return files
    .filter((file) => !binary.test(file))
    .flatMap((file) => {
      const from = new URL(
        build.base + file.replace(/(?:^|(?<=\/))index\.html$/, ''),
        build.origin,
      );
      const written = readText(build, file);
      // An address in a field of a table ends at a comma.
      const text = file.endsWith('.csv') ? written.replaceAll(',', ' ') : written;
      const page = pages.find((each) => each.file === file);
      const values = [
        ...[...text.matchAll(absolute)].map(([value]) => clean(value)),
        ...(page ? listReferences(page).map(({value}) => value) : []),
        ...(file.endsWith('.md') ? listLinks(text) : []),
      ];
      return [...new Set(values)].map((value) => ({file, from, value}));
    });
}

/** Remove escaped characters, a text fragment and punctuation from the end of an address. */
const clean = (value: string): string =>
  value
    .replace(/&(quot|lt|gt|#34|#x22);.*$/s, '')
    .replaceAll('&amp;', '&')
    // A text fragment refers to words, not to an element.
    .replace(/:~:.*$/s, '')
    .replace(/[.,;:*]+$/, '');

function listLinks(markdown: string): string[] {
  const links: string[] = [];
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  visit(unified().use(remarkParse).parse(body), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      links.push(node.url);
    }
  });
  return links;
}
