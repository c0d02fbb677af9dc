/** The rules for crawlers, and the address of the sitemap. */
import {robots} from '../export/robots.ts';
import {thisSite} from '../export/this-site.ts';

export const GET = (): Response => new Response(robots(thisSite));
