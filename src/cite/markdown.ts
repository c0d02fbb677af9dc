/**
 * Formats a citation as Markdown (CommonMark 0.31). It renders as the plain text. The address
 * is the only link, whatever a title or a quote contains. (GitHub links e-mail addresses even
 * if they are escaped.)
 */
import type {Paragraph} from 'mdast';
import {toMarkdown, type Unsafe} from 'mdast-util-to-markdown';
import type {Interface} from '../language/interface.ts';
import type {Citable} from './citable.ts';
import {formatCitation} from './citation.ts';

/** Characters that are special in GitHub Flavored Markdown (its spec, §6.9) or in Pandoc. */
const unsafe: Unsafe[] = [
  {character: ':', after: '\\/', inConstruct: 'phrasing'},
  {character: '.', before: '[Ww]', inConstruct: 'phrasing'},
  ...Array.from('@~$^|"\'', (character): Unsafe => ({character, inConstruct: 'phrasing'})),
];

/**
 * Format a citation as Markdown.
 *
 * @returns one paragraph, in one line
 */
export function formatMarkdown(citable: Citable, ui: Interface): string {
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: formatCitation(citable, ui).map(({text, role}) =>
      role === 'address'
        ? {type: 'link', url: text, children: [{type: 'text', value: text}]}
        : {type: 'text', value: text},
    ),
  };
  return toMarkdown(paragraph, {extensions: [{unsafe}]});
}
