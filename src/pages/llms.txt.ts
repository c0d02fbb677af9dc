/** What the site has, for language models. */
import {loadEdition} from '../edition/site.ts';
import {renderLlmsTxt} from '../export/llms.ts';
import {thisSite} from '../export/this-site.ts';

export const GET = (): Response => new Response(renderLlmsTxt(loadEdition(), thisSite));
