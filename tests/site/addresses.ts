/**
 * Every address of its own that a built site holds, whatever the kind of file.
 */
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {readText, referencesOf, type Site} from './pages.ts';

export interface Address {
  /** The file that holds it. */
  file: string;
  /** Where that file is served. */
  from: URL;
  value: string;
}

const binary = /\.(png|woff2?|ico|jpg)$/;

/**
 * The addresses of all files: those that are absolute wherever they stand, in markup, in
 * data or in words; and those that HTML and Markdown write shorter.
 */
export function addressesOf(site: Site): Address[] {
  const {build, files, pages} = site;
  const absolute = new RegExp(`${RegExp.escape(build.origin)}[^\\s"'\`<>()\\[\\]{}\\\\|]*`, 'g');
  return files
    .filter((file) => !binary.test(file))
    .flatMap((file) => {
      const from = new URL(
        build.base + file.replace(/(?:^|(?<=\/))index\.html$/, ''),
        build.origin,
      );
      const text = readText(build, file);
      const page = pages.find((each) => each.file === file);
      const values = [
        ...[...text.matchAll(absolute)].map(([value]) => clean(value)),
        ...(page ? referencesOf(page).map(({value}) => value) : []),
        ...(file.endsWith('.md') ? linksOf(text) : []),
      ];
      return [...new Set(values)].map((value) => ({file, from, value}));
    });
}

/** An address in running text ends before the character that the text escapes, or its full stop. */
const clean = (value: string): string =>
  value
    .replace(/&(quot|lt|gt|#34|#x22);.*$/s, '')
    .replaceAll('&amp;', '&')
    // A text fragment is of the words, not of the page.
    .replace(/:~:.*$/s, '')
    .replace(/[.,;:*]+$/, '');

function linksOf(markdown: string): string[] {
  const links: string[] = [];
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  visit(unified().use(remarkParse).parse(body), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      links.push(node.url);
    }
  });
  return links;
}
