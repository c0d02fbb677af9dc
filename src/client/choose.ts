/** Keep what the reader has chosen to see in the address: `?status=contested&actor=tokayev`. */
export function keepChoice(form: HTMLFormElement): void {
  const chosen = new URLSearchParams(location.search);
  for (const box of form.querySelectorAll('input')) {
    box.checked = chosen.getAll(box.name).includes(box.value);
  }
  const keep = (): void => {
    const query = new URLSearchParams(new FormData(form) as never).toString();
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  };
  form.addEventListener('change', keep);
  // The boxes are empty only after the event.
  form.addEventListener('reset', () => setTimeout(keep));
}
