import type {RootContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {resolveNodes} from '../render/render-html.ts';
import type {ExportSite} from './export-site.ts';

/**
 * Render HTML for use outside the site: every link is absolute.
 *
 * @param page path of the page that fragment links (`#id`) refer to, from the root of the host
 */
export const renderAbsoluteHtml = (
  nodes: readonly RootContent[],
  site: ExportSite,
  page: string,
): string => toHtml({type: 'root', children: resolveAbsolute(nodes, site, page)});

/** Make the links of nodes absolute, as `renderAbsoluteHtml` does. The nodes are not changed. */
export const resolveAbsolute = <Node extends RootContent>(
  nodes: readonly Node[],
  {addresses, absolute}: ExportSite,
  page: string,
): Node[] =>
  resolveNodes(nodes, {
    addresses: {
      ...addresses,
      fromRoot: (path) => absolute(addresses.fromRoot(path)),
      image: (path) => {
        const {src, width, height, ...more} = addresses.image(path) ?? {};
        return src === undefined || width === undefined || height === undefined
          ? undefined
          : {
              src: absolute(src),
              width,
              height,
              loading: 'lazy',
              decoding: 'async',
              ...(more && {}),
            };
      },
    },
    page: absolute(page),
  });
