/**
 * A citation as Markdown (CommonMark 0.31). It reads as the plain text does, and its
 * address is the only link, whatever else in a title or a quote looks like one. (GitHub
 * links an e-mail address however it is written.)
 */
import type {Paragraph} from 'mdast';
import {toMarkdown, type Unsafe} from 'mdast-util-to-markdown';
import type {Citable} from './citable.ts';
import {formatCitation} from './citation.ts';

/** What would be more than text in GitHub's Markdown (its specification, §6.9) or in Pandoc's. */
const unsafe: Unsafe[] = [
  {character: ':', after: '\\/', inConstruct: 'phrasing'},
  {character: '.', before: '[Ww]', inConstruct: 'phrasing'},
  ...Array.from('@~$^|"\'', (character): Unsafe => ({character, inConstruct: 'phrasing'})),
];

/** @returns one paragraph, in one line */
export function formatMarkdown(citable: Citable): string {
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: formatCitation(citable).map(({text, role}) =>
      role === 'address'
        ? {type: 'link', url: text, children: [{type: 'text', value: text}]}
        : {type: 'text', value: text},
    ),
  };
  return toMarkdown(paragraph, {extensions: [{unsafe}]});
}
