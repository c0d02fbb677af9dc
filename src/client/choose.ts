/** What the reader has chosen to see stands in the address: `?status=contested&actor=tokayev`. */

/** Choose what the address says. */
export function choose(form: HTMLFormElement): void {
  const chosen = new URLSearchParams(location.search);
  for (const box of form.querySelectorAll('input')) {
    box.checked = chosen.getAll(box.name).includes(box.value);
  }
}

/** Keep what is chosen in the address. */
export function keepChoice(form: HTMLFormElement): void {
  const address = new URL(location.href);
  address.search = new URLSearchParams(new FormData(form) as never).toString();
  history.replaceState(null, '', address);
}
