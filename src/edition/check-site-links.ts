/** Checks that every link within the site, such as `/actors/lenin/`, leads to a page. */
import type {RootContent} from 'hast';
import {type Addressed, listPages} from '../addresses/published-addresses.ts';
import {listRedirects} from '../addresses/redirects.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {walkElements} from '../annotate/text/walk.ts';
import {isRelative} from './resolve-links.ts';

/**
 * Check the links of all content.
 *
 * @param contents nodes, each with the path of their file, and whether it is the text of an article
 *   that does not say where it was taken from
 * @param addressed everything that has a page
 * @returns a problem for each link that leads to no page of the site, and for each relative link
 *   that could not be resolved
 */
export function checkSiteLinks(
  contents: readonly {file: string; nodes: readonly RootContent[]; isArticle?: boolean}[],
  addressed: Addressed,
): Problem[] {
  const pages = new Set(listPages(addressed));
  const problems: Problem[] = [];
  for (const {file, nodes, isArticle} of contents) {
    walkElements({type: 'root', children: [...nodes]}, (element) => {
      const {href, dataActor} = element.properties;
      // Gloss adds these links to mentions. An unknown actor is reported at its reference.
      if (dataActor !== undefined) return;
      if (typeof href !== 'string' || !isRelative(href)) return;
      if (!href.startsWith('/')) {
        problems.push(
          problem(`The link \`${href}\` is relative, and what it is relative to is unknown.`, {
            file,
            place: element.position,
            rule: 'link',
            expected: 'a whole address, or an article of this site, such as `../other-article/`',
            fix: isArticle
              ? `Write the whole address (\`https://…\`), or write the address of this article into its front matter: \`source: https://…\`.`
              : 'Write the whole address (`https://…`), or a path from the root of this site (`/about/`).',
          }),
        );
        return;
      }
      const path = href.replace(/[?#].*$/, '');
      if (pages.has(path)) return;
      const moved = listRedirects(addressed).findLast(({from}) => from === path)?.to;
      const nearest = moved ?? findNearestName(path, [...pages]);
      problems.push(
        problem(`This site has no page for the link \`${href}\`.`, {
          file,
          place: element.position,
          rule: 'site-link',
          expected: 'the path of a page from the root of the site, with a slash at the end',
          nearest,
          fix: [
            nearest ? `Write \`${nearest}\`.` : 'Write the path of a page of this site.',
            ...(isArticle
              ? [
                  'If the link leads to a page of the site that the article is from, write the address of the article into its front matter: `source: https://…`.',
                ]
              : []),
          ].join(' '),
        }),
      );
    });
  }
  return problems;
}
