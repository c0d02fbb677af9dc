import type {RootContent} from 'hast';
import {renderHtml} from '../render/render-html.ts';
import type {ExportSite} from './export-site.ts';

/**
 * Render HTML for use outside the site: every link is absolute.
 *
 * @param page path of the page that fragment links (`#id`) refer to, from the root of the host
 */
export const renderAbsoluteHtml = (
  nodes: readonly RootContent[],
  {addresses, absolute}: ExportSite,
  page: string,
): string =>
  renderHtml(nodes, {
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
