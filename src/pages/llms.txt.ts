/** The overview of the site for language models (`llms.txt`). */
import {interfaceFor, loadEdition} from '../edition/site.ts';
import {renderLlmsTxt} from '../export/llms.ts';
import {thisSite} from '../export/this-site.ts';

export const GET = (): Response =>
  new Response(renderLlmsTxt(loadEdition(), thisSite, interfaceFor()));
