/**
 * What Markdown may not hold, because it could run, load something from
 * elsewhere, or lead nowhere: raw HTML, images, and links that are not safe.
 */
import type {Nodes, Root} from 'mdast';
import {type Problem, problem} from '../model/problem.ts';
import {walk} from '../text/walk.ts';

const safeProtocols = ['http:', 'https:', 'mailto:'];

/** The scheme of an address as a browser reads it: without white space and control characters. */
export function schemeOf(url: string): string | undefined {
  const bare = url.replace(/[\p{Cc} ]/gu, '');
  return /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase();
}

/**
 * Check one Markdown tree.
 *
 * @param tree an article, or the annotations of one, or a biography
 * @param file path of the file, for the messages
 */
export function checkSafety(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Nodes, reason: string, rule: string, mend: string, expected?: string) => {
    problems.push(problem(reason, {file, place: node.position, rule, mend, expected}));
  };

  walk<Nodes>(tree, (node) => {
    if (node.type === 'html') {
      report(
        node,
        `Raw HTML: ${firstLine(node.value)}`,
        'no-html',
        'Write it as Markdown, or put a backslash before `<` to show it as text.',
        'Markdown without HTML',
      );
    } else if (node.type === 'image' || node.type === 'imageReference') {
      report(
        node,
        'An image.',
        'no-image',
        'Take the image out, or link to a page that shows it.',
        'text: images are not supported',
      );
    } else if (node.type === 'link' || node.type === 'definition') {
      checkLink(node, node.url);
    }
    return undefined;
  });

  function checkLink(node: Nodes, url: string): void {
    const scheme = schemeOf(url);
    if (scheme !== undefined && !safeProtocols.includes(scheme)) {
      report(
        node,
        `A link with the scheme \`${scheme}\`: ${firstLine(url)}`,
        'safe-link',
        'Link to an address that begins with `https://`.',
        safeProtocols.map((each) => `\`${each}\``).join(', '),
      );
    } else if (scheme === undefined && !/^(#.|\/)/.test(url)) {
      report(
        node,
        `A link that leads nowhere: \`${firstLine(url)}\`.`,
        'safe-link',
        'Write the whole address (`https://…`), an address of this site from its root (`/about/`), or `#id` for a passage of the article.',
        'an address with its scheme, or one that begins with `/` or `#`',
      );
    }
  }

  return problems;
}

const firstLine = (text: string): string => {
  const [line = ''] = text.split('\n');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
