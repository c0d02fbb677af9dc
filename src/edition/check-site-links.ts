/**
 * Check that every link from the site's root (`/actors/lenin/`) has its page.
 */
import type {RootContent} from 'hast';
import {nearestName} from '../annotate/nearest.ts';
import {type Problem, problem} from '../annotate/problem.ts';
import {walkElements} from '../annotate/walk.ts';

export interface SiteIds {
  articles: readonly string[];
  actors: readonly string[];
  frameworks: readonly string[];
}

/** The addresses of all pages, from the site's root. */
function pagesOf({articles, actors, frameworks}: SiteIds): string[] {
  return [
    '/',
    '/about/',
    '/actors/',
    '/frameworks/',
    ...articles.map((slug) => `/articles/${slug}/`),
    ...actors.map((id) => `/actors/${id}/`),
    ...frameworks.map((id) => `/frameworks/${id}/`),
  ];
}

/**
 * @param pieces of content, each with the file it is from
 * @param ids of all that has a page
 */
export function checkSiteLinks(
  pieces: readonly {file: string; nodes: readonly RootContent[]}[],
  ids: SiteIds,
): Problem[] {
  const pages = pagesOf(ids);
  const problems: Problem[] = [];
  for (const {file, nodes} of pieces) {
    walkElements({type: 'root', children: [...nodes]}, (element) => {
      const {href, dataActor} = element.properties;
      // A link that Gloss made itself; an actor that is unknown is reported where it is named.
      if (dataActor !== undefined) return;
      if (typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return;
      const path = href.replace(/[?#].*$/, '');
      if (pages.includes(path)) return;
      const nearest = nearestName(path, pages);
      problems.push(
        problem(`A link to \`${href}\`, which is no page of this site.`, {
          file,
          place: element.position,
          rule: 'site-link',
          expected: 'the address of a page, with a slash at its end',
          nearest,
          mend: nearest ? `Write \`${nearest}\`.` : 'Name a page that exists.',
        }),
      );
    });
  }
  return problems;
}
