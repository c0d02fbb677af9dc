/** Sends requests to the development server. */
import {base, token} from 'virtual:gloss-write';
import {type Refusal, type Requests, tokenHeader, writePath} from '../protocol/messages.ts';

/** The slug of the article of this page; `undefined` on other pages. */
export const slug = location.pathname.startsWith(`${base}articles/`)
  ? /^([^/]+)\/$/.exec(location.pathname.slice(`${base}articles/`.length))?.[1]
  : undefined;

/** An answer, or why there is none. */
export type Answer<Name extends keyof Requests> =
  | {ok: true; answer: Requests[Name]['answer']}
  | {ok: false; status: number; refusal: Refusal};

/** Whether the page is being left: requests without an answer are aborted then. */
let isLeaving = false;
addEventListener('beforeunload', () => {
  isLeaving = true;
});

/**
 * Send a request. It never throws: a server that does not answer is a refusal with status 0. While
 * the page is left, it never returns.
 */
export async function ask<Name extends keyof Requests>(
  name: Name,
  request: Requests[Name]['request'],
): Promise<Answer<Name>> {
  try {
    const response = await fetch(`${base}${writePath}${name}`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', [tokenHeader]: token},
      body: JSON.stringify({slug, ...request}),
    });
    const body = await response.json();
    return response.ok
      ? {ok: true, answer: body}
      : {ok: false, status: response.status, refusal: body};
  } catch {
    if (isLeaving) return new Promise(() => {});
    const message = 'The development server does not answer. What you wrote is kept in this tab.';
    return {ok: false, status: 0, refusal: {message}};
  }
}
