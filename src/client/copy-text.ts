/** Shows the buttons that copy a text. They stay hidden without script or clipboard API. */
if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = document.getElementById(button.dataset['copies'] ?? '')?.textContent ?? '';
      await navigator.clipboard.writeText(text);
      button.textContent = button.dataset['done'] ?? label;
      setTimeout(() => {
        button.textContent = label;
      }, 3000);
    });
  }
}

export {};
