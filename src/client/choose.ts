/** What the reader has chosen to see stands in the address: `?status=contested&actor=tokayev`. */

/** Choose what the address says. */
export function applyChoices(form: HTMLFormElement): void {
  const chosen = new URLSearchParams(location.search);
  for (const box of form.querySelectorAll('input')) {
    box.checked = chosen.getAll(box.name).includes(box.value);
  }
}

/** Keep what is chosen in the address. */
export function saveChoices(form: HTMLFormElement): void {
  const query = new URLSearchParams(new FormData(form) as never).toString();
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}
