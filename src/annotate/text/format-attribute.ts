/**
 * Formats an attribute of a directive: `name="value"`. Quotation marks and character references in
 * the value are escaped, because directives decode them.
 */
export function formatAttribute(name: string, text: string): string {
  const value = text.replaceAll(/&(?=[#\w])/g, '&amp;');
  if (!value.includes('"')) return `${name}="${value}"`;
  if (!value.includes("'")) return `${name}='${value}'`;
  return `${name}="${value.replaceAll('"', '&quot;')}"`;
}
