/** The Atom feed of the articles. */
import {interfaceFor, loadEdition} from '../edition/site.ts';
import {renderArticlesFeed} from '../export/atom.ts';
import {thisSite} from '../export/this-site.ts';

export const GET = (): Response =>
  new Response(renderArticlesFeed(loadEdition(), thisSite, interfaceFor()));
