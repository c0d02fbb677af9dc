import type {ExportSite} from './export-site.ts';

/** `robots.txt` (RFC 9309): everything may be read; pages that should not be listed say so themselves. */
export const renderRobotsTxt = ({absolute, exports}: ExportSite): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absolute(exports.sitemap)}\n`;
