/** Keeps the choice of an article in the query of its address, and shows it in the strip. */
import {findMarks} from './apparatus.ts';

const choices = document.querySelector('.choices') as HTMLFormElement;
const shown = choices.elements.namedItem('show') as RadioNodeList;
const next = choices.querySelector<HTMLElement>('.next') as HTMLElement;
const strip = document.querySelector<HTMLIFrameElement>('.strip iframe');

/** Choose what the address says: `?status=contested`. Of several choices, the first counts. */
export function readChoice(): void {
  const [chosen] = location.search.slice(1).split('&');
  if (chosen) shown.value = chosen;
  showInStrip();
}

/** Write what the reader has chosen to the address. */
export function writeChoice(): void {
  const address = new URL(location.href);
  address.search = shown.value;
  history.replaceState(null, '', address);
  showInStrip();
}

/** Dim in the strip what is dimmed in the text. */
function showInStrip(): void {
  for (const link of strip?.contentDocument?.querySelectorAll<SVGAElement>('a') ?? []) {
    const [mark] = findMarks(link.href.baseVal.split('#')[1] ?? '');
    link.style.opacity = mark ? getComputedStyle(mark).getPropertyValue('--lit') : '';
  }
}

next.onclick = () => import('./step.ts').then(({step}) => step(1));
strip?.addEventListener('load', showInStrip);
