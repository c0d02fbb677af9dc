import GithubSlugger from 'github-slugger';
import type {Root} from 'hast';
import {describeReservedId} from '../model/reserved-ids.ts';
import {project} from '../text/project.ts';
import {walkElements} from '../text/walk.ts';

/** The options of `rehypeNameHeadings`. */
export interface RehypeNameHeadingsOptions {
  /** The ids and earlier ids of the annotations. */
  taken: ReadonlySet<string>;
}

/**
 * A rehype plugin that sets the id of each heading to its words, as GitHub does: `What came after`
 * is `what-came-after`. An id that is taken or reserved gets a number.
 *
 * An id that HTML in the article sets stays, unless an annotation has it.
 */
export const rehypeNameHeadings =
  ({taken}: RehypeNameHeadingsOptions) =>
  (tree: Root) => {
    const slugger = new GithubSlugger();
    const used = new Set(taken);
    walkElements(tree, ({properties}) => {
      const {id} = properties;
      if (id === undefined) return;
      if (taken.has(String(id))) delete properties['id'];
      else used.add(String(id));
    });
    walkElements(tree, (element) => {
      if (!/^h[1-6]$/.test(element.tagName) || element.properties['id'] !== undefined) return;
      const words = project({type: 'root', children: [element]}).text;
      let id: string;
      do id = slugger.slug(words);
      while (id === '' || used.has(id) || describeReservedId(id) !== undefined);
      element.properties['id'] = id;
    });
  };
