/** The Atom feed of the annotations of all articles. */
import {interfaceFor, loadEdition} from '../edition/site.ts';
import {renderAnnotationsFeed} from '../export/atom.ts';
import {thisSite} from '../export/this-site.ts';

export const GET = (): Response =>
  new Response(renderAnnotationsFeed(loadEdition(), thisSite, interfaceFor()));
