/** Answers the requests of the form. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {toHtml} from 'hast-util-to-html';
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import {createActor} from './create-actor.ts';
import {checkRequest, readBody} from './guard.ts';
import {describeArticle} from './open.ts';
import {composeSelection, countVisible} from './passage.ts';
import type {Requests} from './protocol/messages.ts';
import {readArticle} from './read-article.ts';
import {RefusedRequest} from './refusal.ts';
import {requestSchemas} from './request-schemas.ts';
import {saveChange} from './save.ts';

type Handlers = {
  [Name in keyof Requests]: (
    body: Requests[Name]['request'] & {slug: string},
  ) => Requests[Name]['answer'];
};

const handlers: Handlers = {
  open: ({slug}) => describeArticle(readArticle(slug)),
  select: ({slug, ...selected}) => {
    const opened = readArticle(slug);
    const {range} = composeSelection(opened, selected);
    const words = opened.index.text.slice(range.start, range.end);
    return {...countVisible(opened.offsets, range), words};
  },
  preview: ({note}) => {
    const value = `:::gloss[G]{#g}\n> w\n\n${note}\n\n:::\n`;
    const [annotation] = readAnnotations({path: 'annotations.md', value}).annotations;
    return {html: toHtml({type: 'root', children: annotation?.note ?? []})};
  },
  save: ({slug, change}) => saveChange(slug, change),
  actor: ({actor}) => {
    createActor(actor);
    return {};
  },
};

/**
 * Answer a request.
 *
 * @param name the last part of its address
 * @param token the secret of the server
 */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  token: string,
): Promise<void> {
  const send = (status: number, body: object) => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Cache-Control', 'no-store');
    response.end(JSON.stringify(body));
  };
  try {
    checkRequest(request, token);
    send(200, await handle(name, await readBody(request)));
  } catch (error) {
    if (error instanceof RefusedRequest) send(error.status, error.body);
    else send(500, {message: `A bug in Gloss, nothing was written: ${String(error)}`});
  }
}

/** Check the body of a request, and handle it. */
function handle(name: string, body: Record<string, unknown>): object {
  if (!Object.hasOwn(handlers, name)) {
    throw new RefusedRequest(404, {message: `Unknown request “${name}”.`});
  }
  const known = name as keyof Requests;
  const parsed = requestSchemas[known].safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    throw new RefusedRequest(400, {message: `Malformed request: ${path}: ${issue?.message}`});
  }
  // The schema of a request and its handler have the same name.
  return (handlers[known] as (body: unknown) => object)(parsed.data);
}
