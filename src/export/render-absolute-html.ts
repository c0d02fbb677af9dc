import type {RootContent} from 'hast';
import {renderHtml} from '../render/render-html.ts';
import type {ExportSite} from './export-site.ts';

/**
 * HTML that stands elsewhere than on the site, so that all its links are absolute.
 *
 * @param page the address that `#id` belongs to
 */
export const renderAbsoluteHtml = (
  nodes: readonly RootContent[],
  {addresses, absolute}: ExportSite,
  page: string,
): string =>
  renderHtml(nodes, {
    addresses: {...addresses, fromRoot: (path) => absolute(addresses.fromRoot(path))},
    page: absolute(page),
  });
