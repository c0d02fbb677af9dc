/** The Atom feed of the articles. */
import {loadEdition} from '../edition/site.ts';
import {articlesFeed} from '../export/atom.ts';
import {thisSite} from '../export/this-site.ts';

export const GET = (): Response => new Response(articlesFeed(loadEdition(), thisSite));
