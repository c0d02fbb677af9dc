/**
 * The elements that satori draws, made without JSX.
 */

export type Style = Readonly<Record<string, string | number | undefined>>;

export interface Element {
  type: 'div';
  /** By it `measure.ts` knows an element again. */
  key: string | null;
  props: {style: Style; children: string | Element[]};
}

/** A flex box, which satori asks of every element with several children. */
export const element = (style: Style, children: string | Element[]): Element => ({
  type: 'div',
  key: null,
  props: {style: {display: 'flex', ...style}, children},
});
