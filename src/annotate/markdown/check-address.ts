/**
 * Checks the addresses of links in Markdown and in HTML.
 */
import type {Position} from 'unist';
import {type Problem, problem} from '../model/problem.ts';
import {cutLine} from '../text/cut-line.ts';

const safeProtocols = ['http:', 'https:', 'mailto:'];

/**
 * Returns the scheme of an address in lower case, with its colon. Browsers ignore control
 * characters and spaces in a scheme, so they are removed first.
 */
export function getScheme(url: string): string | undefined {
  const visible = url.replace(/[\p{Cc} ]/gu, '');
  return /^[a-z][a-z0-9+.-]*:/i.exec(visible)?.[0].toLowerCase();
}

/**
 * Reports an unsafe, empty or unreadable address. Relative addresses are resolved later, because
 * the other articles of the site are not known here.
 *
 * @param file the path of the file, for messages
 */
export function checkAddress(url: string, place: Position | undefined, file: string): Problem[] {
  const scheme = getScheme(url);
  const written = `\`${cutLine(url.split(/[\r\n]/)[0] ?? '', 80)}\``;
  if (scheme !== undefined && !safeProtocols.includes(scheme)) {
    return [
      problem(`A link with the scheme \`${scheme}\` is not supported: ${written}.`, {
        file,
        place,
        rule: 'link',
        expected: `one of the schemes ${safeProtocols.map((each) => `\`${each}\``).join(', ')}`,
        fix: 'Write an address that begins with `https://`.',
      }),
    ];
  }
  if (url.trim() === '' || url === '#') {
    return [
      problem('A link has no address.', {
        file,
        place,
        rule: 'link',
        expected:
          'an address such as `https://example.org/`, or `#id` for a passage of the article',
        fix: 'Write the address, or keep only the text of the link.',
      }),
    ];
  }
  // Browsers read `\` as `/`, and the parser replaces a character that no text can contain.
  if (!URL.canParse(url, 'https://example.org/') || /^[/\\]{2,}$|^[/\\]*\\|\uFFFD/.test(url)) {
    return [
      problem(`A link has an address that no browser can read: ${written}.`, {
        file,
        place,
        rule: 'link',
        expected:
          'an address such as `https://example.org/`: a host, a port up to 65535 if needed, a path',
        fix: 'Correct the address, or write it in backticks to show it as text.',
      }),
    ];
  }
  return [];
}
