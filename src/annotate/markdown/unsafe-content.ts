/**
 * Checks for Markdown that could run code, load external resources, or produce a broken link: raw
 * HTML, images, and links with an unsafe, incomplete or unreadable address.
 */
import type {Nodes, Root} from 'mdast';
import {type Problem, problem} from '../model/problem.ts';
import type {RuleId} from '../model/rules.ts';
import {cutLine} from '../text/cut-line.ts';
import {walk} from '../text/walk.ts';

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
 * Reports raw HTML, images and unsafe links in any Markdown tree.
 *
 * @param file the path of the file, for messages
 */
export function checkUnsafeContent(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Nodes, reason: string, rule: RuleId, fix: string, expected?: string) => {
    problems.push(problem(reason, {file, place: node.position, rule, fix, expected}));
  };

  walk<Nodes>(tree, (node) => {
    if (node.type === 'html') {
      report(
        node,
        `Raw HTML is not supported: \`${firstLine(node.value)}\`.`,
        'html',
        'Write it as Markdown, or write a backslash before `<` to show it as text.',
        'Markdown without HTML',
      );
    } else if (node.type === 'image' || node.type === 'imageReference') {
      report(
        node,
        'Images are not supported.',
        'image',
        'Delete the image, or replace it with a link to a page that shows it.',
        'text without images',
      );
    } else if (node.type === 'link' || node.type === 'definition') {
      checkLink(node, node.url);
    }
    return undefined;
  });

  function checkLink(node: Nodes, url: string): void {
    const scheme = getScheme(url);
    if (scheme !== undefined && !safeProtocols.includes(scheme)) {
      report(
        node,
        `A link with the scheme \`${scheme}\` is not supported: \`${firstLine(url)}\`.`,
        'link',
        'Write an address that begins with `https://`.',
        `one of the schemes ${safeProtocols.map((each) => `\`${each}\``).join(', ')}`,
      );
    } else if (scheme !== undefined && !URL.canParse(url)) {
      report(
        node,
        `A link has an address that no browser can read: \`${firstLine(url)}\`.`,
        'link',
        'Correct the address, or write it in backticks to show it as text.',
        'an address such as `https://example.org/`: a host, a port up to 65535 if needed, a path',
      );
    } else if (scheme === undefined && !/^(#.|\/(?![/\\]))/.test(url)) {
      report(
        node,
        url === ''
          ? 'A link has no address.'
          : `A link has an incomplete address: \`${firstLine(url)}\`.`,
        'link',
        'Write the whole address (`https://…`), a path from the root of this site (`/about/`), or `#id` for a passage of the article.',
        'an address with a scheme, or one that begins with `/` or `#`',
      );
    }
  }

  return problems;
}

const firstLine = (text: string): string => {
  const [line = ''] = text.split(/[\r\n]/);
  return cutLine(line, 80);
};
