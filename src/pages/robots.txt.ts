/** What machines may read, and where the sitemap is. */
import {renderRobotsTxt} from '../export/robots.ts';
import {thisSite} from '../export/this-site.ts';

export const GET = (): Response => new Response(renderRobotsTxt(thisSite));
