/**
 * Elements for the renderer, created without JSX.
 */
import type {ContainerNode, TextNode} from '@takumi-rs/core';

/** CSS properties: camel case, numbers in px. */
export type Style = Readonly<Record<string, string | number | undefined>>;

/** A flex box, or a text. */
export type Element = (Omit<ContainerNode, 'children'> & {children: Element[]}) | TextNode;

/**
 * Create a flex box or a text.
 *
 * @param attributes language and direction of a text
 */
export const element = (
  style: Style,
  children: string | Element[],
  attributes: {lang?: string; dir?: 'ltr' | 'rtl'} = {},
): Element => {
  const known = Object.fromEntries(
    Object.entries(style).filter(([, value]) => value !== undefined),
  );
  return typeof children === 'string'
    ? {type: 'text', text: children, style: known, ...attributes}
    : {type: 'container', children, style: {display: 'flex', ...known}, ...attributes};
};
