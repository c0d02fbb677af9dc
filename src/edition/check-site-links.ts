/**
 * Check that every link from the site's root (`/actors/lenin/`) has its page.
 */
import type {RootContent} from 'hast';
import {type Addressed, pagesOf} from '../addresses/published-addresses.ts';
import {redirects} from '../addresses/redirects.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {walkElements} from '../annotate/text/walk.ts';

/**
 * @param pieces of content, each with the file it is from
 * @param addressed all that has a page
 */
export function checkSiteLinks(
  pieces: readonly {file: string; nodes: readonly RootContent[]}[],
  addressed: Addressed,
): Problem[] {
  const pages = new Set(pagesOf(addressed));
  const moved = new Map(redirects(addressed).map(({from, to}) => [from, to]));
  const problems: Problem[] = [];
  for (const {file, nodes} of pieces) {
    walkElements({type: 'root', children: [...nodes]}, (element) => {
      const {href, dataActor} = element.properties;
      // A link that Gloss made itself; an actor that is unknown is reported where it is named.
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
