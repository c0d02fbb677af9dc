/** Checks that every link within the site, such as `/actors/lenin/`, leads to a page. */
import type {RootContent} from 'hast';
import {type Addressed, listPages} from '../addresses/published-addresses.ts';
import {listRedirects} from '../addresses/redirects.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {walkElements} from '../annotate/text/walk.ts';

/**
 * Check the links of all content.
 *
 * @param contents nodes, each with the path of their file
 * @param addressed everything that has a page
 * @returns a problem for each link that begins with `/` and leads to no page of the site
 */
export function checkSiteLinks(
  contents: readonly {file: string; nodes: readonly RootContent[]}[],
  addressed: Addressed,
): Problem[] {
  const pages = new Set(listPages(addressed));
  const moved = new Map(listRedirects(addressed).map(({from, to}) => [from, to]));
  const problems: Problem[] = [];
  for (const {file, nodes} of contents) {
    walkElements({type: 'root', children: [...nodes]}, (element) => {
      const {href, dataActor} = element.properties;
      // Gloss adds these links to mentions. An unknown actor is reported at its reference.
      if (dataActor !== undefined) return;
      if (typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return;
      const path = href.replace(/[?#].*$/, '');
      if (pages.has(path)) return;
      const nearest = moved.get(path) ?? findNearestName(path, [...pages]);
      problems.push(
        problem(`This site has no page for the link \`${href}\`.`, {
          file,
          place: element.position,
          rule: 'site-link',
          expected: 'the path of a page from the root of the site, with a slash at the end',
          nearest,
          fix: nearest ? `Write \`${nearest}\`.` : 'Write the path of a page of this site.',
        }),
      );
    });
  }
  return problems;
}
