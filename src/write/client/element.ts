/** Creates elements of the form. */

/**
 * Create an element.
 *
 * @param properties properties and `aria` attributes; `undefined` values are skipped
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
}

/** Create a button that sends nothing. */
export const button = (label: string, onclick: () => void): HTMLButtonElement =>
  element('button', {type: 'button', onclick}, label);

/** Create a choice. */
export const select = (
  options: readonly {value: string; label: string}[],
  value: string,
  onchange: (value: string) => void,
): HTMLSelectElement => {
  const created = element(
    'select',
    {},
    ...options.map((each) => element('option', {value: each.value}, each.label)),
  );
  created.value = value;
  created.onchange = () => onchange(created.value);
  return created;
};
