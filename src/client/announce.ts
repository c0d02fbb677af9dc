/** Announces that something was copied. */

const status = document.createElement('output');
status.className = 'announced';
document.body.append(status);

/** Show a message for a moment, and let screen readers speak it. */
export function announce(message: string): void {
  const words = document.createElement('span');
  words.textContent = message;
  status.replaceChildren(words);
}
