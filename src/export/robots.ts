import type {ExportSite} from './export-site.ts';

/** Render `robots.txt` (RFC 9309). It allows everything; unlisted pages have a `noindex` tag. */
export const renderRobotsTxt = ({absolute, exports}: ExportSite): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absolute(exports.sitemap)}\n`;
