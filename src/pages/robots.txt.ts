/** The rules for crawlers, and the address of the sitemap. */
import {renderRobotsTxt} from '../export/robots.ts';
import {thisSite} from '../export/this-site.ts';

export const GET = (): Response => new Response(renderRobotsTxt(thisSite));
