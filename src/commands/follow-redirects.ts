/** Requests that follow redirects to allowed addresses only. */

/** How often a request is led on. */
const maxRedirects = 5;

/** A response, and the address that it is from. */
export interface FollowedResponse {
  response: Response;
  address: string;
}

/** Return whether a text is an address of the web. */
export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/**
 * Fetch what is at an address, or where that leads.
 *
 * @param refuse returns why an address must not be asked; it is called for each one. Addresses that
 *   are not of the web are never asked
 * @throws the error of `fetch`, or an Error whose message is the reason of the refusal
 */
export async function followRedirects(
  from: string,
  init: RequestInit,
  refuse: (address: string) => string | undefined = () => undefined,
): Promise<FollowedResponse> {
  let address = from;
  for (let count = 0; count <= maxRedirects; count++) {
    const isOfWeb = isAddress(address) && URL.canParse(address);
    const reason = isOfWeb ? refuse(address) : 'it is no address of the web';
    if (reason !== undefined) {
      throw new Error(count === 0 ? reason : `it leads to \`${address}\`: ${reason}`);
    }
    const response = await fetch(address, {...init, redirect: 'manual'});
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null)
      return {response, address};
    await response.body?.cancel();
    address = URL.canParse(next, address) ? new URL(next, address).href : next;
  }
  throw new Error(`it leads on more than ${maxRedirects} times`);
}
