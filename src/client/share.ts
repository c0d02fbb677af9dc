/** Shares a passage: its address, or its words with their source. */
import {announce} from './announce.ts';

const texts = (document.querySelector('[data-article]') as HTMLElement).dataset;

/**
 * Add buttons to the foot of an open note: one shares the address of the passage's page, the other
 * copies the quotation with its citation, which that page has.
 */
export function addShareButtons(foot: Element): void {
  const link = foot.querySelector<HTMLAnchorElement>('a:not([role])');
  // The clipboard API is missing without HTTPS.
  if (!link || !navigator.clipboard) return;
  const name = foot.closest('details')?.querySelector('.numeral')?.textContent ?? '';
  const actions = {
    share: () => shareAddress(link.href),
    quote: () => copy(quote(link.href)),
  };
  for (const [action, run] of Object.entries(actions)) {
    const button = document.createElement('button');
    button.textContent = texts[action] as string;
    button.ariaLabel = `${texts[action]}: ${name}`;
    button.onclick = run;
    foot.append(button);
  }
}

/** Offer an address to other programs of the reader, or else copy it. */
export const shareAddress = (url: string): Promise<void> =>
  navigator.share ? navigator.share({url}).catch(() => {}) : copy(Promise.resolve(url));

/** Copy a text that is still to come: the reader's press allows it only now. */
const copy = (text: Promise<string>): Promise<void> =>
  navigator.clipboard
    .write([new ClipboardItem({'text/plain': text})])
    .then(() => announce(texts['copied'] as string));

/** Read the quotation and the citation of a passage from its page. */
async function quote(address: string): Promise<string> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const words = [...page.querySelectorAll('.passage mark')].map(({textContent}) => textContent);
  const citation = page.querySelector('.more p')?.textContent;
  return `${words.join('\n')}\n\n${citation}`;
}
