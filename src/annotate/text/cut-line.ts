/**
 * Cuts a text for a message, and adds an ellipsis. Characters are never cut in half.
 *
 * @param length the maximum length in code points, including the ellipsis
 */
export function cutLine(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
