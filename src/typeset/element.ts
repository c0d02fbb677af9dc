/**
 * Elements for satori, created without JSX.
 */

/** CSS properties as satori expects them: camel case, numbers in px. */
export type Style = Readonly<Record<string, string | number | undefined>>;

/** An element in the form that React creates, which satori expects. */
export interface Element {
  type: 'div';
  /** Identifies an element in `measure.ts`. */
  key: string | null;
  props: {style: Style; children: string | Element[]};
}

/** Create a flex box: satori requires one for every element with several children. */
export const element = (style: Style, children: string | Element[]): Element => ({
  type: 'div',
  key: null,
  props: {style: {display: 'flex', ...style}, children},
});
