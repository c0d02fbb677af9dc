/** Renders a note or a gist as Markdown, from which it can be read again. */
import type {Element, ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {type Handle, toMdast} from 'hast-util-to-mdast';
import type {RootContent} from 'mdast';
import {stringifyMarkdown} from './stringify-markdown.ts';

/** Render nodes. Inline elements that Markdown has no form for are HTML. */
export function renderMarkdown(nodes: readonly ElementContent[]): string {
  const {children} = toMdast(
    {type: 'root', children: [...nodes]},
    {newlines: true, handlers: inlineHandlers},
  ) as {children: RootContent[]};
  return stringifyMarkdown(children).trimEnd();
}

const inlineTags =
  'abbr b bdi bdo cite dfn i ins kbd mark q ruby rp rt s samp small sub sup time u var'.split(' ');

/** Keep an element as the HTML of its tags. */
const keepTags: Handle = (state, element: Element) => {
  const [opening = '', closing = ''] = toHtml({
    ...element,
    children: [{type: 'text', value: '\0'}],
  }).split('\0');
  return [
    {type: 'html', value: opening},
    ...(state.all(element) as RootContent[]),
    {type: 'html', value: closing},
  ] as never;
};

const inlineHandlers = Object.fromEntries(inlineTags.map((tag) => [tag, keepTags]));
